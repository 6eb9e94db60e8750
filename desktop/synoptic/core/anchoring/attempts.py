"""The attempts at finding a passage again, from strict to lenient; each yields the places that it sees."""

from __future__ import annotations

from functools import cached_property
from itertools import islice, product
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from synoptic.core.anchoring.evidence import fit
from synoptic.core.anchoring.selector import Candidate, Method
from synoptic.core.anchoring.words import Alignment, Words, cuts_words
from synoptic.core.text.folding import Folded, fold
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.anchoring.selector import Selector

# A short quote such as "the" may occur half a million times in the longest text. The occurrences nearest to
# where the passage stood are weighed; this many take about two milliseconds.
MOST_OCCURRENCES = 200

# Longer quotes are located by their two ends: the time of the search grows with the length of the pattern,
# and words may have been put in between.
LONG = 200

# Two unlike stretches of English agree in about half their letters (Indel similarity): below it is noise.
NOISE = 55.0

# How many separate places the nearest quote is looked for in: the best and its rivals.
MOST_PLACES = 3


class Searched:
    """A text in which passages are looked for; what all searches need is made once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text without differences that readers do not see."""
        return Folded(self.text)

    def at_position(self, selector: Selector) -> Iterator[Candidate]:
        """The old place, if the quote still stands there."""
        if selector.span.of(self.text) == selector.exact and selector.span.end <= len(self.text):
            yield self._candidate(selector.span, selector, Method.POSITION)

    def exact_quote(self, selector: Selector) -> Iterator[Candidate]:
        """Every place with the same words, folded; those nearest to the old place first."""
        quote, text = fold(selector.exact).strip(), self.folded.text
        expected = self.folded.place(min(selector.span.start, len(self.text)))
        cut = cuts_words(selector.prefix, selector.exact, selector.suffix)
        for start in islice(_occurrences(text, quote, expected), MOST_OCCURRENCES):
            end = start + len(quote)
            if cut or not cuts_words(text[max(0, start - 1) : start], quote, text[end : end + 1]):
                yield self._candidate(self.folded.back(Span(start, end)), selector, Method.QUOTE)

    def nearest_quote(self, selector: Selector) -> Iterator[Candidate]:
        """The places whose words come nearest to the quote in its context."""
        before, quote, after = fold(selector.prefix), fold(selector.exact), fold(selector.suffix)
        if len(quote) <= LONG:
            spans = _nearest(self.folded.text, before, quote, after)
        else:
            spans = _nearest_ends(self.folded.text, before, quote, after)
        for span in spans:
            yield self._candidate(self.folded.back(span), selector, Method.NEAREST)

    def _candidate(self, span: Span, selector: Selector, method: Method) -> Candidate:
        return Candidate(span, fit(self.text, span, selector), method)


def _occurrences(text: str, quote: str, expected: int) -> Iterator[int]:
    """Where `quote` occurs, nearest to `expected` first."""
    if not quote:
        return
    after = text.find(quote, expected)
    before = text.rfind(quote, 0, expected + len(quote) - 1)
    while before >= 0 or after >= 0:
        if before < 0 or 0 <= after - expected <= expected - before:
            yield after
            after = text.find(quote, after + 1)
        else:
            yield before
            before = text.rfind(quote, 0, before + len(quote) - 1)


def _nearest_ends(text: str, before: str, quote: str, after: str) -> Iterator[Span]:
    """The stretches from where a long quote may begin to where it may end."""
    heads = list(_nearest(text, before, quote[: LONG // 2], ""))
    tails = list(_nearest(text, "", quote[-LONG // 2 :], after))
    for head, tail in product(heads, tails):
        if len(quote) / 2 <= tail.end - head.start <= len(quote) * 2:
            yield Span(head.start, tail.end)


def _nearest(text: str, before: str, quote: str, after: str) -> Iterator[Span]:
    """Where the quote lies in the stretches of `text` that come nearest to it in its context."""
    gaps = [Span(0, len(text))]
    pattern = before + quote + after
    asked = Span(len(before), len(before) + len(quote))
    for _ in range(MOST_PLACES):
        found = [(*_best_window(pattern, text, gap), gap) for gap in gaps]
        score, window, gap = max(found, key=lambda each: each[0])
        if score < NOISE:
            return
        place = _part_of_window(text, window, pattern, asked)
        if place:
            yield place
        gaps.remove(gap)
        gaps += [Span(gap.start, window.start), Span(window.end, gap.end)]


def _best_window(pattern: str, text: str, gap: Span) -> tuple[float, Span]:
    """The stretch of `gap` that is most like the pattern, and how like it is, 0 to 100."""
    if len(gap) < len(pattern) // 2:
        return 0.0, gap
    found = fuzz.partial_ratio_alignment(pattern, gap.of(text), score_cutoff=NOISE)
    return (found.score, Span(found.dest_start, found.dest_end).moved(gap.start)) if found else (0.0, gap)


def _part_of_window(text: str, window: Span, pattern: str, asked: Span) -> Span | None:
    """The words around the window that answer to the asked part of the pattern."""
    slack = len(pattern) // 4
    low = max(0, window.start - slack)
    old, new = Words(pattern), Words(text[low : window.end + slack])
    first, after = old.touched(asked)
    carried = Alignment(old.words, new.words).carried(first, after)
    if carried is None:
        return None
    words = old.span(first, after)
    place = new.span(carried.first, carried.after).moved(low)
    return with_marks(text, place, pattern[asked.start : words.start], pattern[words.end : asked.end])


def with_marks(text: str, words: Span, opening: str, closing: str) -> Span:
    """`words` with the marks that the quote had around them, where `text` has them too."""
    start = words.start - len(opening) if text.endswith(opening, 0, words.start) else words.start
    end = words.end + len(closing) if text.startswith(closing, words.end) else words.end
    return Span(start, end)
