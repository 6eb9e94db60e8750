"""What a pane draws: the passages of its article with what there is to show of their statement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.statement import Relation, State, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.text.spans import Span

LANES = 3  # as many underlines as fit between two lines of text


class Mark(NamedTuple):
    """A passage in a pane: where it stands, whose it is, and how it is drawn."""

    span: Span
    passage: str
    statement: str
    relation: Relation
    open: bool  # a suggestion that nobody decided on: drawn as an outline

    @property
    def lined(self) -> bool:
        """Is it underlined even where nobody looks at it? Open agreement keeps quiet."""
        return not self.open or self.relation in (Relation.CONFLICTING, Relation.SUPERSEDED)


def marks_of(statement: Statement) -> dict[str, list[Mark]]:
    """The marks of a statement, by the revision that they stand in; what was rejected leaves none."""
    found: dict[str, list[Mark]] = {}
    if statement.state is State.REJECTED:
        return found
    relation = statement.relation
    for passage in statement.passages():
        if passage.state is not State.REJECTED:
            is_open = passage.state is State.SUGGESTED
            mark = Mark(passage.span, passage.id, statement.id, relation, is_open)
            found.setdefault(passage.revision, []).append(mark)
    return found


class MarkBook:
    """The marks of every text of a project, kept up statement by statement.

    They go by revision: an orphan, which stands in an earlier text, is never drawn over the present one.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._by_text: defaultdict[str, dict[str, list[Mark]]] = defaultdict(dict)
        self._texts_of: dict[str, frozenset[str]] = {}
        self._sorted: dict[str, list[Mark]] = {}  # by place, once they are asked for
        for statement in statements:
            self.put(statement.id, statement)

    def put(self, name: str, statement: Statement | None) -> frozenset[str]:
        """Take a statement as it is now, None when it is gone; the revisions whose marks that changes."""
        new = marks_of(statement) if statement is not None else {}
        before = self._texts_of.pop(name, frozenset())
        for revision in before - new.keys():
            del self._by_text[revision][name]
            self._sort_in(revision, name, [])
        changed = {one for one, marks in new.items() if self._by_text[one].get(name) != marks}
        for revision in changed:
            self._by_text[revision][name] = new[revision]
            self._sort_in(revision, name, new[revision])
        if new:
            self._texts_of[name] = frozenset(new)
        return frozenset(changed | (before - new.keys()))

    def of(self, revision: str) -> tuple[Mark, ...]:
        """The marks of one text, by place; a longer one comes before a shorter one at the same place."""
        if revision not in self._sorted:
            marks = chain.from_iterable(self._by_text[revision].values())
            self._sorted[revision] = sorted(marks, key=_by_place)
        return tuple(self._sorted[revision])

    def _sort_in(self, revision: str, name: str, marks: Iterable[Mark]) -> None:
        """Put the marks of one statement into their places; the others stay where they are."""
        if revision in self._sorted:
            line = [mark for mark in self._sorted[revision] if mark.statement != name]
            for mark in marks:
                insort(line, mark, key=_by_place)
            self._sorted[revision] = line

    def marked(self, statement: str) -> bool:
        """Has this statement a mark in any text?"""
        return statement in self._texts_of


def counts(marks: Iterable[Mark]) -> dict[Relation, int]:
    """How many statements of each relation the marks belong to."""
    found = Counter({mark.statement: mark.relation for mark in marks}.values())
    return {relation: found[relation] for relation in Relation}


def lanes(spans: Sequence[Span]) -> list[int]:
    """A lane for the underline of each span, so that overlapping ones stay apart; spans are by place.

    The lowest free lane is taken; where more than LANES overlap, the last lane is shared.
    """
    free_from = [0] * LANES
    given = []
    for span in spans:
        start, end = span.start, span.end
        lane = 0
        while free_from[lane] > start and lane < LANES - 1:
            lane += 1
        free_from[lane] = max(free_from[lane], end)
        given.append(lane)
    return given


class MarkIndex:
    """The marks of one pane, quick to ask what stands at a place; a mark is known by its number."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = tuple(sorted(marks, key=_by_place))
        self._starts = [mark.span.start for mark in self.marks]
        self._ends = [mark.span.end for mark in self.marks]
        # Rises with the number, so the first mark that may reach a place is found by bisection.
        self._reach = list(accumulate(self._ends, max))

    def between(self, start: int, end: int) -> list[int]:
        """The numbers of the marks that touch code points `start` to `end`, by place."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        ends = self._ends
        return [number for number in range(first, last) if ends[number] > start]

    def at(self, place: int) -> list[int]:
        """The numbers of the marks over one code point, the shortest first."""
        found = self.between(place, place + 1)
        return sorted(found, key=lambda number: len(self.marks[number].span))

    def of(self, statement: str | None) -> list[int]:
        """The numbers of the marks of one statement, by place."""
        if not statement:
            return []
        if "_by_statement" in self.__dict__:
            return self._by_statement.get(statement, [])
        return [number for number, mark in enumerate(self.marks) if mark.statement == statement]

    def lane(self, number: int) -> int:
        """The lane of a mark's underline; 0 is next to the text."""
        return self._lanes.get(number, 0)

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each statement first speaks in this article, in code points."""
        return {name: self.marks[numbers[0]].span.start for name, numbers in self._by_statement.items()}

    @cached_property
    def conflicts(self) -> MarkIndex:
        """The accepted conflicts among them."""
        return MarkIndex(m for m in self.marks if m.relation is Relation.CONFLICTING and not m.open)

    @cached_property
    def _lanes(self) -> dict[int, int]:
        lined = [number for number, mark in enumerate(self.marks) if mark.lined]
        return dict(zip(lined, lanes([self.marks[number].span for number in lined]), strict=True))

    @cached_property
    def _by_statement(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, mark in enumerate(self.marks):
            found.setdefault(mark.statement, []).append(number)
        return found


def _by_place(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end
