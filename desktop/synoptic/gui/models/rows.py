"""Rows that are known by keys, and rows of statements: only what left, came or changed is told to views."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from synoptic.core.text.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.models.query import Query

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FEW_ASKED = 8  # rows that are searched for before all are numbered
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
    GROUP = Qt.ItemDataRole.UserRole + 11
    BOLD = Qt.ItemDataRole.UserRole + 12
    MUTED = Qt.ItemDataRole.UserRole + 13
    DISSENTS = Qt.ItemDataRole.UserRole + 14


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs (first, last) without gaps."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def common_head(old: Sequence[str], new: Sequence[str]) -> int:
    """How many rows at the head are the same in both, found by halving: comparing slices is quick."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_tail(old: Sequence[str], new: Sequence[str], head: int) -> int:
    """How many rows at the end are the same in both, beyond so many at the head."""
    low, high = 0, min(len(old), len(new)) - head
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def leaving(old: Sequence[str], new: Collection[str]) -> list[tuple[int, int]]:
    """The runs of rows in `old` that `new` no longer has."""
    kept = frozenset(new)
    return runs(row for row, one in enumerate(old) if one not in kept)


def coming(new: Sequence[str], kept: Collection[str]) -> list[tuple[int, int]]:
    """The runs of rows in `new` that were not among `kept`."""
    known = frozenset(kept)
    return runs(row for row, one in enumerate(new) if one not in known)


class KeyedRows(QAbstractTableModel):
    """A table whose rows are known by keys, so that it can take other rows and keep those that stay.

    `adopting` is true while rows come and go, when a view moves its current row of its own accord.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.adopting = False
        self._take([])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._keys)

    def adopt(self, new: Sequence[str]) -> None:
        """Have these rows, in this order."""
        if tuple(self._keys) != tuple(new):
            self.adopting = True
            self._adopt(list(new))
            self.adopting = False

    def start_afresh(self, new: Sequence[str]) -> None:
        """Have these rows, and nothing left of what there was: columns may be others too."""
        self.adopting = True
        self.beginResetModel()
        self._take(list(new))
        self.endResetModel()
        self.adopting = False

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _tell_rows(self, keys: Iterable[str]) -> None:
        """Tell that these rows look otherwise: run by run, and of very many as of all between them."""
        found = runs(sorted(row for row in map(self.row, keys) if row >= 0))
        for first, last in [(found[0][0], found[-1][1])] if len(found) > MANY_RUNS else found:
            self._tell_changed(first, last)

    def _adopt(self, new: list[str]) -> None:
        head = common_head(self._keys, new)
        tail = common_tail(self._keys, new, head)
        old_part, new_part = self._keys[head : len(self._keys) - tail], new[head : len(new) - tail]
        gone = [(first + head, last + head) for first, last in leaving(old_part, new_part)]
        come = [(first + head, last + head) for first, last in coming(new_part, old_part)]
        if len(gone) + len(come) > MANY_RUNS:
            self.start_afresh(new)
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(NOWHERE, first, last)
            self._take(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()
        kept = frozenset(old_part)
        self._rearrange([*new[:head], *(one for one in new_part if one in kept), *new[len(new) - tail :]])
        for first, last in come:
            self.beginInsertRows(NOWHERE, first, last)
            self._take(self._keys[:first] + new[first : last + 1] + self._keys[first:])
            self.endInsertRows()

    def _rearrange(self, new: list[str]) -> None:
        if new == self._keys:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self._keys[index.row()], index.column()) for index in before]
        self._take(new)
        self.changePersistentIndexList(before, [self.index(self.row(one), column) for one, column in held])
        self.layoutChanged.emit()

    def _take(self, keys: list[str]) -> None:
        self._keys = keys
        self._rows: dict[str, int] | None = None  # made when rows are asked for again and again
        self._asked = 0

    def row(self, key: str) -> int:
        """The row of a key, -1 for none; searched for at first, as numbering thousands takes longer."""
        if self._rows is None:
            self._asked += 1
            if self._asked <= FEW_ASKED:
                try:
                    return self._keys.index(key)
                except ValueError:
                    return -1
            self._rows = {one: row for row, one in enumerate(self._keys)}
        return self._rows.get(key, -1)


class StatementRows(KeyedRows):
    """A table with a row for each statement on view; what its columns are is the matter of subclasses."""

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self._take(list(query.ids))
        query.changed.connect(self._follow)

    @property
    def workspace(self) -> Workspace:
        """The project whose statements are shown."""
        return self._query.workspace

    def row_of(self, statement_id: str) -> int:
        """The row of a statement, -1 when it is not on view."""
        return self.row(statement_id)

    def id_at(self, row: int) -> str:
        """The statement in a row, empty outside the table."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def statement_at(self, row: int) -> Statement | None:
        """The statement in a row; None outside the table, and while a removed one is being taken out."""
        one = self.id_at(row)
        return self.workspace.statement(one) if one and self.workspace.has_statement(one) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, or one of the roles that delegates ask for."""
        statement = self.statement_at(index.row())
        if statement is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.shown(statement, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(statement, index.column())
            case Role.ID:
                return statement.id
            case Role.RELATION:
                return statement.relation
            case Role.STATE:
                return statement.state
            case _:
                return self.told(statement, index.column(), role)

    def shown(self, statement: Statement, column: int) -> str:
        """The words of a cell."""
        raise NotImplementedError

    def spoken(self, statement: Statement, column: int) -> str:
        """The words of a cell for somebody who hears them."""
        raise NotImplementedError

    def told(self, statement: Statement, column: int, role: int) -> object:
        """What delegates may ask of this table beyond what they ask of all."""
        raise NotImplementedError

    def summary(self) -> str:
        """How much there is to see, for screen readers."""
        return counted(len(self._query.ids), "statement")

    def _lines(self) -> Sequence[str]:
        """What the rows are now, by key."""
        return self._query.ids

    def _follow(self, changes: Changes) -> None:
        self.adopt(self._lines())
        if changes.articles:  # every row names articles by letters that go by their order
            self._tell_changed(0, len(self._keys) - 1)
            return
        self._tell_rows(changes.statements)
