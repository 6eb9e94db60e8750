"""What a position answers, and where in a passage its words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Kind, State
from synoptic.core.text.telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.text.spans import Span

SAYS_IT = "says it"  # the only answer of an event: the label tells it already
SPEAKS_OF_IT = "speaks of it"  # the same where not every passage says what the label says
SAYS_SO = "says so"  # what is shown of an answer without words of its own where others have some
MEASURED = (Kind.QUANTITY, Kind.TIME)  # whose answers are figures and times in words of our own


def own_answer(position: Position, statement: Statement) -> str:
    """What a position answers beyond what its statement says; empty where its passages say all there is.

    Beside other answers it says so at least.
    """
    if position.value not in ("", statement.label, SAYS_IT, SPEAKS_OF_IT):
        return position.value
    return SAYS_SO if len(statement.positions) > 1 else ""


def in_sources_words(position: Position, statement: Statement) -> bool:
    """Does a position answer in words of its passages, and not with a figure or a time?

    In a sentence such words stand in quotation marks.
    """
    quotes = (passage.exact for passage in position.passages)
    return statement.kind not in MEASURED and stands_in(position.value, quotes)


def stands_in(words: str, quotes: Iterable[str]) -> bool:
    """Do words stand in one of some quotations, whatever their case and white space?"""
    wanted = " ".join(words.split()).casefold()
    return any(wanted in " ".join(quote.split()).casefold() for quote in quotes)


def answer_in(passage: Passage, position: Position, statement: Statement) -> Span | None:
    """The words that give the answer, in code points of the passage; None where none do by themselves."""
    return telling(position.value, passage.exact) if statement.has_answer(position) else None


def answers_otherwise(before: Passage, after: Passage, statement: Statement) -> bool:
    """Does a passage as it reads in a newer text no longer hold the words that gave its position's answer?"""
    position = statement.position_of(before.id)
    if position is None or statement.state is State.REJECTED:
        return False
    if position.value == before.exact:
        return after.exact != before.exact
    if not statement.has_answer(position) and not any(sign.isdigit() for sign in position.value):
        return False
    said, now = (_said(position.value, passage.exact) for passage in (before, after))
    return bool(said) and said != now


def _said(value: str, quote: str) -> str:
    words = telling(value, quote)
    return words.of(quote).casefold() if words is not None else ""
