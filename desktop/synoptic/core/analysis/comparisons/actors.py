"""Who did it: the same deed to the same thing, told of different people."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import Predicate, span_of
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.words import Weights

ALIKE = 1.2  # of common weight between sentences of one deed; the deed and its object are the same already


@cache
def sorts() -> dict[str, str]:
    """Stem of a word for people to its sort."""
    return {lexicon.stem(word): sort for sort, words in lexicon.table("people").items() for word in words}


def find(deeds: Sequence[Predicate], weights: Weights, parameters: Parameters) -> list[Finding]:
    """One finding for each deed that is told of different people."""
    by_frame: dict[str, list[Predicate]] = defaultdict(list)
    for deed in deeds:
        doer = deed.doer
        if doer is not None and not deed.negated and doer.key in sorts() and deed.patient:
            by_frame[deed.frame].append(deed)
    found = []
    for frame, told in by_frame.items():
        for group in same_deeds(told):
            stances = _stances(group)
            if len(stances) > 1 and one_event(stances, weights, parameters):
                found.append(_finding(frame, stances))
    return found


def same_deeds(told: Sequence[Predicate]) -> list[list[Predicate]]:
    """The deeds of a frame that are done to the same thing; a general word may stand for it."""
    groups: list[list[Predicate]] = []
    general = {lexicon.stem(word) for word in lexicon.words("anaphors")}
    for deed in sorted(told, key=lambda d: bool(d.patient & general)):
        for group in groups:
            if any(deed.patient & other.patient for other in group) or deed.patient & general:
                group.append(deed)
                break
        else:
            groups.append([deed])
    return groups


def _stances(told: Sequence[Predicate]) -> list[list[Predicate]]:
    groups: dict[str, list[Predicate]] = defaultdict(list)
    for deed in told:
        doer = deed.doer
        if doer is not None:
            groups[sorts()[doer.key]].append(deed)
    ordered = sorted(groups.items(), key=lambda g: (-len({d.sentence.article for d in g[1]}), g[0]))
    return [deeds for _, deeds in ordered]


def one_event(stances: list[list[Predicate]], weights: Weights, parameters: Parameters) -> bool:
    """Are there two articles of which each tells it of one doer only, in sentences about the same?"""
    first, *rest = stances
    return any(
        a.sentence.article != b.sentence.article
        and common_weight(a.sentence.keys, b.sentence.keys, weights, parameters) >= ALIKE
        for a in first
        for other in rest
        for b in other
    )


def _finding(frame: str, stances: list[list[Predicate]]) -> Finding:
    made = tuple(_stance(s) for s in stances)
    verb = stances[0][0].verb.word.lower()
    first = stances[0][0]
    thing = first.subject if first.passive else first.object[-1]
    label = f"Who {verb} the {thing.word.lower()}" if thing else f"Who {verb}"
    return Finding(
        Kind.PERSON, label, made, 0.7, "who did it", "one deed to one thing, told of different people",
        ("who", frame, *sorted(s.value for s in made)), Tier.CONFLICT,
    )  # fmt: skip


def _stance(deeds: list[Predicate]) -> Stance:
    places = tuple(Place(d.sentence, trimmed(d.sentence.text, span_of(d))) for d in deeds)
    doer = deeds[0].doer
    return Stance(doer.word.lower() if doer else "", places)
