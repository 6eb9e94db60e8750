"""What is found and yet not worth a reader's time: told twice, counted as a matter of course, only a name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.words import key_of
from synoptic.core.documents.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.finding import Finding, Place, Stance

SAME_PLACE = 0.8  # of a passage, that another one holds
FEW = 3  # "the two leaders": who is known to be so few is not counted
_KNOWN = r"\b(?:the|these|those|both|all|his|her|its|our|their|other)\s+(?:\w+\s+)?"


def without_repeats(shared: Sequence[Finding], typed: Sequence[Finding]) -> list[Finding]:
    """The shared events that no typed finding tells of the very same passages, in one of its answers."""
    stances = [(stance.articles, stance) for finding in typed for stance in finding.stances]
    return [f for f in shared if not _is_held(f, stances)]


def _is_held(event: Finding, stances: Sequence[tuple[frozenset[int], Stance]]) -> bool:
    articles = event.articles
    return any(articles <= who and _told_by(event, stance) for who, stance in stances)


def _told_by(event: Finding, stance: Stance) -> bool:
    return all(any(_same(p, q) for q in stance.places) for p in event.stances[0].places)


def _same(event: Place, typed: Place) -> bool:
    longest = max(len(event.span), len(typed.span))
    return event.article == typed.article and event.span.overlap(typed.span) >= SAME_PLACE * longest


def is_trivial(finding: Finding) -> bool:
    """Do all only speak of "the two leaders", without telling that they are two?"""
    stance = finding.stances[0]
    if finding.conflicting or not isinstance(stance.parsed, Quantity) or stance.parsed.unit:
        return False
    if stance.parsed.low is None or stance.parsed.low > FEW:
        return False
    figure = re.compile(_KNOWN + re.escape(stance.value.split()[0]) + r"\b", re.IGNORECASE)
    return all(figure.search(place.words) for place in stance.places)


def settled(place: Place, names: frozenset[str]) -> Place | None:
    """A passage that tells something: names alone become their whole sentence; None where nothing is told.

    Nothing is told by names alone ("Kim Jong Un") and by who spoke ("Sen. Ida Lund, R-Texas, said").
    """
    words = list(place.sentence.within(place.span))
    if {w.key for w in words if w.key} - names - _speech():
        return place
    spoke = any(w.word.lower() in lexicon.words("speech") for w in words)
    if spoke or not place.sentence.keys - names - _speech():
        return None
    return replace(place, span=trimmed(place.sentence.text, place.sentence.span))


@cache
def _speech() -> frozenset[str]:
    return frozenset(key_of(word) for word in lexicon.words("speech"))
