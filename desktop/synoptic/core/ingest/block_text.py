"""The words of one block while its HTML goes by: white space folded, runs measured, settled at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synoptic.core.documents.article import Run, RunKind
from synoptic.core.text.normalise import settle
from synoptic.core.text.spans import Span

_SPACE = re.compile("[ \t\n\r\f]+")  # what HTML folds; a no-break space is a character like any other
_RAISED = {
    "sup": str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}


@dataclass(slots=True)
class _Open:
    """A run that has begun and not ended; it goes on into the next block."""

    kind: RunKind | None
    target: str
    start: int = 0


class BlockText:
    """Collects the words and runs of one block after another."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._spaced = True  # nothing, or white space, stands at the end
        self._counts = False  # there are words of the article, not only bars of ours
        self._open: list[_Open] = []
        self._runs: list[Run] = []
        self._raised: tuple[str, int] | None = None

    def add(self, words: str, *, keep: bool = False, counts: bool = True) -> None:
        """Put words at the end; `keep` their white space as it is; without `counts` they make no block."""
        if not keep:
            words = _SPACE.sub(" ", words)
            if self._spaced:
                words = words.lstrip(" ")
        if words:
            self._pieces.append(words)
            self._length += len(words)
            self._spaced = words[-1].isspace()
            self._counts |= counts and not words.isspace()

    def open(self, kind: RunKind | None, target: str) -> None:
        """Begin a run; without a kind it is only remembered, so that its end tag finds it."""
        self._open.append(_Open(kind, target, self._length))

    def close(self) -> None:
        """End the run that was opened last; cleaned HTML closes what it opens, in order."""
        self._measure(self._open.pop())

    def raise_or_lower(self, tag: str) -> None:
        """From here on digits are raised or lowered: 10<sup>6</sup> must not become 106."""
        self._raised = (tag, len(self._pieces))

    def settle_raised(self) -> None:
        """Write what was raised or lowered in the characters that Unicode has for it, if it has them all."""
        if self._raised is None:
            return
        (tag, first), self._raised = self._raised, None
        words = "".join(self._pieces[first:])
        if words and all(ord(character) in _RAISED[tag] for character in words):
            self._pieces[first:] = [words.translate(_RAISED[tag])]

    def take(self) -> tuple[str, list[Run]]:
        """The settled words of the block that ends here with its runs; the collector is empty afterwards."""
        for run in self._open:
            self._measure(run)
            run.start = 0
        raw, runs, counts = "".join(self._pieces), self._runs, self._counts
        self._pieces, self._length, self._spaced, self._counts = [], 0, True, False
        self._runs, self._raised = [], None
        return _settled(raw, runs) if counts else ("", [])

    def _measure(self, run: _Open) -> None:
        if run.kind is not None and self._length > run.start:
            self._runs.append(Run(Span(run.start, self._length), run.kind, run.target))


def _settled(raw: str, runs: list[Run]) -> tuple[str, list[Run]]:
    """The words without white space at their ends, settled, and the runs where they lie then."""
    before = len(raw) - len(raw.lstrip())
    words = raw.strip()
    text = settle(words).text
    placed = []
    for run in runs:
        start, end = (min(max(0, place - before), len(words)) for place in (run.span.start, run.span.end))
        while start < end and words[start].isspace():
            start += 1
        while start < end and words[end - 1].isspace():
            end -= 1
        if text != words:  # composed characters are fewer
            start, end = (len(settle(words[:place]).text) for place in (start, end))
        if start < end:
            placed.append(Run(Span(start, end), run.kind, run.target))
    return text, sorted(placed, key=lambda run: (run.span.start, -run.span.end))
