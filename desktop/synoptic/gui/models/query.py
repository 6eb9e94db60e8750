"""Which statements are on view, in which order, and how many there are of each relation."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synoptic.core.documents.edits import Changes
from synoptic.core.documents.statement import Kind, Relation, State, Statement
from synoptic.gui.models.facts import Counts, Facts, Group, counts_in, facts_of
from synoptic.gui.models.order import Key, Ordering, following, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from synoptic.core.workspace import Workspace
    from synoptic.gui.bridge import Bridge

FEW = 64  # up to so many touched statements are put in place one by one, more are sorted anew


@dataclass(frozen=True, slots=True)
class Filter:
    """What a statement must be to be on view; what is None or empty does not matter.

    Rejected ones come only when `state` asks for them.
    """

    relation: Relation | None = None
    state: State | None = None
    kind: Kind | None = None
    source: str = ""
    words: str = ""


class Query(QObject):
    """The statements on view, filtered and ordered: what list, matrix, card and keys go by.

    `changed` brings the Changes that led to it, empty when only filter or order changed.
    """

    changed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = bridge.workspace
        self._filter = Filter()
        self._ordering = Ordering()
        self._facts: dict[str, Facts] = {}
        self._line: list[tuple[Key, str]] = []  # every statement with its key, rejected ones too, sorted
        self._found: frozenset[str] | None = None  # what the search words found; None without words
        self._ids: tuple[str, ...] = ()
        self._groups: defaultdict[str, Counter[Group]] = defaultdict(Counter)  # by article; "" is all
        self._counts = Counts()
        self._take_in(statement.id for statement in self._workspace.statements)
        self._sort()
        self._select()
        bridge.changed.connect(self._follow)

    @property
    def workspace(self) -> Workspace:
        """The open project that is asked."""
        return self._workspace

    @property
    def filter(self) -> Filter:
        """What a statement must be to be on view."""
        return self._filter

    @property
    def ordering(self) -> Ordering:
        """The order of the statements on view."""
        return self._ordering

    @property
    def ids(self) -> tuple[str, ...]:
        """The statements on view by id, in order."""
        return self._ids

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements on view, in order."""
        return tuple(self._workspace.statement(one) for one in self._ids)

    @property
    def counts(self) -> Counts:
        """How many there are of each relation and state, whatever of these two the filter asks for."""
        return self._counts

    def counts_of(self, article: str = "") -> Counts:
        """How many statements of each relation one article speaks of, or the project holds, unfiltered."""
        return counts_in(self._groups[article])

    def set_filter(self, wanted: Filter) -> None:
        """Show only what `wanted` asks for."""
        if wanted != self._filter:
            self._filter = wanted
            self._select()
            self.changed.emit(Changes())

    def set_ordering(self, ordering: Ordering) -> None:
        """Show the statements in another order."""
        if ordering != self._ordering:
            self._ordering = ordering
            self._sort()
            self._select()
            self.changed.emit(Changes())

    def next_statement(self, current: str, back: bool = False) -> str:
        """The next statement on view after `current`, or the one before; empty at the end."""
        return self._next(current, lambda facts: not facts.rejected, back)

    def next_conflict(self, current: str, back: bool = False) -> str:
        """The next conflict on view after `current`, or the one before; empty when there is none."""
        return self._next(current, _open_conflict, back)

    def next_undecided(self, current: str) -> str:
        """The next suggestion on view that waits for a decision, from the start again after the last."""
        return self._next(current, lambda facts: facts.state is State.SUGGESTED, wrap=True)

    def conflict_standing(self, current: str) -> tuple[int, int]:
        """Which of the conflicts on view `current` is, from 1 (0: none of them), and how many there are."""
        conflicts = [one for one in self._ids if _open_conflict(self._facts[one])]
        return (conflicts.index(current) + 1 if current in conflicts else 0, len(conflicts))

    def _next(
        self, current: str, wanted: Callable[[Facts], bool], back: bool = False, wrap: bool = False
    ) -> str:
        shown = frozenset(self._ids)
        # the whole line counts, so that a statement that has just left the view still has its place in it
        line = [one for _, one in self._line]
        if self._ordering.descending:
            line.reverse()
        return following(
            line, current, lambda one: one in shown and wanted(self._facts[one]), back=back, wrap=wrap
        )

    def _follow(self, changes: Changes) -> None:
        keys = self._keys_of(changes.statements) if len(changes.statements) <= FEW else {}
        self._take_out(changes.statements)
        self._take_in(one for one in changes.statements if self._workspace.has_statement(one))
        if changes.articles or len(changes.statements) > FEW:
            self._sort()
        else:
            self._put_in_place(changes.statements, keys)
        self._select()
        self.changed.emit(changes)

    def _take_in(self, ids: Iterable[str]) -> None:
        for one in ids:
            facts = self._facts[one] = facts_of(self._workspace.statement(one))
            self._count(facts, 1)

    def _take_out(self, ids: Iterable[str]) -> None:
        for one in ids:
            facts = self._facts.pop(one, None)
            if facts is not None:
                self._count(facts, -1)

    def _count(self, facts: Facts, times: int) -> None:
        for article in ("", *facts.starts):
            self._groups[article][facts.group] += times

    def _places(self) -> dict[str, int]:
        return {article.id: place for place, article in enumerate(self._workspace.articles)}

    def _keys_of(self, ids: Iterable[str]) -> dict[str, Key]:
        places = self._places()
        return {one: sort_key(self._facts[one], self._ordering, places) for one in ids if one in self._facts}

    def _sort(self) -> None:
        self._line = sorted((key, one) for one, key in self._keys_of(self._facts).items())

    def _put_in_place(self, ids: Iterable[str], old: dict[str, Key]) -> None:
        for one, key in old.items():
            del self._line[bisect_left(self._line, (key, one))]
        for one, key in self._keys_of(ids).items():
            insort(self._line, (key, one))

    def _select(self) -> None:
        words = self._filter.words.strip()
        self._found = self._workspace.search(words) if words else None
        facts = self._facts
        fitting = [one for _, one in self._line if self._fits_the_rest(one)]
        groups = Counter([facts[one].group for one in fitting])
        wanted = {group for group in groups if self._fits_the_facet(group)}
        shown = [one for one in fitting if facts[one].group in wanted]
        if self._ordering.descending:
            shown.reverse()
        self._counts = counts_in(groups)
        self._ids = tuple(shown)

    def _fits_the_rest(self, one: str) -> bool:
        wanted, facts = self._filter, self._facts[one]
        return (
            (wanted.kind is None or wanted.kind is facts.kind)
            and (not wanted.source or wanted.source in facts.starts)
            and (self._found is None or one in self._found)
        )

    def _fits_the_facet(self, group: Group) -> bool:
        relation, state = group
        wanted = self._filter
        if wanted.state is None and state == State.REJECTED:
            return False
        if wanted.state not in (None, state):
            return False
        return wanted.relation in (None, relation)


def _open_conflict(facts: Facts) -> bool:
    return facts.relation is Relation.CONFLICTING and not facts.rejected
