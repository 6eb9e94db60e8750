"""Where a source gives its answer: the words of a passage that its position has, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.text.telling import telling

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.text.spans import Span


def answer_in(passage: Passage, position: Position, statement: Statement) -> Span | None:
    """The words that give the answer, in code points of the passage; None where none do by themselves."""
    return telling(position.value, passage.exact) if statement.has_answer(position) else None
