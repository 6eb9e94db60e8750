"""What a passage answers in a newer text: the figure, the time or the words where its answer stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.comparisons.said import shown
from synoptic.core.analysis.mentions.amount import Agreement, compare
from synoptic.core.analysis.mentions.quantity import amounts
from synoptic.core.analysis.mentions.time import moments, published_day
from synoptic.core.analysis.reading import plain
from synoptic.core.analysis.shortening import balanced
from synoptic.core.text.differing import differing
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from synoptic.core.analysis.mentions.amount import Amount
    from synoptic.core.analysis.mentions.time import Moment
    from synoptic.core.documents.statement import Passage, Position


def answer_now(position: Position, before: Passage, after: Passage, published: str) -> str:
    """What a passage that gave a position answers as it reads now; empty where that is not plain.

    `published` is the date of the article (ISO 8601), by which weekdays are read.
    """
    if position.value == before.exact:
        return after.exact
    day = published_day(published)
    asked, was, now = position.value, before.exact, after.exact
    if _moments(asked, day) or _amounts(asked):
        return _time(asked, was, now, day) or _figure(asked, was, now)
    return _in_its_place(was, now)


def _time(asked: str, before: str, after: str, day: date | None) -> str:
    """The one time of the sort asked for, a fresh one first."""
    sorts = {one.grain for one in _moments(asked, day)}
    told = [shown(one) for one in _moments(after, day) if one.grain in sorts]
    known = {shown(one) for one in _moments(before, day)}
    fresh = [words for words in told if words not in known] or told
    return fresh[0] if len(set(fresh)) == 1 else ""


def _figure(asked: str, before: str, after: str) -> str:
    """The one figure that measures or counts the same, perhaps in two units, a fresh one first."""
    sorts = {_sort(one) for one in _amounts(asked)}
    told = [one for one in _amounts(after) if _sort(one) in sorts]
    known = {one.shown for one in _amounts(before)}
    fresh = [one for one in told if one.shown not in known] or told
    alike = all(compare(fresh[0], one) is Agreement.SAME for one in fresh[1:])
    return fresh[0].shown if fresh and alike else ""


def _moments(words: str, day: date | None) -> list[Moment]:
    return list(moments(words, Span(0, len(words)), day))


def _amounts(words: str) -> Sequence[Amount]:
    return amounts(words, Span(0, len(words)))


def _sort(amount: Amount) -> tuple[str, str]:
    return amount.dimension, amount.head


def _in_its_place(before: str, after: str) -> str:
    """The only words that are others."""
    _, new = differing(before, after)
    return balanced(plain(new[0].of(after))) if len(new) == 1 else ""
