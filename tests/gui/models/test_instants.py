"""Times become numbers that can be laid on a line, and words that say no more than is known."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.values import TimeInterval
from synoptic.gui.models.instants import Extent, day_number, extent_of, extent_words, moment_at, moment_words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("0001-01-01", 0.0),
        ("0001-01-02T12:00", 1.5),
        ("2023-09-11", 738773.0),
        ("2023-09-11T06:00:00+06:00", 738773.0),
        ("2023", 738520.0),
        ("2023-02", 738551.0),
        ("", None),
        ("Monday", None),
        ("2023-13-01", None),
        ("0001-01-01T00:00+05:00", None),
    ],
)
def test_a_date_is_a_number_of_days(text: str, day: float | None) -> None:
    assert day_number(text) == day


@given(st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 30)))
def test_a_moment_comes_back_to_the_second(moment: datetime) -> None:
    day = day_number(moment.isoformat())
    assert day is not None
    assert abs(moment_at(day) - moment) <= timedelta(seconds=1)


@given(st.floats(allow_nan=False))
def test_every_number_has_a_moment(day: float) -> None:
    assert 1 <= moment_at(day).year <= 9999


def test_an_interval_keeps_its_open_sides() -> None:
    assert extent_of(TimeInterval("2023-09-12", "")) == Extent(738774.0, None)
    assert extent_of(TimeInterval("", "2023-09-12")) == Extent(None, 738774.0)
    assert extent_of(TimeInterval("soon", "")) is None
    assert extent_of(TimeInterval("2023-09-12", "2023-09-11")) == Extent(738774.0, 738774.0)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-09-11", "2023-09-12", "11 Sep 2023"),
        ("2023-09-11", "2023-09-14", "11 Sep 2023 to 13 Sep 2023"),
        ("2023-09-01", "2023-10-01", "September 2023"),
        ("2023-12-01", "2024-01-01", "December 2023"),
        ("2019-01-01", "2020-01-01", "2019"),
        ("2019-01-01", "2021-01-01", "1 Jan 2019 to 31 Dec 2020"),
        ("2023-09-11T14:00", "2023-09-11T14:00", "11 Sep 2023, 14:00"),
        ("2023-09-11T12:00", "2023-09-11T18:00", "11 Sep 2023, 12:00 to 11 Sep 2023, 18:00"),
        ("2023-09-12", "", "from 12 Sep 2023"),
        ("", "2023-09-12", "until 12 Sep 2023"),
    ],
)
def test_a_stretch_of_time_is_said_as_people_say_it(start: str, end: str, words: str) -> None:
    extent = extent_of(TimeInterval(start, end))
    assert extent is not None
    assert extent_words(extent) == words


def test_a_day_beyond_the_calendar_is_its_last() -> None:
    assert moment_words(1e12) == "31 Dec 9999"
