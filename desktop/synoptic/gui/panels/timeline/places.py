"""Where the entries of the timeline stand: lanes, rows in them, marks and labels. Numbers only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from synoptic.gui.models.instants import Extent
    from synoptic.gui.panels.timeline.axis import Scale

MARK = 16  # pixels: the height of a mark, and its width where it is an instant
SOFT = 40  # how far a mark fades out on a side that is open
ROW = 22  # the height of a row
PADDING = 4  # above and below the rows of a lane
MOST_ROWS = 4  # of a lane; what finds no place of its own shares the last one
LABEL_GAP = 4  # between mark and label
APART = 8  # between a label and the next mark


class Item(NamedTuple):
    """An entry to be placed: its lane, its time, how wide its label is, whether it comes before others."""

    lane: int
    extent: Extent
    label: int
    urgent: bool


class Placed(NamedTuple):
    """Where an entry stands, in pixels: `left` and `right` of its mark, its row in its lane.

    `label` is where its label begins, None where there is no room for one. An entry that is `covered` shares
    its place with one that is drawn.
    """

    lane: int
    row: int
    left: float
    right: float
    label: float | None
    covered: bool = False

    def end(self, label: int) -> float:
        """Where it ends, with a label of this width where it has one."""
        return self.right if self.label is None else max(self.right, self.label + label)


def mark_of(extent: Extent, scale: Scale) -> tuple[float, float]:
    """From where to where a mark goes: an instant, and what is as short as one, is as wide as it is high."""
    left = scale.x(extent.start) if extent.start is not None else scale.x(extent.anchor) - SOFT
    right = scale.x(extent.end) if extent.end is not None else scale.x(extent.anchor) + SOFT
    if right - left < MARK:
        middle = (left + right) / 2
        return middle - MARK / 2, middle + MARK / 2
    return left, right


class Row:
    """What is taken of one row, as stretches that do not overlap."""

    def __init__(self) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []

    def take(self, left: float, right: float) -> bool:
        """Take a stretch, if nothing is there."""
        at = bisect_right(self._ends, left)
        if at < len(self._starts) and self._starts[at] < right:
            return False
        self._starts.insert(at, left)
        self._ends.insert(at, right)
        return True


class Lane:
    """The entries of one lane: where each stands, how many rows that takes, and which are at a place.

    The urgent are placed first, then the others by time; none stands over another's label.
    """

    def __init__(self, items: Sequence[Item], scale: Scale) -> None:
        self.items = tuple(items)
        self.scale = scale
        self._rows = [Row()]
        self._shared: set[int] = set()
        marks = [mark_of(item.extent, scale) for item in self.items]
        order = sorted(range(len(marks)), key=lambda n: (not self.items[n].urgent, marks[n]))
        placed = {n: self._place(self.items[n], *marks[n]) for n in order}
        self.placed = tuple(placed[n] for n in range(len(marks)))
        spans = sorted((one.left, one.end(item.label), n) for n, (one, item) in enumerate(self._pairs()))
        self._order = [n for _, _, n in spans]
        self._lefts = [left for left, _, _ in spans]
        self._ends = [end for _, end, _ in spans]
        self._reach = list(accumulate(self._ends, max))
        self._rights = sorted(one.right for one in self.placed)

    def beyond(self, left: float, right: float) -> tuple[int, int]:
        """How many marks end before one place, and how many begin after another."""
        return bisect_left(self._rights, left), len(self._lefts) - bisect_right(self._lefts, right)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def between(self, left: float, right: float) -> list[int]:
        """The entries that touch the stretch between two places, numbered in the lane, from the left."""
        first, last = bisect_left(self._reach, left), bisect_right(self._lefts, right)
        return [self._order[at] for at in range(first, last) if self._ends[at] >= left]

    def _pairs(self) -> Iterable[tuple[Placed, Item]]:
        return zip(self.placed, self.items, strict=True)

    def _place(self, item: Item, left: float, right: float) -> Placed:
        """Find a place: with its label, else without, else one that it shares."""
        inside = right - left >= MARK + LABEL_GAP + item.label
        label = left + MARK if inside else right + LABEL_GAP
        end = right if inside else label + item.label
        row = self._row_for(left, end + APART)
        if row is not None:
            return Placed(item.lane, row, left, right, label)
        row = self._row_for(left, right + 1)
        if row is not None:
            return Placed(item.lane, row, left, right, None)
        bucket = int((left + right) / 2 // MARK)
        covered = bucket in self._shared
        self._shared.add(bucket)
        return Placed(item.lane, MOST_ROWS - 1, left, right, None, covered)

    def _row_for(self, left: float, right: float) -> int | None:
        for number, row in enumerate(self._rows):
            if row.take(left, right):
                return number
        if len(self._rows) < MOST_ROWS:
            self._rows.append(Row())
            self._rows[-1].take(left, right)
            return len(self._rows) - 1
        return None


class Layout:
    """Where all entries stand, by number, and the top of each lane with the bottom of the last, in pixels.

    Lanes that are as they were `before` are kept: what changes in one moves nothing in another.
    """

    def __init__(self, items: Sequence[Item], lanes: int, scale: Scale, before: Layout | None = None) -> None:
        self.numbers: list[list[int]] = [[] for _ in range(lanes)]
        for number, item in enumerate(items):
            self.numbers[item.lane].append(number)
        known: list[Lane] = before.lanes if before is not None else []
        self.lanes: list[Lane] = [
            _lane(tuple(items[n] for n in numbers), scale, known[at] if at < len(known) else None)
            for at, numbers in enumerate(self.numbers)
        ]
        placed: list[Placed | None] = [None] * len(items)
        for numbers, lane in zip(self.numbers, self.lanes, strict=True):
            for number, one in zip(numbers, lane.placed, strict=True):
                placed[number] = one
        self.placed = tuple(one for one in placed if one is not None)
        heights = (lane.rows * ROW + 2 * PADDING for lane in self.lanes)
        self.tops = tuple(accumulate(heights, initial=0))

    @property
    def height(self) -> int:
        """How high all lanes are together."""
        return self.tops[-1]

    def top(self, number: int) -> float:
        """The top of an entry's mark."""
        one = self.placed[number]
        return self.tops[one.lane] + PADDING + one.row * ROW + (ROW - MARK) / 2

    def beyond(self, left: float, right: float) -> tuple[int, int]:
        """How many marks end before one place, and how many begin after another."""
        counts = [lane.beyond(left, right) for lane in self.lanes]
        return sum(before for before, _ in counts), sum(after for _, after in counts)

    def lane_at(self, y: float) -> int:
        """The lane at a height, -1 below the last."""
        return bisect_right(self.tops, y) - 1 if 0 <= y < self.height else -1

    def between(self, lane: int, left: float, right: float) -> list[int]:
        """The entries of one lane that touch the stretch between two places, by number, from the left."""
        numbers = self.numbers[lane]
        return [numbers[at] for at in self.lanes[lane].between(left, right)]


def _lane(items: tuple[Item, ...], scale: Scale, before: Lane | None) -> Lane:
    same = before is not None and before.scale == scale and before.items == items
    return before if before is not None and same else Lane(items, scale)


class Join(NamedTuple):
    """Two entries of one statement in different places, to be joined by a line."""

    upper: int
    lower: int


def joins(numbers: Iterable[int], positions: Sequence[int] | Mapping[int, int], layout: Layout) -> list[Join]:
    """Lines between entries of one statement that disagree, from lane to lane downwards.

    Each is joined with the next lower entry of another position; those of one position side by side are not.
    """
    placed = layout.placed
    order = sorted((placed[n].lane, placed[n].row, placed[n].left, n) for n in numbers)
    found: list[Join] = []
    below: int | None = None
    otherwise: int | None = None  # the nearest below that one which is of another position than it
    for *_, number in reversed(order):
        alike = below is not None and positions[below] == positions[number]
        following = otherwise if alike else below
        if following is not None:
            found.append(Join(number, following))
        below, otherwise = number, otherwise if alike else below
    return found[::-1]


def curve(layout: Layout, join: Join) -> tuple[tuple[float, float], ...]:
    """The four points of the cubic curve that draws a join: from one mark's bottom to the other's top."""
    upper, lower = layout.placed[join.upper], layout.placed[join.lower]
    from_y, to_y = layout.top(join.upper) + MARK, layout.top(join.lower)
    if upper.lane == lower.lane and upper.row == lower.row:
        from_y, to_y = layout.top(join.upper) + MARK / 2, layout.top(join.lower) + MARK / 2
    middle = (from_y + to_y) / 2
    from_x, to_x = _foot(upper), _foot(lower)
    return (from_x, from_y), (from_x, middle), (to_x, middle), (to_x, to_y)


def _foot(one: Placed) -> float:
    """Where a line meets a mark: at its sign."""
    return one.left + MARK / 2
