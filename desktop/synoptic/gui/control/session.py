"""How the window stood when a project was closed, and putting it so again."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.models.query import Filter

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.reading_page import ReadingPage
    from synoptic.gui.settings import Settings

Choice = TypeVar("Choice", bound=StrEnum)


def keep(desk: Desk, page: ReadingPage, settings: Settings) -> None:
    """Remember how the window stands with this project."""
    state = page.state()
    state["selection"] = desk.selection.statement
    state["filter"] = packed_filter(desk.query.filter)
    settings.set_session(desk.workspace.project, state)


def bring_back(desk: Desk, page: ReadingPage, settings: Settings) -> None:
    """Put the window as it stood; a project never opened here starts at its first conflict."""
    state = settings.session(desk.workspace.project)
    if not state:
        desk.selection.select(desk.query.next_conflict("") or desk.query.next_statement(""))
        page.start_afresh(page.window().height())
        return
    wanted = state.get("filter")
    desk.query.set_filter(unpacked_filter(wanted) if isinstance(wanted, dict) else Filter())
    selected = state.get("selection")
    if isinstance(selected, str) and desk.workspace.has_statement(selected):
        desk.selection.select(selected)
    page.restore(state)


def packed_filter(wanted: Filter) -> dict[str, str]:
    """A filter as plain words."""
    names = {"relation": wanted.relation, "state": wanted.state, "kind": wanted.kind}
    packed = {name: value.value for name, value in names.items() if value is not None}
    return packed | {"source": wanted.source, "words": wanted.words}


def unpacked_filter(words: dict[str, object]) -> Filter:
    """The filter that was packed; what is not understood does not filter."""
    source, typed = words.get("source"), words.get("words")
    return Filter(
        relation=_choice(Relation, words.get("relation")),
        state=_choice(State, words.get("state")),
        kind=_choice(Kind, words.get("kind")),
        source=source if isinstance(source, str) else "",
        words=typed if isinstance(typed, str) else "",
    )


def _choice(kind: type[Choice], value: object) -> Choice | None:
    return next((one for one in kind if one.value == value), None)
