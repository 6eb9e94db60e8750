"""Which statements are on view, in which order, and how many there are of each relation."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from synoptic.core.documents.record import Changes
from synoptic.core.documents.statement import Kind, Relation, State, Statement
from synoptic.gui.models.facts import Counts, Facts, Group, counts_in, facts_of
from synoptic.gui.models.line import FEW, Line
from synoptic.gui.models.order import Ordering, following

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from synoptic.core.workspace import Workspace
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.origins import OriginBook


class Filter(NamedTuple):
    """What a statement must be to be on view; what is None or empty does not matter.

    Rejected ones come only when `state` asks for them.
    """

    relation: Relation | None = None
    state: State | None = None
    kind: Kind | None = None
    source: str = ""
    words: str = ""
    tag: str = ""
    author: str = ""


EVERYTHING = Filter()


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
        self._found: frozenset[str] | None = None  # what the search words found; None without words
        self._ids: tuple[str, ...] = ()
        self._groups: defaultdict[str, Counter[Group]] = defaultdict(Counter)  # by article; "" is all
        self._counts = Counts()
        self._tags: Counter[str] = Counter()
        self._authors: Counter[str] = Counter()
        self._by_origin = False
        self._moved: frozenset[str] | None = None
        self._origins: OriginBook | None = None  # made when it is first asked for
        self._take_in(statement.id for statement in self._workspace.statements)
        self._line = self._sorted()
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
    def moved(self) -> frozenset[str] | None:
        """The statements that may have come, gone or moved by the last change; None when any may have."""
        return self._moved

    def shows(self, statement_id: str) -> bool:
        """Is a statement on view?"""
        facts = self._facts.get(statement_id)
        return (
            facts is not None
            and self._fits_the_rest(statement_id, facts)
            and self._fits_the_facet(facts.group)
        )

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements on view, in order."""
        return tuple(self._workspace.statement(one) for one in self._ids)

    @property
    def counts(self) -> Counts:
        """How many there are of each relation and state, whatever of these two the filter asks for."""
        return self._counts

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag in use, in alphabetical order."""
        return tuple(sorted(+self._tags, key=str.casefold))

    @property
    def authors(self) -> tuple[str, ...]:
        """Everybody who wrote a statement, programs too, in alphabetical order."""
        return tuple(sorted(+self._authors, key=str.casefold))

    @property
    def by_origin(self) -> bool:
        """Do articles of one origin share a column where articles are compared?"""
        return self._by_origin

    @property
    def origins(self) -> tuple[tuple[str, ...], ...]:
        """All articles by id, in order, in groups of one origin; most are alone in theirs."""
        if self._origins is None:
            from synoptic.gui.models.origins import OriginBook

            self._origins = OriginBook(self._workspace.statements)
        return self._origins.groups([article.id for article in self._workspace.articles])

    def kind_of(self, statement_id: str) -> Kind:
        """The kind of a statement; KeyError when there is none."""
        return self._facts[statement_id].kind

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
            self._line = self._sorted()
            self._select()
            self.changed.emit(Changes())

    def set_by_origin(self, *, on: bool) -> None:
        """Let articles of one origin share a column, or give each its own."""
        if on != self._by_origin:
            self._by_origin = on
            self._moved = frozenset()
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
        conflicting, rejected, facts = Relation.CONFLICTING, State.REJECTED, self._facts
        conflicts = [
            one
            for one in self._ids
            if (its := facts[one]).relation is conflicting and its.state is not rejected
        ]
        return (conflicts.index(current) + 1 if current in conflicts else 0, len(conflicts))

    def _next(
        self, current: str, wanted: Callable[[Facts], bool], back: bool = False, wrap: bool = False
    ) -> str:
        shown = frozenset(self._ids)
        # the whole line counts, so that a statement that has just left the view still has its place in it
        line = self._line.ids
        return following(
            line, current, lambda one: one in shown and wanted(self._facts[one]), back=back, wrap=wrap
        )

    def _follow(self, changes: Changes) -> None:
        before = {one: self._facts[one] for one in changes.statements if one in self._facts}
        self._take_out(before)
        self._take_in(one for one in changes.statements if self._workspace.has_statement(one))
        after = {one: self._facts[one] for one in changes.statements if one in self._facts}
        if changes.articles or len(changes.statements) > FEW:
            self._line = self._sorted()
            self._select()
        else:
            self._line.change(before, after)
            self._moved = changes.statements
            self._select_again(before, after)
        self._note_origins(changes)
        self.changed.emit(changes)

    def _note_origins(self, changes: Changes) -> None:
        if self._origins is not None:
            for one in changes.statements:
                known = self._workspace.has_statement(one)
                self._origins.put(one, self._workspace.statement(one) if known else None)

    def _take_in(self, ids: Iterable[str]) -> None:
        for one in ids:
            facts = self._facts[one] = facts_of(self._workspace.statement(one))
            self._count(facts, 1)

    def _take_out(self, ids: Iterable[str]) -> None:
        for one in ids:
            self._count(self._facts.pop(one), -1)

    def _count(self, facts: Facts, times: int) -> None:
        for article in ("", *facts.starts):
            self._groups[article][facts.group] += times
        for tag in facts.tags:
            self._tags[tag] += times
        self._authors[facts.author] += times

    def _sorted(self) -> Line:
        places = {article.id: place for place, article in enumerate(self._workspace.articles)}
        return Line(self._ordering, places, self._facts)

    def _select(self) -> None:
        self._moved = None
        words = self._filter.words.strip()
        self._found = self._workspace.search(words) if words else None
        facts = {one: facts for one, facts in self._facts.items() if self._fits_the_rest(one, facts)}
        self._fitting = Counter([one.group for one in facts.values()])
        wanted = {group for group in self._fitting if self._fits_the_facet(group)}
        self._view = self._line.only({one for one, its in facts.items() if its.group in wanted})
        self._count_fitting()

    def _select_again(self, before: Mapping[str, Facts], after: Mapping[str, Facts]) -> None:
        """Take in a few statements that are others now; all the rest stays where it is."""
        if self._filter.words.strip():  # what the words find may be something else now
            self._select()
            return
        was, now = self._of_fitting(before, -1), self._of_fitting(after, 1)
        self._view.change(was, now)
        self._count_fitting()

    def _of_fitting(self, some: Mapping[str, Facts], times: int) -> dict[str, Facts]:
        """Count those of some statements that fit; of these, the ones that are on view."""
        fitting = {one: facts for one, facts in some.items() if self._fits_the_rest(one, facts)}
        for facts in fitting.values():
            self._fitting[facts.group] += times
        return {one: facts for one, facts in fitting.items() if self._fits_the_facet(facts.group)}

    def _count_fitting(self) -> None:
        self._counts = counts_in(+self._fitting)
        self._ids = self._view.ids

    def _fits_the_rest(self, one: str, facts: Facts) -> bool:
        wanted = self._filter
        return (
            (wanted.kind is None or wanted.kind is facts.kind)
            and (not wanted.source or wanted.source in facts.starts)
            and (not wanted.tag or wanted.tag in facts.tags)
            and (not wanted.author or wanted.author == facts.author)
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
