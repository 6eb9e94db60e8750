"""Dates and times as intervals, resolved against the day on which an article was published."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAYS = lexicon.ordered("weekdays")
_MONTHS = lexicon.ordered("months")
_MONTH_KEYS = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_PARTS = {
    "morning": (5, 12), "afternoon": (12, 18), "evening": (17, 23), "night": (18, 30),
    "midnight": (24, 25), "noon": (11, 13),
}  # fmt: skip

_WEEKDAY = r"mon|tues?|wednes|wed|thurs?|thur|fri|satur|sat|sun"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_PATTERN = re.compile(
    rf"""
    (?:\b(?P<edge>since|until|till|before|after|prior\s+to|as\s+of|by|from|starting(?:\s+on)?|as\s+early\s+as|through|between|in|on|at|during)\s+)?
    (?:\b(?P<near>last|next|this|early|late|mid|later|earlier|the\s+previous|the\s+following|this\s+past)(?:\s+|(?<=mid)-)(?:on\s+)?)?
    (?:
      (?P<iso>\b\d{{4}}-\d\d-\d\d\b)
     |\b(?P<weekday>{_WEEKDAY})(?:day|s?day)?\b\.?(?:[’']s)?(?:,?\s+(?P<wpart>morning|afternoon|evening|night)s?\b)?(?!\s+[A-Z][a-z]+\s+(?:National|Times|Post))
     |\b(?P<month>{_MONTH})\b\.?(?:\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:%|percent|people)))?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?
     |\b(?P<dday>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<dmonth>{_MONTH})\b\.?(?!\s+\d{{1,2}}\b)(?:,?\s+(?P<dyear>(?:19|20)\d\d)\b)?
     |\b(?P<clock>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?(?P<half>a\.?m\.?|p\.?m\.?)(?![a-z])
     |\b(?:the\s+)?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b
     |\b(?P<only>(?:19|20)\d\d)(?![\d,.]\d|\s*(?:people|percent|%|km|miles))\b
     |\b(?P<word>today|yesterday|tomorrow|tonight|midnight|noon)\b
     |\b(?P<span>morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter)\b
     |\bthe\s+(?P<soon>coming\s+days|near\s+future|coming\s+weeks|next\s+few\s+days|end\s+of\s+the\s+(?:week|month|year))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# They make it another question than "on" or "in".
_EDGES = ("since", "until", "till", "before", "after", "as of")
_BEFORE_MONTH = ("in", "on", "since", "until", "by", "during", "before", "after")
_NOT_UNTIL = re.compile(r"(?:\bnot|n['’]t|\bnever|\bonly)\b(?:\s+[\w-]+){0,4}\s+$", re.IGNORECASE)
# How much of a decade "early", "mid" and "late" take, in years from its first.
_PART_OF_DECADE = {"early": (0, 5), "mid": (3, 8), "late": (5, 10)}
_AMBIGUOUS_MONTHS = ("may", "mar", "march")
_FUTURE = re.compile(
    r"\b(?:will|would|expected|set to|scheduled|due|plans?|planned|planning|to be held|as early as|upcoming|"
    r"going to|is to|are to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in a text: an interval of days (end excluded) where it can be resolved, and what is said.

    `grain` is what it names: clock, day, month, year, decade or loose. `weekday`, `month`, `day` and `year`
    hold what is said, so that articles without a date can be compared as well. `edge` is "since",
    "until" ... or empty.
    """

    span: Span
    words: str
    grain: str
    start: str = ""
    end: str = ""
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    clock: float | None = None
    part: str = ""
    edge: str = ""
    near: str = ""

    @property
    def reach(self) -> tuple[str, str]:
        """The days in which it can lie, the end excluded: "before 2008" has no first day.

        "Before Monday's vote" may be Monday; "before 3 May" is not the third.
        """
        inside = self.grain == "day" and not any(sign.isdigit() for sign in self.words)
        if self.edge == "before":
            return "", self.end if inside else self.start
        if self.edge == "after":
            return self.start if inside else self.end, _LAST
        return self.start, self.end


_LAST = "9999"  # later than any day
# Years that are told of; a placeholder such as 0001-01-01 or 9999-12-31 has no day before or after it.
_YEARS = range(1000, 3000)


def published_day(published: str) -> date | None:
    """The day of an ISO 8601 date or date and time; None where there is none that news could be of."""
    try:
        day = datetime.fromisoformat(published).date()
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def moments(text: str, span: Span, published: date | None) -> Iterator[Moment]:
    """The dates and times in a range of text, in order."""
    for match in _PATTERN.finditer(text, span.start, span.end):
        moment = _moment(match, published)
        if moment is not None:
            yield moment


def _moment(match: re.Match[str], published: date | None) -> Moment | None:
    edge = _edge(match)
    near = " ".join((match["near"] or "").lower().split())
    inner = match.start("edge") if match["edge"] else match.start("near") if match["near"] else match.start()
    words = match.string[inner : match.end()].strip(" ,.")
    base = Moment(Span(inner, match.end()), words, "", edge=edge if edge in _EDGES else "", near=near)
    if match["iso"]:
        day = published_day(match["iso"])
        return _of_day(base, day) if day else None
    if match["weekday"]:
        return _weekday(match, base, published, near, edge)
    if match["month"] or match["dmonth"]:
        return _calendar(match, base, published, near, edge)
    if match["clock"]:
        return _clock(match, base)
    if match["decade"]:
        return _decade(int(match["decade"]), base, near)
    if match["only"]:
        year = int(match["only"])
        return replace(base, grain="year", start=f"{year}-01-01", end=f"{year + 1}-01-01", year=year)
    return _relative(match, base, published, near)


def _edge(match: re.Match[str]) -> str:
    """The word that sets a limit, as it is compared: what is not done until May is done in May."""
    edge = " ".join((match["edge"] or "").lower().split())
    if edge in ("until", "till") and _NOT_UNTIL.search(
        match.string[max(0, match.start() - 60) : match.start()]
    ):
        return ""
    if match["edge"] == "By":
        return "as of"  # it opens the sentence: "By 7 April, the number was"
    return {"prior to": "before"}.get(edge, edge)


def _of_day(base: Moment, day: date, part: str = "") -> Moment:
    return replace(base, grain="day", start=day.isoformat(), end=(day + timedelta(days=1)).isoformat(),
        weekday=day.weekday(), month=day.month, day=day.day, year=day.year, part=part,
    )  # fmt: skip


def _weekday(
    match: re.Match[str], base: Moment, published: date | None, near: str, edge: str
) -> Moment | None:
    word = match["weekday"].lower()
    whole = match.group().lower()
    if "day" not in whole and (len(word) < 3 or not match["weekday"][0].isupper()):
        return None
    if word in ("sun", "sat", "mon", "wed", "fri") and "day" not in whole:
        return None  # "sat", "wed" and "sun" are words
    number = next(i for i, name in enumerate(_DAYS) if name.startswith(word[:3]))
    part = (match["wpart"] or "").lower()
    if published is None:
        return replace(base, grain="day", weekday=number, part=part)
    clause = match.string[max(0, match.start() - 60) : match.start()]
    ahead = (
        near in ("next",)
        or edge in ("as early as", "starting", "starting on", "until", "through")
        or bool(_FUTURE.search(clause))
    )
    back = (published.weekday() - number) % 7
    back = 7 if near == "last" and back == 0 else back
    shift = (number - published.weekday()) % 7 if ahead else -back
    return _of_day(base, published + timedelta(days=shift), part=part)


def _calendar(
    match: re.Match[str], base: Moment, published: date | None, near: str, edge: str
) -> Moment | None:
    name = (match["month"] or match["dmonth"]).lower()
    day = match["day"] or match["dday"]
    year = match["year"] or match["dyear"]
    if not (match["month"] or match["dmonth"])[0].isupper():
        return None
    if (name in _AMBIGUOUS_MONTHS or len(name) < 5) and not (day or year or near or edge in _BEFORE_MONTH):
        return None  # "may" and "march" are words, "Jan" is a name
    month = _MONTH_KEYS[name[:3]]
    if year is None and published is not None:
        past = month <= published.month or (month - published.month) > 6
        year = str(published.year if month <= published.month or not past else published.year - 1)
    if year is not None and int(year) not in _YEARS:
        return None
    if day is not None:
        if not 1 <= int(day) <= 31:
            return None
        return _dated(base, int(day), month, year)
    if year is None:
        return replace(base, grain="month", month=month)
    after = date(int(year) + month // 12, month % 12 + 1, 1)
    return replace(base, grain="month", start=date(int(year), month, 1).isoformat(), end=after.isoformat(),
        month=month, year=int(year),
    )  # fmt: skip


def _dated(base: Moment, day: int, month: int, year: str | None) -> Moment | None:
    if year is None:
        return replace(base, grain="day", month=month, day=day)
    try:
        return _of_day(base, date(int(year), month, day))
    except ValueError:
        return None


def _clock(match: re.Match[str], base: Moment) -> Moment | None:
    hour = int(match["clock"])
    if hour > 12:
        return None
    value = hour % 12 + (12 if match["half"].lower().startswith("p") else 0) + int(match["minute"] or 0) / 60
    return replace(base, grain="clock", clock=value)


def _decade(first: int, base: Moment, near: str) -> Moment:
    start, end = _PART_OF_DECADE.get(near, (0, 10))
    return replace(base, grain="decade", start=f"{first + start}-01-01", end=f"{first + end}-01-01")


def _relative(match: re.Match[str], base: Moment, published: date | None, near: str) -> Moment | None:
    if match["soon"]:
        return replace(base, grain="loose")
    if (
        match["word"]
        and match["word"][0].isupper()
        and match.string[: match.start("word")].rstrip()[-1:].isalpha()
    ):
        return None  # part of a name ("Russia Today")
    if match["word"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0)
        if published is None or match["word"].lower() in ("midnight", "noon"):
            return replace(base, grain="loose")
        return _of_day(base, published + timedelta(days=shift))
    if near not in ("this", "last", "next", "later", "earlier", "early", "late", "this past"):
        return None
    if match["span"].lower() in _PARTS and published is not None and near == "this":
        return _of_day(base, published, part=match["span"].lower())
    return replace(base, grain="loose", part=match["span"].lower())


def same_time(left: Moment, right: Moment) -> bool | None:
    """Can both name one time? None when they say things that cannot be compared."""
    if left.grain == "loose" or right.grain == "loose":
        return None
    if left.grain == "clock" or right.grain == "clock":
        return (
            abs(left.clock - right.clock) < 0.01
            if left.clock is not None and right.clock is not None
            else None
        )
    if left.start and right.start and left.edge != right.edge:
        (start, end), (other, last) = left.reach, right.reach
        return start < last and other < end
    if left.start and right.start:
        return left.start < right.end and right.start < left.end and not _other_part(left, right)
    return _same_named(left, right)


def _other_part(left: Moment, right: Moment) -> bool:
    """Are they parts of one day that do not meet ("Monday morning", "Monday night")?"""
    if left.start != right.start or left.part not in _PARTS or right.part not in _PARTS:
        return False
    (start, end), (other, last) = _PARTS[left.part], _PARTS[right.part]
    return start >= last or other >= end


def _same_named(left: Moment, right: Moment) -> bool | None:
    """Compare what is said where one of the two could not be resolved."""
    answers = [
        a == b
        for a, b in (
            (left.weekday, right.weekday), (left.month, right.month),
            (left.day, right.day), (left.year, right.year),
        )
        if a is not None and b is not None
    ]  # fmt: skip
    return all(answers) and not _other_part(left, right) if answers else None
