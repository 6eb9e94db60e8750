"""Confirmed or not: one article has a thing confirmed, another says that it could not be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

UNCONFIRMED = re.compile(
    r"\b(?:could|can|cannot|has|have|had)\s?(?:not|n['’]t)?\s+(?:yet\s+)?be(?:en)?\s+"
    r"(?:immediately\s+|independently\s+)*(?:confirmed|verified)\b",
    re.IGNORECASE,
)
CONFIRMED = re.compile(
    r"\b(?:can|could)\s+confirm\b|\b(?:has|have|had)\s+(?:now\s+|since\s+)?confirmed\b|\bconfirmed\s+(?:that|on)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n['’]t|never|cannot)\b", re.IGNORECASE)
ALIKE = 2.0  # of common weight between what is confirmed and what is not


def find(sentences: Sequence[Sentence], weights: Weights, parameters: Parameters) -> list[Finding]:
    """One finding where something is confirmed in one article and said to be unconfirmed in another."""
    open_ = [i for i, s in enumerate(sentences) if _says(UNCONFIRMED, s) and _denied(s)]
    sure = [i for i, s in enumerate(sentences) if _says(CONFIRMED, s) and not _denied(s)]
    pairs = [
        (a, b)
        for a in open_
        for b in sure
        if sentences[a].article != sentences[b].article
        and common_weight(_topic(sentences, a), _topic(sentences, b), weights, parameters) >= ALIKE
    ]
    if not pairs:
        return []
    stances = tuple(
        Stance(value, tuple(_place(sentences[i]) for i in sorted({pair[side] for pair in pairs})))
        for side, value in ((1, "confirmed"), (0, "not confirmed"))
    )
    first = stances[0].places[0]
    label = f"Whether it is confirmed: {headline(first.sentence, first.span, first.sentence.keys)}"
    reason = "one article has it confirmed, another says that it could not be verified"
    about = ("confirmed", *sorted(first.sentence.keys))
    return [Finding(Kind.CERTAINTY, label, stances, 0.6, "confirmed or not", reason, about, Tier.CONFLICT)]


def _says(pattern: re.Pattern[str], sentence: Sentence) -> bool:
    return pattern.search(sentence.text, sentence.span.start, sentence.span.end) is not None


def _denied(sentence: Sentence) -> bool:
    return _says(_NOT, sentence)


def _topic(sentences: Sequence[Sentence], index: int) -> frozenset[str]:
    """What is confirmed: the words of the sentence and of the one before it."""
    own = sentences[index]
    before = sentences[index - 1] if index and sentences[index - 1].article == own.article else own
    return own.keys | before.keys


def _place(sentence: Sentence) -> Place:
    return Place(sentence, trimmed(sentence.text, sentence.span))
