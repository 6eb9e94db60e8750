"""What the timeline shows: an entry for each time that an article gives."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.answers import own_answer
from synoptic.core.documents.statement import Relation, State, Statement
from synoptic.core.documents.values import TimeInterval
from synoptic.gui.models.instants import Extent, extent_of, extent_words
from synoptic.gui.models.rows import NOWHERE, Index, KeyedRows, Role
from synoptic.gui.models.wording import RELATION_TITLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Passage, Position
    from synoptic.core.workspace import Workspace
    from synoptic.gui.models.query import Query

SEPARATOR = "\0"


class Rank(NamedTuple):
    """Where an entry stands among all: by when, by the place of its article, by its key."""

    anchor: float
    place: int
    key: str


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
    return Entry(
        statement=statement.id,
        position=number,
        article=passage.article,
        passage=passage.id,
        label=statement.label,
        value=own_answer(position, statement),
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
        self._ranks: dict[str, tuple[Rank, ...]] = {}  # by statement, shown or not
        self._places = self._article_places()
        self._take_in(statement.id for statement in self.workspace.statements)
        self._line = self._in_order()
        self._take([rank.key for rank in self._line])
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
        rows = (self.row(rank.key) for rank in self._ranks.get(statement_id, ()))
        return sorted(row for row in rows if row >= 0)

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

    def _take_in(self, ids: Iterable[str]) -> None:
        """Take statements as they are now."""
        for one in ids:
            for rank in self._ranks.pop(one, ()):
                del self._entries[rank.key]
            if self.workspace.has_statement(one):
                entries = entries_of(self.workspace.statement(one))
                self._entries.update({entry.key: entry for entry in entries})
                self._rank(one, entries)

    def _rank(self, one: str, entries: Collection[Entry]) -> None:
        if entries:
            places, last = self._places, len(self._places)
            self._ranks[one] = tuple(
                Rank(entry.extent.anchor, places.get(entry.article, last), entry.key) for entry in entries
            )

    def _article_places(self) -> dict[str, int]:
        return {article.id: place for place, article in enumerate(self.workspace.articles)}

    def _in_order(self) -> list[Rank]:
        return sorted(chain.from_iterable(self._ranks.get(one, ()) for one in self._query.ids))

    def _reorder(self, before: Iterable[Rank], moved: Iterable[str]) -> None:
        """Put the entries of a few statements from where they were into their places."""
        for rank in before:
            at = bisect_left(self._line, rank)
            if at < len(self._line) and self._line[at] == rank:
                del self._line[at]
        for one in moved:
            for rank in self._ranks.get(one, ()) if self._query.shows(one) else ():
                insort(self._line, rank)

    def _follow(self, changes: Changes) -> None:
        before = [rank for one in changes.statements for rank in self._ranks.get(one, ())]
        if changes.articles:
            self._places = self._article_places()
        self._take_in(self._ranks.keys() | changes.statements if changes.articles else changes.statements)
        moved = self._query.moved
        if moved is None:
            self._line = self._in_order()
        else:
            self._reorder(before, moved)
        self.adopt([rank.key for rank in self._line])
        if changes.articles:  # every entry names an article by a letter that goes by its place
            self._tell_changed(0, len(self._keys) - 1)
            return
        self._tell_rows(rank.key for one in changes.statements for rank in self._ranks.get(one, ()))
