"""Where in the articles the words stand that give the answers to a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span
from synoptic.core.text.telling import telling

if TYPE_CHECKING:
    from collections.abc import Collection

    from synoptic.core.documents.statement import Statement


def answers_of(statement: Statement, revisions: Collection[str]) -> dict[str, list[Span]]:
    """The words of each passage that say what its position says, by article; only those in these revisions.

    A statement with one position that no figure or time was read from has no words apart from its label.
    """
    found: dict[str, list[Span]] = {}
    for position in statement.positions:
        if position.parsed is None and len(statement.positions) < 2:
            continue
        for passage in position.passages:
            words = telling(position.value, passage.exact) if passage.revision in revisions else None
            if words is not None:
                start = passage.span.start
                found.setdefault(passage.article, []).append(Span(start + words.start, start + words.end))
    return found
