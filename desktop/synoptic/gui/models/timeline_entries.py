"""What the timeline shows: an entry for each time that an article gives."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.statement import Relation, State, Statement
from synoptic.core.documents.values import TimeInterval
from synoptic.gui.models.instants import Extent, extent_of, extent_words
from synoptic.gui.models.rows import NOWHERE, Index, KeyedRows, Role
from synoptic.gui.models.wording import RELATION_TITLES, SAYS_IT, value_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Passage, Position
    from synoptic.core.workspace import Workspace
    from synoptic.gui.models.query import Query

    Rank = tuple[float, int, str, str]  # when, which article by its place, the key, the statement

SEPARATOR = "\0"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One time that one article gives for one statement, with the passage that says so.

    `position` is the place of the answer among those of the statement. An entry is equal to itself alone, so
    that what was worked out for it is quick to find.
    """

    statement: str
    position: int
    article: str
    passage: str
    label: str
    value: str
    quote: str
    extent: Extent
    relation: Relation
    is_open: bool

    @property
    def key(self) -> str:
        """What tells it from all others."""
        return SEPARATOR.join((self.statement, str(self.position), self.article))


def entries_of(statement: Statement) -> tuple[Entry, ...]:
    """The times that a statement's articles give; none where no position has a time that can be read."""
    found = []
    for number, position in enumerate(statement.positions):
        extent = extent_of(position.parsed) if isinstance(position.parsed, TimeInterval) else None
        if extent is not None:
            firsts: dict[str, Passage] = {}
            for passage in position.passages:
                firsts.setdefault(passage.article, passage)
            found += [_entry(statement, number, position, extent, one) for one in firsts.values()]
    return tuple(found)


def _entry(statement: Statement, number: int, position: Position, extent: Extent, passage: Passage) -> Entry:
    value = value_words(statement, position)
    return Entry(
        statement=statement.id,
        position=number,
        article=passage.article,
        passage=passage.id,
        label=statement.label,
        value="" if value == SAYS_IT else value,
        quote=" ".join(passage.exact.split()),
        extent=extent,
        relation=statement.relation,
        is_open=statement.state is State.SUGGESTED,
    )


class TimelineEntries(KeyedRows):
    """The entries of the statements on view, the earliest first: one column, a sentence to each."""

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self._entries: dict[str, Entry] = {}
        self._keys_of: dict[str, tuple[str, ...]] = {}
        self._take_in(statement.id for statement in self.workspace.statements)
        self._ids = query.ids
        self._places = self._article_places()
        self._shown: frozenset[str] = frozenset()
        self._line: list[Rank] = []
        self._take(self._ordered(()))
        query.changed.connect(self._follow)

    @property
    def workspace(self) -> Workspace:
        """The project whose statements are shown."""
        return self._query.workspace

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries on view, in order."""
        return tuple([self._entries[key] for key in self._keys])

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    def entry_at(self, row: int) -> Entry | None:
        """The entry in a row, None outside the table."""
        return self._entries.get(self._keys[row]) if 0 <= row < len(self._keys) else None

    def rows_of(self, statement_id: str) -> list[int]:
        """The rows of a statement's entries that are on view, in order."""
        keys = self._keys_of.get(statement_id, ())
        return sorted(self._row_of[key] for key in keys if key in self._row_of)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What an entry says, or one of the roles that views ask for."""
        entry = self.entry_at(index.row())
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(entry)
            case Role.ID:
                return entry.statement
            case Role.PASSAGE:
                return entry.passage
            case Role.RELATION:
                return entry.relation
            case _:
                return None

    def _sentence(self, entry: Entry) -> str:
        said = f"{entry.label}: {entry.value}" if entry.value else entry.label
        relation = RELATION_TITLES[entry.relation].lower()
        return f"{extent_words(entry.extent)}, {self._letter(entry)}: {said}, {relation}"

    def _tip(self, entry: Entry) -> str:
        said = f"{entry.label}: {entry.value}" if entry.value else entry.label
        return f"{said}\n{self._letter(entry)}: “{entry.quote}”\n{extent_words(entry.extent)}"

    def _letter(self, entry: Entry) -> str:
        return self.workspace.article(entry.article).letter

    def _take_in(self, ids: Iterable[str]) -> bool:
        """Take statements as they are now; whether that puts any entry into another place."""
        moved = False
        for one in ids:
            before = {key: self._entries.pop(key) for key in self._keys_of.pop(one, ())}
            known = self.workspace.has_statement(one)
            after = {entry.key: entry for entry in entries_of(self.workspace.statement(one))} if known else {}
            self._entries.update(after)
            if after:
                self._keys_of[one] = tuple(after)
            moved = moved or {k: e.extent for k, e in before.items()} != {
                k: e.extent for k, e in after.items()
            }
        return moved

    def _article_places(self) -> dict[str, int]:
        return {article.id: place for place, article in enumerate(self.workspace.articles)}

    def _ordered(self, touched: Collection[str]) -> list[str]:
        """The entries on view in order; those that are neither new nor `touched` are in order already."""
        shown = frozenset(self._query.ids)
        others = (shown ^ self._shown).union(touched)
        self._shown = shown
        line = [rank for rank in self._line if rank[-1] not in others]
        for one in others & shown:
            for key in self._keys_of.get(one, ()):
                entry = self._entries[key]
                insort(line, (entry.extent.anchor, self._places[entry.article], key, one))
        self._line = line
        return [rank[-2] for rank in line]

    def _follow(self, changes: Changes) -> None:
        moved = self._take_in(changes.statements)
        if changes.articles:
            self._places = self._article_places()
        if moved or changes.articles or self._ids != self._query.ids:
            self._ids = self._query.ids
            self.adopt(self._ordered(self._keys_of.keys() if changes.articles else changes.statements))
        if changes.articles:  # every entry names an article by a letter that goes by its place
            self._tell_changed(0, len(self._keys) - 1)
            return
        for one in changes.statements:
            for row in self.rows_of(one):
                self._tell_changed(row, row)
