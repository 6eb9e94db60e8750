"""How well a place in a text fits a selector, as one number."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from synoptic.core.text.folding import fold

if TYPE_CHECKING:
    from synoptic.core.anchoring.selector import Selector
    from synoptic.core.text.spans import Span

# The quote is what the reader marked, the context is only where it stood: a character of the quote counts
# twice. Within that, length decides, so that "Monday" leans on its context and a long clause on itself.
QUOTE_WEIGHT = 2.0

# One side of the context may be gone altogether when a paragraph moved or a neighbour was cut. The better
# side then speaks for both, at a discount.
ONE_SIDE = 0.8

# Comparing two wordings takes time by the product of their lengths; longer ones are compared at both ends.
LONGEST = 4000


def fit(text: str, span: Span, selector: Selector) -> float:
    """How well `span` of `text` fits the selector, 0 to 1: quote and context compared letter by letter."""
    quote = likeness(selector.exact, span.of(text))
    weight = QUOTE_WEIGHT * len(selector.exact)
    length = len(selector.prefix) + len(selector.suffix)
    if weight + length == 0:
        return 1.0
    return (weight * quote + length * context_fit(text, span, selector)) / (weight + length)


def context_fit(text: str, span: Span, selector: Selector) -> float:
    """How well the words around `span` fit the selector's context, 0 to 1; 1 where it has none."""
    before = likeness(selector.prefix, text[max(0, span.start - len(selector.prefix)) : span.start])
    after = likeness(selector.suffix, text[span.end : span.end + len(selector.suffix)])
    sides = len(selector.prefix), len(selector.suffix)
    both = (sides[0] * before + sides[1] * after) / (sum(sides) or 1) if sum(sides) else 1.0
    best = max(before if sides[0] else 0.0, after if sides[1] else 0.0)
    return max(both, ONE_SIDE * best)


def likeness(wanted: str, found: str) -> float:
    """How alike two wordings are after folding, 0 to 1 (normalised Levenshtein similarity)."""
    if wanted == found:
        return 1.0
    return Levenshtein.normalized_similarity(_folded(_ends(wanted)), _folded(_ends(found)))


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    """One quote and its context are compared with hundreds of places."""
    return fold(text)


def _ends(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST // 2] + text[-LONGEST // 2 :]
