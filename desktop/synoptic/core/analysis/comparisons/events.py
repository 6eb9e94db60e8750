"""Events that several articles tell, found by the words that their sentences have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis import alignment
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.passages import common_part
from synoptic.core.analysis.reading import plain
from synoptic.core.documents.statement import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights


def find(
    sentences: Sequence[Sentence], links: Sequence[alignment.Link], weights: Weights, parameters: Parameters
) -> list[Finding]:
    """One finding for each group of sentences that share a fact."""
    scores = {(link.left, link.right): link.score for link in links}
    found = []
    for group in alignment.groups(sentences, links, parameters):
        members = [sentences[i] for i in group]
        score = max(scores.get(pair, 0.0) for pair in alignment.pairs(group))
        found.append(_finding(members, score, weights, parameters))
    return found


def _finding(members: Sequence[Sentence], score: float, weights: Weights, parameters: Parameters) -> Finding:
    places = tuple(
        Place(m, common_part(m, [o for o in members if o is not m], weights, parameters)) for m in members
    )
    shared = frozenset.intersection(*(m.keys for m in members))
    label = plain(min((p.words for p in places), key=len))
    telling = sorted(shared, key=lambda k: (-weights[k], k))
    reason = "the same told in common words: " + ", ".join(telling[:6])
    return Finding(
        Kind.EVENT, label, (Stance(label, places),), score, "common words", reason, tuple(sorted(shared))
    )
