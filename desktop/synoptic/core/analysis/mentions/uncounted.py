"""Bare figures that count nothing: clock times, dates, years, parts of names, and the ages behind names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon

if TYPE_CHECKING:
    from synoptic.core.text.spans import Span

LONGEST_FIGURE = 24  # signs
_CLOCK_AFTER = re.compile(r"[.:]\d\d|\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock)\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+$",
    re.IGNORECASE,
)
_MONTH_AFTER = re.compile(
    r"\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LABEL_BEFORE = re.compile(r"(?:\b[A-Z][a-z]+|\b[A-Z]{2,}|No\.|#)\s?$")
_NAME_AFTER = re.compile(r"(?:st|nd|rd|th|s)\b|/\d")  # an ordinal, the fifties, 9/11


def is_other(
    match: re.Match[str], text: str, within: Span, first: float, second: float | None, unit: str
) -> bool:
    """Is the figure a clock time, a date, a year, an ordinal or the name of something?"""
    digits = match["low"][0].isdigit()
    last = match.end("high") if match["high"] else match.end("low")
    if match["between"] and (_CLOCK_AFTER.match(text, last) or _MONTH_AFTER.match(text, last, within.end)):
        return True
    tail = text[match.end("low") : min(match.end("low") + 8, within.end)]
    if digits and (_CLOCK_AFTER.match(tail) or _NAME_AFTER.match(tail)):
        return True
    if digits and (match["low"].startswith("00") or len(match["low"]) > LONGEST_FIGURE):
        return True  # the rest of a figure that was torn apart ("2, 000"), or no figure anybody would write
    if match["high"] and len(match["high"]) > LONGEST_FIGURE:
        return True
    if match["low"].lower() == "one" and not unit:
        return True  # "one" is a pronoun more often than a count
    before = text[max(within.start, match.start("low") - 16) : match.start("low")]
    if _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, match.end("low"), within.end):
        return True
    if match["money"] or unit:
        return False
    if digits and first in range(1900, 2100) and "," not in match["low"]:
        return True
    return digits and not match["bound"] and second is None and bool(_LABEL_BEFORE.search(before))


_AGE_BEFORE = re.compile(r"(?:\b[^\W\d_]{2,},|\baged)\s$")
_AGE_AFTER = re.compile(r",|\.(?:\s|$)|;|\)|\sand\b")
_OLDEST = 115


@cache
def _persons() -> frozenset[str]:
    return frozenset(lexicon.table("people")["anyone"]) | {"suspect", "gunman", "officer", "soldier"}


def is_age(match: re.Match[str], text: str, within: Span) -> bool:
    """Is it the bare figure after a name ("Smith, 59, said")?"""
    if match["unit"] or match["bound"] or match["high"] or not match["low"].isdigit():
        return False
    before = text[max(within.start, match.start("low") - 24) : match.start("low")]
    word = _AGE_BEFORE.search(before)
    named = word is not None and (
        word.group()[0].isupper() or word.group().startswith("aged") or word.group()[:-2] in _persons()
    )
    return (
        named and int(match["low"]) <= _OLDEST and bool(_AGE_AFTER.match(text, match.end("low"), within.end))
    )
