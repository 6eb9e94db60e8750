"""The axis of the timeline: where a day stands in pixels, and the ticks that divide it. Numbers only.

Days are counted from the first of January of year 1, as floating-point numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.text.phrases import SHORT_MONTHS
from synoptic.gui.models.instants import LAST_DAY, moment_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HOUR = 1 / 24
WIDEST_DAY = 24 * 96.0  # pixels: an hour is at most 96 wide
MOST_PIXELS = 1 << 30  # what scroll bars can count
LEFT, RIGHT = 24, 176  # pixels beside the first and the last entry; on the right its label has to fit
TICK_GAP = 84  # the least distance of two ticks in pixels, so that their labels stand apart
YEAR, MONTH = 365.2425, 30.436875  # days
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
MONTHS_A_STEP = (1, 3, 6)
DAYS = (1, 2, 7, 14)
HOURS = (1, 2, 3, 6, 12)


class Tick(NamedTuple):
    """A tick at a day; a strong one begins something larger, as midnight or January do."""

    day: float
    label: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `first` to `last`, each `per_day` pixels wide; pixels count from the left of all that."""

    first: float
    last: float
    per_day: float

    @property
    def width(self) -> int:
        """How wide everything is, in pixels."""
        return ceil((self.last - self.first) * self.per_day) + LEFT + RIGHT

    def x(self, day: float) -> float:
        """Where a day stands, in pixels."""
        return LEFT + (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        """The day at a place in pixels."""
        return self.first + (x - LEFT) / self.per_day

    def narrowest(self, room: int) -> float:
        """The pixels a day at which everything fits into `room` pixels."""
        inner = max(40.0, float(room - LEFT - RIGHT))
        return min(WIDEST_DAY, inner / max(self.last - self.first, 2 * HOUR))

    def fitted(self, room: int) -> Scale:
        """The same days, such that they fit into `room` pixels."""
        return Scale(self.first, self.last, self.narrowest(room))

    def zoomed(self, factor: float, room: int) -> Scale:
        """The same days, each `factor` times as wide as now."""
        return self.widened(self.per_day * factor, room)

    def widened(self, per_day: float, room: int) -> Scale:
        """The same days, each so many pixels wide, between what fits into `room` and what is of use."""
        widest = min(WIDEST_DAY, MOST_PIXELS / max(1.0, self.last - self.first))
        least = self.narrowest(room)
        return Scale(self.first, self.last, max(least, min(max(least, widest), per_day)))


def scale_over(days: Sequence[float]) -> Scale:
    """A scale over all these days; its width is yet to be fitted."""
    first, last = min(days, default=0.0), max(days, default=1.0)
    return Scale(first, last, 1.0)


def opening(days: Sequence[float]) -> tuple[float, float]:
    """From when to when to look at first: where most is, without what lies far away from it.

    That is the shortest stretch that holds half of `days` (ascending, at least one), with what is not
    farther away from it than it is long, or a day.
    """
    half = len(days) // 2
    start = min(range(len(days) - half), key=lambda n: days[n + half] - days[n])
    first, last = days[start], days[start + half]
    reach = max(last - first, 1.0)
    near = [day for day in days if first - reach <= day <= last + reach]
    return near[0], near[-1]


def ticks(scale: Scale, left: float, right: float) -> list[Tick]:
    """The ticks between two places in pixels, and one beyond each; their labels stand apart."""
    days = TICK_GAP / scale.per_day
    start, end = max(0.0, scale.day(left)), min(LAST_DAY, scale.day(right))
    for hours in HOURS:
        if days <= hours * HOUR:
            return list(_hours(start, end, hours))
    for number in DAYS:
        if days <= number:
            return list(_days(start, end, number))
    for number in MONTHS_A_STEP:
        if days <= number * MONTH:
            return list(_months(start, end, number))
    number = next((years for years in YEARS if days <= years * YEAR), YEARS[-1])
    return list(_years(start, end, number))


def context(scale: Scale, x: float) -> str:
    """What the labels of the ticks leave unsaid at a place in pixels: the day, the month or the year."""
    moment = moment_at(scale.day(x))
    days = TICK_GAP / scale.per_day
    if days <= HOURS[-1] * HOUR:
        return f"{moment.day} {SHORT_MONTHS[moment.month - 1]} {moment.year}"
    if days <= DAYS[-1]:
        return f"{SHORT_MONTHS[moment.month - 1]} {moment.year}"
    return str(moment.year) if days <= MONTHS_A_STEP[-1] * MONTH else ""


def _hours(start: float, end: float, step: int) -> Iterator[Tick]:
    for number in range(floor(start / HOUR / step), ceil(end / HOUR / step) + 1):
        hours = number * step
        moment = moment_at(hours * HOUR)
        midnight = hours % 24 == 0
        label = f"{moment.day} {SHORT_MONTHS[moment.month - 1]}" if midnight else f"{hours % 24:02}:00"
        yield Tick(hours * HOUR, label, midnight)


def _days(start: float, end: float, step: int) -> Iterator[Tick]:
    for number in range(floor(start / step), ceil(end / step) + 1):
        day = number * step  # the first of January of year 1 was a Monday, so weeks begin on Mondays
        moment = moment_at(day)
        strong = moment.day <= step
        year = f" {moment.year}" if strong and moment.month == 1 else ""
        yield Tick(float(day), f"{moment.day} {SHORT_MONTHS[moment.month - 1]}{year}", strong)


def _months(start: float, end: float, step: int) -> Iterator[Tick]:
    first, last = moment_at(start), moment_at(end)
    begin = (first.year * 12 + first.month - 1) // step
    for number in range(begin, (last.year * 12 + last.month - 1) // step + 2):
        year, month = divmod(number * step, 12)
        if 1 <= year <= 9999:
            label = SHORT_MONTHS[month] if month else str(year)
            yield Tick(_day_of(year, month + 1), label, month == 0)


def _years(start: float, end: float, step: int) -> Iterator[Tick]:
    for number in range(moment_at(start).year // step, moment_at(end).year // step + 2):
        year = number * step
        if 1 <= year <= 9999:
            yield Tick(_day_of(year, 1), str(year), year % (step * 10 if step in (1, 10, 100) else 100) == 0)


def _day_of(year: int, month: int) -> float:
    return float(date(year, month, 1).toordinal() - 1)
