"""What a comparison of amounts is called, and why it is made, in words."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.comparisons.asked import AmountFact, Question, name_in
from synoptic.core.analysis.comparisons.firsts import FIRST, first_of
from synoptic.core.analysis.comparisons.shades import vaguest, why_both, wordings
from synoptic.core.analysis.facts import lasting_noun, meanings
from synoptic.core.analysis.labels import noun_of
from synoptic.core.analysis.mentions.amount import Agreement, compare
from synoptic.core.analysis.mentions.ranks import RANK
from synoptic.core.analysis.words import meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.finding import Stance

NAMES = {
    "speed": "Speed", "time": "Length of time", "length": "Distance", "age": "Age", "share": "Share",
    "tally": "Score", "pages": "Number of pages", "mass": "Weight", "temperature": "Temperature",
    "area": "Area", "volume": "Volume", "magnitude": "Magnitude", "category": "Category",
    "$": "Amount of money", RANK: "Rank", "£": "Amount of money", "€": "Amount of money",
}  # fmt: skip


_OF_TWO = ("tally", "$", "£", "€")  # the names beside a score or a sum are those of both sides
# Nouns that say themselves what is measured.
_MEASURES = frozenset(
    {"depth", "height", "length", "width", "distance", "altitude", "weight", "speed", "price", "cost"}
)


def label_of(question: Question, facts: list[AmountFact]) -> str:
    """The question that the amounts answer: "Number of cars", "Top speed of the train"."""
    if question[0] == "count":
        return f"Number of {facts[0].mention.head}"
    if question[0] == "toll":
        return f"Number of {noun_of(question[1])}"
    if question[0] == "time" and (label := _length(question, facts)):
        return label
    if question[0] == "tally" and any("vote" in meanings(f.sentence.keys) for f in facts):
        return "Tally of the vote"
    return _of_thing(question[0], facts)


def _length(question: Question, facts: list[AmountFact]) -> str:
    """The question of a length of time; empty where nothing says what lasts so long."""
    if question == ("time", "first") and (what := _first(facts)):
        return f"Time since the last {what}"
    nouns = [noun.lower() for f in facts if (noun := lasting_noun(f.sentence, f.mention))]
    noun = noun_of(question[1]) or min(nouns, key=len, default="")
    if not noun:
        return ""
    return f"Length of the {noun}" if " " not in noun else noun.capitalize()


def _of_thing(dimension: str, facts: list[AmountFact]) -> str:
    """What is measured, and of whom or what."""
    name = NAMES.get(dimension, "Amount")
    if dimension == "speed" and any(f.mention.ceiling for f in facts):
        name = "Top speed"
    if dimension == "age" and (owner := next((n for f in facts if (n := name_in(f))), "")):
        return f"{name} of {owner}"
    word = "" if dimension in _OF_TWO else _thing(facts)
    if word in _MEASURES:
        return word.capitalize()
    if word[:1].isupper():
        return f"{name} of {word}"
    return f"{name} of the {word}" if word else name


def _first(facts: Sequence[AmountFact]) -> str:
    """What happens for the first time in so long, as most call it; empty where no frame has a noun for it."""
    nouns = Counter(
        noun_of(first_of(fact.sentence.words, index))
        for fact in facts
        for index, word in enumerate(fact.sentence.words)
        if word.word.lower() in FIRST and word.end <= fact.mention.span.start
    )
    return max((n for n in nouns if n and "people" not in n), key=lambda n: nouns[n], default="")


def _thing(facts: list[AmountFact]) -> str:
    """What the amount belongs to: the first noun that all clauses share, as it is written in the first."""
    shared = frozenset.intersection(*(meanings(f.keys) for f in facts))
    words = [w for w in facts[0].sentence.within(facts[0].clause) if not _verbal(w.word.lower())]
    key = next((w.key for w in words if w.key and meaning_of(w.key) in shared), "")
    forms = [_bare(w.word) for f in facts for w in f.sentence.within(f.clause) if key and w.key == key]
    word = min(forms, key=len, default="")
    return word if word[1:2].islower() and word[:1].isupper() else word.lower()


def _bare(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")


def _verbal(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in lexicon.exact_groups("irregular")


def why(stances: list[list[AmountFact]], made: tuple[Stance, ...], differs: bool, rose: bool) -> str:
    """Why the amounts are set side by side: they differ, they may both be true, or they are the same."""
    if rose:
        return "a toll that rose from one report to the next"
    if differs:
        return "figures for one thing that cannot both be true" + _roundings(stances)
    if len(made) > 1:
        return _why_loose(stances) + _roundings(stances)
    words = wordings(stances[0])
    told = f"{made[0].value}, said as {words}" if words else made[0].value
    return f"the same figure for the same thing: {told}"


def _roundings(stances: list[list[AmountFact]]) -> str:
    """What stands under one value in several wordings, as the end of a reason."""
    return "".join(
        f"; “{vaguest(s).mention.shown}” said as {words}" for s in stances if (words := wordings(s))
    )


def _why_loose(stances: list[list[AmountFact]]) -> str:
    """Why figures that differ may all be true."""
    ceilings = {f.mention.ceiling for stance in stances for f in stance}
    usual = any(
        compare(x.mention, y.mention) is Agreement.LOOSE
        for a, b in combinations(stances, 2)
        for x in a
        for y in b
    )
    if usual and len(ceilings) > 1:
        return "one is a maximum, the other a usual value, so both may be true"
    return why_both(stances)
