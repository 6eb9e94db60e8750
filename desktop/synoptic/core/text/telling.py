"""Which words of a quotation give an answer: "59 km/h" in "limited to a maximum of 59 km/h (37 mph)"."""

from __future__ import annotations

import re
from functools import cache

from synoptic.core.text.spans import Span

# A figure is parted from its unit: sources write "50km/h" and "50 km/h".
_TOKEN = r"\d+(?:[.,:]\d+)*|[^\W\d_]+"
_FIGURE, _WORD, _LITTLE = 6, 2, 0.25  # what a figure, a word and a small word count for
_SHORTEST = 4  # letters of a word that tells something; units beside a figure come along
_DENYING = frozenset({"not", "no", "never", "none", "nobody", "nothing", "cannot", "without"})
_LONGEST = 20_000  # code points that are looked through; an answer stands in fewer, and painting waits for it
_BETWEEN = 3  # words between what denies and what is denied ("has not yet been confirmed")
_SMALL_WORDS = """
    about after also around been before between but could exactly from have into least less more most nearly
    not only over roughly says some than that their them then there they this under until were when which will
    with would
"""


def telling(value: str, quote: str) -> Span | None:
    """The longest run of words in `quote` that `value` has, too, in code points; None for small words alone.

    Figures count for more than words, and the first run wins among equals. What denies ("not confirmed")
    needs its denial: "not be confirmed" in "could not be confirmed", and nothing in "was confirmed".
    """
    run = _longest(value, quote)
    if run is None or not _denies(value.lstrip("“\"‘'")) or _denies(run.of(quote)):
        return run
    denied = _denial().search(quote, 0, run.start)
    return Span(denied.start(), run.end) if denied is not None else None


def _denies(words: str) -> bool:
    opening = _tokens().match(words)
    return opening is not None and opening.group().casefold() in _DENYING


def _longest(value: str, quote: str) -> Span | None:
    wanted = {token.group().casefold() for token in _tokens().finditer(value, 0, _LONGEST)}
    best, most = None, 0.0
    start, end, weight = -1, 0, 0.0
    for token in _tokens().finditer(quote, 0, _LONGEST):
        word = token.group().casefold()
        if word not in wanted:
            start, weight = -1, 0.0
            continue
        start = token.start() if start < 0 else start
        end, weight = token.end(), weight + _weight(word)
        if weight > most:
            best, most = Span(start, end), weight
    return best if most >= _WORD else None


@cache
def _denial() -> re.Pattern[str]:
    """What denies, right before a place or with a few words between."""
    return re.compile(
        rf"\b(?:{'|'.join(sorted(_DENYING))}|\w+n['’]t)\b(?:\W+\w+){{0,{_BETWEEN}}}\W*$", re.IGNORECASE
    )


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(_TOKEN)


@cache
def _small() -> frozenset[str]:
    return frozenset(_SMALL_WORDS.split())


def _weight(word: str) -> float:
    if word[0].isdigit():
        return _FIGURE
    return _WORD if len(word) >= _SHORTEST and word not in _small() else _LITTLE
