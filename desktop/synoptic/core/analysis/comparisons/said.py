"""How a time is told to a reader: short, and in words that are true of every source that gives it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.reading import plain
from synoptic.core.text.phrases import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.mentions.time import Moment

_LEADING = re.compile(r"^(?:on|in|at|by|from|during)\s+", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_OPENING = lexicon.grammar("opens a time")
_GRAINS = ("clock", "day", "month", "year", "decade", "loose")  # from the narrowest to the widest
MOST_WORDINGS = 3  # named in a reason


def vaguest(moments: Sequence[Moment]) -> Moment:
    """Of times that agree the one that says least, so that it is true of all: "Tuesday" of Tuesday morning.

    Where each names another part of one day, or not all name the weekday, it is the day itself.
    """
    widest = max(_GRAINS.index(m.grain) for m in moments)
    wide = [m for m in moments if _GRAINS.index(m.grain) == widest]
    first = min(wide, key=_plainness)
    if first.grain != "day" or len({_part(m) for m in wide}) < 2:
        return first
    named = {bool(_WEEKDAY.search(m.words)) for m in wide}
    if not _part(first) and (len(named) < 2 or not first.start):
        return first
    day = _WEEKDAY.search(first.words)
    words = day.group() if day else day_of(first.start) if first.start else first.words
    return replace(first, words=words, part="", near="")


def shown(moment: Moment) -> str:
    """A time as it is said, short; one that only its article's date explains as the day that it is."""
    if moment.start and moment.grain == "day" and _RELATIVE.search(moment.words):
        return day_of(moment.start)
    words = _LEADING.sub("", plain(moment.words))
    return words[:1].lower() + words[1:] if words.split()[0].lower() in _OPENING else words


def day_of(iso: str) -> str:
    """A day with its weekday and in full."""
    day = date.fromisoformat(iso)
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def said_as(moments: Sequence[Moment]) -> str:
    """How a time is said where the sources narrow it differently, as the end of a reason; else empty."""
    wordings: dict[tuple[str, str], str] = {}
    for moment in moments:
        wordings.setdefault((moment.grain, _part(moment)), _LEADING.sub("", plain(moment.words)))
    if len(wordings) < 2:
        return ""
    told = " and ".join(f"“{words}”" for words in list(wordings.values())[:MOST_WORDINGS])
    return f"; “{shown(vaguest(moments))}” said as {told}"


def _part(moment: Moment) -> str:
    """What narrows a day or a year: "morning", "late", "before"."""
    near = moment.near if moment.near in ("early", "mid", "late") else ""
    return " ".join(word for word in (moment.edge, near, moment.part) if word)


def _plainness(moment: Moment) -> tuple[bool, bool, bool, bool, int]:
    """What makes a time the best to show, least first: not narrowed, resolved, in full, by its weekday."""
    words = moment.words
    return (
        bool(_part(moment)),
        not moment.start,
        bool(_RELATIVE.search(words)),
        not _WEEKDAY.search(words),
        len(words),
    )
