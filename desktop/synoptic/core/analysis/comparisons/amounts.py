"""Amounts of the same thing: do the articles give the same figure?"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.amount_words import label_of, why
from synoptic.core.analysis.comparisons.asked import (
    AmountFact,
    Question,
    other_day,
    other_kind,
    owner_of,
    question_of,
    toll_of,
)
from synoptic.core.analysis.comparisons.occasions import other_names, other_occasion
from synoptic.core.analysis.comparisons.shades import shades, vaguest
from synoptic.core.analysis.facts import one_each
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.mentions.amount import Agreement, compare
from synoptic.core.analysis.mentions.measured import quantity_of
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.words import Weights

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
        group = _answers([first], rest, counted, weights, parameters)
        if toll_of(first[0]):  # each report of a growing toll is like the ones before and after it
            group = _answers(group, [s for s in rest if s not in group], counted, weights, parameters)
        stances = [s for s in rest if s not in group]
        if len({f.article for stance in group for f in stance}) > 1:
            yield group


def _answers(
    group: list[list[AmountFact]],
    rest: Sequence[list[AmountFact]],
    counted: dict[int, set[float]],
    weights: Weights,
    parameters: Parameters,
) -> list[list[AmountFact]]:
    """A group with those of the other stances that answer what one of it does."""
    whole = list(group)
    for stance in rest:
        rival = any(
            _rivals(one, stance, weights, parameters) and not _counts_too(one, stance, counted)
            for one in group
        )
        if rival and all(_apart(stance, other) for other in whole):
            whole.append(stance)
    return whole


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
    if (
        not toll_of(a[0])
        and a[0].mention.dimension in FAR_APART
        and high > FAR * low > 0
        and not parameters.one_claim
    ):
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
    label = label_of(question, facts)
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
    reason = why(stances, made, differs, rose)
    values = tuple(sorted(stance.value.lower() for stance in made))
    return Finding(
        Kind.QUANTITY, label, made, 0.8 if differs else 0.7, "amounts", reason, (*question, *values),
        Tier.CONFLICT if differs else Tier.POSSIBLE,
    )  # fmt: skip


def _grew(stances: list[list[AmountFact]], days: Sequence[date | None]) -> bool:
    """Does no article that gives a higher figure come earlier, and the highest later than the lowest?

    Then the toll rose. Sorts the stances by it.
    """
    stances.sort(key=lambda s: s[0].mention.point)
    told = [[day for f in s if (day := days[f.article]) is not None] for s in stances]
    if len(stances) < 2 or any(len(d) < len(s) for d, s in zip(told, stances, strict=True)):
        return False
    return max(told[0]) < min(told[-1]) and all(max(a) <= min(b) for a, b in pairwise(told))


def _stance(facts: list[AmountFact], weights: Weights) -> Stance:
    first = vaguest(facts)
    places = tuple(Place(f.sentence, trimmed(f.sentence.text, f.clause)) for f in one_each(facts, weights))
    return Stance(first.mention.shown, places, quantity_of(first.mention))
