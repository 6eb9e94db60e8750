"""Rows of statements that follow a query: only what left, came or changed is told to the views."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from synoptic.gui.models.wording import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.models.query import Query

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MANY_RUNS = 128  # more separate runs of rows than this cost a view more than starting afresh


class Role(IntEnum):
    """What the models of statements and articles tell delegates beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    RELATION = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3
    LETTERS = Qt.ItemDataRole.UserRole + 4
    POSITION = Qt.ItemDataRole.UserRole + 5
    COVERAGE = Qt.ItemDataRole.UserRole + 6
    PASSAGE = Qt.ItemDataRole.UserRole + 7
    COUNTS = Qt.ItemDataRole.UserRole + 8
    DETAIL = Qt.ItemDataRole.UserRole + 9
    PARKED = Qt.ItemDataRole.UserRole + 10


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs (first, last) without gaps."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def leaving(old: Sequence[str], new: Collection[str]) -> list[tuple[int, int]]:
    """The runs of rows in `old` that `new` no longer has."""
    kept = frozenset(new)
    return runs(row for row, one in enumerate(old) if one not in kept)


def coming(new: Sequence[str], kept: Collection[str]) -> list[tuple[int, int]]:
    """The runs of rows in `new` that were not among `kept`."""
    known = frozenset(kept)
    return runs(row for row, one in enumerate(new) if one not in known)


class StatementRows(QAbstractTableModel):
    """A table with a row for each statement on view; what its columns are is the matter of subclasses.

    `adopting` is true while rows come and go, when a view moves its current row of its own accord.
    """

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self.adopting = False
        self._ids: list[str] = list(query.ids)
        self._row_of = {one: row for row, one in enumerate(self._ids)}
        query.changed.connect(self._follow)

    @property
    def workspace(self) -> Workspace:
        """The project whose statements are shown."""
        return self._query.workspace

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many statements are on view."""
        return 0 if parent.isValid() else len(self._ids)

    def row_of(self, statement_id: str) -> int:
        """The row of a statement, -1 when it is not on view."""
        return self._row_of.get(statement_id, -1)

    def id_at(self, row: int) -> str:
        """The statement in a row, empty outside the table."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def statement_at(self, row: int) -> Statement | None:
        """The statement in a row; None outside the table, and while a removed one is being taken out."""
        one = self.id_at(row)
        return self.workspace.statement(one) if one and self.workspace.has_statement(one) else None

    def summary(self) -> str:
        """How much there is to see, for screen readers."""
        return counted(len(self._ids), "statement")

    def _follow(self, changes: Changes) -> None:
        new = self._query.ids
        if tuple(self._ids) != new:
            self.adopting = True
            self._adopt(list(new))
            self.adopting = False
        if changes.articles:  # every row names articles by letters that go by their order
            self._tell_changed(0, len(self._ids) - 1)
            return
        for one in changes.statements:
            row = self.row_of(one)
            self._tell_changed(row, row)

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _adopt(self, new: list[str]) -> None:
        gone = leaving(self._ids, new)
        come = coming(new, self._ids)
        if len(gone) + len(come) > MANY_RUNS:
            self.beginResetModel()
            self._take(new)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(NOWHERE, first, last)
            self._take(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        kept = frozenset(self._ids)
        self._rearrange([one for one in new if one in kept])
        for first, last in come:
            self.beginInsertRows(NOWHERE, first, last)
            self._take(self._ids[:first] + new[first : last + 1] + self._ids[first:])
            self.endInsertRows()

    def _rearrange(self, new: list[str]) -> None:
        if new == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._ids[index.row()], index.column()) for index in before]
        self._take(new)
        self.changePersistentIndexList(
            before, [self.index(self._row_of[one], column) for one, column in held]
        )
        self.layoutChanged.emit()

    def _take(self, ids: list[str]) -> None:
        self._ids = ids
        self._row_of = {one: row for row, one in enumerate(ids)}
