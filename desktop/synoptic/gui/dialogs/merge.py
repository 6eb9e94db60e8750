"""Choosing the statement that is merged into the selected one: the likeliest first, with what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, Qt

from synoptic.core.documents.answers import SAYS_SO, own_answer
from synoptic.core.documents.likeness import ranked, shared_passages
from synoptic.core.documents.reshaping import merged
from synoptic.core.text.phrases import counted, listed
from synoptic.gui.dialogs.base import scrolling
from synoptic.gui.dialogs.search_list import SearchDialog, SearchList
from synoptic.gui.models.rows import NOWHERE, Index
from synoptic.gui.models.wording import fitted, letters_of, relation_title, tip
from synoptic.gui.rows import BESIDE_ROLE
from synoptic.gui.style import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.theme import Theme

OUTCOME_PIXELS = 128
LABEL = 200  # characters of the statement in the head
NOTHING = "No statement holds these words."
CHOOSE = "Type some of its words, or press Down for the likeliest."


class OthersModel(QAbstractListModel):
    """The statements that may be merged into one, the likeliest first, narrowed by words."""

    def __init__(
        self, statement: Statement, others: Sequence[Statement], articles: Sequence[Article]
    ) -> None:
        super().__init__()
        self._statement, self._articles = statement, articles
        self._others = ranked(statement, others)
        self._shown = list(self._others)

    def narrow(self, typed: str) -> None:
        """Keep those whose label, positions or quotes hold all that was typed."""
        words = typed.casefold().split()
        self.beginResetModel()
        self._shown = [one for one in self._others if all(word in _text(one) for word in words)]
        self.endResetModel()

    def statement_at(self, row: int) -> Statement | None:
        """The statement in a row, None where there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a statement."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Its label, and beside it who speaks of it and what it shares."""
        if not index.isValid():
            return None
        other = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return other.label
        if role == BESIDE_ROLE:
            return self._beside(other)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(other.label)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{other.label}, {self._beside(other)}"
        return None

    def _beside(self, other: Statement) -> str:
        common = shared_passages(self._statement, other)
        shared = f"{counted(common, 'passage')} in common" if common else ""
        letters = " ".join(letters_of(other, self._articles))
        return "   ".join(part for part in (shared, letters) if part)


class MergeDialog(SearchDialog):
    """A list to search in; under it what the statement would be with the chosen one in it."""

    def __init__(
        self,
        statement: Statement,
        others: Sequence[Statement],
        articles: Sequence[Article],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        model = OthersModel(statement, others, articles)
        rows = SearchList(model, "Statements to merge with", theme)
        super().__init__("Merge statements", "Search the other statements", rows, model, theme, parent)
        self._model, self._statement, self._articles = model, statement, articles
        self.outcome = plain_label()
        self.outcome.setWordWrap(True)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.doubleClicked.connect(self.accept)
        self.resize(560, 560)
        self._on_typed("")

    @property
    def other(self) -> Statement | None:
        """The statement that was chosen."""
        return self._model.statement_at(self.list.currentIndex().row())

    def _lay_out(self) -> None:
        head = plain_label(f"“{fitted(self._statement.label, LABEL)}” takes in:", bold=True)
        head.setWordWrap(True)
        self.ok = self.close_button("Merge")
        self.column.addWidget(head)
        self.column.addWidget(self.field)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(plain_label("Together", muted=True))
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignTop)
        together = scrolling(self.outcome, "The statement with what it takes in")
        together.setFixedHeight(OUTCOME_PIXELS)  # of one height, so that the list does not jump
        self.column.addWidget(together)
        self.add_buttons(self.cancel_button(), self.ok)

    def _on_typed(self, typed: str) -> None:
        super()._on_typed(typed)
        if not typed.strip():  # the first one is nobody's choice then, and Enter would merge with it
            self.list.setCurrentIndex(NOWHERE)
        self._tell()

    def _tell(self) -> None:
        other = self.other
        self.ok.setEnabled(other is not None)
        if other is not None:
            self.outcome.setText(outcome_words(merged(self._statement, other), self._articles))
        else:
            self.outcome.setText(CHOOSE if self._model.rowCount() else NOTHING)


def outcome_words(statement: Statement, articles: Sequence[Article]) -> str:
    """A statement in a line for each position: what it says, who says so; and how they stand."""
    lines = [relation_title(statement)]
    for position in statement.positions:
        letters = listed(article.letter for article in articles if article.id in position.articles)
        lines.append(f"{letters}: {fitted(own_answer(position, statement) or SAYS_SO)}")
    return "\n".join(lines)


def _text(statement: Statement) -> str:
    quotes = (passage.exact for passage in statement.passages())
    values = (position.value for position in statement.positions)
    return "\n".join((statement.label, *values, *quotes)).casefold()
