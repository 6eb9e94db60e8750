"""The open suggestions that would be accepted at once: those of some relations above a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from synoptic.core.text.phrases import listed
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import letters_of, relation_words, score_of
from synoptic.gui.theme import LINES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Relation, Statement

TICK, RELATION, LABEL, SOURCES, SCORE, LOOKED = range(6)
NEVER = "never opened"


class Candidates(HeadedRows):
    """Suggestions with a tick each, which says whether it is to be accepted with the others.

    `looked` says whether the reader has had a suggestion before them. `counted` is emitted when other ones
    are ticked or on the list.
    """

    counted = Signal()
    headings = ("", "", "Statement", "Sources", "Score", "")
    spoken = ("Accept", "Relation", "Statement", "Sources", "Score", "Looked at")

    def __init__(
        self,
        suggestions: Sequence[Statement],
        articles: Sequence[Article],
        looked: Callable[[Statement], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._all, self._articles, self._looked = tuple(suggestions), tuple(articles), looked
        self._rows: list[Statement] = []
        self._unticked: set[str] = set()
        self._order = (SCORE, True)

    def ask(self, score: float, relations: frozenset[Relation]) -> None:
        """List those of these relations that score so much or more; who was unticked stays so."""
        self.beginResetModel()
        wanted = (s for s in self._all if score_of(s) >= score and s.relation in relations)
        self._rows = self._sorted(wanted)
        self.endResetModel()
        self.counted.emit()

    @property
    def chosen(self) -> tuple[Statement, ...]:
        """What is ticked, in the order of the list."""
        return tuple(one for one in self._rows if one.id not in self._unticked)

    @property
    def unseen(self) -> int:
        """How many of those that are ticked the reader has never opened."""
        return sum(not self._looked(one) for one in self.chosen)

    def number_of(self, relation: Relation) -> int:
        """How many suggestions of a relation there are, whatever they score."""
        return sum(one.relation is relation for one in self._all)

    def best(self, relations: frozenset[Relation]) -> float:
        """The highest score among those of some relations; 0 when there is none."""
        return max((score_of(one) for one in self._all if one.relation in relations), default=0.0)

    def statement(self, row: int) -> Statement | None:
        """The suggestion in a row; None outside the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def turn(self, row: int) -> None:
        """Tick what is not ticked, and the other way round."""
        self.setData(self.index(row, TICK), not self._ticked(self._rows[row]), Qt.ItemDataRole.CheckStateRole)

    def tell_looked(self, row: int) -> None:
        """Say that the reader has the suggestion of a row before them now."""
        self.dataChanged.emit(self.index(row, LOOKED), self.index(row, LOOKED))
        self.counted.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a suggestion."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        one = self._rows[index.row()]
        if value in (True, Qt.CheckState.Checked, Qt.CheckState.Checked.value):
            self._unticked.discard(one.id)
        else:
            self._unticked.add(one.id)
        last = self.index(index.row(), len(self.headings) - 1)
        self.dataChanged.emit(self.index(index.row(), TICK), last)
        self.counted.emit()
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, or one of the roles that the delegate asks for."""
        one = self.statement(index.row()) if index.isValid() else None
        if one is None:
            return None
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, column:
                return self._shown(one, column)
            case Qt.ItemDataRole.AccessibleTextRole, column:
                return self._spoken(one, column)
            case Qt.ItemDataRole.CheckStateRole, 0:  # TICK
                return Qt.CheckState.Checked if self._ticked(one) else Qt.CheckState.Unchecked
            case Role.RELATION, 1:  # RELATION
                return one.relation
            case Role.LETTERS, 3:  # SOURCES
                return letters_of(one, self._articles)
            case Role.MUTED, column:
                return column == LOOKED
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the list by a column."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._rows[index.row()].id, index.column()) for index in before]
        self._rows = self._sorted(self._rows)
        row_of = {one.id: row for row, one in enumerate(self._rows)}
        self.changePersistentIndexList(before, [self.index(row_of[one], column) for one, column in held])
        self.layoutChanged.emit()

    def _ticked(self, one: Statement) -> bool:
        return one.id not in self._unticked

    def _sorted(self, statements: Iterable[Statement]) -> list[Statement]:
        column, descending = self._order
        keys: tuple[Callable[[Statement], str | float], ...] = (
            self._ticked,
            lambda one: one.relation.value,
            lambda one: one.label.casefold(),
            lambda one: len(one.articles),
            score_of,
            self._looked,
        )
        return sorted(statements, key=keys[column], reverse=descending)

    def _shown(self, one: Statement, column: int) -> str:
        return (
            "",
            LINES[one.relation][1],
            one.label,
            " ".join(letters_of(one, self._articles)),
            f"{score_of(one):.2f}",
            "" if self._looked(one) else NEVER,
        )[column]

    def _spoken(self, one: Statement, column: int) -> str:
        letters = letters_of(one, self._articles)
        if column == TICK:
            return "accept" if self._ticked(one) else "leave open"
        if column == RELATION:
            return relation_words(one, letters)
        return f"in {listed(letters)}" if column == SOURCES else self._shown(one, column)
