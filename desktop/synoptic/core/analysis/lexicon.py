"""The word lists that ship in resources/lexicon, read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import Stemmer  # type: ignore[import-not-found]

from synoptic.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMMER = Stemmer.Stemmer("english")


def lines(name: str) -> Iterator[str]:
    """The entries of a word list: its lines without comments and blank ones."""
    text = resource(f"lexicon/{name}.txt").read_text(encoding="utf-8")
    return (line for raw in text.splitlines() if (line := raw.split("#")[0].strip()))


@cache
def words(name: str) -> frozenset[str]:
    """A word list as a set of words in lower case."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def stem(word: str) -> str:
    """What a word of any form is compared by: its Snowball stem (Porter 2)."""
    return str(_STEMMER.stemWord(word))


@cache
def groups(name: str) -> dict[str, str]:
    """Stem to the stem of its group's first word, for a list of groups; the first group of a word counts."""
    table: dict[str, str] = {}
    for line in lines(name):
        stems = [stem(exact_groups("irregular").get(word, word)) for word in line.split()]
        group = stems[0] if stems[0] not in table else "+".join(stems[:2])
        for word in stems:
            table.setdefault(word, group)
    return table


@cache
def exact_groups(name: str) -> dict[str, str]:
    """Word to the first word of its group, for a list of groups that is compared word by word."""
    return {word: line.split()[0] for line in lines(name) for word in line.split()}


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """A list of `key: value, value` lines as key to values, all in lower case."""
    rows = (line.partition(":") for line in lines(name))
    return {key.strip(): tuple(v.strip() for v in values.split(",")) for key, _, values in rows}


@cache
def grammar(name: str) -> frozenset[str]:
    """The words of grammar of one sort (resources/lexicon/grammar.txt)."""
    return frozenset(table("grammar")[name])


@cache
def ordered(name: str) -> tuple[str, ...]:
    """Words of grammar whose order matters, as the days of the week."""
    return table("grammar")[name]


@cache
def rarity() -> dict[str, float]:
    """Stem to how rare it is in English news, 0 (in every sentence) to 1."""
    rows = (line.partition(":") for line in lines("rarity"))
    return {word: float(value) for value, _, words_ in rows for word in words_.split()}
