"""What a passage answers in a newer text: the figure, the time or the words where its answer stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.comparisons.said import shown
from synoptic.core.analysis.mentions.quantity import amounts
from synoptic.core.analysis.mentions.time import moments, published_day
from synoptic.core.analysis.reading import plain
from synoptic.core.text.differing import differing
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from synoptic.core.documents.statement import Passage, Position

    Reader = Callable[[str, date | None], dict[str, str]]


def answer_now(position: Position, before: Passage, after: Passage, published: str) -> str:
    """What a passage that gave a position answers as it reads now; empty where that is not plain.

    `published` is the date of the article (ISO 8601), by which weekdays are read.
    """
    if position.value == before.exact:
        return after.exact
    day = published_day(published)
    for read in (_times, _figures):
        asked = set(read(position.value, day).values())
        found = [(told, sort) for told, sort in read(after.exact, day).items() if sort in asked]
        fresh = [told for told, _ in found if told not in read(before.exact, day)]
        if asked and len(fresh or found) == 1:
            return fresh[0] if fresh else found[0][0]
    _, new = differing(before.exact, after.exact)
    return plain(new[0].of(after.exact)) if len(new) == 1 else ""


def _figures(words: str, _day: date | None) -> dict[str, str]:
    """The figures in words as they are shown, each with what it measures."""
    return {one.shown: f"{one.dimension} {one.head}" for one in amounts(words, Span(0, len(words)))}


def _times(words: str, day: date | None) -> dict[str, str]:
    """The times in words as they are shown, each with how narrow it is."""
    return {shown(one): one.grain for one in moments(words, Span(0, len(words)), day)}
