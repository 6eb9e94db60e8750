"""What a noun asks for: one article calls the cost, the cause or the motive unknown, another gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.known import UNKNOWN, all_before
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.mentions.quantity import amounts
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.reading import plain
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token, Weights

ALIKE = 1.5  # of common weight between the sentences, besides the noun
LOOK_BACK = 8  # words before "is not known" in which its noun stands
LOOK_AHEAD = 40  # code points behind the noun in which a figure answers it
MEASURED = lexicon.grammar("asked for in figures")
NAMED = lexicon.grammar("asked for in words") | MEASURED
_OF = r"(?:\s+(?:of|for|behind)\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+)?"
_IS = re.compile(
    rf"{_OF}\s+(?:is|was|were|are|would\s+be|will\s+be)\s+(?!(?:not|un\w+|still|being|under)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A noun that a sentence calls unknown: where it says so, and what the noun is of."""

    sentence: Sentence
    noun: Token
    cue: str
    span: Span
    topic: frozenset[str]


def find(
    sentences: Sequence[Sentence], days: Sequence[date | None], weights: Weights, parameters: Parameters
) -> list[Finding]:
    """One finding for each noun that one article calls unknown and another answers."""
    gaps: dict[str, list[Gap]] = {}
    for gap in (g for s in sentences for g in _gaps(s)):
        gaps.setdefault(gap.noun.key, []).append(gap)
    found = []
    for key, asked in sorted(gaps.items()):
        silent = {gap.sentence.article for gap in asked}
        told: dict[int, tuple[Place, Token]] = {}
        for sentence in sentences:
            if key in sentence.keys and sentence.article not in silent and sentence.article not in told:
                answer = _answer(sentence, key, asked, weights, parameters)
                if answer is not None:
                    told[sentence.article] = answer
        if told:
            found.append(_finding(asked, list(told.values()), days))
    return found


def _gaps(sentence: Sentence) -> list[Gap]:
    cue = UNKNOWN.search(sentence.text, sentence.span.start, sentence.span.end)
    if cue is None:
        return []
    before = [w for w in sentence.words if w.end <= cue.start()][-LOOK_BACK:]
    places = [i for i, w in enumerate(before) if w.word.lower() in NAMED]
    if not places:
        return []
    noun = before[places[-1]]
    topic = frozenset(w.key for w in before[places[-1] + 1 :] if w.key)
    clause = clause_of(sentence, Span(noun.start, cue.end()))
    return [Gap(sentence, noun, plain(cue.group()), clause, topic)]


def _answer(
    sentence: Sentence, key: str, asked: Sequence[Gap], weights: Weights, parameters: Parameters
) -> tuple[Place, Token] | None:
    """Where a sentence gives what the noun asks for, of the same thing."""
    if UNKNOWN.search(sentence.text, sentence.span.start, sentence.span.end):
        return None
    if not any(_same(sentence, key, gap, weights, parameters) for gap in asked):
        return None
    for word in sentence.words:
        if word.key == key and _follows(sentence, word):
            clause = clause_of(sentence, Span(word.start, word.end))
            return Place(sentence, trimmed(sentence.text, clause)), word
    return None


def _same(sentence: Sentence, key: str, gap: Gap, weights: Weights, parameters: Parameters) -> bool:
    if gap.topic and not gap.topic & sentence.keys:
        return False
    common = common_weight(sentence.keys - {key}, gap.sentence.keys - {key}, weights, parameters)
    return common >= ALIKE


def _follows(sentence: Sentence, noun: Token) -> bool:
    """Does a figure stand behind the noun, or for what no figure tells, "is" with the answer?"""
    if noun.word.lower() in MEASURED:
        near = Span(noun.end, min(noun.end + LOOK_AHEAD, sentence.span.end))
        return any(near.covers(a.span) for a in amounts(sentence.text, sentence.span))
    return _IS.match(sentence.text, noun.end, sentence.span.end) is not None


def _finding(
    asked: Sequence[Gap], told: Sequence[tuple[Place, Token]], days: Sequence[date | None]
) -> Finding:
    each: dict[int, Place] = {}
    for gap in asked:
        each.setdefault(gap.sentence.article, Place(gap.sentence, trimmed(gap.sentence.text, gap.span)))
    first, noun = asked[0], asked[0].noun.word.lower()
    place, word = told[0]
    value = plain(place.sentence.text[word.start : place.span.end]).rstrip(".")
    unknown, answers = tuple(each.values()), tuple(p for p, _ in told)
    later = value if all_before(unknown, answers, days) else ""
    reason = f"one side says “{first.cue}” of the {noun}, the other gives it"
    stances = (Stance("not known", unknown, later=later), Stance(value, answers))
    about = ("unanswered", first.noun.key, *sorted(first.topic))
    return Finding(
        Kind.CERTAINTY,
        f"What the {noun} is",
        stances,
        0.6,
        "asked and answered",
        reason,
        about,
        Tier.CONFLICT,
    )
