"""Finding a passage again in one text: strict to lenient, and an orphan rather than a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.anchoring.attempts import Searched
from synoptic.core.anchoring.selector import Anchored, Candidate, Orphan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.anchoring.selector import Outcome, Selector

# Quote and context in the old place: some neighbours may have changed, most of them stand.
FLOOR_POSITION = 0.75
# The same words elsewhere: with a context that is half alike at least, or long enough to need none.
FLOOR_QUOTE = 0.7
# Other words: see tests/benchmarks/test_anchoring.py, which measures what is found and found wrongly.
FLOOR_NEAREST = 0.6
# The best place must lead the next one by this much, or nobody can tell them apart.
LEAD = 0.05
MOST_CANDIDATES = 5


def resolve(text: str | Searched, selector: Selector) -> Outcome:
    """Find the passage in `text`: at its position, by its exact quote, or by the nearest quote.

    Give a `Searched` instead of a text when many passages are looked for in one text.
    """
    searched = text if isinstance(text, Searched) else Searched(text)
    seen: list[Candidate] = []
    for attempt, floor in (
        (searched.at_position, FLOOR_POSITION),
        (searched.exact_quote, FLOOR_QUOTE),
        (searched.nearest_quote, FLOOR_NEAREST),
    ):
        seen = rank([*seen, *attempt(selector)])
        if seen and seen[0].score >= floor and lead(seen) >= LEAD:
            return Anchored(seen[0].span, seen[0].score, seen[0].method)
    return Orphan(selector, tuple(seen[:MOST_CANDIDATES]))


def rank(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates best first, without those that overlap a better one."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda each: -each.score):
        if not any(candidate.span == other.span or candidate.span.overlap(other.span) for other in kept):
            kept.append(candidate)
    return kept


def lead(ranked: list[Candidate]) -> float:
    """How far the best is ahead of the next."""
    return ranked[0].score - ranked[1].score if len(ranked) > 1 else 1.0
