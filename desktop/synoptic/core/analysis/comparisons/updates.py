"""Updates: what a later report puts in the place of an earlier one ("heading for", then "has arrived")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import asked, headline
from synoptic.core.analysis.labels import deed as words_of_deed
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import span_of
from synoptic.core.analysis.saying import true_of_all
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.predicates import Predicate
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights
    from synoptic.core.text.spans import Span

ALIKE = 2.5  # of common weight between the sentences of two stages of one course of events


@cache
def _stages() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = (line.partition("|") for line in lexicon.lines("stages"))
    return tuple((_keys(before), _keys(after)) for before, _, after in rows)


def _keys(words: str) -> frozenset[str]:
    return frozenset(lexicon.stem(lexicon.exact_groups("irregular").get(w, w)) for w in words.split())


def find(
    deeds: Sequence[Predicate],
    days: Sequence[date | None],
    names: frozenset[str],
    weights: Weights,
    parameters: Parameters,
) -> list[Finding]:
    """One finding for each course of events that an earlier article leaves at an earlier stage."""
    found = []
    for before, after in _stages():
        told = [d for d in deeds if not d.negated and not d.sentence.caption]  # a picture shows any moment
        early = [d for d in told if d.verb.key in before]
        late = [d for d in told if d.verb.key in after and not d.foreseen]
        pairs = [
            (a, b)
            for a in early
            for b in late
            if _earlier(a, b, days) and _same_course(a.sentence, b.sentence, names, weights, parameters)
        ]
        if pairs:
            found.append(_finding([a for a, _ in pairs], [b for _, b in pairs], weights))
    return found


def _earlier(a: Predicate, b: Predicate, days: Sequence[date | None]) -> bool:
    first, second = days[a.sentence.article], days[b.sentence.article]
    return first is not None and second is not None and first < second


def _same_course(
    a: Sentence, b: Sentence, names: frozenset[str], weights: Weights, parameters: Parameters
) -> bool:
    """Do two sentences tell of the same person or thing on its way?"""
    shared = a.keys & b.keys
    return bool(shared & names) and common_weight(a.keys, b.keys, weights, parameters) >= ALIKE


def _finding(early: list[Predicate], late: list[Predicate], weights: Weights) -> Finding:
    before, after = (_best(deeds, others, weights) for deeds, others in ((early, late), (late, early)))
    was, now = before[0].verb.word.lower(), after[0].verb.word.lower()
    told, later = _told(before), _told(after)
    if told == later:
        told, later = f"{was}: {told}", f"{now}: {later}"
    reason = f"an update: “{was}” in the earlier report, “{now}” in the later one"
    stances = (
        Stance(told, tuple(Place(d.sentence, _span(d)) for d in before), later=later),
        Stance(later, tuple(Place(d.sentence, _span(d)) for d in after)),
    )
    return Finding(
        Kind.EVENT, _label(after), stances, 0.6, "a later stage", reason, ("stage", was, now), Tier.POSSIBLE
    )


def _told(deeds: Sequence[Predicate]) -> str:
    """The shortest telling of a stage, from its verb on: "heading towards Selm"."""
    deed = min(deeds, key=lambda d: (len(_span(d)), d.sentence.article))
    told = words_of_deed(deed.sentence, _span(deed), deed.verb.start)
    return true_of_all(told, [_span(d).of(d.sentence.text) for d in deeds]) if told else told


def _label(deeds: Sequence[Predicate]) -> str:
    deed = min(deeds, key=lambda d: (len(_span(d)), d.sentence.article))
    return asked(headline(deed.sentence, _span(deed)))


def _best(deeds: list[Predicate], others: list[Predicate], weights: Weights) -> list[Predicate]:
    """Of each article the deed whose sentence is nearest to the other stage."""
    best: dict[int, tuple[float, int, Predicate]] = {}
    for deed in deeds:
        score = max(weights.mass(deed.sentence.keys & o.sentence.keys) for o in others)
        known = best.get(deed.sentence.article)
        if known is None or (score, -deed.sentence.number) > known[:2]:
            best[deed.sentence.article] = (score, -deed.sentence.number, deed)
    return [deed for _, _, deed in best.values()]


def _span(deed: Predicate) -> Span:
    return trimmed(deed.sentence.text, span_of(deed))
