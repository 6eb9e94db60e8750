"""Where the handles of a passage stand and which of them is taken hold of: plain numbers, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.text.spans import End

if TYPE_CHECKING:
    from collections.abc import Iterable

KNOB = 4.0  # pixels; the radius of the knob at the outer end of a handle
OUTSIDE = 1.5  # how far beside its letters a handle stands
REACH = 7.0  # how far beside a handle it can still be taken hold of
INWARD = 2.0  # and how far on the side of the passage, whose letters are for clicking

Box = tuple[float, float, float, float]  # left, top, right, bottom


class Handle(NamedTuple):
    """One end of a passage as something to drag: an upright line with a knob at its outer end.

    `outward` is 1 where the passage lies left of it, -1 where it lies right.
    """

    end: End
    x: float
    top: float
    bottom: float
    outward: int

    @property
    def knob(self) -> tuple[float, float]:
        """The middle of the knob: above the first letter, below the last one."""
        return self.x, self.top if self.end is End.START else self.bottom

    @property
    def middle(self) -> float:
        """The height of the middle of its line."""
        return (self.top + self.bottom) / 2


def handles(first: Box, last: Box, *, first_turned: bool = False, last_turned: bool = False) -> list[Handle]:
    """The handles beside the boxes of the first and the last letter.

    A letter is turned where writing runs from right to left: it begins at its right edge.
    """
    start = first[2] + OUTSIDE if first_turned else first[0] - OUTSIDE
    end = last[0] - OUTSIDE if last_turned else last[2] + OUTSIDE
    return [
        Handle(End.START, start, first[1], first[3], 1 if first_turned else -1),
        Handle(End.END, end, last[1], last[3], -1 if last_turned else 1),
    ]


def grasped(found: Iterable[Handle], x: float, y: float) -> Handle | None:
    """The handle that is taken hold of at a point: the one whose knob is nearest of those in reach."""
    near = [one for one in found if _in_reach(one, x, y)]
    return min(near, key=lambda one: (x - one.knob[0]) ** 2 + (y - one.knob[1]) ** 2, default=None)


def _in_reach(handle: Handle, x: float, y: float) -> bool:
    top = handle.top - (2 * KNOB if handle.end is End.START else 0)
    bottom = handle.bottom + (2 * KNOB if handle.end is End.END else 0)
    beside = abs(x - handle.x) <= REACH and abs(y - handle.knob[1]) <= REACH
    outward = (x - handle.x) * handle.outward
    return (top <= y <= bottom and -INWARD <= outward <= REACH) or beside
