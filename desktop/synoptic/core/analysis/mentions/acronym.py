"""Acronyms that the set itself spells out: "the International Monetary Fund (IMF)", "IMF" elsewhere."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

SHORTEST = 3  # letters; two are the initials of too much
LONGEST = 6
_BETWEEN = frozenset({"of", "the", "and", "for", "on", "in", "to"})  # words that give no letter

Expansions = dict[str, tuple[str, ...]]


def expansions(sentences: Sequence[Sentence]) -> Expansions:
    """The keys of the words that each acronym stands for, where the set spells it out in one way only."""
    wanted = {_letters(word) for s in sentences for word in s.words if word.key} - {""}
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    if wanted:
        for sentence in sentences:
            for run in _runs(sentence):
                for letters, keys in _initials(run, wanted):
                    found[letters].add(keys)
    return {letters: next(iter(keys)) for letters, keys in sorted(found.items()) if len(keys) == 1}


def spelt_out(sentence: Sentence, known: Mapping[str, tuple[str, ...]]) -> Sentence:
    """The sentence with the words of its acronyms among its keys; the acronym stands for the last of them."""
    said = {letters for word in sentence.words if (letters := _letters(word)) in known}
    if not said:
        return sentence
    words = tuple(
        replace(word, key=known[letters][-1]) if (letters := _letters(word)) in said else word
        for word in sentence.words
    )
    keys = {word.key for word in words if word.key}.union(*(known[letters] for letters in said))
    return replace(sentence, words=words, keys=frozenset(keys))


def _letters(word: Token) -> str:
    """The letters of an acronym ("IMF", "I.M.F."); empty for any other word."""
    plain = word.word.replace(".", "")
    return plain if plain.isupper() and plain.isalpha() and SHORTEST <= len(plain) <= LONGEST else ""


def _runs(sentence: Sentence) -> Iterator[list[Token]]:
    """The words with a capital that stand side by side, past words that give no letter."""
    run: list[Token] = []
    last = 0
    for word in sentence.words:
        beside = not run or sentence.text[last : word.start] == " "
        if run and not (beside and (word.word[0].isupper() or word.word in _BETWEEN)):
            yield run
            run = []
        if word.word[0].isupper() and not _letters(word):
            run.append(word)
        last = word.end
    if run:
        yield run


def _initials(run: Sequence[Token], wanted: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parts of a run whose initials spell one of the acronyms, with the keys of their words."""
    initials = "".join(word.word[0] for word in run)
    for length in range(SHORTEST, min(LONGEST, len(run)) + 1):
        for start in range(len(run) - length + 1):
            if (letters := initials[start : start + length]) in wanted:
                keys = tuple(w.key for w in run[start : start + length] if w.key)
                if len(keys) > 1:
                    yield letters, keys
