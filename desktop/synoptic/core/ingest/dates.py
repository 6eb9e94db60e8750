"""Dates as people write them become ISO 8601; a date that can be read two ways is none."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from synoptic.core.ingest.language import month_numbers

_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
WRITTEN = (  # "September 12, 2023" and "12 September 2023", also "12 de septiembre de 2023"
    re.compile(rf"\b{_NAME}\s+{_DAY},?\s+{_YEAR}\b"),
    re.compile(rf"\b{_DAY}\s+(?:de\s+)?{_NAME},?\s+(?:de\s+)?{_YEAR}\b"),
)
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2}))?")
_MAIL_TIME = re.compile(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d")  # RFC 5322
_NUMBERS = re.compile(r"\b(?P<one>\d{1,2})[-/.](?P<two>\d{1,2})[-/.](?P<year>(?:19|20)\d\d)\b")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)$")


def iso_date(written: str) -> str:
    """The date, or date and time, of `written` as ISO 8601; empty when there is none or it is ambiguous."""
    written = written.strip()
    return _with_time(written) or _numeric(written) or _in_words(written) or _ambiguous(written)


def _with_time(written: str) -> str:
    if match := _ISO_TIME.match(written):
        try:
            return datetime.fromisoformat(
                match[0].replace(" +", "+").replace(" -", "-").replace(" Z", "Z")
            ).isoformat()
        except ValueError:  # a 25th hour; the date may still be sound
            return ""
    try:
        return parsedate_to_datetime(written).isoformat() if _MAIL_TIME.match(written) else ""
    except ValueError:
        return ""


def _numeric(written: str) -> str:
    match = _ISO.match(written) or _COMPACT.match(written)
    return _date(match["year"], int(match["month"]), match["day"]) if match else ""


def _in_words(written: str) -> str:
    for pattern in WRITTEN:
        for match in pattern.finditer(written):
            if found := date_of(match):
                return found
    return ""


def date_of(match: re.Match[str]) -> str:
    """The ISO date of a match of one of `WRITTEN`; empty when it names no month or no such day."""
    return _date(match["year"], month_numbers().get(match["month"].lower(), 0), match["day"])


def _ambiguous(written: str) -> str:
    """12/9/2023 is September in London and December in New York; only a day past 12 or a twin decides."""
    match = _NUMBERS.search(written)
    if not match:
        return ""
    one, two = int(match["one"]), int(match["two"])
    if "." in match[0] or one > 12 or one == two:  # with full stops the day comes first everywhere
        return _date(match["year"], two, match["one"])
    return _date(match["year"], one, match["two"]) if two > 12 else ""


def _date(year: str, month: int, day: str) -> str:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return ""
