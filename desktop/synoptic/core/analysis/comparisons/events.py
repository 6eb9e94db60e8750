"""Events that several articles tell, found by the words that their sentences have in common."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from synoptic.core.analysis import alignment
from synoptic.core.analysis.certainty import of_group
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import SAYS_IT, headlines
from synoptic.core.analysis.passages import Common
from synoptic.core.documents.statement import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

MOSTLY = 0.5  # of a passage inside quotation marks makes it a quotation
MOST_WORDS = 6  # named in a reason; more are not read
_QUOTED = re.compile(r"[“\"][^“”\"]+(?:[”\"]|$)")


def find(
    sentences: Sequence[Sentence],
    links: Sequence[alignment.Link],
    weights: Weights,
    parameters: Parameters,
    tick: Callable[[], None] = lambda: None,
) -> list[Finding]:
    """One finding for each group of sentences that share a fact."""
    strengths = {(link.left, link.right): link.strength for link in links}
    found = []
    for group in alignment.groups(sentences, links, parameters, tick):
        tick()
        members = [sentences[i] for i in group]
        score = of_group(group, sentences, strengths)
        found.append(_finding(members, score, weights, parameters))
    return found


def _finding(members: Sequence[Sentence], score: float, weights: Weights, parameters: Parameters) -> Finding:
    common = Common(members, weights, parameters)
    places = tuple(Place(m, common.part(m)) for m in members)
    shared = frozenset.intersection(*(m.keys for m in members))
    label, *others = headlines(places, _telling(places))
    kind = Kind.QUOTE if all(_quoted(p) for p in places) else Kind.EVENT
    about = tuple(sorted(shared)) or tuple(sorted(places[0].sentence.keys))
    why = _reason(members, shared, weights)
    return Finding(
        kind, label, (Stance(SAYS_IT, places),), score, "common words", why, about, other_labels=tuple(others)
    )


def _telling(places: Sequence[Place]) -> frozenset[str]:
    """The words of content that two passages or more hold."""
    held = Counter(key for p in places for key in {w.key for w in p.sentence.within(p.span) if w.key})
    return frozenset(key for key, count in held.items() if count > 1)


def _reason(members: Sequence[Sentence], shared: frozenset[str], weights: Weights) -> str:
    written = {w.key: w.word for m in members[::-1] for w in m.words if w.key}
    telling = sorted(shared & written.keys(), key=lambda k: (-weights[k], k))
    if not telling:
        return "each account has words in common with the others"
    return "told in common words: " + ", ".join(f"“{written[key]}”" for key in telling[:MOST_WORDS])


def _quoted(place: Place) -> bool:
    """Do quotation marks stand around most of the passage?"""
    inside = sum(len(m.group()) for m in _QUOTED.finditer(place.words))
    return inside >= MOSTLY * len(place.words)
