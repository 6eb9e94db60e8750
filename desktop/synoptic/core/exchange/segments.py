"""Overlapping spans of a text, cut into pieces that can be set one after the other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text over which the same spans lie; `over` holds their numbers, rising."""

    span: Span
    over: tuple[int, ...] = ()


def segments(window: Span, spans: Sequence[Span]) -> list[Segment]:
    """Cut `window` wherever one of `spans` begins or ends inside it.

    The pieces are in order, not empty, and together make up the window; each lies wholly inside every span
    named by `over` (an index into `spans`) and outside all others.
    """
    turns: defaultdict[int, list[int]] = defaultdict(list)
    for number, span in enumerate(spans):
        if window.overlap(span):
            turns[max(span.start, window.start)].append(number)
            turns[min(span.end, window.end)].append(number)
    cuts = sorted({window.start, window.end, *turns})
    active: set[int] = set()
    pieces = []
    for start, end in pairwise(cuts):
        active.symmetric_difference_update(turns[start])
        pieces.append(Segment(Span(start, end), tuple(sorted(active))))
    return pieces
