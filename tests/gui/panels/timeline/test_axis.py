"""The axis in numbers: where days stand, and ticks from hours to centuries that stand apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from synoptic.gui.models.instants import LAST_DAY, day_number
from synoptic.gui.panels.timeline.axis import (
    LEFT,
    MOST_PIXELS,
    RIGHT,
    TICK_GAP,
    WIDEST_DAY,
    Scale,
    context,
    opening,
    scale_over,
    ticks,
)

DAYS = st.floats(0, LAST_DAY)
ROOMS = st.integers(300, 4000)


def day(text: str) -> float:
    number = day_number(text)
    assert number is not None
    return number


def labels(first: str, last: str, per_day: float) -> list[str]:
    scale = Scale(day(first), day(last), per_day)
    return [tick.label for tick in ticks(scale, LEFT, scale.x(scale.last))]


@given(DAYS, DAYS, ROOMS)
def test_everything_fits_when_it_is_fitted(one: float, other: float, room: int) -> None:
    scale = scale_over([one, other]).fitted(room)
    assert scale.width <= max(room, LEFT + RIGHT + 40) + 1
    assert scale.day(scale.x(one)) == pytest.approx(one, abs=1e-3)


@given(DAYS, DAYS, ROOMS, st.lists(st.floats(0.1, 10), max_size=8))
def test_zooming_stays_within_its_bounds(one: float, other: float, room: int, factors: list[float]) -> None:
    scale = scale_over([one, other]).fitted(room)
    least = scale.per_day
    for factor in factors:
        scale = scale.zoomed(factor, room)
        assert least <= scale.per_day <= max(least, WIDEST_DAY)
        assert scale.width <= MOST_PIXELS + LEFT + RIGHT + 1


def test_an_hour_can_be_told_from_the_next_and_a_century_too() -> None:
    assert labels("2023-09-11", "2023-09-11T12:00", 24 * 90.0)[:4] == ["11 Sep", "01:00", "02:00", "03:00"]
    assert labels("2023-09-11", "2023-09-13", 400)[:6] == [
        *("11 Sep", "06:00", "12:00", "18:00"),
        *("12 Sep", "06:00"),
    ]
    assert labels("2023-12-30", "2024-01-03", 100)[1:4] == ["31 Dec", "1 Jan 2024", "2 Jan"]
    assert labels("2023-11-15", "2024-03-01", 3.0)[:4] == ["Nov", "Dec", "2024", "Feb"]
    assert labels("1998-01-01", "2004-01-01", 100 / 365)[:3] == ["1998", "1999", "2000"]
    assert labels("1500-01-01", "2000-01-01", 1 / 365)[:3] == ["1500", "1600", "1700"]


def test_weeks_begin_on_mondays() -> None:
    scale = Scale(day("2023-09-06"), day("2023-10-06"), TICK_GAP / 7 + 0.1)
    assert [tick.label for tick in ticks(scale, LEFT, 400)][1:3] == ["11 Sep", "18 Sep"]


@given(DAYS, DAYS, ROOMS, st.floats(1, 1e6))
def test_ticks_ascend_stand_apart_and_are_not_too_many(
    one: float, other: float, room: int, factor: float
) -> None:
    assume(abs(one - other) > 1)
    scale = scale_over([one, other]).fitted(room).zoomed(factor, room)
    found = ticks(scale, 0, room)
    assert len(found) <= room / TICK_GAP + 6
    for here, there in pairwise(found):
        assert there.day > here.day
        assert (there.day - here.day) * scale.per_day >= TICK_GAP * 0.9


def test_the_corner_says_what_the_ticks_leave_unsaid() -> None:
    def said(per_day: float) -> str:
        return context(Scale(day("2023-09-11"), day("2024-09-11"), per_day), LEFT)

    assert [said(per_day) for per_day in (1000, 40, 2, 0.2)] == ["11 Sep 2023", "Sep 2023", "2023", ""]


def test_the_first_look_is_where_most_is() -> None:
    assert opening([5.0]) == (5.0, 5.0)
    assert opening([0.0, 1.0, 2.0, 3.0]) == (0.0, 3.0)
    assert opening([0.0, 0.0, 1700.0, 1701.0, 1701.5, 1702.0, 9000.0]) == (1700.0, 1702.0)


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_the_first_look_holds_half_of_all_at_least(days: list[float]) -> None:
    days.sort()
    first, last = opening(days)
    assert sum(first <= one <= last for one in days) * 2 >= len(days)
