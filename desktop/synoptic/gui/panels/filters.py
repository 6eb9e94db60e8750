"""Filters beside the tabs: by kind, source, state, tag, author and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from synoptic.core.documents.statement import Kind, State
from synoptic.gui.panels.arranging import ArrangeButton
from synoptic.gui.panels.choice import ChoiceButton
from synoptic.gui.panels.search_field import SearchField
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.gui.models.query import Query
    from synoptic.gui.theme import Theme

    Choices = list[tuple[str, str]]

SEARCH_WIDTHS = (19 * UNIT, 52 * UNIT)


class FilterBar(QWidget):
    """Filters beside the relation, and the order of what they let through."""

    def __init__(self, query: Query, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self.arrange = ArrangeButton(query, theme)
        self.kind = ChoiceButton("Kind", theme)
        self.source = ChoiceButton("Source", theme)
        self.state = ChoiceButton("State", theme)
        self.tag = ChoiceButton("Tag", theme)
        self.author = ChoiceButton("Author", theme)
        self._buttons = (self.arrange, self.kind, self.source, self.state, self.tag, self.author)
        self.search = SearchField("Search statements", theme)
        self.search.setMinimumWidth(SEARCH_WIDTHS[0])
        self.search.setMaximumWidth(SEARCH_WIDTHS[1])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        for widget in (*self._buttons, self.search):
            row.addWidget(widget)
        self.kind.chosen.connect(lambda key: self._filter(kind=Kind(key) if key else None))
        self.source.chosen.connect(lambda key: self._filter(source=key))
        self.state.chosen.connect(lambda key: self._filter(state=State(key) if key else None))
        self.tag.chosen.connect(lambda key: self._filter(tag=key))
        self.author.chosen.connect(lambda key: self._filter(author=key))
        self.search.asked.connect(lambda words: self._filter(words=words))
        query.changed.connect(self._refresh)
        self.set_theme(theme)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for part in (*self._buttons, self.search):
            part.set_theme(theme)

    def _filter(self, **wanted: object) -> None:
        self._query.set_filter(self._query.filter._replace(**wanted))  # type: ignore[arg-type]

    def _refresh(self) -> None:
        wanted = self._query.filter
        kinds = [(kind.value, kind.value.capitalize()) for kind in Kind]
        self.kind.offer([("", "Any kind"), *kinds], wanted.kind.value if wanted.kind else "")
        self.source.offer([("", "Any source"), *self._sources()], wanted.source)
        states = [(state.value, state.value.capitalize()) for state in State]
        self.state.offer([("", "Any state"), *states], wanted.state.value if wanted.state else "")
        self._offer_names(self.tag, "Any tag", self._query.tags, wanted.tag, fewest=1)
        self._offer_names(self.author, "Any author", self._query.authors, wanted.author, fewest=2)
        if not self.search.is_typing and self.search.text() != wanted.words:
            self.search.setText(wanted.words)

    def _sources(self) -> Choices:
        return [
            (article.id, " · ".join(part for part in (article.letter, article.title.value) if part))
            for article in self._query.workspace.articles
        ]

    def _offer_names(
        self, button: ChoiceButton, anything: str, names: Iterable[str], chosen: str, fewest: int
    ) -> None:
        known = dict.fromkeys((*names, *([chosen] if chosen else [])))
        button.offer([("", anything), *((name, name) for name in known if name)], chosen)
        # few projects have any: it takes room only where there is something to choose
        button.setVisible(len(known) >= fewest or bool(chosen))
