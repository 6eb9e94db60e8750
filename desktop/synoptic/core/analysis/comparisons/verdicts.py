"""Verdicts: of one charge somebody is found guilty in one report and cleared in another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.words import key_of
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.reading import Sentence

_VERDICT = re.compile(
    r"""\b(?P<cleared>acquitted|cleared|not\s+guilty|innocent)\b|\b(?P<guilty>convicted|guilty)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PLEA = re.compile(
    r"\b(?:plead\w*|pled|plea|claim\w*|insist\w*|maintain\w*)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:if|whether|could|may|might|would|will|not|never|wrongly|\w+n['’]t)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
# "of fraud", "him of a charge of fraud", "on four counts of bribery and of fraud"
_OF = re.compile(r"\s(?:him|her|them|[A-Z][\w’'-]+)?\s?(?:on\s[\w-]+\scounts?\s)?of\s", re.IGNORECASE)
_CHARGE = re.compile(
    r"(?:(?:a|an|the|one|two|all|any)\s)?(?:(?:other\s)?(?:charges?|counts?)\sof\s)?(?P<charge>[a-z][a-z-]+)",
    re.IGNORECASE,
)
_AND = re.compile(
    r"(?:,\s|,?\s(?:and|or)\s)(?:of\s)?(?=[a-z-]+(?:[.,;]|\s(?:and|or|after|on|by|in)\b|$))", re.IGNORECASE
)
CLEARED, GUILTY = "not guilty", "guilty"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Somebody cleared of a charge, or found guilty of it."""

    sentence: Sentence
    span: Span
    charge: str
    word: str
    value: str


def find(sentences: Sequence[Sentence], names: frozenset[str]) -> list[Finding]:
    """One finding for each charge of which articles tell two verdicts on the same person."""
    told: dict[str, list[Verdict]] = {}
    for sentence in sentences:
        for verdict in _verdicts(sentence):
            told.setdefault(verdict.charge, []).append(verdict)
    found = []
    for charge, verdicts in sorted(told.items()):
        sides = [[v for v in verdicts if v.value == value] for value in (GUILTY, CLEARED)]
        pairs = [(a, b) for a in sides[0] for b in sides[1] if _of_one(a, b, names)]
        if pairs:
            found.append(_finding(charge, pairs))
    return found


def _verdicts(sentence: Sentence) -> Iterator[Verdict]:
    text, end = sentence.text, sentence.span.end
    for match in _VERDICT.finditer(text, sentence.span.start, end):
        before = text[max(sentence.span.start, match.start() - 40) : match.start()]
        of = _OF.match(text, match.end(), end)
        if of is None or _PLEA.search(before) or _OPEN.search(before):
            continue
        value = CLEARED if match["cleared"] else GUILTY
        at = of.end()
        while (charge := _CHARGE.match(text, at, end)) is not None:
            span = Span(match.start(), charge.end())
            key = key_of(charge["charge"])
            if key:
                yield Verdict(sentence, clause_of(sentence, span), key, charge["charge"].lower(), value)
            further = _AND.match(text, charge.end(), end)
            if further is None:
                break
            at = further.end()


def _of_one(a: Verdict, b: Verdict, names: frozenset[str]) -> bool:
    """Are the verdicts told by two articles, and not of two people by name?

    Where one says only "him", the other's person must be somebody of whom its article speaks.
    """
    if a.sentence.article == b.sentence.article:
        return False
    left, right = _persons(a, names), _persons(b, names)
    if left and right:
        return bool(left.keys() & right.keys())
    text = (b if left else a).sentence.text
    return any(word in text for word in (left or right).values())


def _persons(verdict: Verdict, names: frozenset[str]) -> dict[str, str]:
    """The names in the clause of a verdict, each key as it is written."""
    return {
        w.key: w.word.removesuffix("'s").removesuffix("’s")
        for w in verdict.sentence.within(verdict.span)
        if w.key and w.word[0].isupper() and (w.key in names or w.key not in lexicon.rarity())
    }


def _finding(charge: str, pairs: Sequence[tuple[Verdict, Verdict]]) -> Finding:
    stances = tuple(
        Stance(value, _places([pair[side] for pair in pairs])) for side, value in ((0, GUILTY), (1, CLEARED))
    )
    word = pairs[0][0].word
    reason = f"one verdict cannot be both “{GUILTY}” and “{CLEARED}” of {word}"
    return Finding(
        Kind.EVENT, f"Verdict on the charge of {word}", stances, 0.7, "verdicts", reason, ("verdict", charge),
        Tier.CONFLICT,
    )  # fmt: skip


def _places(verdicts: Sequence[Verdict]) -> tuple[Place, ...]:
    """The first place of each article."""
    each: dict[int, Place] = {}
    for verdict in verdicts:
        sentence = verdict.sentence
        each.setdefault(sentence.article, Place(sentence, trimmed(sentence.text, verdict.span)))
    return tuple(each.values())
