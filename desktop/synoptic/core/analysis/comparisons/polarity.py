"""Yes or no: the same deed told and denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.occasions import other_names, other_occasion
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import Predicate, negates, span_of
from synoptic.core.analysis.words import meaning_of
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.words import Token, Weights

COVERAGE = 0.55  # of what the denial is about, that the other passage speaks of, too
CONTEXT = 2.5  # of common weight between the sentences; less, and the denial is mostly of something else


def find(deeds: Sequence[Predicate], weights: Weights, parameters: Parameters) -> list[Finding]:
    """One finding for each deed that one article tells and another denies, of the same people and things."""
    found = []
    told: dict[str, list[Predicate]] = {}
    for deed in deeds:
        if not deed.negated and not deed.verb.word.lower().endswith("ing"):
            told.setdefault(deed.frame, []).append(deed)
    for denied in (d for d in deeds if d.negated):
        affirmed = [
            d
            for d in told.get(denied.frame, ())
            if d.foreseen == denied.foreseen and _same_deed(d, denied, weights, parameters)
        ]
        if affirmed:
            found.append(_finding(denied.frame, denied, affirmed))
    return found


def _same_deed(a: Predicate, b: Predicate, weights: Weights, parameters: Parameters) -> bool:
    if a.sentence.article == b.sentence.article:
        return False
    if not (a.patient & b.patient or _same_doer(a, b)) or _holds_negation(a):
        return False
    if _other_subjects(a, b) or _other_doers(a, b):
        return False
    told = (a.sentence, span_of(a)), (b.sentence, span_of(b))
    if other_names(*told) or other_occasion(*told):
        return False
    near = frozenset(w.key for w in a.sentence.within(span_of(a)) if w.key)
    other = frozenset(w.key for w in b.sentence.within(span_of(b)) if w.key)
    weight = common_weight(near, other, weights, parameters)
    return weight >= CONTEXT and weight >= COVERAGE * weights.mass(other)


def _same_doer(a: Predicate, b: Predicate) -> bool:
    """Does one and the same do it, where it is done to nothing ("the minister did not resign")?"""
    if a.patient or b.patient or a.doer is None or b.doer is None:
        return False
    return meaning_of(a.doer.key) == meaning_of(b.doer.key)


def _other_doers(a: Predicate, b: Predicate) -> bool:
    """Do two names do it of which the other's article has no word?"""
    if a.doer is None or b.doer is None or not (a.doer.word[0].isupper() and b.doer.word[0].isupper()):
        return False
    return a.doer.word not in b.sentence.text and b.doer.word not in a.sentence.text


def _holds_negation(deed: Predicate) -> bool:
    """Is anything denied in the clause ("didn't feel we were" and "feel we weren't" say the same)?"""
    return negates(list(deed.sentence.within(span_of(deed))))


def _other_subjects(a: Predicate, b: Predicate) -> bool:
    """Does each passive have a word before its verb that the other lacks ("the name of the suspect")?"""
    if not a.passive or not b.passive:
        return False
    left, right = (
        {meaning_of(w.key) for w in d.sentence.within(span_of(d)) if w.key and w.end <= d.verb.start}
        for d in (a, b)
    )
    return bool(left - right and right - left)


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
