"""An article on both sides of a conflict: either it sets both side by side, or it takes no part."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from synoptic.core.analysis.attribution import speaker_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.finding import Finding, Place, Stance

ITSELF = "its own words"  # where nobody is named


def without_doubles(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without the articles that give two answers in one voice: those speak of two things."""
    return [kept for finding in findings if (kept := _settled(finding)) is not None]


def voices(finding: Finding, article: int) -> tuple[str, str] | None:
    """By whom an article gives two answers: two speakers, or one in one sentence; None where it does not."""
    for a, b in combinations(finding.stances, 2):
        for first in _places(a, article):
            for second in _places(b, article):
                told = _speaker(first), _speaker(second)
                if told[0].casefold() != told[1].casefold() or first.sentence is second.sentence:
                    return told
    return None


def doubles(finding: Finding) -> tuple[int, ...]:
    """The numbers of the articles that give two answers or more."""
    told = [stance.articles for stance in finding.stances]
    return tuple(sorted({article for a, b in combinations(told, 2) for article in a & b}))


def _settled(finding: Finding) -> Finding | None:
    if not finding.conflicting or any(stance.later for stance in finding.stances):
        return finding
    silent = {article for article in doubles(finding) if voices(finding, article) is None}
    if not silent:
        return finding
    stances = [
        replace(s, places=tuple(p for p in s.places if p.article not in silent)) for s in finding.stances
    ]
    kept = tuple(stance for stance in stances if stance.places)
    apart = len({article for stance in kept for article in stance.articles}) > 1
    return replace(finding, stances=kept) if len(kept) > 1 and apart else None


def _places(stance: Stance, article: int) -> list[Place]:
    return [place for place in stance.places if place.article == article]


def _speaker(place: Place) -> str:
    return speaker_of(place.sentence, place.span) or ITSELF
