"""The words of two texts laid side by side, and where a stretch of the one lies in the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rapidfuzz.distance import Opcode

# A run of letters and digits; one character at a time in writings that put no spaces between words.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[^\W{_UNSPACED}]+|\w")
_TWO_LETTERS = re.compile(rf"[^\W{_UNSPACED}]{{2}}")

# Aligning n words with m takes n * m / 4 bytes: 100 MB here, two texts of 20,000 words with nothing equal at
# their ends. Beyond it only those ends are aligned, and the quote search stands alone.
MOST_CELLS = 400_000_000


class Words:
    """The words of a text in order, in one case, and their places: `starts` has where each begins."""

    def __init__(self, text: str) -> None:
        matches = list(_WORD.finditer(text))
        self.words = [match.group().casefold() for match in matches]
        self.starts = [match.start() for match in matches]
        self._ends = [match.end() for match in matches]

    def touched(self, span: Span) -> tuple[int, int]:
        """The first word that `span` touches, and the first after it."""
        return bisect_right(self._ends, span.start), bisect_left(self.starts, span.end)

    def span(self, first: int, after: int) -> Span:
        """From the start of word `first` to the end of the last word before `after`."""
        return Span(self.starts[first], self._ends[after - 1])


def cuts_words(before: str, quote: str, after: str) -> bool:
    """Does the quote begin or end inside a word?"""
    return bool(_TWO_LETTERS.match(before[-1:] + quote[:1]) or _TWO_LETTERS.match(quote[-1:] + after[:1]))


class Carried(NamedTuple):
    """The words [first, after) in which a stretch of the old words lies, and how many are the same."""

    first: int
    after: int
    kept: int


class _Step(NamedTuple):
    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Alignment:
    """Old and new words laid side by side with the fewest words changed (Levenshtein distance on words).

    `complete` is false where the texts are too long and too different for it.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._steps = _steps(old, new)
        self.complete = all(one.old_end == next_.old_start for one, next_ in pairwise(self._steps))
        self._old_starts = [step.old_start for step in self._steps]
        self._old_ends = [step.old_end for step in self._steps]

    def carried(self, first: int, after: int) -> Carried | None:
        """Where the old words [first, after) lie now; None when all of them are gone.

        Words that were put in right before or right after do not count as theirs.
        """
        touched = slice(bisect_right(self._old_ends, first), bisect_left(self._old_starts, after))
        inside = [step for step in self._steps[touched] if step.old_start < step.old_end]
        if first >= after or not inside:
            return None
        head, tail = inside[0], inside[-1]
        start = min(head.new_start + max(0, first - head.old_start), head.new_end)
        end = min(tail.new_start + after - tail.old_start, tail.new_end)
        kept = sum(min(after, step.old_end) - max(first, step.old_start) for step in inside if step.same)
        return Carried(start, end, kept) if start < end else None


def _steps(old: Sequence[str], new: Sequence[str]) -> list[_Step]:
    ahead = _equal_at_start(old, new)
    behind = _equal_at_start(old[ahead:][::-1], new[ahead:][::-1])
    old_end, new_end = len(old) - behind, len(new) - behind
    steps = [_Step(True, 0, ahead, 0, ahead)]
    if (old_end - ahead) * (new_end - ahead) <= MOST_CELLS:
        steps += [
            _Step(code.tag == "equal", *(ahead + place for place in _places(code)))
            for code in Levenshtein.opcodes(old[ahead:old_end], new[ahead:new_end])
        ]
    return [*steps, _Step(True, old_end, len(old), new_end, len(new))]


def _places(code: Opcode) -> tuple[int, int, int, int]:
    return code.src_start, code.src_end, code.dest_start, code.dest_end


def _equal_at_start(old: Sequence[str], new: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
