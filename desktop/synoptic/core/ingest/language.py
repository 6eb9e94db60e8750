"""What tells languages apart: a vote of the commonest words, and the names of the months."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from synoptic import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

SAMPLE = 20_000  # characters; more change no vote
MIN_VOTES = 3
MIN_LEAD = 1.3  # times the votes of the runner-up

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The code of one of seven languages (en, de, fr, es, it, nl, pt); empty when the vote is too close."""
    speakers = _speakers()
    votes: Counter[str] = Counter()
    for word in _WORD.findall(text[:SAMPLE].lower()):
        votes.update(speakers.get(word, ()))
    ranked = [*votes.most_common(2), ("", 0), ("", 0)]
    (code, most), (_, next_most) = ranked[:2]
    return code if most >= MIN_VOTES and most >= MIN_LEAD * next_most else ""


@cache
def month_numbers() -> Mapping[str, int]:
    """The number of a month by its name in lower case, or by three letters where they begin only one."""
    full = {
        name: number
        for language in _languages().values()
        for number, names in enumerate(language["months"], start=1)
        for name in names.split()
    }
    short: dict[str, set[int]] = defaultdict(set)
    for name, number in full.items():
        short[name[:3]].add(number)
    return {name: min(numbers) for name, numbers in short.items() if len(numbers) == 1} | full


@cache
def _speakers() -> Mapping[str, tuple[str, ...]]:
    """The languages that a common word belongs to."""
    codes: dict[str, tuple[str, ...]] = {}
    for code, language in _languages().items():
        for word in language["common"].split():
            codes[word] = (*codes.get(word, ()), code)
    return codes


@cache
def _languages() -> Mapping[str, dict[str, Any]]:
    with paths.resource("lexicon/languages.toml").open("rb") as file:
        return tomllib.load(file)
