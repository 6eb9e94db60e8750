"""Where to scroll: places of one article found in another through the statements that both speak of.

Plain numbers, no Qt. A place is a code point of an article's settled text; a fraction stands for the way
through a line. The idea of fixed points between two texts, and of a line of reading that slides up at the
top of a text, comes from the linked scrolling of diff viewers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[float, float]

READING_SHARE = 0.32  # of a pane's height: where the eye rests, with some lines of context above


def common_places(left: Mapping[str, int], right: Mapping[str, int]) -> list[Pair]:
    """The places of the statements that both articles speak of, as fixed points that rise in both."""
    return rising((place, right[name]) for name, place in left.items() if name in right)


def rising(pairs: Iterable[Pair]) -> list[Pair]:
    """The longest run of pairs that rises strictly on both sides; crossing pairs are left out.

    Longest increasing subsequence by patience sorting, n log n.
    """
    ordered = sorted(set(pairs), key=lambda pair: (pair[0], -pair[1]))
    tails: list[float] = []
    ends: list[int] = []
    before: list[int | None] = []
    for number, (_, right) in enumerate(ordered):
        pile = bisect_left(tails, right)
        before.append(ends[pile - 1] if pile else None)
        tails[pile:] = [right] if pile == len(tails) else [right, *tails[pile + 1 :]]
        ends[pile:] = [number] if pile == len(ends) else [number, *ends[pile + 1 :]]
    return _trace(ordered, ends[-1] if ends else None, before)


def _trace(ordered: Sequence[Pair], last: int | None, before: Sequence[int | None]) -> list[Pair]:
    chain = []
    while last is not None:
        chain.append(ordered[last])
        last = before[last]
    return chain[::-1]


def beside(place: float, pairs: Sequence[Pair], left_length: int, right_length: int) -> float:
    """The place on the right that stands beside `place` on the left, between the nearest fixed points."""
    points = [(0.0, 0.0), *pairs, (float(left_length), float(right_length))]
    number = max(0, min(bisect_right(points, (place, inf)) - 1, len(points) - 2))
    (left, right), (next_left, next_right) = points[number], points[number + 1]
    share = (place - left) / ((next_left - left) or 1)
    return right + max(0.0, min(1.0, share)) * (next_right - right)


def common_line(preferred: float, heights: Iterable[float]) -> float:
    """The y at which passages can stand on one line in every pane.

    `heights` are their distances from the top of their texts: a text cannot be pulled down below its start,
    so the highest passage bounds the line.
    """
    return max(0.0, min(preferred, *heights, preferred))


def sliding_line(scroll: float, preferred: float) -> float:
    """The y of the line that linked panes agree on: at the top of the text it slides up to the first line."""
    return max(0.0, min(preferred, scroll))
