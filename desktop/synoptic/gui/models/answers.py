"""Where in the articles the words stand that give the answers to a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span
from synoptic.core.text.telling import telling

if TYPE_CHECKING:
    from collections.abc import Collection

    from synoptic.core.documents.statement import Position, Statement


def has_answers(statement: Statement, position: Position) -> bool:
    """Does a position say more than its statement: a figure or a time, or one answer of several?"""
    return position.parsed is not None or len(statement.positions) > 1


def answers_of(statement: Statement, revisions: Collection[str]) -> dict[str, list[Span]]:
    """The words of each passage that say what its position says, by article, in these revisions alone."""
    found: dict[str, list[Span]] = {}
    for position in statement.positions:
        if not has_answers(statement, position):
            continue
        for passage in position.passages:
            words = telling(position.value, passage.exact) if passage.revision in revisions else None
            if words is not None:
                start = passage.span.start
                found.setdefault(passage.article, []).append(Span(start + words.start, start + words.end))
    return found
