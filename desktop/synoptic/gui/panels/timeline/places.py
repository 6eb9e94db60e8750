"""Where the entries of the timeline stand: lanes, rows in them, marks and labels. Numbers only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

    @property
    def middle(self) -> float:
        """The middle of the mark."""
        return (self.left + self.right) / 2


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

    def is_free(self, left: float, right: float) -> bool:
        """Is nothing there?"""
        at = bisect_right(self._ends, left)
        return at == len(self._starts) or self._starts[at] >= right

    def take(self, left: float, right: float) -> None:
        """Take a stretch that is free."""
        at = bisect_left(self._starts, left)
        self._starts.insert(at, left)
        self._ends.insert(at, right)


class Lane:
    """The rows of one lane, as they fill up."""

    def __init__(self) -> None:
        self.rows = [Row()]
        self._shared: set[int] = set()

    def place(self, item: Item, left: float, right: float) -> Placed:
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
        for number, row in enumerate(self.rows):
            if row.is_free(left, right):
                row.take(left, right)
                return number
        if len(self.rows) < MOST_ROWS:
            self.rows.append(Row())
            self.rows[-1].take(left, right)
            return len(self.rows) - 1
        return None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where all entries stand, by number, and the top of each lane with the bottom of the last, in pixels."""

    placed: tuple[Placed, ...]
    tops: tuple[int, ...]

    @property
    def height(self) -> int:
        """How high all lanes are together."""
        return self.tops[-1]

    def top(self, number: int) -> float:
        """The top of an entry's mark."""
        one = self.placed[number]
        return self.tops[one.lane] + PADDING + one.row * ROW + (ROW - MARK) / 2

    def lane_at(self, y: float) -> int:
        """The lane at a height, -1 below the last."""
        return bisect_right(self.tops, y) - 1 if 0 <= y < self.height else -1


def laid_out(items: Sequence[Item], lanes: int, scale: Scale) -> Layout:
    """Place entries in so many lanes: the urgent first, the others by time, none over another's label."""
    filled = [Lane() for _ in range(lanes)]
    marks = [mark_of(item.extent, scale) for item in items]
    order = sorted(range(len(items)), key=lambda number: (not items[number].urgent, marks[number]))
    placed: dict[int, Placed] = {}
    for number in order:
        item = items[number]
        placed[number] = filled[item.lane].place(item, *marks[number])
    heights = (len(lane.rows) * ROW + 2 * PADDING for lane in filled)
    return Layout(tuple(placed[n] for n in range(len(items))), tuple(accumulate(heights, initial=0)))


class Strips:
    """The entries of a layout, quick to ask which are between two places."""

    def __init__(self, layout: Layout, widths: Sequence[int]) -> None:
        spans: list[list[tuple[float, float, int]]] = [[] for _ in layout.tops[1:]]
        for number, one in enumerate(layout.placed):
            right = one.right if one.label is None else max(one.right, one.label + widths[number])
            spans[one.lane].append((one.left, right, number))
        self._lanes = [sorted(lane) for lane in spans]
        self._lefts = [[left for left, _, _ in lane] for lane in self._lanes]
        self._reach = [list(accumulate((right for _, right, _ in lane), max)) for lane in self._lanes]

    def between(self, lane: int, left: float, right: float) -> list[int]:
        """The entries of one lane that touch the stretch between two places, by number, from the left."""
        first = bisect_left(self._reach[lane], left)
        last = bisect_right(self._lefts[lane], right)
        return [number for _, end, number in self._lanes[lane][first:last] if end >= left]


class Join(NamedTuple):
    """Two entries of one statement in different places, to be joined by a line."""

    upper: int
    lower: int


def joins(numbers: Iterable[int], positions: Sequence[int], layout: Layout) -> list[Join]:
    """Lines between entries of one statement that disagree, from lane to lane downwards.

    Each is joined with the next lower entry of another position; those of one position side by side are not.
    """
    order = sorted(
        numbers, key=lambda n: (layout.placed[n].lane, layout.placed[n].row, layout.placed[n].left)
    )
    found = []
    for at, number in enumerate(order):
        below = (n for n in order[at + 1 :] if positions[n] != positions[number])
        following = next(below, None)
        if following is not None:
            found.append(Join(number, following))
    return found


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
