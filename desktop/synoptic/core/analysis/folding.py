"""Groups that tell something new: of many ways to put like sentences together a reader needs one."""

from __future__ import annotations

from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis.alignment import likelihood
from synoptic.core.analysis.certainty import UNLINKED, of_group

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synoptic.core.analysis.reading import Sentence

Group = tuple[int, ...]
Pair = tuple[int, int]


def new_ones(
    groups: Sequence[Group],
    sentences: Sequence[Sentence],
    strengths: Mapping[Pair, float],
    least: float,
    tick: Callable[[], None] = lambda: None,
) -> list[Group]:
    """The groups without those that add nothing likely to the larger and surer ones.

    The lead of a report is like the leads of all others in several ways, and each way makes a group. Of a
    group that repeats another in part only the pairs count which no group has told yet: where they are not
    likely to share a fact (on the average, at `least`), it is left out.
    """
    kept: list[Group] = []
    told: set[Pair] = set()
    rank: dict[Group, float] = {}
    for group in groups:
        tick()
        rank[group] = len(group) * of_group(group, sentences, strengths)
    for group in sorted(rank, key=lambda g: (-rank[g], g)):
        tick()
        pairs = [(a, b) for a, b in combinations(group, 2) if sentences[a].article != sentences[b].article]
        new = [pair for pair in pairs if pair not in told]
        likely = fsum(likelihood(strengths.get(pair, UNLINKED)) for pair in new)
        if new and (len(new) == len(pairs) or likely >= least * len(new)):
            kept.append(group)
            told.update(pairs)
    return kept
