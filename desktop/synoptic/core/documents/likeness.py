"""How near two statements are to one another: shared passages count most, then shared words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.documents.statement import Statement

_WORD = re.compile(r"\w+")
SHORT = 3  # letters; shorter words ("of", "in") join nothing, figures do


def ranked(statement: Statement, others: Iterable[Statement]) -> list[Statement]:
    """Other statements, the likeliest to be about the same thing first; equal ones in the given order."""
    words, places = _words(statement), _places(statement)

    def nearness(other: Statement) -> tuple[int, float]:
        theirs = _words(other)
        common = len(words & theirs)
        share = common / len(words | theirs) if common else 0.0
        return -_overlapping(places, _places(other)), -share

    return sorted(others, key=nearness)


def shared_passages(one: Statement, other: Statement) -> int:
    """How many passages of the two lie over one another."""
    return _overlapping(_places(one), _places(other))


def _overlapping(places: dict[str, list[tuple[int, int]]], theirs: dict[str, list[tuple[int, int]]]) -> int:
    return sum(
        any(start < mine_end and mine_start < end for mine_start, mine_end in places.get(revision, ()))
        for revision, spans in theirs.items()
        for start, end in spans
    )


def _places(statement: Statement) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for passage in statement.passages():
        found.setdefault(passage.revision, []).append((passage.span.start, passage.span.end))
    return found


def _words(statement: Statement) -> set[str]:
    texts: Sequence[str] = (statement.label, *(position.value for position in statement.positions))
    found = (word.casefold() for text in texts for word in _WORD.findall(text))
    return {word for word in found if len(word) > SHORT or not word.isalpha()}
