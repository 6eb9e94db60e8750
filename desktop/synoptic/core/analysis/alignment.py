"""Which sentences of different articles share a fact, by the words that they have in common."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import exp, sqrt
from typing import TYPE_CHECKING

from synoptic.core.analysis.words import meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

_STEEP = 4.0  # how fast certainty grows with strength around the threshold; fitted with it


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different articles (by their place in the list of all) and how strongly they agree."""

    left: int
    right: int
    strength: float

    @property
    def score(self) -> float:
        """How likely they share a fact, from 0 to 1."""
        return 1 / (1 + exp(-_STEEP * (self.strength - 0.85)))


def common_weight(
    left: frozenset[str], right: frozenset[str], weights: Weights, parameters: Parameters
) -> float:
    """How much two sets of words tell in common; synonyms count in part."""
    same = left & right
    weight = weights.mass(same)
    meanings = {meaning_of(key): key for key in left - same}
    for key in right - same:
        other = meanings.get(meaning_of(key))
        if other is not None:
            weight += parameters.synonym_weight * min(weights[key], weights[other])
    return weight


def links(
    sentences: Sequence[Sentence],
    weights: Weights,
    parameters: Parameters,
    tick: Callable[[float], None],
) -> list[Link]:
    """All pairs of sentences of different articles that share a fact, strongest first."""
    keys = [sentence.keys for sentence in sentences]
    masses = [weights.mass(k) for k in keys]
    found = []
    for index, partners in _candidates(sentences, keys, weights):
        tick(index / max(1, len(sentences)))
        for other in partners:
            weight = common_weight(keys[index], keys[other], weights, parameters)
            share = weight / sqrt(masses[index] * masses[other])
            strength = weight / parameters.common_scale + share
            if strength >= parameters.weak_link:
                found.append(Link(other, index, strength))
    found.sort(key=lambda link: (-link.strength, link.left, link.right))
    return found


def _candidates(
    sentences: Sequence[Sentence], keys: Sequence[frozenset[str]], weights: Weights
) -> Iterator[tuple[int, list[int]]]:
    """For each sentence those of other articles, further on, that hold one of its meanings."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, held in enumerate(keys):
        partners: dict[int, float] = defaultdict(float)
        for meaning in {meaning_of(key) for key in held}:
            for other in holders[meaning]:
                if sentences[other].article != sentences[index].article:
                    partners[other] += weights[meaning]
            holders[meaning].append(index)
        yield index, [other for other, weight in partners.items() if weight > MINIMUM]


MINIMUM = 4.0  # of common weight that could still reach a link; a cheap sieve before the exact count


def groups(
    sentences: Sequence[Sentence], found: Sequence[Link], parameters: Parameters
) -> list[tuple[int, ...]]:
    """Sets of sentences, at most one of an article, that share a fact.

    Every strong link stands in at least one of them; a sentence may stand in several. A sentence joins a set when it
    is close to all members and linked on the average: that keeps chains (A like B, B like C) from joining what does
    not belong together.
    """
    strength: dict[tuple[int, int], float] = {}
    near: dict[int, set[int]] = defaultdict(set)
    for link in found:
        strength[link.left, link.right] = strength[link.right, link.left] = link.strength
        near[link.left].add(link.right)
        near[link.right].add(link.left)
    covered: set[tuple[int, int]] = set()
    result = []
    for link in found:
        if link.strength < parameters.link or (link.left, link.right) in covered:
            continue
        members = _grow([link.left, link.right], sentences, near, strength, parameters)
        covered.update((a, b) for a in members for b in members)
        result.append(tuple(sorted(members)))
    return result


def _grow(
    members: list[int],
    sentences: Sequence[Sentence],
    near: Mapping[int, set[int]],
    strength: Mapping[tuple[int, int], float],
    parameters: Parameters,
) -> list[int]:
    while True:
        taken = {sentences[m].article for m in members}
        close = set.intersection(*(near[m] for m in members))
        fitting = {
            c: sum(strength[c, m] for m in members) / len(members)
            for c in close
            if sentences[c].article not in taken
        }
        best = max(fitting, key=lambda c: (fitting[c], -c), default=None)
        if best is None or fitting[best] < parameters.join:
            return members
        members.append(best)


def pairs(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a group."""
    return combinations(members, 2)
