"""Events that several articles tell, found by the words that their sentences have in common."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from synoptic.core.analysis.certainty import of_group, trimmed
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.folding import new_ones
from synoptic.core.analysis.grouping import groups
from synoptic.core.analysis.labels import headlines
from synoptic.core.analysis.passages import Common
from synoptic.core.analysis.reasons import told_alike
from synoptic.core.analysis.sifting import beside, settled, telling_together
from synoptic.core.documents.answers import SAYS_IT
from synoptic.core.documents.statement import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.analysis.material import Material
    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

MOSTLY = 0.5  # of a passage inside quotation marks makes it a quotation
_QUOTED = re.compile(r"[“\"][^“”\"]+(?:[”\"]|$)")


def find(
    material: Material,
    parameters: Parameters,
    tick: Callable[[], None] = lambda: None,
    told: Sequence[Finding] = (),
) -> list[Finding]:
    """One finding for each group of sentences that share a fact, where that is likely enough.

    What stands in the passages of `told` is told already: of those sentences only the rest counts.
    """
    sentences, links = material.sentences, material.links
    strengths = {(link.left, link.right): link.strength for link in links}
    taken = tuple(place for finding in told for place in finding.stances[0].places)
    found = []
    likely = []
    for group in groups(sentences, links, parameters, tick):
        tick()
        if kept := trimmed(group, sentences, strengths, parameters.least_likely):
            likely.append(kept)
    for kept in new_ones(likely, sentences, strengths, parameters.least_new, tick):
        tick()
        score = of_group(kept, sentences, strengths)
        found.append(_finding([sentences[i] for i in kept], score, material, parameters, taken))
    return [finding for finding in found if finding is not None]


def _finding(
    members: Sequence[Sentence],
    score: float,
    material: Material,
    parameters: Parameters,
    taken: Sequence[Place],
) -> Finding | None:
    common = Common(members, material.weights, parameters)
    found = (settled(Place(m, common.part(m)), material.names) for m in members)
    left = beside([place for place in found if place is not None], taken)
    places = telling_together(left, material.names, material.weights, parameters)
    if len({place.article for place in places}) < 2:
        return None
    shared = frozenset.intersection(*(p.sentence.keys for p in places))
    telling = _telling(places, material.weights)
    label, *others = headlines(places, telling)
    kind = Kind.QUOTE if all(_quoted(p) for p in places) else Kind.EVENT
    about = tuple(sorted(shared)) or tuple(sorted(places[0].sentence.keys))
    why = told_alike(places, telling)
    return Finding(
        kind, label, (Stance(SAYS_IT, places),), score, "common words", why, about, other_labels=tuple(others)
    )


def _telling(places: Sequence[Place], weights: Weights) -> dict[str, float]:
    """The words of content that several passages hold, and how much each tells, more the more hold it."""
    held = Counter(key for p in places for key in {w.key for w in p.sentence.within(p.span) if w.key})
    return {key: weights[key] * (count - 1) for key, count in sorted(held.items()) if count > 1}


def _quoted(place: Place) -> bool:
    """Do quotation marks stand around most of the passage?"""
    inside = sum(len(m.group()) for m in _QUOTED.finditer(place.words))
    return inside >= MOSTLY * len(place.words)
