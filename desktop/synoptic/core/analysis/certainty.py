"""How likely a finding is real: the score of a suggestion, on which accepting many at once may rest.

A score of .9 means that about nine in ten such findings are real. It never is 1. What the engine found by
words in common is weighed by the strength of the links (`alignment.likelihood`); what a rule found, by how
often that rule was right.
"""

from __future__ import annotations

from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis.alignment import likelihood
from synoptic.core.documents.statement import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synoptic.core.analysis.finding import Finding
    from synoptic.core.analysis.reading import Sentence

# Of the findings of a rule on texts read by hand so many were real, with three right and one wrong added to
# each count: few findings prove little.
AGREEING = {"amounts": 0.93, "times": 0.7, "a first": 0.8}
DIFFERING = {
    "amounts": 0.83,
    "times": 0.71,
    "who did it": 0.83,
    "known or not": 0.71,
    "spelling of a name": 0.8,
    "confirmed or not": 0.8,
    "words of one sort": 0.8,
    "called untrue": 0.6,
}
UNTRIED = 0.6  # a rule that found nothing on those texts
POSSIBLE = 0.7  # of it, where both may be true: a possible difference is never surer than a conflict
# Of sentences of one article with nothing like them elsewhere four in five are told by nobody else; the
# weightiest a little more often.
SOLE, SOLE_MORE = 0.7, 0.15
UNLINKED = 0.5  # the strength that two passages without a link count with


def of_group(
    members: Sequence[int], sentences: Sequence[Sentence], strengths: Mapping[tuple[int, int], float]
) -> float:
    """How likely two passages of a group, of different articles, share a fact: the mean over its pairs."""
    pairs = [p for p in combinations(sorted(members), 2) if _apart(p, sentences)]
    if not pairs:
        return 0.0
    return fsum(likelihood(strengths.get(pair, UNLINKED)) for pair in pairs) / len(pairs)


def _apart(pair: tuple[int, int], sentences: Sequence[Sentence]) -> bool:
    return sentences[pair[0]].article != sentences[pair[1]].article


def trimmed(
    members: Sequence[int],
    sentences: Sequence[Sentence],
    strengths: Mapping[tuple[int, int], float],
    least: float,
) -> tuple[int, ...]:
    """A group without the members that make it unlikely; empty where it is unlikely for any two of them."""
    kept = tuple(sorted(members))
    while of_group(kept, sentences, strengths) < least:
        if len(kept) < 3:
            return ()
        fewer = [kept[:place] + kept[place + 1 :] for place in range(len(kept))]
        kept = max(fewer, key=lambda group: of_group(group, sentences, strengths))
    return kept


def of_sole(weight: float) -> float:
    """How likely nobody else tells it, by how much it tells, from 0 to 1."""
    return SOLE + SOLE_MORE * weight


def certainty(finding: Finding) -> float:
    """The score of a finding."""
    if finding.rule in ("common words", "one source"):
        return finding.score
    if not finding.conflicting:
        return AGREEING.get(finding.rule, UNTRIED)
    likely = DIFFERING.get(finding.rule, UNTRIED)
    both = finding.tier is Tier.POSSIBLE or any(stance.later for stance in finding.stances)
    return POSSIBLE * likely if both else likely
