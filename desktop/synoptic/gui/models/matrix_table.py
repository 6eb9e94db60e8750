"""The matrix: what each article says on each statement."""

from __future__ import annotations

from enum import IntEnum
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.statement import Kind, State
from synoptic.core.text.phrases import counted, listed
from synoptic.gui.models.cells import (
    NOT_PLACED,
    cell_tip,
    cell_words,
    coverage_of,
    dissents,
    is_placed,
    passage_in,
    spoken_cell,
)
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.rows import NOWHERE, Index, Role, StatementRows
from synoptic.gui.models.wording import day_words, letters_of, relation_short, relation_words, tip
from synoptic.gui.theme import LINES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.models.query import Query

LABEL = 0
HEAD = "\0"  # begins the key of a row that heads a kind; no id of a statement begins so


class Part(IntEnum):
    """What the columns of the matrix are: the statement, one or more for the articles, the relation."""

    LABEL = 0
    ARTICLE = 1
    RELATION = 2


class Group(NamedTuple):
    """A row that heads the statements of one kind: how many there are, and whether they are folded away."""

    kind: Kind
    number: int
    folded: bool


class Column(NamedTuple):
    """The articles of one column, and with which others the first of them shares its wording."""

    articles: tuple[Article, ...]
    alike: tuple[Article, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles by id."""
        return tuple(article.id for article in self.articles)

    @property
    def letters(self) -> str:
        """The badges of the articles."""
        return " ".join(article.letter for article in self.articles)


class MatrixTable(StatementRows):
    """Statements by articles: a cell shows what an article says, or that it is silent or unread.

    Where the query groups, a row heads the statements of each kind and can fold them away.
    """

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(query, parent)
        self._columns = self._wanted_columns()
        self._folded: set[Kind] = set()
        self._numbers: dict[Kind, int] = {}
        self._take(list(self._lines()))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that stand for articles, in order."""
        return self._columns

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """A column for the label, those of the articles, one for the relation."""
        return 0 if parent.isValid() else len(self._columns) + 2

    def part(self, column: int) -> Part:
        """What a column shows."""
        if column == LABEL:
            return Part.LABEL
        return Part.RELATION if column == len(self._columns) + 1 else Part.ARTICLE

    def column_at(self, column: int) -> Column | None:
        """The articles of a column; None for label and relation."""
        return self._columns[column - 1] if self.part(column) is Part.ARTICLE else None

    def id_at(self, row: int) -> str:
        """The statement in a row, empty outside the table and for a row that heads others."""
        key = super().id_at(row)
        return "" if key.startswith(HEAD) else key

    def group_at(self, row: int) -> Group | None:
        """What a row heads; None for the row of a statement."""
        key = self._keys[row] if 0 <= row < len(self._keys) else ""
        if not key.startswith(HEAD):
            return None
        kind = Kind(key.removeprefix(HEAD))
        return Group(kind, self._numbers.get(kind, 0), kind in self._folded)

    def fold(self, kind: Kind, *, folded: bool) -> None:
        """Fold the statements of a kind away, or show them again."""
        if folded != (kind in self._folded):
            self._folded ^= {kind}
            self.adopt(self._lines())
            row = self.row(HEAD + kind)
            self._tell_changed(row, row)

    def unfold_for(self, statement_id: str) -> None:
        """Show the statements of the kind that a statement on view is of."""
        if self._folded and statement_id in self._query.ids:
            self.fold(self._query.kind_of(statement_id), folded=False)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, or one of the roles that delegates ask for."""
        group = self.group_at(index.row()) if index.isValid() else None
        return super().data(index, role) if group is None else self._of_group(group, index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a column: an article by its letter and day, with whom it shares its wording."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        column = self.column_at(section)
        if column is None:
            names = {LABEL: "Statement"}
            return names.get(section, "Relation") if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return header_words(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return header_tip(column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(header_tip(column))
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the query by label, by relation, or by place in the text of an article."""
        there = self.column_at(column) if 0 <= column < self.columnCount() else None
        by = {LABEL: By.LABEL, self.columnCount() - 1: By.RELATION}.get(column, By.REVIEW)
        ordering = Ordering(By.PLACE, there.articles[0].id) if there else Ordering(by)
        descending = order is Qt.SortOrder.DescendingOrder
        grouped = self._query.ordering.grouped
        self._query.set_ordering(ordering._replace(descending=descending, grouped=grouped))

    def shown(self, statement: Statement, column: int) -> str:
        """The words of a cell."""
        there = self.column_at(column)
        if there is not None:
            words = cell_words(statement, *there.ids)
            return words if is_placed(statement, there.articles) else f"{words} · {NOT_PLACED}"
        if column == LABEL:
            return statement.label
        words = relation_words(statement, letters_of(statement, self.workspace.articles))
        suggested = " · suggested" if statement.state is State.SUGGESTED else ""
        return f"{LINES[statement.relation][1]} {words}{suggested}"

    def relation_short(self, statement: Statement, *, terse: bool) -> str:
        """The word or two beside the sign of a relation."""
        return relation_short(statement, letters_of(statement, self.workspace.articles), terse=terse)

    def spoken(self, statement: Statement, column: int) -> str:
        """The words of a cell with the article that says so, signs as words."""
        there = self.column_at(column)
        if there is None:
            return self.shown(statement, column)
        placed = "" if is_placed(statement, there.articles) else f", {NOT_PLACED}"
        other = ", another answer" if dissents(statement, there.ids) else ""
        return f"{there.letters}: {spoken_cell(statement, *there.ids)}{other}{placed}"

    def told(self, statement: Statement, column: int, role: int) -> object:
        """What a cell knows beyond its words: coverage, which position, and the passage it leads to."""
        there = self.column_at(column)
        if there is None:
            relation = self.part(column) is Part.RELATION and role == Qt.ItemDataRole.ToolTipRole
            return self.shown(statement, column) if relation else None
        if role == Role.DISSENTS:
            return dissents(statement, there.ids)
        if role == Role.COVERAGE:
            return coverage_of(statement, there.ids)
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_tip(statement, there.articles)
        if role == Role.POSITION:
            taken = (n for n, p in enumerate(statement.positions) if not p.articles.isdisjoint(there.ids))
            return next(taken, -1)
        if role == Role.PASSAGE:
            passage = passage_in(statement, there.ids)
            return passage.id if passage else None
        return None

    def _of_group(self, group: Group, column: int, role: int) -> object:
        if role == Role.GROUP:
            return group
        words = group.kind.value.capitalize() if column == LABEL else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and words:
            folded = ", folded" if group.folded else ""
            return f"{words}, {counted(group.number, 'statement')}{folded}"
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return words if role in spoken else None

    def _wanted_columns(self) -> tuple[Column, ...]:
        by_id = {article.id: article for article in self.workspace.articles}
        groups = [tuple(by_id[one] for one in group) for group in self._query.origins]
        if self._query.by_origin:
            return tuple(Column(group) for group in groups)
        alike = {one.id: tuple(a for a in group if a is not one) for group in groups for one in group}
        return tuple(Column((article,), alike[article.id]) for article in by_id.values())

    def _lines(self) -> Sequence[str]:
        ids, kind_of = self._query.ids, self._query.kind_of
        if not self._query.ordering.grouped:
            return ids
        groups = {kind: list(members) for kind, members in groupby(ids, kind_of)}
        self._numbers = {kind: len(members) for kind, members in groups.items()}
        return tuple(
            chain.from_iterable(
                (HEAD + kind, *([] if kind in self._folded else members)) for kind, members in groups.items()
            )
        )

    def _follow(self, changes: Changes) -> None:
        columns = self._wanted_columns()
        before, self._columns = self._columns, columns
        if [one.ids for one in columns] != [one.ids for one in before]:
            self._columns = before
            self.beginResetModel()  # other columns: every cell is another one
            self.adopting = True
            self._columns = columns
            self._take(list(self._lines()))
            self.endResetModel()
            self.adopting = False
            return
        if columns != before:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        numbers = dict(self._numbers)
        super()._follow(changes)
        if numbers != self._numbers:
            for kind in self._numbers:
                row = self.row(HEAD + kind)
                self._tell_changed(row, row)


def header_words(column: Column) -> str:
    """What heads a column: letters and day, and after "≈" the articles of the same wording."""
    days = dict.fromkeys(day_words(article.dated) for article in column.articles)
    parts = [column.letters, *(day for day in days if day)][:2]
    if column.alike:
        parts.append(f"≈ {' '.join(article.letter for article in column.alike)}")
    return " · ".join(parts)


def header_tip(column: Column) -> str:
    """What a column stands for, in whole words."""
    names = [f"Article {article.letter}, {article.title}" for article in column.articles]
    whole = (*column.articles, *column.alike)
    if len(whole) > 1:
        letters = listed(sorted(a.letter for a in whole))
        names.append(f"≈  {letters} share their wording: likely one origin")
    return "\n".join(names)
