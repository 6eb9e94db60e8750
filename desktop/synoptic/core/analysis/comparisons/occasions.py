"""Another occasion of the same kind: another match, a second blast, the aftershock.

This is the most frequent reason why two figures or times that differ do not contradict one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.words import meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token
    from synoptic.core.text.spans import Span

    Told = tuple[Sentence, Span]

_DATES = frozenset((*lexicon.ordered("weekdays"), *lexicon.ordered("months")))
_ORDINALS = lexicon.ordered("ordinals")
_OTHERS = frozenset({"another", "separate", "other"})
_NOUN_REACH = 2  # words between an ordinal and its noun: "a second powerful blast"
_AFTER = lexicon.grammar("aftermaths")


def other_occasion(a: Told, b: Told) -> bool:
    """Do the words of two passages say that they tell of two occasions?"""
    return _other_turn(a, b) or _other_turn(b, a) or _aftermath(a) != _aftermath(b)


def other_names(a: Told, b: Told) -> bool:
    """Does each name somebody or something of whom the other's article has no word?"""
    return _strange(a, b[0].text) and _strange(b, a[0].text)


def _strange(told: Told, text: str) -> bool:
    return any(name.word.removesuffix("'s").removesuffix("’s") not in text for name in _names(*told))


def _names(sentence: Sentence, span: Span) -> Iterator[Token]:
    """The words with a capital inside a sentence, without days and without those who only tell it."""
    words = sentence.words
    speech = lexicon.words("speech")
    for index, word in enumerate(words):
        if not index or not span.start <= word.start < span.end or not _named(word):
            continue
        around = _around(words, index)
        if not any(w.word.lower() in speech for w in around):
            yield word


def _named(word: Token) -> bool:
    low = word.word.lower()
    known = low in _DATES or low in lexicon.exact_groups("demonyms")
    return bool(word.key) and word.word[0].isupper() and not known


def _around(words: Sequence[Token], index: int) -> list[Token]:
    """The words right before and behind the name that a word is part of."""
    first = last = index
    while first > 0 and words[first - 1].word[0].isupper():
        first -= 1
    while last + 1 < len(words) and words[last + 1].word[0].isupper():
        last += 1
    return [*words[max(0, first - 1) : first], *words[last + 1 : last + 2]]


def _other_turn(a: Told, b: Told) -> bool:
    """Is it "a second blast" here and another or no turn of the blast there?"""
    held = {meaning_of(w.key) for w in b[0].within(b[1]) if w.key}
    turns = dict(_turns(b))
    return any(noun in held and turns.get(noun, "first") != turn for noun, turn in _turns(a))


def _turns(told: Told) -> Iterator[tuple[str, str]]:
    """Each noun of a passage that is told as one of several, with its turn."""
    words = list(told[0].within(told[1]))
    for index, word in enumerate(words):
        low = word.word.lower()
        if low not in _ORDINALS and low not in _OTHERS:
            continue
        behind = words[index + 1 : index + 2 + _NOUN_REACH]
        noun = next((w for w in behind if w.key and w.word.lower() not in _OTHERS), None)
        if noun is not None and (low in _OTHERS or low in _ORDINALS):
            yield meaning_of(noun.key), low


def _aftermath(told: Told) -> bool:
    return any(w.word.lower() in _AFTER for w in told[0].within(told[1]))
