"""Times as numbers that can be laid on a line, and as words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from synoptic.core.text.phrases import MONTHS, SHORT_MONTHS

if TYPE_CHECKING:
    from synoptic.core.documents.values import TimeInterval

SECONDS_A_DAY = 86_400
SHORT_FORMS = re.compile(r"\d{4}(-\d\d)?")  # a year or a month alone, as ISO 8601 allows
EPOCH = datetime(1, 1, 1)
LAST_DAY = float((datetime(9999, 12, 31) - EPOCH).days)


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of time in days since 1 January of year 1, `end` excluded; an open side is None."""

    start: float | None
    end: float | None

    @property
    def anchor(self) -> float:
        """The side that is known, the start where both are."""
        return self.start if self.start is not None else self.end if self.end is not None else 0.0

    @property
    def reach(self) -> float:
        """The last side that is known."""
        return self.end if self.end is not None else self.anchor


def day_number(text: str) -> float | None:
    """An ISO 8601 date or date and time as days since 1 January of year 1; None for what is neither.

    Where a zone is named the day is that of UTC.
    """
    whole = f"{text}-01-01"[:10] if SHORT_FORMS.fullmatch(text) else text
    try:
        moment = datetime.fromisoformat(whole)
        if moment.tzinfo is not None:
            moment = moment.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
    return (moment - EPOCH).total_seconds() / SECONDS_A_DAY


def extent_of(value: TimeInterval) -> Extent | None:
    """The stretch of a parsed time; None where neither side can be read.

    One that ends before it starts is taken for the instant that it starts at.
    """
    start, end = day_number(value.start), day_number(value.end)
    if start is None and end is None:
        return None
    return Extent(start, max(start, end) if start is not None and end is not None else end)


def moment_at(day: float) -> datetime:
    """The date and time of a number of days, to the second and within the calendar."""
    seconds = round(max(0.0, min(LAST_DAY, day)) * SECONDS_A_DAY)
    return EPOCH + timedelta(seconds=seconds)


def moment_words(day: float) -> str:
    """A number of days as a date, with the time of day where it is not midnight: "11 Sep 2023, 14:00"."""
    moment = moment_at(day)
    clock = "" if (moment.hour, moment.minute) == (0, 0) else f", {moment:%H:%M}"
    return f"{_date_words(moment)}{clock}"


def extent_words(extent: Extent) -> str:
    """A stretch of time in words: "11 Sep 2023", "September 2023", "2019", "from …", "until …"."""
    start, end = extent.start, extent.end
    if start is None or end is None:
        return f"from {moment_words(start)}" if start is not None else f"until {moment_words(extent.anchor)}"
    first, after = moment_at(start), moment_at(end)
    if first == after or (first.time() == after.time() == EPOCH.time() and (after - first).days == 1):
        return moment_words(start)
    if _begins(first) and _begins(after):
        if first.month == after.month == 1 and after.year == first.year + 1:
            return str(first.year)
        if (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
            return f"{MONTHS[first.month - 1]} {first.year}"
    if first.time() == after.time() == EPOCH.time():
        return f"{moment_words(start)} to {_date_words(after - timedelta(days=1))}"
    return f"{moment_words(start)} to {moment_words(end)}"


def _begins(moment: datetime) -> bool:
    return moment.day == 1 and moment.time() == EPOCH.time()


def _date_words(moment: datetime | date) -> str:
    return f"{moment.day} {SHORT_MONTHS[moment.month - 1]} {moment.year}"
