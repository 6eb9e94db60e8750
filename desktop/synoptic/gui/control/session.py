"""How the window stood when a project was closed, and putting it so again."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.reading_page import ReadingPage
    from synoptic.gui.settings import Settings

WORDS = ("source", "words", "tag", "author")  # of a filter, kept as they are
SOON = 4000  # milliseconds from a change to its being kept

Choice = TypeVar("Choice", bound=StrEnum)


class Keeper(QObject):
    """Remembers how the window stands with a project: when it is closed, and now and then before.

    A program that is killed finds its window nearly as it was.
    """

    def __init__(self, desk: Desk, page: ReadingPage, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._page, self._settings = desk, page, settings
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._keep_on_disk)
        for news in (desk.selection.changed, desk.query.changed, page.moved):
            news.connect(self._on_news)

    def keep(self) -> None:
        """Remember how the window stands now."""
        self._timer.stop()
        state = self._page.state()
        state["selection"] = self._desk.selection.statement
        state["looked"] = self._desk.looked.keys()
        query = self._desk.query
        state["filter"] = packed_filter(query.filter)
        state["ordering"] = query.ordering._asdict()
        state["by_origin"] = query.by_origin
        self._settings.set_session(self._desk.workspace.project, state)

    @Slot()
    def _on_news(self) -> None:
        if not self._timer.isActive():  # not put off by further news: whoever scrolls on and on is kept too
            self._timer.start()

    @Slot()
    def _keep_on_disk(self) -> None:
        self.keep()
        self._settings.save()


def bring_back(desk: Desk, page: ReadingPage, settings: Settings) -> None:
    """Put the window as it stood; a project never opened here starts at its first conflict."""
    state = settings.session(desk.workspace.project)
    if not state:
        desk.selection.select(desk.query.next_conflict("") or desk.query.next_statement(""))
        page.start_afresh(page.window().height())
        return
    wanted = state.get("filter")
    desk.query.set_filter(unpacked_filter(wanted) if isinstance(wanted, dict) else Filter())
    ordering = state.get("ordering")
    desk.query.set_ordering(unpacked_ordering(ordering) if isinstance(ordering, dict) else Ordering())
    desk.query.set_by_origin(on=state.get("by_origin") is True)
    looked = state.get("looked")
    if isinstance(looked, list):
        desk.looked.remember(one for one in looked if isinstance(one, str))
    selected = state.get("selection")
    if isinstance(selected, str) and desk.workspace.has_statement(selected):
        desk.selection.select(selected)
    page.restore(state)


def packed_filter(wanted: Filter) -> dict[str, str]:
    """A filter as plain words."""
    names = {"relation": wanted.relation, "state": wanted.state, "kind": wanted.kind}
    packed = {name: value.value for name, value in names.items() if value is not None}
    return packed | {name: getattr(wanted, name) for name in WORDS}


def unpacked_filter(words: dict[str, object]) -> Filter:
    """The filter that was packed; what is not understood does not filter."""
    plain = {name: value for name in WORDS if isinstance(value := words.get(name), str)}
    return Filter(
        relation=_choice(Relation, words.get("relation")),
        state=_choice(State, words.get("state")),
        kind=_choice(Kind, words.get("kind")),
        **plain,
    )


def unpacked_ordering(words: dict[str, object]) -> Ordering:
    """The order that was kept; what is not understood is as at first."""
    article = words.get("article")
    return Ordering(
        by=_choice(By, words.get("by")) or By.REVIEW,
        article=article if isinstance(article, str) else "",
        descending=words.get("descending") is True,
        grouped=words.get("grouped") is True,
    )


def _choice(kind: type[Choice], value: object) -> Choice | None:
    return next((one for one in kind if one.value == value), None)
