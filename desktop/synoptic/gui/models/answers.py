"""Where in the articles the words stand that give the answers to a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.answers import answer_in
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from synoptic.core.documents.statement import Statement


def answers_of(statement: Statement, revisions: Collection[str]) -> dict[str, list[Span]]:
    """The words of each passage that say what its position says, by article, in these revisions alone."""
    found: dict[str, list[Span]] = {}
    for position in statement.positions:
        for passage in position.passages:
            words = answer_in(passage, position, statement) if passage.revision in revisions else None
            if words is not None:
                start = passage.span.start
                found.setdefault(passage.article, []).append(Span(start + words.start, start + words.end))
    return found
