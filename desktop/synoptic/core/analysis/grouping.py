"""Which sentences tell one fact together: the links between pairs of them, put together with care."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synoptic.core.analysis.alignment import Link
    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence


def groups(
    sentences: Sequence[Sentence],
    found: Sequence[Link],
    parameters: Parameters,
    tick: Callable[[], None] = lambda: None,
) -> list[tuple[int, ...]]:
    """Sets of sentences that share a fact, mostly one of an article.

    Every strong link stands in at least one of them; a sentence may stand in several. A sentence joins a
    set when it is close to all members and linked on the average: that keeps chains (A like B, B like C)
    from joining what does not belong together.
    """
    strength: dict[tuple[int, int], float] = {}
    near: dict[int, set[int]] = defaultdict(set)
    for link in found:
        strength[link.left, link.right] = strength[link.right, link.left] = link.strength
        near[link.left].add(link.right)
        near[link.right].add(link.left)
    covered: set[tuple[int, int]] = set()
    result: list[list[int]] = []
    holding: dict[int, set[int]] = defaultdict(set)
    for link in found:
        if link.strength < parameters.link or (link.left, link.right) in covered:
            continue
        tick()
        members = _grow([link.left, link.right], sentences, near, strength, parameters)
        covered.update((a, b) for a in members for b in members)
        place = _add(result, holding, members, sentences, strength, parameters)
        for member in members:
            holding[member].add(place)
    return [tuple(sorted(group)) for group in result]


def _add(
    result: list[list[int]],
    holding: Mapping[int, set[int]],
    members: list[int],
    sentences: Sequence[Sentence],
    strength: Mapping[tuple[int, int], float],
    parameters: Parameters,
) -> int:
    """Take in a group: as a group of its own, or into one with which it shares most of its sentences.

    `holding` tells the places of the groups that hold a sentence; the place of the group is given back.
    """
    for place in sorted({place for member in members for place in holding[member]}):
        group = result[place]
        extra = [m for m in members if m not in group]
        if len(extra) * 2 >= len(members):
            continue
        if all(_fits(m, group, sentences, strength, parameters) for m in extra):
            group.extend(extra)
            return place
    result.append(members)
    return len(result) - 1


def _fits(
    member: int,
    group: Sequence[int],
    sentences: Sequence[Sentence],
    strength: Mapping[tuple[int, int], float],
    parameters: Parameters,
) -> bool:
    """Is a sentence close to all sentences of other articles in a group?"""
    links = [
        strength.get((member, m), 0.0) for m in group if sentences[m].article != sentences[member].article
    ]
    return bool(links) and min(links) > 0 and sum(links) / len(links) >= parameters.second


def _grow(
    members: list[int],
    sentences: Sequence[Sentence],
    near: Mapping[int, set[int]],
    strength: Mapping[tuple[int, int], float],
    parameters: Parameters,
) -> list[int]:
    taken = {sentences[m].article for m in members}
    close = set.intersection(*(near[m] for m in members))
    total = {c: sum(strength[c, m] for m in members) for c in close if sentences[c].article not in taken}
    while total:
        best = max(total, key=lambda c: (total[c], -c))
        if total.pop(best) < parameters.join * len(members):
            break
        members.append(best)
        article = sentences[best].article
        total = {
            c: sum_ + strength[c, best]
            for c, sum_ in total.items()
            if c in near[best] and sentences[c].article != article
        }
    return members
