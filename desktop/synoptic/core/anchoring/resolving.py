"""Finding a passage again in one text: strict to lenient, and an orphan rather than a guess."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from synoptic.core.anchoring.attempts import Searched
from synoptic.core.anchoring.evidence import likeness
from synoptic.core.anchoring.selector import Anchored, Candidate, Method, Orphan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.anchoring.selector import Outcome, Selector
    from synoptic.core.text.spans import Span

# The score below which a place is not taken without asking. tests/benchmarks/test_anchoring.py measures what
# they let through.
FLOORS = {
    # The quote stands in its old place: some of its neighbours may have changed, most have not.
    Method.POSITION: 0.75,
    # The same words elsewhere: their context must be half alike, or they must be many.
    Method.QUOTE: 0.7,
    # Other words: quote and context together must be clearly more than noise.
    Method.NEAREST: 0.6,
}

# The best place must lead the next by this much, or nobody can tell them apart.
LEAD = 0.05

# However alike the context, something of the quote itself must be left, or its fact may have been replaced.
FLOOR_WORDS = 0.4

# Edits elsewhere shift a passage a little; a place far away is more often a repetition of the same words,
# such as a pull quote. From `REACH` code points on it counts this much less, and rivals are looked for.
DRIFT = 0.1
REACH = 1000

MOST_CANDIDATES = 5


def resolve(text: str | Searched, selector: Selector) -> Outcome:
    """Find the passage in `text`: at its position, by its exact quote, or by the nearest quote.

    Give a `Searched` instead of a text when many passages are looked for in one text.
    """
    searched = text if isinstance(text, Searched) else Searched(text)
    seen: list[Candidate] = []
    for attempt in (searched.at_position, searched.exact_quote):
        seen = rank([*seen, *attempt(selector)], selector)
        if is_certain(seen, searched.text, selector) and drift(seen[0], selector) < DRIFT:
            return anchored(seen[0])
    seen = rank([*seen, *searched.nearest_quote(selector)], selector)
    if is_certain(seen, searched.text, selector):
        return anchored(seen[0])
    return Orphan(selector, tuple(seen[:MOST_CANDIDATES]))


def anchored(place: Candidate) -> Anchored:
    """The place as the answer."""
    return Anchored(place.span, place.score, place.method)


def rank(candidates: Iterable[Candidate], selector: Selector) -> list[Candidate]:
    """The candidates best first, without those that overlap a better one."""
    kept: list[Candidate] = []
    placed: list[Span] = []  # in order, so that only the neighbours of a place can overlap it
    for candidate in sorted(candidates, key=lambda each: -standing(each, selector)):
        span = candidate.span
        at = bisect_left(placed, span)
        if not any(span == other or span.overlap(other) for other in placed[max(0, at - 2) : at + 2]):
            kept.append(candidate)
            placed.insert(at, span)
    return kept


def standing(candidate: Candidate, selector: Selector) -> float:
    """What a candidate is worth beside others: its score, less the way it would have gone."""
    return candidate.score - drift(candidate, selector)


def drift(candidate: Candidate, selector: Selector) -> float:
    """How much the way from the old place takes off a candidate's standing."""
    return DRIFT * min(1.0, abs(candidate.span.start - selector.span.start) / REACH)


def is_certain(ranked: list[Candidate], text: str, selector: Selector) -> bool:
    """Is the best place good enough for its method, and clearly better than the next?"""
    if not ranked or ranked[0].score < FLOORS[ranked[0].method] or not says_it(ranked[0], text, selector):
        return False
    rival = standing(ranked[1], selector) if len(ranked) > 1 else 0.0
    return standing(ranked[0], selector) - rival >= LEAD


def says_it(place: Candidate, text: str, selector: Selector) -> bool:
    """Is enough of the quote left at the place to say that the passage still stands there?"""
    return likeness(selector.exact, place.span.of(text)) >= FLOOR_WORDS
