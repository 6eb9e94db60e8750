"""From findings to statements: stable keys, passages with speaker and origin, silence, order."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from synoptic.core.analysis import naming
from synoptic.core.analysis.attribution import hedge_of, speaker_of
from synoptic.core.analysis.certainty import certainty
from synoptic.core.analysis.saying import labelled
from synoptic.core.analysis.sides import doubles, voices
from synoptic.core.analysis.watched import along
from synoptic.core.analysis.wording import origins_of
from synoptic.core.documents.answers import MEASURED, stands_in
from synoptic.core.documents.statement import (
    Passage,
    Position,
    Relation,
    State,
    Statement,
    Suggestion,
    Tier,
    passage_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.finding import Finding, Stance
    from synoptic.core.documents.article import Article

ENGINE = "synoptic"
VERSION = "2"
_ORDER = {Relation.CONFLICTING: 0, Relation.SUPERSEDED: 1, Relation.SHARED: 2, Relation.UNIQUE: 3}


def statements(
    findings: Sequence[Finding], articles: Sequence[Article], read: frozenset[str]
) -> tuple[Statement, ...]:
    """The findings as suggested statements: conflicts first, then what is shared, then sole ones.

    `read` holds the ids of the articles that were read in full: only they can be silent on something.
    """
    made: dict[str, Statement] = {}
    told: dict[str, Finding] = {}
    for finding in findings:
        statement = _statement(finding, articles, made, read)
        made[statement.id] = statement
        told[statement.id] = finding
    ordered = sorted(made.values(), key=_place)
    labels = naming.labels(along([told[statement.id] for statement in ordered], findings))
    named = [labelled(s, label) for s, label in zip(ordered, labels, strict=True)]
    return tuple(sorted(named, key=_place))


def _place(statement: Statement) -> tuple[int, bool, float, int, str, str]:
    """Where a statement stands in the order of all: the surer, and of equals what more articles speak of."""
    score = statement.suggestion.score if statement.suggestion else 0.0
    possible = statement.tier is Tier.POSSIBLE
    told_by = -len(statement.articles)
    return _ORDER[statement.relation], possible, -score, told_by, statement.label, statement.id


def _statement(
    finding: Finding, articles: Sequence[Article], made: dict[str, Statement], read: frozenset[str]
) -> Statement:
    key = _free(_key(finding), made)
    positions = tuple(
        _position(stance, f"{key}/{number}", articles) for number, stance in enumerate(finding.stances)
    )
    by_value = {p.value: p.id for p in positions}
    positions = tuple(
        replace(p, superseded_by=by_value.get(stance.later, ""))
        for p, stance in zip(positions, finding.stances, strict=True)
    )
    told_by = finding.articles
    statement = Statement(
        label=finding.label,
        kind=finding.kind,
        positions=positions,
        tier=_tier(finding),
        suggestion=Suggestion(
            key, ENGINE, VERSION, round(certainty(finding), 3), finding.rule, _reason(finding, articles)
        ),
        silent=frozenset(a.id for n, a in enumerate(articles) if n not in told_by and a.id in read),
        tags=finding.tags,
        id=_id(key),
    )
    return statement.with_state(State.SUGGESTED)


def _tier(finding: Finding) -> Tier:
    """Only answers that differ can be a possible difference; an update is never more."""
    if not finding.conflicting:
        return Tier.CONFLICT
    return Tier.POSSIBLE if any(stance.later for stance in finding.stances) else finding.tier


def _reason(finding: Finding, articles: Sequence[Article]) -> str:
    """Who says what, by the letters of the articles, and why that is set side by side."""
    if len(finding.stances) < 2:
        return finding.reason
    told = []
    measured = finding.kind in MEASURED  # figures and times need no quotation marks
    for stance in finding.stances:
        letters = sorted({articles[place.article].letter for place in stance.places})
        told.append(f"{_answer(stance, measured=measured)} ({', '.join(letters)})")
    joint = " replaced by " if any(stance.later for stance in finding.stances) else " against "
    return f"{joint.join(told)}: {finding.reason}{_both(finding, articles)}"


def _answer(stance: Stance, *, measured: bool) -> str:
    """An answer in a sentence: in quotation marks where it is in words of a source, and not `measured`."""
    quoted = not measured and stands_in(stance.value, (place.words for place in stance.places))
    return f"“{stance.value}”" if quoted else stance.value


def _both(finding: Finding, articles: Sequence[Article]) -> str:
    """Who of the articles gives two answers, and by whom."""
    told = []
    for number in doubles(finding):
        first, second = voices(finding, number) or ("", "")
        by = f", once by {first} and once by {second}" if first != second else ""
        told.append(f"; {articles[number].letter} gives both{by}")
    return "".join(told)


def _key(finding: Finding) -> str:
    parts = (finding.kind.value, finding.rule, *finding.about)
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:24]


def _free(key: str, made: dict[str, Statement]) -> str:
    """The key itself, or with a number where two findings have the same words."""
    free, number = key, 1
    while _id(free) in made:
        number += 1
        free = f"{key}-{number}"
    return free


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"synoptic:{name}"))


def _position(stance: Stance, name: str, articles: Sequence[Article]) -> Position:
    passages: list[Passage] = []
    origins = origins_of([place.words for place in stance.places])
    for number, (place, origin) in enumerate(zip(stance.places, origins, strict=True)):
        article = articles[place.article]
        passage = passage_at(article.id, article.revision, article.text, place.span)
        passages.append(
            replace(
                passage,
                speaker=speaker_of(place.sentence, place.span),
                hedge=hedge_of(place.sentence, place.span),
                origin=origin,
                id=_id(f"{name}/{number}"),
            )
        )
    return Position(stance.value, tuple(passages), stance.parsed, id=_id(name))
