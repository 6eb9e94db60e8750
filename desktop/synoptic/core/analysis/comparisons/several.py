"""One or several: the same deed to the same thing, told of one doer and of more than one of the kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.comparisons.actors import one_event, sorts
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import span_of
from synoptic.core.analysis.words import meaning_of
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.predicates import Predicate
    from synoptic.core.analysis.words import Weights

_ONE = frozenset({"a", "an", "one", "another"})
_BEFORE = 4  # words between the article and the noun: "an off-duty police officer"
_IRREGULAR = lexicon.grammar("irregular plurals")


def find(deeds: Sequence[Predicate], weights: Weights, parameters: Parameters) -> list[Finding]:
    """One finding for each deed that some tell of one person and others of several of the same kind."""
    by_doer: dict[tuple[str, str, str], list[Predicate]] = defaultdict(list)
    for deed in deeds:
        doer = deed.doer
        if doer is not None and not deed.negated and doer.key in sorts() and _thing(deed):
            by_doer[deed.frame, doer.key, _thing(deed)].append(deed)
    found = []
    for (frame, doer_key, thing), told in sorted(by_doer.items()):
        one, several = [d for d in told if _one(d)], [d for d in told if _several(d)]
        articles = {d.sentence.article for d in one} & {d.sentence.article for d in several}
        if one and several and not articles and one_event([one, several], weights, parameters):
            found.append(_finding((frame, doer_key, thing), one, several))
    return found


def _thing(deed: Predicate) -> str:
    """What it is done to: of "the lost painting" the painting."""
    thing = deed.subject if deed.passive else deed.object[-1] if deed.object else None
    return meaning_of(thing.key) if thing is not None else ""


def _several(deed: Predicate) -> bool:
    """Is the doer a plural without a figure, which the comparison of figures would have?"""
    doer = deed.doer
    word = doer.word.lower() if doer is not None else ""
    return word not in _IRREGULAR and word.endswith("s") and not word.endswith("ss") and not _counted(deed)


def _one(deed: Predicate) -> bool:
    """Is the doer somebody who is told of for the first time: "an attendant"?"""
    doer = deed.doer
    if doer is None or doer.word.lower().endswith("s") or doer.word.lower() in _IRREGULAR:
        return False
    before = [w.word.lower() for w in deed.sentence.words if w.end <= doer.start][-_BEFORE:]
    nearest = next((w for w in reversed(before) if w in lexicon.grammar("determiners")), "")
    return nearest in _ONE


def _counted(deed: Predicate) -> bool:
    doer = deed.doer
    before = [w for w in deed.sentence.words if doer is not None and w.end <= doer.start][-_BEFORE:]
    return any(w.key[:1].isdigit() for w in before)


def _finding(about: tuple[str, ...], one: Sequence[Predicate], several: Sequence[Predicate]) -> Finding:
    made = tuple(_stance(deeds, word) for deeds, word in ((several, "several"), (one, "one")))
    noun = next(d.doer.word.lower() for d in several if d.doer is not None)
    label = f"Number of {noun}: one or several"
    reason = f"one deed to one thing, told of one and of several {noun}"
    return Finding(
        Kind.QUANTITY, label, made, 0.6, "one or several", reason, ("several", *about), Tier.CONFLICT
    )


def _stance(deeds: Sequence[Predicate], word: str) -> Stance:
    each: dict[int, Place] = {}
    for deed in deeds:
        each.setdefault(
            deed.sentence.article, Place(deed.sentence, trimmed(deed.sentence.text, span_of(deed)))
        )
    return Stance(word, tuple(each.values()))
