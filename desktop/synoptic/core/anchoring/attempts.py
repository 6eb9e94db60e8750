"""The attempts at finding a passage again, from strict to lenient; each returns the places that it sees."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from synoptic.core.anchoring.evidence import fit
from synoptic.core.anchoring.selector import Candidate, Method
from synoptic.core.text.folding import Folded, fold
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rapidfuzz.distance import Opcode

    from synoptic.core.anchoring.selector import Selector

# A short quote such as "the" may occur half a million times in the longest text. The occurrences nearest to
# where the passage stood are weighed; this many take about a millisecond.
MOST_OCCURRENCES = 200

# Quotes beyond this length are located by their two ends, which bounds the time of the search (it grows with
# the length of the pattern) and lets words be inserted in the middle.
LONG = 200

# Two unlike stretches of English agree in a bit less than half their letters; below this a place is noise.
NOISE = 55.0

# Beyond this an unbroken stretch is no word: a web address, or writing without spaces.
LONGEST_WORD = 30

# The runner-up is looked for on both sides of the best place.
PLACES = 3


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
        if selector.span.end <= len(self.text) and selector.span.of(self.text) == selector.exact:
            yield Candidate(selector.span, fit(self.text, selector.span, selector), Method.POSITION)

    def exact_quote(self, selector: Selector) -> Iterator[Candidate]:
        """Every place with the same words, folded; those nearest to the old place first."""
        quote = fold(selector.exact).strip()
        expected = self.folded.place(min(selector.span.start, len(self.text)))
        for start in islice(_occurrences(self.folded.text, quote, expected), MOST_OCCURRENCES):
            span = self.folded.back(Span(start, start + len(quote)))
            yield Candidate(span, fit(self.text, span, selector), Method.QUOTE)

    def nearest_quote(self, selector: Selector) -> Iterator[Candidate]:
        """The places whose words come nearest to the quote in its context."""
        before, quote, after = fold(selector.prefix), fold(selector.exact), fold(selector.suffix)
        if not quote.strip():
            return
        for low, high in self._stretches(before, quote, after):
            span = self.folded.back(Span(low, max(low, high)))
            yield Candidate(span, fit(self.text, span, selector), Method.NEAREST)

    def _stretches(self, before: str, quote: str, after: str) -> Iterator[tuple[int, int]]:
        if len(quote) <= LONG:
            yield from _alignments(self.folded.text, before, quote, after)
            return
        heads = list(_alignments(self.folded.text, before, quote[: LONG // 2], ""))
        tails = list(_alignments(self.folded.text, "", quote[-LONG // 2 :], after))
        for low, _ in heads:
            for _, high in tails:
                if len(quote) / 2 <= high - low <= len(quote) * 2:
                    yield low, high


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


def _alignments(text: str, before: str, quote: str, after: str) -> Iterator[tuple[int, int]]:
    """Where the quote lies in the stretches of `text` that come nearest to it in its context."""
    pattern = before + quote + after
    gaps = [(0, len(text))]
    for _ in range(PLACES):
        found = [(_best_window(pattern, text, low, high), (low, high)) for low, high in gaps]
        best, gap = max(found, key=lambda item: item[0][0])
        if best[0] < NOISE:
            return
        yield _quote_within(text, best[1:], before, quote, pattern)
        gaps.remove(gap)
        gaps += [(gap[0], best[1]), (best[2], gap[1])]


def _best_window(pattern: str, text: str, low: int, high: int) -> tuple[float, int, int]:
    if high - low < len(pattern) // 2:
        return (0.0, low, low)
    found = fuzz.partial_ratio_alignment(pattern, text[low:high], score_cutoff=NOISE)
    if found is None:
        return (0.0, low, low)
    return (found.score, low + found.dest_start, low + found.dest_end)


def _quote_within(
    text: str, window: tuple[int, int], before: str, quote: str, pattern: str
) -> tuple[int, int]:
    """The part of the window that answers to the quote, in whole words."""
    slack = len(pattern) // 4
    low, high = max(0, window[0] - slack), min(len(text), window[1] + slack)
    opcodes = list(Levenshtein.opcodes(pattern, text[low:high]))
    # Words inserted right at an edge are left out: the start follows them, the end comes before them.
    start = low + _carried_edge(reversed(opcodes), len(before))
    end = low + _carried_edge(opcodes, len(before) + len(quote))
    return nearest_word_edge(text, start), nearest_word_edge(text, end)


def _carried_edge(opcodes: Iterable[Opcode], edge: int) -> int:
    """Where the border before letter `edge` of the pattern lies in what it was aligned with."""
    code = next(code for code in opcodes if code.src_start <= edge <= code.src_end)
    return code.dest_start + min(edge - code.src_start, code.dest_end - code.dest_start)


def nearest_word_edge(text: str, index: int) -> int:
    """The border of a word nearest to `index`; `index` itself in writing without spaces."""
    for distance in range(LONGEST_WORD):
        for place in (index - distance, index + distance):
            if 0 <= place <= len(text) and not _inside_word(text, place):
                return place
    return index


def _inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
