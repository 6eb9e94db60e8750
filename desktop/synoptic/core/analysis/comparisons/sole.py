"""What only one article tells: sentences that nothing in the others is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.alignment import is_bare
from synoptic.core.analysis.certainty import of_sole
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.answers import SAYS_IT
from synoptic.core.documents.statement import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

LEAST_WORDS = 4  # of content; a shorter sentence tells nothing by itself
FULL_WEIGHT = 30.0  # the weight at which a sole statement counts in full


def find(
    sentences: Sequence[Sentence],
    told: Sequence[Finding],
    likeness: dict[int, float],
    weights: Weights,
    parameters: Parameters,
) -> list[Finding]:
    """The weightiest sentences of each article that no other finding rests on, `most_unique` of each article.

    `likeness` holds for the place of a sentence in the list its strongest link with another article.
    """
    used = {
        (p.article, p.sentence.number)
        for finding in told
        for stance in finding.stances
        for p in stance.places
    }
    found: dict[int, list[Finding]] = {}
    for index, sentence in enumerate(sentences):
        if (sentence.article, sentence.number) in used or likeness.get(index, 0.0) >= parameters.weak_link:
            continue
        if len(sentence.keys) >= LEAST_WORDS and not is_bare(sentence):
            found.setdefault(sentence.article, []).append(_finding(sentence, weights))
    result = []
    for findings in found.values():
        findings.sort(key=lambda f: -f.score)
        result.extend(findings[: parameters.most_unique])
    return result


def _finding(sentence: Sentence, weights: Weights) -> Finding:
    span = trimmed(sentence.text, sentence.span)
    label = headline(sentence, span, sentence.keys)
    score = of_sole(min(1.0, weights.mass(sentence.keys) / FULL_WEIGHT))
    return Finding(
        Kind.EVENT, label, (Stance(SAYS_IT, (Place(sentence, span),)),), score, "one source",
        "no other article has a sentence like it", ("sole", *sorted(sentence.keys)),
    )  # fmt: skip
