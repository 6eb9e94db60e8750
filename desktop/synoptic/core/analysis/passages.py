"""The passage that carries what sentences have in common: as few clauses as hold it."""

from __future__ import annotations

import re
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis.words import meaning_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

# "the curator said", "she told reporters": says who told it and nothing of what was told.
_CREDIT = re.compile(
    r"\W*(?:[^,;.]{2,40}\s(?:said|says|added|told\s[^,;.]{2,20})|(?:said|says)\s[^,;.]{2,40})\W*$"
)
LONGEST_CREDIT = 60  # code points
_TRIM = " \t\n,;:–—-"


def common_part(
    sentence: Sentence, others: Sequence[Sentence], weights: Weights, parameters: Parameters
) -> Span:
    """The run of clauses of `sentence` that holds what the `others` say, too."""
    shared = _evidence(sentence, others, weights, parameters)
    total = fsum(shared.values())
    if not total or len(sentence.clauses) < 2:
        return trimmed(sentence.text, sentence.span)
    parts = [
        sum(shared.get(word.key, 0.0) for word in sentence.within(clause)) / total
        for clause in sentence.clauses
    ]
    kept = [
        index
        for index, (clause, part) in enumerate(zip(sentence.clauses, parts, strict=True))
        if part >= parameters.clause_share and not _only_credits(sentence.text, clause)
    ]
    if not kept:
        return trimmed(sentence.text, sentence.span)
    return trimmed(sentence.text, Span(sentence.clauses[kept[0]].start, sentence.clauses[kept[-1]].end))


def _only_credits(text: str, clause: Span) -> bool:
    return len(clause) <= LONGEST_CREDIT and _CREDIT.match(text, clause.start, clause.end) is not None


def _evidence(
    sentence: Sentence, others: Iterable[Sentence], weights: Weights, parameters: Parameters
) -> dict[str, float]:
    """How much each word of the sentence tells in common with the others."""
    evidence: dict[str, float] = {}
    for other in others:
        keys = other.keys
        meanings = {meaning_of(key) for key in keys}
        for key in sentence.keys:
            if key in keys:
                evidence[key] = evidence.get(key, 0.0) + weights[key]
            elif meaning_of(key) in meanings:
                evidence[key] = evidence.get(key, 0.0) + parameters.synonym_weight * weights[key]
    return evidence


def trimmed(text: str, span: Span) -> Span:
    """The span without white space, commas and dashes at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Span(start, end)
