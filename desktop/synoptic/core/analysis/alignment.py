"""Which sentences of different articles share a fact, by the words that they have in common."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from heapq import nlargest
from math import exp, sqrt
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.verbs import tells
from synoptic.core.analysis.watched import Watched
from synoptic.core.analysis.words import meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.scorers import Scorer
    from synoptic.core.analysis.words import Weights
    from synoptic.core.text.spans import Span

LEAD = 3  # sentences at the head of a report, which tell what all reports of an event tell
FEW = 3  # so few of a thing are named in any report
SIEVE = 0.6  # of a weak link; sentences less alike as wholes are not looked at clause by clause
# How likely two sentences share a fact, by the strength of their link: logistic, fitted to 700 links of six
# clusters read by hand. Of those of strength .6 a sixth are real, of 1.0 three in five, of 1.5 nineteen in
# twenty; no words alone make it certain.
_STEEP = 4.8
_EVEN = 0.935  # the strength at which a link is as likely real as not
MOST_CERTAIN = 0.97


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different articles (by their place in the list of all) and how strongly they agree."""

    left: int
    right: int
    strength: float

    @property
    def score(self) -> float:
        """How likely they share a fact, from 0 to 1."""
        return likelihood(self.strength)


def likelihood(strength: float) -> float:
    """How likely two sentences of a strength share a fact, from 0 to `MOST_CERTAIN`."""
    return min(MOST_CERTAIN, 1 / (1 + exp(-_STEEP * (strength - _EVEN))))


def common_weight(
    left: frozenset[str], right: frozenset[str], weights: Weights, parameters: Parameters
) -> float:
    """How much two sets of words tell in common; synonyms count in part."""
    return _common(left, right, _grouped(left), _grouped(right), weights, parameters)


def _grouped(keys: frozenset[str]) -> dict[str, str]:
    """Those of the words that have synonyms, by what they mean."""
    table = lexicon.groups("synonyms")
    return {table[key]: key for key in sorted(keys & table.keys())}


def _common(
    left: frozenset[str],
    right: frozenset[str],
    left_groups: dict[str, str],
    right_groups: dict[str, str],
    weights: Weights,
    parameters: Parameters,
) -> float:
    same = left & right
    weight = weights.mass(same) if same else 0.0
    for meaning in left_groups.keys() & right_groups.keys():
        a, b = left_groups[meaning], right_groups[meaning]
        if a not in same and b not in same:
            weight += parameters.synonym_weight * min(weights[a], weights[b])
    return round(weight, 9)  # sums of a set must not depend on its order


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of content of a sentence or clause, and how much they tell together."""

    keys: frozenset[str]
    mass: float
    groups: dict[str, str]


@dataclass(frozen=True, slots=True)
class Content:
    """What a sentence is compared by: its words, those of its clauses, and its deeds."""

    whole: Bag
    clauses: tuple[Bag, ...]
    deeds: frozenset[tuple[str, str]]
    figures: frozenset[str]
    lead: bool = False


def content_of(sentence: Sentence, deeds: frozenset[tuple[str, str]], weights: Weights) -> Content:
    """A sentence made ready for comparison; `deeds` are the signs of its predicates."""
    whole = Bag(sentence.keys, weights.mass(sentence.keys), _grouped(sentence.keys))
    clauses: tuple[Bag, ...] = (whole,)
    if len(sentence.clauses) > 1:
        clauses = tuple(_bag(sentence, clause, weights) for clause in sentence.clauses)
    return Content(whole, clauses, deeds, frozenset(_figures(sentence)), sentence.number < LEAD)


def _figures(sentence: Sentence) -> Iterator[str]:
    """The figures that count or measure something; a day, a year or the two of "the two leaders" is none."""
    for amount in sentence.amounts:
        if not amount.vague and amount.point > FEW:
            yield from (w.key for w in sentence.within(amount.span) if w.key and w.key[0].isdigit())


def strength_of(a: Content, b: Content, weights: Weights, parameters: Parameters) -> float:
    """How strongly two sentences share a fact: as wholes, in their nearest clauses, and in their deeds."""
    whole = likeness(a.whole, b.whole, weights, parameters)
    if whole < SIEVE * parameters.weak_link:
        return whole
    best = max(likeness(x, y, weights, parameters) for x in a.clauses for y in b.clauses)
    return (
        whole
        + parameters.clause_part * (best - whole)
        + parameters.same_deed * (not a.deeds.isdisjoint(b.deeds))
        + parameters.both_lead * (a.lead and b.lead)
        + parameters.same_figure * (not a.figures.isdisjoint(b.figures))
    )


def links(
    sentences: Sequence[Sentence],
    deeds: Sequence[frozenset[tuple[str, str]]],
    weights: Weights,
    parameters: Parameters,
    tick: Callable[[float], None],
    scorer: Scorer | None = None,
) -> list[Link]:
    """All pairs of sentences of different articles that share a fact, strongest first."""
    contents = []
    for sentence, told in zip(Watched.of(sentences, lambda: tick(0.0)), deeds, strict=True):
        contents.append(content_of(sentence, told, weights))
    near = []
    telling = [frozenset() if is_bare(s) else c.whole.keys for s, c in zip(sentences, contents, strict=True)]
    for index, partners in _candidates(sentences, telling, weights):
        tick(index / max(1, len(sentences)))
        for other, most in partners:
            if not _may_link(contents[index], contents[other], most, parameters):
                continue
            strength = strength_of(contents[index], contents[other], weights, parameters)
            if strength >= parameters.weak_link * SIEVE:
                near.append(Link(other, index, strength))
    if scorer is not None:
        near = _judged(near, sentences, scorer, parameters)
    found = [link for link in near if link.strength >= parameters.weak_link]
    found.sort(key=lambda link: (-link.strength, link.left, link.right))
    return found


def _may_link(a: Content, b: Content, most: float, parameters: Parameters) -> bool:
    """Could two sentences that have no more than `most` weight in common be alike enough to be compared?"""
    if not a.whole.mass or not b.whole.mass:
        return False
    share = most / parameters.common_scale + most / sqrt(a.whole.mass * b.whole.mass)
    return SLACK * share >= SIEVE * parameters.weak_link


def is_bare(sentence: Sentence) -> bool:
    """Is it a title, or a caption that only names what the picture shows? Neither tells a fact of its own.

    What a title tells the text below it tells, too, and in whole sentences.
    """
    return sentence.heading or (sentence.caption and not tells(sentence.span.of(sentence.text)))


def _judged(
    near: Sequence[Link], sentences: Sequence[Sentence], scorer: Scorer, parameters: Parameters
) -> list[Link]:
    """The links with what a model of meaning makes of them."""
    texts = [s.span.of(s.text) for s in sentences]
    alike = scorer.similarities(texts, [(link.left, link.right) for link in near])
    return [
        replace(link, strength=link.strength + parameters.meaning * (likeness - parameters.meaning_zero))
        for link, likeness in zip(near, alike, strict=True)
    ]


def _bag(sentence: Sentence, clause: Span, weights: Weights) -> Bag:
    keys = frozenset(w.key for w in sentence.within(clause) if w.key)
    return Bag(keys, weights.mass(keys), _grouped(keys))


def likeness(a: Bag, b: Bag, weights: Weights, parameters: Parameters) -> float:
    """How much two bags of words have in common, in itself and as a part of them."""
    if not a.mass or not b.mass:
        return 0.0
    weight = _common(a.keys, b.keys, a.groups, b.groups, weights, parameters)
    if not weight:
        return 0.0
    return weight / parameters.common_scale + weight / sqrt(a.mass * b.mass)


def _candidates(
    sentences: Sequence[Sentence], keys: Sequence[frozenset[str]], weights: Weights
) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """For each sentence those of other articles, further on, that hold its meanings, and what these weigh."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, held in enumerate(keys):
        partners: dict[int, float] = defaultdict(float)
        for meaning in sorted({meaning_of(key) for key in held}):
            if len(holders[meaning]) <= MOST_HOLDERS:
                for other in holders[meaning]:
                    if sentences[other].article != sentences[index].article:
                        partners[other] += weights[meaning]
            holders[meaning].append(index)
        near = [other for other, weight in partners.items() if weight > MINIMUM]
        best = nlargest(MOST_PARTNERS, near, key=lambda other: (partners[other], -other))
        yield index, [(other, partners[other]) for other in best]


MINIMUM = 2.0  # of common weight that could still reach a link; a cheap sieve before the exact count
SLACK = 1.3  # a word may weigh that much more than the meaning that it was found by
MOST_HOLDERS = 400  # a word in more sentences than that finds nothing by itself, and would cost their square
MOST_PARTNERS = (
    150  # sentences that one is compared with in full; in 200 articles still most of those like it
)
