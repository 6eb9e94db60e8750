"""Words as they are compared: without their endings, number words as figures, synonyms of one meaning."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import fsum, log
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’.](?=[^\W\d_])[^\W\d_]+)*", re.UNICODE)
LONGEST_WORD = (
    40  # nothing longer is a word of a language written with spaces; it is compared by its beginning
)
SEEN_TOGETHER = 2
MOSTLY_TOGETHER = 0.6
# How much faster than its rarity a word's weight falls: what all sentences name tells next to nothing.
STEEP = 1.6
MOST_WEIGHT = 4.0  # of the rarest word; it sets the scale on which thresholds are written

NUMBER_WORDS = {word: int(value) for word, (value,) in lexicon.table("numbers").items()} | {"dozen": 12}
_SILENT_NUMBERS = frozenset({"one", "zero"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word at a place in an article; `key` is what it is compared by, empty for words of no content."""

    start: int
    end: int
    word: str
    key: str


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """What a word is compared by: empty for words of no content."""
    plain = word.replace("’", "'").lower()
    if plain[:1].isdigit():
        return plain.replace(",", "")
    plain = plain.removesuffix("'s").replace(".", "")[:LONGEST_WORD]
    if plain in lexicon.words("stopwords") or len(plain) < 2:
        return ""
    if plain in NUMBER_WORDS and plain not in _SILENT_NUMBERS:
        return str(NUMBER_WORDS[plain])
    plain = lexicon.exact_groups("demonyms").get(plain, plain)
    return lexicon.stem(lexicon.exact_groups("irregular").get(plain, plain))


def meaning_of(key: str) -> str:
    """The name of the synonyms that a key belongs to: itself where there are none."""
    return lexicon.groups("synonyms").get(key, key)


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of a range of text."""
    return tuple(
        Token(match.start(), match.end(), match.group(), key_of(match.group()))
        for match in _WORD.finditer(text, start, end)
    )


class Weights:
    """How much a shared word tells: the rarer in the sentences of this set, and in news at large, the more.

    Inverse document frequency over sentences (Spärck Jones 1972), mixed with that of a background by
    `background` (0: this set alone).
    """

    def __init__(self, sentences: Iterable[frozenset[str]], background: float) -> None:
        frequency: Counter[str] = Counter()
        count = 0
        for keys in sentences:
            count += 1
            frequency.update(keys)
        most = log(1 + count) or 1.0
        rarity = lexicon.rarity()
        self._unit: dict[str, str] = {}
        self._glued: frozenset[str] = frozenset()
        self._rest = 1.0
        self._weight: dict[str, float] = {
            key: MOST_WEIGHT
            * (log(1 + count / seen) / most) ** STEEP
            * (1 - background + background * rarity.get(key, 1.0))
            for key, seen in frequency.items()
        }

    def __getitem__(self, key: str) -> float:
        return self._weight.get(key, MOST_WEIGHT)

    def glue(self, runs: Iterable[Sequence[str]], rest: float) -> None:
        """Let words that nearly always follow one another count as one: the parts of a name are one name.

        Of such a run the rarest word counts in full and the others by `rest`.
        """
        follows: Counter[tuple[str, str]] = Counter()
        frequency: Counter[str] = Counter()
        for run in runs:
            frequency.update(set(run))
            follows.update(set(pairwise(run)))
        self._rest = rest
        for (a, b), count in sorted(follows.items()):
            if count >= SEEN_TOGETHER and count >= MOSTLY_TOGETHER * min(frequency[a], frequency[b]):
                self._unit[b] = self._unit.get(a, a)
        self._glued = frozenset(self._unit)

    def mass(self, keys: Iterable[str]) -> float:
        """How much a set of words tells together."""
        keys = frozenset(keys)
        if keys.isdisjoint(self._glued):
            return fsum([self._weight.get(key, MOST_WEIGHT) for key in keys])
        units: dict[str, list[float]] = {}
        for key in keys:
            units.setdefault(self._unit.get(key, key), []).append(self[key])
        return fsum(max(parts) + self._rest * (fsum(parts) - max(parts)) for parts in units.values())
