"""The statement list as a table: relation, label, kind, sources, state and score of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from synoptic.core.documents.statement import Relation, Statement
from synoptic.core.text.phrases import listed
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.rows import NOWHERE, Index, Role, StatementRows
from synoptic.gui.models.wording import letters_of, relation_title, relation_words
from synoptic.gui.theme import LINES

if TYPE_CHECKING:
    from collections.abc import Callable

RELATION, LABEL, KIND, SOURCES, STATE, SCORE = range(6)


class StatementTable(StatementRows):
    """The statements on view, a column for each thing to know of them; sorting orders the query itself."""

    HEADERS: ClassVar = ("", "Statement", "Kind", "Sources", "State", "Score")
    ORDERS: ClassVar = (By.RELATION, By.LABEL, By.KIND, By.SOURCES, By.STATE, By.SCORE)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many things are told of each statement."""
        return 0 if parent.isValid() else len(self.HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.HEADERS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.HEADERS[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.HEADERS[section] or "Relation"
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the query by a column, or as for review where there is none."""
        by = self.ORDERS[column] if 0 <= column < len(self.ORDERS) else By.REVIEW
        self._query.set_ordering(Ordering(by, descending=order is Qt.SortOrder.DescendingOrder))

    def _letters(self, statement: Statement) -> tuple[str, ...]:
        return letters_of(statement, self.workspace.articles)

    def told(self, statement: Statement, column: int, role: int) -> object:
        """The letters of the sources, for those who draw badges."""
        return self._letters(statement) if role == Role.LETTERS and column == SOURCES else None

    def shown(self, statement: Statement, column: int) -> str:
        """The words of a cell."""
        shown: tuple[Callable[[], str], ...] = (
            lambda: LINES[statement.relation][1],
            lambda: statement.label,
            lambda: statement.kind.value,
            lambda: " ".join(self._letters(statement)),
            lambda: statement.state.value,
            lambda: f"{statement.suggestion.score:.2f}" if statement.suggestion else "",
        )
        return shown[column]()

    def spoken(self, statement: Statement, column: int) -> str:
        """The words of a cell, signs and letters as words too."""
        if column == RELATION:
            return relation_words(statement, self._letters(statement))
        if column == SOURCES:
            return f"in {listed(self._letters(statement))}"
        if column == LABEL and statement.relation is Relation.CONFLICTING:
            return f"{statement.label}, {relation_title(statement).lower()}"
        return self.shown(statement, column)
