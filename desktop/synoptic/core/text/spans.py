"""Places in a text, and their translation for programs that count in UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

WIDE = re.compile("[\U00010000-\U0010ffff]")  # what takes two units of UTF-16


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start` included and `end` not.

    Raises:
        ValueError: the range is negative or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def of(self, text: str) -> str:
        """The words of `text` at this place."""
        return text[self.start : self.end]

    def stripped(self, text: str) -> Span:
        """The same place without the white space at its ends."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def moved(self, by: int) -> Span:
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Does `other` lie wholly inside?"""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many code points both hold."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class End(StrEnum):
    """One of the two ends of a passage."""

    START = "start"
    END = "end"


class Utf16Map:
    """Translates code points of one text into the UTF-16 units that Qt counts, and back."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in WIDE.finditer(text)]
        self._wide_units = [index + before for before, index in enumerate(self._wide)]

    def to_units(self, index: int) -> int:
        """UTF-16 units before code point `index`."""
        return index + bisect_left(self._wide, index)

    def to_index(self, units: int) -> int:
        """Code points before UTF-16 unit `units`; the middle of a pair counts as its start."""
        index = units - bisect_left(self._wide_units, units)
        inside_pair = index > 0 and self.to_units(index) > units
        return index - 1 if inside_pair else index
