"""What a reader types as an answer, parsed as the engine parses what a text says; in doubt it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.analysis.mentions.amount import COUNT, Agreement, compare
from synoptic.core.analysis.mentions.measured import quantity_of
from synoptic.core.analysis.mentions.quantity import amounts, has_content
from synoptic.core.analysis.mentions.ranks import RANK
from synoptic.core.analysis.mentions.time import moments, published_day
from synoptic.core.documents.statement import Kind
from synoptic.core.documents.values import TimeInterval
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from synoptic.core.analysis.mentions.amount import Amount
    from synoptic.core.analysis.mentions.time import Moment
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Position, Statement
    from synoptic.core.documents.values import Quantity, Value

LONGEST = 80  # code points of an answer that is nothing but a figure or a time
MOST_BEHIND = 3  # words behind a count that say of what ("20 armoured train cars")
_TIMED = frozenset({Kind.TIME, Kind.EVENT, Kind.ATTRIBUTE})
_MEASURED = frozenset({Kind.QUANTITY, Kind.TIME, Kind.EVENT, Kind.ATTRIBUTE})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_EITHER = re.compile(r"\bor\b(?!\s+more\b)", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!\s?[ap]\.?m)", re.IGNORECASE)
_PARTS = "morning afternoon evening night noon midnight"
_LITTLE = f"at in of on the early late mid local time gmt utc {_PARTS}"
_BOUNDS = "at most least more less fewer maximum minimum max min plus or under over"
_BESIDE_TIME, _BOUNDING = frozenset(_LITTLE.split()), frozenset(_BOUNDS.split())
_BESIDE_FIGURE = frozenset({"a", "an", "the", "of", "only", "just", "exactly"})
_VAGUE_EDGES = ("by", "through", "starting", "as")  # as of when something holds is no time of a happening
_JOINS = frozenset({"to", "–", "—", "-", "until", "till", "through"})
# "10 to 12 September": the month behind the second day is that of the first.
_DAYS_OF_ONE = re.compile(r"(?:from\s+)?(\d{1,2})\s*(?:–|-|to)\s*(\d{1,2}\s+)([A-Z].*)")


def valued(statement: Statement, before: Statement | None, articles: Iterable[Article]) -> Statement:
    """The statement with its new and rewritten answers parsed; `before` is it as it stood, if it did.

    An answer that the engine gave and nobody rewrote stays as the engine parsed it.
    """
    known = {(p.id, p.value) for p in before.positions} if before and before.suggestion else set()
    days = {article.id: published_day(article.dated) for article in articles}

    def parsed(position: Position) -> Position:
        if position.parsed is not None or (position.id, position.value) in known:
            return position
        told = [days.get(passage.article) for passage in position.passages]
        return replace(position, parsed=read_value(position.value, statement.kind, told))

    return replace(statement, positions=tuple(map(parsed, statement.positions)))


def read_value(words: str, kind: Kind, days: Sequence[date | None] = ()) -> Value | None:
    """The figure or time that words plainly are, as an answer to a statement of a kind; None in doubt.

    `days` are those on which the articles that answer so were published: a weekday is read by them, if it
    comes to the same day for all.
    """
    words = " ".join(words.split())
    if not words or len(words) > LONGEST:
        return None
    time = _time(words, days) if kind in _TIMED else None
    return time or (_quantity(words) if kind in _MEASURED else None)


def _quantity(words: str) -> Quantity | None:
    found = amounts(words, Span(0, len(words)))
    if not found or _EITHER.search(words) or any(one.dimension in (RANK, "tally") for one in found):
        return None
    first, *others = found
    if any(one.dimension != first.dimension or compare(first, one) is not Agreement.SAME for one in others):
        return None
    return quantity_of(first) if _is_all(words, found) else None


def _is_all(words: str, found: Sequence[Amount]) -> bool:
    """Do the words say nothing but these amounts, and of what there are so many?"""
    rest = list(_rest(words, [one.span for one in found]))
    telling = [word for _, word in rest if word not in _BESIDE_FIGURE]
    if found[0].dimension != COUNT:
        return not telling
    end = found[-1].span.end
    behind = [word for at, word in rest if at >= end]
    return len(telling) <= min(MOST_BEHIND, len(behind)) and all(
        has_content(word) and word not in _BOUNDING and not word[0].isdigit() for word in telling
    )


def _time(words: str, days: Sequence[date | None]) -> TimeInterval | None:
    found = {time for day in days or (None,) if (time := _time_by(words, day)) is not None}
    return found.pop() if len(found) == 1 else None


def _time_by(words: str, day: date | None) -> TimeInterval | None:
    one_month = _DAYS_OF_ONE.fullmatch(words)
    if one_month:
        words = f"{one_month[1]} {one_month[3]} to {one_month[2]}{one_month[3]}"
    words = _CLOCK.sub("", words)
    named = list(moments(words, Span(0, len(words)), day))
    found = [one for one in named if one.grain != "clock"]
    rest = {word for _, word in _rest(words, [one.span for one in named])} - _BESIDE_TIME
    if not found or any(not one.start and one.weekday is None for one in found):
        return None
    if any(one.words.split()[0].lower() in _VAGUE_EDGES for one in found[:1]):
        return None
    if len(found) == 2 and _joined(words, found):
        return _from_to(*found) if rest <= _JOINS else None
    return _of_one(found) if not rest else None


def _of_one(found: Sequence[Moment]) -> TimeInterval | None:
    """The time that all of them name: a date, and beside it at most the weekday that it is."""
    dates = [one for one in found if any(sign.isdigit() for sign in one.words)] or list(found)
    named = [one for one in found if one not in dates]
    first = dates[0]
    if len(dates) > 1 or not first.start or any(one.weekday != first.weekday for one in named):
        return None
    if first.edge == "as of":
        return None
    start, end = first.reach
    if first.edge in ("since", "after"):
        return TimeInterval(start, "")
    return TimeInterval("" if first.edge in ("until", "till") else start, end)


def _joined(words: str, found: Sequence[Moment]) -> bool:
    between = words[found[0].span.end : found[1].span.start].strip().lower()
    return between in _JOINS or (not between and found[1].edge in _JOINS)


def _from_to(first: Moment, last: Moment) -> TimeInterval | None:
    in_order = first.start and last.start and first.start < last.start and not first.edge
    return TimeInterval(first.start, last.end) if in_order else None


def _rest(words: str, spans: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """The words outside of some spans, each with where it stands, in lower case."""
    for match in _WORD.finditer(words):
        if not any(span.start <= match.start() < span.end for span in spans):
            yield match.start(), match.group().lower()
