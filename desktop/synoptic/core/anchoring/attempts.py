"""The attempts at finding a passage again, from strict to lenient; each yields the places that it sees."""

from __future__ import annotations

from functools import cached_property
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from synoptic.core.anchoring.evidence import fit
from synoptic.core.anchoring.seeding import Seeds
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

# A stretch with words of the quote that is this much like it cannot be missed for a better one without any.
# Below it the whole text is compared, as when every word was spelt anew; there 60 comes about by chance.
TRUSTED = 70.0
CHANCE = 65.0


class Searched:
    """A text in which passages are looked for; what all searches need is made once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text without differences that readers do not see."""
        return Folded(self.text)

    @cached_property
    def seeds(self) -> Seeds:
        """The words of the folded text."""
        return Seeds(self.folded.text)

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
            spans = self._nearest(before, quote, after)
        else:
            spans = self._nearest_ends(before, quote, after)
        for span in spans:
            yield self._candidate(self.folded.back(span), selector, Method.NEAREST)

    def _nearest_ends(self, before: str, quote: str, after: str) -> Iterator[Span]:
        """The stretches from where a long quote may begin to where it may end."""
        heads = list(self._nearest(before, quote[: LONG // 2], ""))
        tails = list(self._nearest("", quote[-LONG // 2 :], after))
        for head, tail in product(heads, tails):
            if len(quote) / 2 <= tail.end - head.start <= len(quote) * 2:
                yield Span(head.start, tail.end)

    def _nearest(self, before: str, quote: str, after: str) -> Iterator[Span]:
        """Where the quote lies in the stretches of the text that come nearest to it in its context."""
        pattern = before + quote + after
        asked = Span(len(before), len(before) + len(quote))
        found = self._likely(pattern)
        for _ in range(MOST_PLACES):
            best = max(found, key=lambda each: each.score, default=None)
            if best is None or best.score < NOISE:
                return
            place = _part_of_window(self.folded.text, best.place, pattern, asked)
            if place:
                yield place
            found.remove(best)
            found += (_best_window(pattern, self.folded.text, rest) for rest in best.rest)

    def _likely(self, pattern: str) -> list[_Window]:
        """The windows most like the pattern where words of it stand; elsewhere too, if none is very like."""
        text = self.folded.text
        found = [_best_window(pattern, text, gap) for gap in self.seeds.stretches(pattern)]
        least = max((each.score for each in found), default=0.0)
        if least >= TRUSTED:
            return found
        other = _best_window(pattern, text, Span(0, len(text)), max(least, CHANCE))
        if other.score <= least:
            return found
        apart = (each for each in found if not each.place.overlap(other.place))
        return [other._replace(gap=other.place), *apart]

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


class _Window(NamedTuple):
    """The place in `gap` that is most like a pattern, and how like it is, 0 to 100."""

    score: float
    place: Span
    gap: Span

    @property
    def rest(self) -> tuple[Span, Span]:
        """What is left of the gap on both sides."""
        return Span(self.gap.start, self.place.start), Span(self.place.end, self.gap.end)


def _best_window(pattern: str, text: str, gap: Span, least: float = NOISE) -> _Window:
    """The stretch of `gap` that is most like the pattern; where none is so by `least`, the gap with 0."""
    if len(gap) < len(pattern) // 2:
        return _Window(0.0, gap, gap)
    found = fuzz.partial_ratio_alignment(pattern, gap.of(text), score_cutoff=least)
    if found is None:
        return _Window(0.0, gap, gap)
    return _Window(found.score, Span(found.dest_start, found.dest_end).moved(gap.start), gap)


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
