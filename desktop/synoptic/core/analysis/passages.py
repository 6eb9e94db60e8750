"""The passage that carries what sentences have in common: as few clauses as hold it."""

from __future__ import annotations

import re
from collections import Counter
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis.words import meaning_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

# "the curator said", "she told reporters": says who told it and nothing of what was told.
_CREDIT = re.compile(
    r"\W*(?:[^,;.]{2,40}\s(?:said|says|added|told\s[^,;.]{2,20})|(?:said|says)\s[^,;.]{2,40})\W*$"
)
LONGEST_CREDIT = 60  # code points
_TRIM = " \t\n,;:–—-"


class Common:
    """What the sentences of a group have in common: how many of them hold each word, and each meaning."""

    def __init__(self, members: Sequence[Sentence], weights: Weights, parameters: Parameters) -> None:
        self._keys = Counter(key for m in members for key in m.keys)
        self._meanings = Counter(meaning for m in members for meaning in {meaning_of(key) for key in m.keys})
        self._weights = weights
        self._parameters = parameters

    def part(self, sentence: Sentence) -> Span:
        """The run of clauses of a member that holds what the others say, too."""
        shared = self._evidence(sentence)
        total = fsum(shared.values())
        if not total or len(sentence.clauses) < 2:
            return trimmed(sentence.text, sentence.span)
        kept = [
            index
            for index, clause in enumerate(sentence.clauses)
            if fsum(shared.get(word.key, 0.0) for word in sentence.within(clause))
            >= self._parameters.clause_share * total
            and not _only_credits(sentence.text, clause)
        ]
        if not kept:
            return trimmed(sentence.text, sentence.span)
        span = Span(sentence.clauses[kept[0]].start, sentence.clauses[kept[-1]].end)
        return trimmed(sentence.text, span)

    def _evidence(self, sentence: Sentence) -> dict[str, float]:
        """How much each word of the sentence tells in common with the others."""
        evidence: dict[str, float] = {}
        for key in sentence.keys:
            same = self._keys[key] - 1
            alike = max(0, self._meanings[meaning_of(key)] - 1 - same)
            weight = same + self._parameters.synonym_weight * alike
            if weight:
                evidence[key] = weight * self._weights[key]
        return evidence


def _only_credits(text: str, clause: Span) -> bool:
    return len(clause) <= LONGEST_CREDIT and _CREDIT.match(text, clause.start, clause.end) is not None


def trimmed(text: str, span: Span) -> Span:
    """The span without white space, commas and dashes at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return Span(start, end)
