"""The one place where code points become Qt's UTF-16 positions in a document, and back."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span, Utf16Map

if TYPE_CHECKING:
    from collections.abc import Sequence


class Positions:
    """Translates places of an article's text into positions of the document built from its blocks.

    `starts` holds the document position at which each block begins. Places between two blocks are no part of
    the document: they count as the end of the block before.
    """

    def __init__(self, text: str, spans: Sequence[Span], starts: Sequence[int]) -> None:
        self._map = Utf16Map(text)
        self._spans = spans
        self._starts = starts
        self._firsts = [span.start for span in spans]
        self._units = [self._map.to_units(span.start) for span in spans]

    def to_qt(self, place: int) -> int:
        """The document position of code point `place`."""
        if not self._spans:
            return 0
        number = max(0, bisect_right(self._firsts, place) - 1)
        span = self._spans[number]
        inside = max(span.start, min(place, span.end))
        return self._starts[number] + self._map.to_units(inside) - self._units[number]

    def to_place(self, position: int) -> int:
        """The code point at document position `position`; the middle of a pair counts as its start."""
        if not self._spans:
            return 0
        number = max(0, bisect_right(self._starts, position) - 1)
        span = self._spans[number]
        place = self._map.to_index(self._units[number] + max(0, position - self._starts[number]))
        return min(place, span.end)

    def to_span(self, start: int, end: int) -> Span:
        """The span of code points between two document positions."""
        return Span(self.to_place(start), max(self.to_place(start), self.to_place(end)))
