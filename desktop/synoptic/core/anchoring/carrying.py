"""Carrying passages from one revision of a text to the next: by the difference of the words and by the quote.

Neither is enough alone. A word difference follows edits inside a paragraph and loses one that moved; a quote
search follows the move and may fall for a repetition. So a passage is attached without asking only where both
point to one place, or where one of them is as good as certain.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.anchoring.attempts import Searched, with_marks
from synoptic.core.anchoring.evidence import fit
from synoptic.core.anchoring.resolving import FLOORS, MOST_CANDIDATES, anchored, rank, resolve, says_it
from synoptic.core.anchoring.selector import Anchored, Candidate, Method, Orphan
from synoptic.core.anchoring.words import Alignment, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.anchoring.selector import Outcome, Selector
    from synoptic.core.text.spans import Span

# One of the two alone: nearly every letter of quote and context is the same.
SURE = 0.9

# Two places are one when they share this part of the longer.
SAME_PLACE = 0.5

# Words on each side whose survival shows that the difference has not matched unlike paragraphs, and the part
# of them that must survive.
NEIGHBOURS = 12
FLOOR_KEPT = 0.5


class Correction:
    """An old and a new text, and what carrying passages from the one to the other needs once."""

    def __init__(self, old: str, new: str) -> None:
        self._searched = Searched(new)
        self._old, self._new = Words(old), Words(new)
        self._alignment = Alignment(self._old.words, self._new.words)
        self._old_text = old

    def carry(self, selector: Selector) -> Outcome:
        """Where a passage of the old text stands in the new one."""
        by_quote = resolve(self._searched, selector)
        by_words = self._by_words(selector)
        if by_words is None:
            return by_quote if self._suffices(by_quote) else _orphan(selector, _places(by_quote))
        agreed = next((place for place in _places(by_quote) if _is_same(place.span, by_words.span)), None)
        if agreed and says_it(by_words, self._searched.text, selector):
            place = by_words if agreed.method is Method.NEAREST else agreed
            return replace(anchored(place), agreed=True)
        if self._suffices(by_quote) and by_words.score < FLOORS[Method.NEAREST]:
            return by_quote
        return _orphan(selector, [*_places(by_quote), by_words])

    def _by_words(self, selector: Selector) -> Candidate | None:
        """The place that the difference of the words gives, if enough of the words around are left."""
        first, after = self._old.touched(selector.span)
        carried = self._alignment.carried(first, after)
        if carried is None or not self._is_kept(first, after):
            return None
        words = self._old.span(first, after)
        opening = self._old_text[selector.span.start : words.start]
        closing = self._old_text[words.end : selector.span.end]
        text = self._searched.text
        span = with_marks(text, self._new.span(carried.first, carried.after), opening, closing)
        return Candidate(span, fit(text, span, selector), Method.DIFFERENCE)

    def _is_kept(self, first: int, after: int) -> bool:
        low, high = max(0, first - NEIGHBOURS), min(len(self._old.words), after + NEIGHBOURS)
        around = self._alignment.carried(low, high)
        return around is not None and around.kept >= FLOOR_KEPT * (high - low)

    def _suffices(self, by_quote: Outcome) -> bool:
        """Is the quote enough where the difference has nothing to say, or nothing that fits?"""
        return isinstance(by_quote, Anchored) and (by_quote.score >= SURE or not self._alignment.complete)


def carry(old: str, new: str, selectors: Iterable[Selector]) -> tuple[Outcome, ...]:
    """Where passages of `old` stand in `new`, in the order of the selectors."""
    correction = Correction(old, new)
    return tuple(correction.carry(selector) for selector in selectors)


def _places(outcome: Outcome) -> list[Candidate]:
    if isinstance(outcome, Anchored):
        return [Candidate(outcome.span, outcome.score, outcome.method)]
    return list(outcome.candidates)


def _orphan(selector: Selector, places: list[Candidate]) -> Orphan:
    return Orphan(selector, tuple(rank(places, selector)[:MOST_CANDIDATES]))


def _is_same(one: Span, other: Span) -> bool:
    return one == other or one.overlap(other) >= SAME_PLACE * max(len(one), len(other), 1)
