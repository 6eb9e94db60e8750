"""Amounts of the same thing: do the articles give the same figure?"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise
from math import inf
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.asked import (
    AmountFact,
    Question,
    name_in,
    other_day,
    other_kind,
    owner_of,
    question_of,
    toll_of,
)
from synoptic.core.analysis.comparisons.firsts import FIRST, first_of
from synoptic.core.analysis.comparisons.occasions import other_names, other_occasion
from synoptic.core.analysis.comparisons.shades import shades, vaguest, why_both, wordings
from synoptic.core.analysis.facts import meanings, one_each
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import noun_of
from synoptic.core.analysis.mentions.amount import Agreement, compare
from synoptic.core.analysis.mentions.ranks import RANK
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.words import meaning_of
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.documents.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.words import Weights

NAMES = {
    "speed": "Speed", "time": "Length of time", "length": "Distance", "age": "Age", "share": "Share",
    "tally": "Tally", "pages": "Number of pages", "mass": "Weight", "temperature": "Temperature",
    "area": "Area", "volume": "Volume", "magnitude": "Magnitude", "category": "Category",
    "$": "Amount of money", RANK: "Rank", "£": "Amount of money", "€": "Amount of money",
}  # fmt: skip
UNITS = {
    "speed": "km/h",
    "length": "km",
    "mass": "kg",
    "time": "h",
    "share": "%",
    "age": "years",
    "count": "",
    RANK: "",
}
ALIKE = 1.4  # of common weight, around the amounts and in their sentences, for one thing told twice
STRICT = 2.8  # the same where the figures differ
NEAR = 1.6  # of it in the clauses themselves where counts differ: too many things are counted in one report
SAME_FRAME = 1.4  # less is asked where both tell the same happening
SCARCE = 0.5  # of dimensions that an article hardly names twice, as speed
OF_A_DEED = frozenset({"length", "$", "£", "€", "age"})  # another deed has another distance, price or man
FAR_APART = frozenset({"count", "tally", "time", "share", "length", "$", "£", "€", "mass", "area"})
FAR = 4.0  # one figure is so many times the other: rather another thing than another count of it


def find(
    facts: Sequence[AmountFact], days: Sequence[date | None], weights: Weights, parameters: Parameters
) -> list[Finding]:
    """One finding for each amount that two articles or more speak of."""
    buckets: dict[Question, list[AmountFact]] = {}
    for fact in facts:
        question = question_of(fact, one_claim=parameters.one_claim)
        if question is not None:
            buckets.setdefault(question, []).append(fact)
    counted: dict[int, set[float]] = {}
    for fact in facts:
        if fact.mention.dimension == "count" and question_of(fact) is None:
            counted.setdefault(fact.article, set()).add(fact.mention.point)
    found = []
    for question, bucket in buckets.items():
        for stances in _questions(bucket, counted, weights, parameters):
            apart = len(stances) == 1 and not parameters.one_claim
            found.append(_finding(question, shades(stances[0]) if apart else stances, days, weights))
    return found


def _questions(
    bucket: Sequence[AmountFact], counted: dict[int, set[float]], weights: Weights, parameters: Parameters
) -> Iterable[list[list[AmountFact]]]:
    """The facts of a bucket as stances, those that answer one question together."""
    stances = _stances(bucket, weights, parameters)
    while stances:
        first, *rest = stances
        same = [
            s for s in rest if _rivals(first, s, weights, parameters) and not _counts_too(first, s, counted)
        ]
        group = [first]
        for stance in same:
            if all(_apart(stance, other) for other in group):
                group.append(stance)
        stances = [s for s in rest if s not in group]
        if len({f.article for stance in group for f in stance}) > 1:
            yield group


def _stances(
    bucket: Sequence[AmountFact], weights: Weights, parameters: Parameters
) -> list[list[AmountFact]]:
    """Facts of one value about one thing, most widely told first."""
    stances: list[list[AmountFact]] = []
    for fact in sorted(
        bucket, key=lambda f: (f.mention.vague, f.mention.floor, f.article, f.sentence.number)
    ):
        fitting = [
            s for s in stances
            if all(compare(fact.mention, o.mention) is Agreement.SAME for o in s)
            and any(about_one_thing(fact, o, weights, parameters) for o in s)
        ]  # fmt: skip
        if fitting:
            fitting[0].append(fact)
        else:
            stances.append([fact])
    return sorted(stances, key=lambda s: (-len({f.article for f in s}), s[0].mention.low))


def _apart(a: list[AmountFact], b: list[AmountFact]) -> bool:
    """Does no article give both figures? One that does speaks of two things."""
    return not {f.article for f in a} & {f.article for f in b}


def _counts_too(a: list[AmountFact], b: list[AmountFact], counted: dict[int, set[float]]) -> bool:
    """Does an article of the one give the other's count without saying of what ("the three were named")?"""
    if a[0].mention.dimension != "count":
        return False
    return any(
        other.mention.point in counted.get(fact.article, ())
        for one, two in ((a, b), (b, a))
        for fact in one
        for other in two
    )


def _rivals(a: list[AmountFact], b: list[AmountFact], weights: Weights, parameters: Parameters) -> bool:
    """Are the figures two answers to one question?"""
    agreements = [compare(x.mention, y.mention) for x in a for y in b]
    if not _apart(a, b) or Agreement.SAME in agreements:
        return False
    vague = any(f.mention.vague for f in (*a, *b))  # "two" and "several" are nothing to stop at
    if (vague or parameters.one_claim) and Agreement.DIFFERENT not in agreements:
        return False
    low, high = sorted((a[0].mention.point, b[0].mention.point))
    if a[0].mention.dimension in FAR_APART and high > FAR * low > 0 and not parameters.one_claim:
        return False
    return any(about_one_thing(x, y, weights, parameters, strict=True) for x in a for y in b)


def about_one_thing(
    a: AmountFact, b: AmountFact, weights: Weights, parameters: Parameters, *, strict: bool = False
) -> bool:
    """Do the words around two amounts of one question speak of the same thing?

    Where the figures differ (`strict`) more is asked than where they agree: an equal figure is evidence
    itself.
    """
    if other_day(a, b) or (strict and other_kind(a, b)):
        return False
    if strict and a.actors and b.actors and not a.actors & b.actors and not parameters.one_claim:
        return False
    if parameters.one_claim:
        return True
    if a.mention.dimension == "age" and (owners := (owner_of(a), owner_of(b))) and all(owners):
        return _one_name(*owners)
    told = (a.sentence, a.clause), (b.sentence, b.clause)
    if strict and (other_names(*told) or other_occasion(*told)):
        return False
    near = common_weight(a.keys, b.keys, weights, parameters)
    wide = common_weight(a.sentence.keys, b.sentence.keys, weights, parameters)
    need = STRICT if strict else ALIKE
    toll = bool(toll_of(a))
    if strict and a.mention.dimension in OF_A_DEED and not _one_deed(a, b, near):
        return False
    if a.frame and a.frame == b.frame and (toll or a.mention.dimension not in ("share", "count")):
        need -= SAME_FRAME
    if a.mention.dimension in ("speed", "pages", "temperature", "area", "volume", "mass", "magnitude"):
        need = SCARCE
    counted = strict and not toll and a.mention.dimension in ("count", "tally")
    return wide + near >= need and near > (NEAR if counted else 0)


def _one_deed(a: AmountFact, b: AmountFact, near: float) -> bool:
    """Are the frames one, or is each told of the other as well ("a settlement paid", "paid to settle")?"""
    if a.frame == b.frame:
        return True
    frames = lexicon.groups("frames")
    told = [{frames[key] for key in f.keys & frames.keys()} | {""} for f in (a, b)]
    return near >= STRICT and a.frame in told[1] and b.frame in told[0]


def _one_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Is one name the other, or its surname alone?"""
    return a <= b or b <= a


def _finding(
    question: Question, stances: list[list[AmountFact]], days: Sequence[date | None], weights: Weights
) -> Finding:
    facts = [fact for stance in stances for fact in stance]
    label = _label(question, facts)
    rose = question[0] == "toll" and _grew(stances, days)
    made = tuple(_stance(s, weights) for s in stances)
    if rose:
        made = (*(replace(s, later=made[-1].value) for s in made[:-1]), made[-1])
    differs = any(
        compare(x.mention, y.mention) is Agreement.DIFFERENT
        for a, b in combinations(stances, 2)
        for x in a
        for y in b
    )
    reason = _why(stances, made, differs, rose)
    values = tuple(sorted(stance.value.lower() for stance in made))
    return Finding(
        Kind.QUANTITY, label, made, 0.8 if differs else 0.7, "amounts", reason, (*question, *values),
        Tier.CONFLICT if differs else Tier.POSSIBLE,
    )  # fmt: skip


def _why(stances: list[list[AmountFact]], made: tuple[Stance, ...], differs: bool, rose: bool) -> str:
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


def _grew(stances: list[list[AmountFact]], days: Sequence[date | None]) -> bool:
    """Does each article that gives a higher figure come later? Then the toll rose. Sorts them by it."""
    stances.sort(key=lambda s: s[0].mention.point)
    told = [[day for f in s if (day := days[f.article]) is not None] for s in stances]
    if len(stances) < 2 or any(len(d) < len(s) for d, s in zip(told, stances, strict=True)):
        return False
    return all(max(a) < min(b) for a, b in pairwise(told))


def _stance(facts: list[AmountFact], weights: Weights) -> Stance:
    first = vaguest(facts)
    low, high = first.mention.low, first.mention.high
    dimension = first.mention.dimension
    parsed = Quantity(low, None if high == inf else high, UNITS.get(dimension, dimension))
    places = tuple(Place(f.sentence, trimmed(f.sentence.text, f.clause)) for f in one_each(facts, weights))
    return Stance(first.mention.shown, places, parsed)


def _label(question: Question, facts: list[AmountFact]) -> str:
    if question[0] == "count":
        return f"Number of {facts[0].mention.head}"
    if question[0] == "toll":
        return f"Number of {noun_of(question[1])}"
    noun = noun_of(question[1]) if question[0] == "time" else ""
    if question == ("time", "first") and (what := _first(facts)):
        return f"Time since the last {what}"
    if question[0] == "time" and noun:
        return f"Length of the {noun}" if " " not in noun else noun.capitalize()
    name = NAMES.get(question[0], "Amount")
    if question[0] == "speed" and any(f.mention.ceiling for f in facts):
        name = "Top speed"
    word = _thing(facts)
    owners = [owner_of(f) for f in facts if question[0] == "age"]
    if owners and all(owners):
        return f"{name} of {name_in(facts[0])}"
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
