"""Values into rows and rows into values, without loss."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from synoptic.core.documents.article import KNOWN_FIELDS, UNKNOWN, Article, Known, Origin
from synoptic.core.documents.statement import (
    Coverage,
    Kind,
    Passage,
    Position,
    State,
    Statement,
    Suggestion,
    Tier,
)
from synoptic.core.documents.values import Quantity, TimeInterval
from synoptic.core.store import unpacking
from synoptic.core.store.schema import KNOWN, PASSAGE, POSITION, SUGGESTION
from synoptic.core.text.spans import Span
from synoptic.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.values import Value
    from synoptic.core.store.schema import Row, Table

TableRow = tuple["Table", "Row"]


def article_row(article: Article) -> Row:
    """Where the article stands in the project."""
    return (article.id, article.order, int(article.parked), article.revision)


def revision_row(article: Article) -> Row:
    """The text of the article with its blocks and runs.

    Raises:
        EditError: blocks overlap, or something lies outside the text.
    """
    try:
        unpacking.require_fit(article)
    except ValueError as error:
        raise EditError(f"“{article.title}” cannot be kept: {error}. Nothing was changed.") from error
    blocks = [[b.span.start, b.span.end, b.kind, b.level] for b in article.blocks]
    runs = [[r.span.start, r.span.end, r.kind, r.target] for r in article.runs]
    packed = (_pack(blocks), _pack(runs), _pack(article.notices))
    return (article.revision, article.id, article.number, article.text, *packed, article.path, article.sha256)


def known_rows(article: Article) -> Iterator[TableRow]:
    """A row for everything that is known of the article."""
    for name in KNOWN_FIELDS:
        known: Known = getattr(article, name)
        if known != UNKNOWN:
            yield KNOWN, known_row(article.id, article.revision, name, known)


def known_row(article: str, revision: str, name: str, known: Known) -> Row:
    """One thing that is known of an article."""
    return (revision, name, article, known.value, known.origin and str(known.origin))


def article_from(place: Row, revision: Row, known: Sequence[Row]) -> Article:
    """The article that its rows describe.

    Raises:
        ValueError: they contradict one another.
    """
    owner, order, parked, _ = _any(place)
    name, article_id, number, text, blocks, runs, notices, path, sha256 = _any(revision)
    facts = {row[1]: Known(row[3], Origin(row[4]) if row[4] else None) for row in map(_any, known)}
    article = Article(
        text=text,
        blocks=unpacking.blocks(blocks),
        runs=unpacking.runs(runs),
        path=path,
        notices=unpacking.words(notices),
        id=article_id,
        revision=name,
        number=number,
        order=order,
        parked=bool(parked),
        **facts,
    )
    unpacking.require_fit(article)
    if owner != article_id or order < 0 or article.sha256 != sha256:
        raise ValueError(f"article {owner!r:.40} has the wrong text or place")
    return article


def statement_row(statement: Statement, place: int, changed: tuple[str | None, str]) -> Row:
    """The statement itself; `changed` says who last wrote it (None: the engine alone) and when.

    Of a reader who wrote it their id is kept, which stays when they change their name; else the name.
    """
    marks = (str(statement.kind), str(statement.tier), str(statement.state))
    rest = (statement.note, _pack(statement.tags), statement.writer or statement.author)
    return (statement.id, place, statement.label, *marks, *rest, *changed)


def part_rows(statement: Statement) -> Iterator[TableRow]:
    """A row for its suggestion, and for every position and passage.

    Raises:
        EditError: a number in it is not a number.
    """
    if statement.suggestion:
        yield SUGGESTION, _suggestion_row(statement.id, statement.suggestion)
    for place, position in enumerate(statement.positions):
        parsed = _pack_value(position.parsed)
        yield POSITION, (position.id, statement.id, place, position.value, parsed, position.superseded_by)
        for number, passage in enumerate(position.passages):
            yield PASSAGE, _passage_row(statement.id, position.id, number, passage)


def _suggestion_row(statement: str, suggestion: Suggestion) -> Row:
    s = suggestion
    if not math.isfinite(s.score):
        raise EditError(f"The suggestion {s.key!r} has no proper score. Nothing was changed.")
    return (statement, s.key, s.engine, s.version, float(s.score), s.rule, s.reason)


def _passage_row(statement: str, position: str, place: int, passage: Passage) -> Row:
    p = passage
    where = (p.id, statement, position, place, p.article, p.revision, p.span.start, p.span.end)
    return (*where, p.exact, p.prefix, p.suffix, p.speaker, p.hedge, p.origin, str(p.state), p.note)


def statement_from(
    row: Row,
    suggestion: Row | None,
    positions: Sequence[Position],
    silent: frozenset[str],
    people: Mapping[str, str],
) -> Statement:
    """The statement that its rows describe; `people` gives the names of those who write, by id."""
    name, _, label, kind, tier, state, note, tags, author, *_ = _any(row)
    return Statement(
        label=label,
        kind=Kind(kind),
        positions=tuple(positions),
        tier=Tier(tier),
        state=State(state),
        suggestion=Suggestion(*_any(suggestion)[1:]) if suggestion else None,
        silent=silent,
        note=note,
        tags=unpacking.words(tags),
        author=people.get(author, author),
        writer=author if author in people else "",
        id=name,
    )


def position_from(row: Row, passages: Sequence[Passage]) -> Position:
    """The position that its row and passages describe."""
    name, _, _, value, parsed, superseded_by = _any(row)
    return Position(value, tuple(passages), unpacking.value(parsed), superseded_by, name)


def passage_from(row: Row) -> Passage:
    """The passage that its row describes."""
    name, _, _, _, article, revision, start, end, *words, state, note = _any(row)
    exact, prefix, suffix, speaker, hedge, origin = words
    return Passage(
        article,
        revision,
        Span(start, end),
        exact,
        prefix,
        suffix,
        speaker,
        hedge,
        origin,
        State(state),
        note,
        name,
    )


def coverage_row(statement: str, article: str, by: str, at: str) -> Row:
    """That somebody looked through an article and found nothing on a statement."""
    return (statement, article, str(Coverage.SILENT), by, at)


def decision_row(decision: Decision, number: int) -> Row:
    """A decision; `number` keeps the order in which they were made."""
    return (decision.id, number, decision.key, str(decision.action), decision.agent, decision.at)


def decision_from(row: Row) -> Decision:
    """The decision that its row describes."""
    from synoptic.core.documents.edits import Action, Decision

    name, _, key, action, agent, at = _any(row)
    return Decision(key, Action(action), agent, at, name)


def _pack(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _pack_value(value: Value | None) -> str | None:
    match value:
        case None:
            return None
        case Quantity(low, high, unit):
            return _pack(["quantity", _finite(low), _finite(high), unit])
        case TimeInterval(start, end):
            return _pack(["time", start, end])


def _finite(number: float | None) -> float | None:
    if number is not None and not math.isfinite(number):
        raise EditError("An amount without bound is written with an open side. Nothing was changed.")
    return number


def _any(row: Row) -> tuple[Any, ...]:
    return row
