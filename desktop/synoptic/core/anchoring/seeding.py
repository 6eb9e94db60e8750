"""Where in a text a wording is worth looking for: the stretches that have words in common with it.

Comparing a wording with every stretch of a long text takes half a millisecond, and thousands of passages are
looked for when a newer text comes. An index of the words, read once, leaves a few stretches of each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from synoptic.core.anchoring.words import Words
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A word or pair that is more frequent says little of the place; it may be "of the".
MOST_OFTEN = 30

# How many stretches are worth comparing letter by letter, those with most in common first.
MOST_STRETCHES = 8

# The least breadth, in code points, within which shared words count as one place.
BREADTH = 16


class Seeds:
    """The words of a text, alone and in pairs, and where each begins."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._places: dict[str, list[int]] = defaultdict(list)
        for key, place in _keys(text):
            self._places[key].append(place)

    def stretches(self, wording: str) -> list[Span]:
        """The stretches of the text that have most words in common with `wording`, apart and in order.

        Words in the same order at the same distances speak for one stretch (as the seeds of BLAST, Altschul
        et al. 1990). A stretch has room for half of the wording more on either side.
        """
        breadth = max(BREADTH, len(wording) // 2)
        shared: Counter[int] = Counter()
        for key, offset in _keys(wording):
            places = self._places.get(key, ())
            if len(places) <= MOST_OFTEN:
                for place in places:
                    shared[(place - offset) // breadth] += len(key)
        best = sorted(shared, key=lambda one: (-shared[one], one))[:MOST_STRETCHES]
        reach = 2 * breadth + len(wording)
        return _joined(
            Span(max(0, one - 1) * breadth, min(one * breadth + reach, self._length))
            for one in sorted(best)
            if one * breadth + reach > 0 and (one - 1) * breadth < self._length
        )


def _keys(text: str) -> Iterator[tuple[str, int]]:
    words = Words(text)
    placed = list(zip(words.words, words.starts, strict=True))
    yield from placed
    yield from ((f"{one} {other}", place) for (one, place), (other, _) in pairwise(placed))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order of their starts, with those that touch made one."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined
