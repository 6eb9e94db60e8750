"""Which words of two wordings differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span
from synoptic.core.text.words import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence


def differing(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """The spans of each wording whose words the other has not in that place, in code points.

    By the fewest words to take out, put in and exchange (Levenshtein 1966); neighbours make one span.
    """
    from rapidfuzz.distance import Levenshtein

    first, second = words_in(before), words_in(after)
    steps = Levenshtein.opcodes([one.of(before) for one in first], [one.of(after) for one in second])
    changed = [step for step in steps if step.tag != "equal"]
    return (
        _runs(first, [(step.src_start, step.src_end) for step in changed]),
        _runs(second, [(step.dest_start, step.dest_end) for step in changed]),
    )


def _runs(words: Sequence[Span], stretches: Sequence[tuple[int, int]]) -> list[Span]:
    """Stretches of words, each as one span; those that follow one another become one."""
    runs: list[tuple[int, int]] = []
    for start, end in stretches:
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        elif end > start:
            runs.append((start, end))
    return [Span(words[start].start, words[end - 1].end) for start, end in runs]
