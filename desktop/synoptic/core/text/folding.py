"""Folding: a text without differences that readers do not see, and the way back to the text itself."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right

from synoptic.core.text.spans import Span

_SINGLE_MARKS = "‘’‚‛′`´ʼ‹›"
_DOUBLE_MARKS = "“”„‟″«»"
_DASHES = "‐‑‒–—―−"
# Invisible: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Ranges that hold every character whose case folding is longer than itself (ß, ŉ, ligatures such as ﬁ).
_EXPANDING = "ßİŉǰΐΰև\u1e96-\u1e9e\u1f50-\u1f57\u1f80-\u1ffc\ufb00-\ufb17"

_PLAIN = str.maketrans(
    dict.fromkeys(_SINGLE_MARKS, "'") | dict.fromkeys(_DOUBLE_MARKS, '"') | dict.fromkeys(_DASHES, "-")
)
_IRREGULAR = re.compile(rf"[^\S ][\s{_INVISIBLE}]*| [\s{_INVISIBLE}]+|[{_INVISIBLE}]+|…|[{_EXPANDING}]")


class Folded:
    """A text in one case, with single spaces, straight quotation marks and no invisible characters.

    `text` is the folded text; `back` and `place` translate spans between it and the original. With `cased` it
    keeps its own case.
    """

    def __init__(self, text: str, *, cased: bool = False) -> None:
        # One entry for each place where folding changes the length: where it ends, there and here.
        self._here_starts = array("q", [0])
        self._here_ends = array("q", [0])
        self._there_starts = array("q", [0])
        self._there_ends = array("q", [0])
        pieces: list[str] = []
        length = done = 0
        for match in _IRREGULAR.finditer(text):
            start, end = match.span()
            folded = _even_irregular(match.group()) if cased else _fold_irregular(match.group())
            length += start - done
            if len(folded) != end - start:
                self._note(length, length + len(folded), start, end)
            pieces += text[done:start], folded
            length += len(folded)
            done = end
        pieces.append(text[done:])
        even = "".join(pieces).translate(_PLAIN)
        self.text = even if cased else even.casefold()

    def back(self, span: Span) -> Span:
        """The part of the original text that became this part of the folded one."""
        start = self._there(span.start)
        return Span(start, max(start, self._there(span.end - 1, after=True))) if span else Span(start, start)

    def place(self, index: int) -> int:
        """Where code point `index` of the original stands in the folded text."""
        piece = bisect_right(self._there_starts, index) - 1
        inside = index < self._there_ends[piece]
        beyond = 0 if inside else index - self._there_ends[piece]
        return self._here_starts[piece] if inside else self._here_ends[piece] + beyond

    def _there(self, index: int, after: bool = False) -> int:
        piece = bisect_right(self._here_starts, index) - 1
        if index < self._here_ends[piece]:
            return self._there_ends[piece] if after else self._there_starts[piece]
        return self._there_ends[piece] + index - self._here_ends[piece] + after

    def _note(self, here_start: int, here_end: int, there_start: int, there_end: int) -> None:
        self._here_starts.append(here_start)
        self._here_ends.append(here_end)
        self._there_starts.append(there_start)
        self._there_ends.append(there_end)


def fold(text: str) -> str:
    """`text` in one case, with single spaces, straight quotation marks and no invisible characters."""
    return _IRREGULAR.sub(lambda match: _fold_irregular(match.group()), text).translate(_PLAIN).casefold()


def evened(text: str) -> str:
    """`text` in its own case, with single spaces, straight quotation marks and no invisible characters."""
    return _IRREGULAR.sub(lambda match: _even_irregular(match.group()), text).translate(_PLAIN)


def _even_irregular(piece: str) -> str:
    return piece if piece.isalpha() else _fold_irregular(piece)


def _fold_irregular(piece: str) -> str:
    if piece[0].isspace():
        return " "
    if piece[0] == "…":
        return "..."
    return "" if unicodedata.category(piece[0]) == "Cf" else piece.casefold()
