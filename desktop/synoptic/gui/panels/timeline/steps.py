"""Steps by arrow key from entry to entry of the timeline. Numbers only."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synoptic.gui.panels.timeline.places import Layout, Placed


class Arrow(Enum):
    """Where a step leads: along a lane, to another lane, or to either end of all."""

    EARLIER = auto()
    LATER = auto()
    UP = auto()
    DOWN = auto()
    FIRST = auto()
    LAST = auto()


def neighbour(layout: Layout, current: int, arrow: Arrow) -> int:
    """The entry that a step from `current` leads to, by number; -1 where there is none.

    Without a current one every step leads to the first. To another lane it leads to the entry nearest in
    time, past lanes without any.
    """
    placed = layout.placed
    if not placed:
        return -1
    if not 0 <= current < len(placed) or arrow is Arrow.FIRST:
        return min(range(len(placed)), key=lambda n: _along(placed, n))
    if arrow is Arrow.LAST:
        return max(range(len(placed)), key=lambda n: _along(placed, n))
    here = placed[current]
    if arrow in (Arrow.EARLIER, Arrow.LATER):
        return _in_lane(placed, current, 1 if arrow is Arrow.LATER else -1)
    lanes = {
        one.lane for one in placed if (one.lane < here.lane if arrow is Arrow.UP else one.lane > here.lane)
    }
    if not lanes:
        return -1
    lane = max(lanes) if arrow is Arrow.UP else min(lanes)
    there = (n for n, one in enumerate(placed) if one.lane == lane)
    return min(there, key=lambda n: abs(placed[n].left - here.left))


def _in_lane(placed: tuple[Placed, ...], current: int, step: int) -> int:
    lane = [n for n, one in enumerate(placed) if one.lane == placed[current].lane]
    lane.sort(key=lambda n: _along(placed, n))
    at = lane.index(current) + step
    return lane[at] if 0 <= at < len(lane) else -1


def _along(placed: tuple[Placed, ...], number: int) -> tuple[float, int, int]:
    one = placed[number]
    return one.left, one.lane, one.row
