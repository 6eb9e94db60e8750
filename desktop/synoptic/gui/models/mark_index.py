"""Marks by number and by place, with what follows from how they lie: lanes, reach, who is where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from synoptic.core.text.spans import Span

LANES = 3  # as many underlines as fit between two lines of text


class Mark(NamedTuple):
    """A passage in a pane: where it stands, whose it is, and how it is drawn."""

    span: Span
    passage: str
    statement: str
    relation: Relation
    open: bool  # a suggestion that nobody decided on: drawn as an outline
    answer: str = ""  # what its position says, where that is more than the label

    @property
    def lined(self) -> bool:
        """Is it underlined even where nobody looks at it? Open agreement keeps quiet."""
        return not self.open or self.relation in (Relation.CONFLICTING, Relation.SUPERSEDED)


def lanes(spans: Iterable[Span]) -> list[int]:
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


def lanes_of(marks: Sequence[Mark]) -> list[int]:
    """The lane of each mark; one without an underline needs none and has 0."""
    given = [0] * len(marks)
    lined = [number for number, mark in enumerate(marks) if mark.lined]
    for number, lane in zip(lined, lanes([marks[number].span for number in lined]), strict=True):
        given[number] = lane
    return given


class MarkIndex:
    """The marks of one pane, quick to ask what stands at a place; a mark is known by its number.

    An index stays as it is; `replaced` makes the next one, at the cost of what is new in it.
    """

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

    def begin_in(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that begin from code point `start` up to but not at `end`."""
        return self.marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def of(self, statement: str | None) -> list[int]:
        """The numbers of the marks of one statement, by place."""
        if not statement:
            return []
        return [self._number_of(mark) for mark in self._own.get(statement, ())]

    def lane(self, number: int) -> int:
        """The lane of a mark's underline; 0 is next to the text."""
        return self._lanes[number]

    def unlike(self, other: MarkIndex) -> list[Mark]:
        """The marks that only one of the two has."""
        if self is other:
            return []
        if not other.marks or not self.marks:
            return [*self.marks, *other.marks]
        mine, its = self._own, other._own
        names = [name for name, marks in mine.items() if its.get(name) is not marks]
        names += [name for name in its if name not in mine]
        return list(chain.from_iterable(set(mine.get(n, ())) ^ set(its.get(n, ())) for n in names))

    def only(self, wanted: Callable[[str], bool]) -> MarkIndex:
        """The index of the marks of those statements alone that are `wanted`."""
        fitting = {statement for statement in {mark.statement for mark in self.marks} if wanted(statement)}
        return MarkIndex(mark for mark in self.marks if mark.statement in fitting)

    def replaced(self, statement: str, marks: Iterable[Mark]) -> MarkIndex:
        """The index in which the marks of one statement are these, and all others as they were."""
        new, gone = sorted(marks, key=_by_place), self.of(statement)
        if not new and not gone:
            return self
        following, before = self._copy(), [self.marks[number] for number in gone]
        line = list(self.marks)
        for number in reversed(gone):
            del line[number]
            for column in following._columns():
                del column[number]
        for mark in new:
            number = bisect_right(line, _by_place(mark), key=_by_place)
            line.insert(number, mark)
            for column, value in zip(following._columns(), (*_ends_of(mark), 0, 0), strict=True):
                column.insert(number, value)
        following.marks = tuple(line)
        following._own.pop(statement, None)
        following._own.update({statement: new} if new else {})
        following._reach_anew([mark.span.start for mark in (*before, *new)])
        for start, end in (*map(self._run_from, gone), *map(following._run_from, following.of(statement))):
            following._give_lanes(start, end)
        self._hand_on(following, statement, before, new)
        return following

    def _copy(self) -> MarkIndex:
        copy = MarkIndex()
        copy._starts, copy._ends, copy._reach = self._starts[:], self._ends[:], self._reach[:]
        copy._lanes, copy._own = self._lanes[:], self._own.copy()
        return copy

    def _columns(self) -> tuple[list[int], ...]:
        """What is known of each mark by its number, apart from the mark."""
        return self._starts, self._ends, self._reach, self._lanes

    def _reach_anew(self, places: list[int]) -> None:
        """Work out again how far marks reach from where some came or went, to where it is as it was."""
        first, last = bisect_left(self._starts, min(places)), bisect_right(self._starts, max(places))
        reach = self._reach[first - 1] if first else 0
        for number in range(first, len(self._ends)):
            reach = max(reach, self._ends[number])
            if number >= last and self._reach[number] == reach:
                return
            self._reach[number] = reach

    def _hand_on(self, following: MarkIndex, statement: str, gone: list[Mark], new: list[Mark]) -> None:
        """Give the next index what was worked out for this one and holds for it."""
        if "relations" in self.__dict__:
            following.relations = self.relations.copy()
            following.relations.subtract([mark.relation for mark in gone[:1]])
            following.relations.update([mark.relation for mark in new[:1]])
        if "conflicts" in self.__dict__:
            following.conflicts = self.conflicts
            if any(map(_is_conflict, (*gone, *new))):
                following.conflicts = self.conflicts.replaced(statement, filter(_is_conflict, new))

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each statement first speaks in this article, in code points."""
        return {name: marks[0].span.start for name, marks in self._own.items()}

    @cached_property
    def relations(self) -> Counter[Relation]:
        """How many statements of each relation speak in this article."""
        return Counter({mark.statement: mark.relation for mark in self.marks}.values())

    @cached_property
    def conflicts(self) -> MarkIndex:
        """The accepted conflicts among them."""
        return MarkIndex(filter(_is_conflict, self.marks))

    @cached_property
    def _lanes(self) -> list[int]:
        return lanes_of(self.marks)

    @cached_property
    def _own(self) -> dict[str, list[Mark]]:
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            found.setdefault(mark.statement, []).append(mark)
        return found

    def _number_of(self, mark: Mark) -> int:
        number = bisect_left(self._starts, mark.span.start)
        while self.marks[number] is not mark:
            number += 1
        return number

    def _run_from(self, number: int) -> tuple[int, int]:
        """Where a mark begins, and where the run of overlapping marks that goes on from it ends."""
        start, number = self._starts[number], number + 1
        while number < len(self.marks) and self._starts[number] < self._reach[number - 1]:
            number += 1
        return start, self._reach[number - 1]

    def _give_lanes(self, start: int, end: int) -> None:
        """Give lanes anew between two places; marks go by those that they overlap, so from where none is."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        while 0 < first < last and self._starts[first] < self._reach[first - 1]:
            first -= 1
        self._lanes[first:last] = lanes_of(self.marks[first:last])


def as_index(marks: Iterable[Mark] | MarkIndex) -> MarkIndex:
    """Marks by number, made if need be."""
    return marks if isinstance(marks, MarkIndex) else MarkIndex(marks)


def _is_conflict(mark: Mark) -> bool:
    return mark.relation is Relation.CONFLICTING and not mark.open


def _ends_of(mark: Mark) -> tuple[int, int]:
    return mark.span.start, mark.span.end


def _by_place(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.passage
