"""Yes or no: the same deed told and denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import NEGATIONS, Predicate, span_of
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.words import Token, Weights

COVERAGE = 0.45  # of what the denial is about, that the other passage speaks of, too
CONTEXT = 3.5  # of common weight between the sentences; less, and the denial is mostly of something else


def find(deeds: Sequence[Predicate], weights: Weights, parameters: Parameters) -> list[Finding]:
    """One finding for each deed that one article tells and another denies, of the same people and things."""
    found = []
    for denied in (d for d in deeds if d.negated and not d.foreseen):
        affirmed = [
            d
            for d in deeds
            if not d.negated and not d.foreseen and _same_deed(d, denied, weights, parameters)
        ]
        if affirmed:
            found.append(_finding(denied.frame, denied, affirmed))
    return found


def _same_deed(a: Predicate, b: Predicate, weights: Weights, parameters: Parameters) -> bool:
    if a.sentence.article == b.sentence.article:
        return False
    if a.frame != b.frame or not a.patient & b.patient or _holds_negation(a):
        return False
    near = frozenset(w.key for w in a.sentence.within(span_of(a)) if w.key)
    other = frozenset(w.key for w in b.sentence.within(span_of(b)) if w.key)
    weight = common_weight(near, other, weights, parameters)
    return weight >= CONTEXT and weight >= COVERAGE * weights.mass(other)


def _holds_negation(deed: Predicate) -> bool:
    """Is anything denied in the clause ("didn't feel we were" and "feel we weren't" say the same)?"""
    words = (w.word.lower().replace("’", "'") for w in deed.sentence.within(span_of(deed)))
    return any(w in NEGATIONS or w.endswith("n't") for w in words)


def _negated_words(denied: Predicate) -> list[Token]:
    """The denied verb with its negation: "did not leave"."""
    words = [w for w in denied.sentence.within(span_of(denied)) if w.end <= denied.verb.end]
    return words[-3:]


def _finding(frame: str, denied: Predicate, affirmed: list[Predicate]) -> Finding:
    yes = tuple(Place(d.sentence, trimmed(d.sentence.text, span_of(d))) for d in affirmed)
    no = (Place(denied.sentence, trimmed(denied.sentence.text, span_of(denied))),)
    label = f"Whether or not: {headline(yes[0].sentence, yes[0].span, denied.sentence.keys)}"
    words = " ".join(w.word.lower() for w in _negated_words(denied))
    reason = (
        f"“{words}” on one side, “{affirmed[0].verb.word.lower()}” on the other, of the same people or things"
    )
    about = ("polarity", frame, *sorted(denied.patient))
    return Finding(
        Kind.EVENT,
        label,
        (Stance("yes", yes), Stance("no", no)),
        0.55,
        "told and denied",
        reason,
        about,
        Tier.CONFLICT,
    )
