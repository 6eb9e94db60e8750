"""What a pane draws: the passages of its article with what there is to show of their statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Relation, State, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage in a pane: where it stands, whose it is, and how it is drawn."""

    span: Span
    passage: str
    statement: str
    relation: Relation
    open: bool  # a suggestion that nobody decided on: drawn as an outline


def marks_of(statements: Iterable[Statement], article: str) -> tuple[Mark, ...]:
    """The marks of one article, by place; a longer one comes before a shorter one at the same place."""
    marks = [
        Mark(passage.span, passage.id, statement.id, statement.relation, passage.state is State.SUGGESTED)
        for statement in statements
        if statement.state is not State.REJECTED
        for passage in statement.passages()
        if passage.article == article and passage.state is not State.REJECTED
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))
