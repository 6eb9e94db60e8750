"""Do passages say what a label or an answer says, or only speak of the same thing?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.analysis.shortening import balanced
from synoptic.core.analysis.telling import DENIAL, NEGATION
from synoptic.core.analysis.words import key_of, meaning_of
from synoptic.core.documents.answers import SAYS_IT, SPEAKS_OF_IT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.documents.statement import Statement

LEAST = 0.5  # of the words of a label that a passage holds, in any form, which says what the label says
_MARKS = ".,;:!?\"“”'’()"


def labelled(statement: Statement, label: str) -> Statement:
    """The statement under a label, its answer no stronger than the words behind it.

    "Says it" stands only where each passage holds much of what the label says; where one does not, all that
    is sure is that they speak of it.
    """
    named = replace(statement, label=label)
    if [p.value for p in named.positions] != [SAYS_IT]:
        return named
    (position,) = named.positions
    if all(says(label, passage.exact) for passage in position.passages):
        return named
    return replace(named, positions=(replace(position, value=SPEAKS_OF_IT),))


def says(label: str, words: str) -> bool:
    """Do words say what a label says? What is denied in the label must be denied in them."""
    if NEGATION.search(label) and not DENIAL.search(words):
        return False
    return share(label, words) >= LEAST


def true_of_all(told: str, passages: Sequence[str]) -> str:
    """A telling that opens with its verb, as far as all passages hold its words: "caught at the border".

    What only one of them adds ("on Monday") would be put in the mouths of the others.
    """
    held = frozenset.intersection(*(_meanings(words.split()) for words in passages))
    words = told.split()
    end = next((n for n, word in enumerate(words) if n and not _meanings([word]) <= held), len(words))
    if end == len(words):
        return told
    while end > 1 and not _meanings([words[end - 1]]):
        end -= 1
    return balanced(" ".join(words[:end]).rstrip(",;:"))


def share(label: str, words: str) -> float:
    """How much of what a label tells stands in the words, from 0 to 1: of all of it, or without its names.

    The lesser counts, since names alone tell nothing; with a figure that is not there nothing is said. Of a
    label that is told apart from another ("The ferry left: lifeboat") it is the first part.
    """
    whole = label.partition(": ")[0].split()
    names = {word for n, word in enumerate(whole) if word[:1].isupper() and (n or _opens_name(whole))}
    held = _meanings(words.split())
    every = _meanings(whole)
    if any(key[0].isdigit() for key in every - held):
        return 0.0
    parts = [part for part in (every, _meanings(word for word in whole if word not in names)) if part]
    return min((len(part & held) / len(part) for part in parts), default=1.0)


def _opens_name(words: Sequence[str]) -> bool:
    """Is the first word of a label, which always has a capital, a name ("Kim’s train", "Ida Lund dived")?"""
    return words[0].endswith(("’s", "'s")) or (len(words) > 1 and words[1][:1].isupper())


def _meanings(words: Iterable[str]) -> frozenset[str]:
    parts = (part.strip(_MARKS) for word in words for part in word.split("-"))
    bare = (part.removesuffix("’s").removesuffix("'s") for part in parts)
    return frozenset(meaning_of(key) for part in bare if (key := key_of(part)))
