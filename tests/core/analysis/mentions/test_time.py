"""Dates and times as intervals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.analysis.mentions.time import Moment, moments, published_day, same_time
from synoptic.core.text.spans import Span

WEDNESDAY = date(2024, 5, 15)


def found(text: str, published: date | None = WEDNESDAY) -> list[Moment]:
    return list(moments(text, Span(0, len(text)), published))


def one(text: str, published: date | None = WEDNESDAY) -> Moment:
    (moment,) = found(text, published)
    return moment


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The vote was held on Monday.", "2024-05-13", "2024-05-14"),
        ("The vote was held last Wednesday.", "2024-05-08", "2024-05-09"),
        ("The vote will be held on Friday.", "2024-05-17", "2024-05-18"),
        ("The talks may open as early as Thursday.", "2024-05-16", "2024-05-17"),
        ("It happened yesterday.", "2024-05-14", "2024-05-15"),
        ("He left early this morning.", "2024-05-15", "2024-05-16"),
        ("It opened on 3 March 2021.", "2021-03-03", "2021-03-04"),
        ("It opened on Sept. 11, 2001.", "2001-09-11", "2001-09-12"),
        ("It opened in April 2019.", "2019-04-01", "2019-05-01"),
        ("It has been held since 2004.", "2004-01-01", "2005-01-01"),
        ("It opened in December.", "2023-12-01", "2024-01-01"),
        ("Released 2024-05-02 by the office", "2024-05-02", "2024-05-03"),
        ("It began in the early 1970s.", "1970-01-01", "1975-01-01"),
        ("It began in the late 1870's.", "1875-01-01", "1880-01-01"),
        ("It began in the 1990s.", "1990-01-01", "2000-01-01"),
    ],
)
def test_a_time_is_resolved_against_the_day_of_the_article(text: str, start: str, end: str) -> None:
    moment = one(text)
    assert (moment.start, moment.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["They may march again.", "Jan Novak sang.", "He sat in the sun.", "According to Radio Today"],
)  # fmt: skip
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert [m for m in found(text) if m.grain != "year"] == []


def test_without_a_date_of_the_article_times_are_compared_by_what_they_say() -> None:
    assert same_time(one("on Saturday", None), one("late Saturday night", None)) is True
    assert same_time(one("on Saturday", None), one("on Sunday", None)) is False
    assert same_time(one("on Saturday", None), one("in December", None)) is None


def test_a_month_holds_its_days_and_a_year_its_months() -> None:
    assert same_time(one("on 3 March 2021"), one("in March 2021")) is True
    assert same_time(one("in 2021"), one("in March 2022")) is False


def test_hours_are_compared_with_hours_only() -> None:
    assert same_time(one("at 7 a.m."), one("at 6:40 a.m.")) is False
    assert same_time(one("at 5 p.m."), one("5 pm")) is True
    assert same_time(one("at 5 p.m."), one("on Friday")) is None


def test_loose_times_are_never_called_different() -> None:
    assert same_time(one("in the coming days"), one("on Friday")) is None


@pytest.mark.parametrize("text", ["on Feb 30, 2021", "on 31 June 2020", "2024-13-45"])
def test_days_that_no_calendar_has_are_left_out(text: str) -> None:
    assert [m for m in found(text) if m.grain == "day"] == []


def test_the_day_of_an_article_is_read_from_a_date_or_a_date_and_time() -> None:
    assert published_day("2024-05-15T08:00:00+02:00") == WEDNESDAY
    assert published_day("soon") is None


@given(st.text(alphabet="0123456789-/ Monday.Jthismorng,", max_size=60))
def test_any_text_is_read_without_complaint(text: str) -> None:
    assert all(m.span.end <= len(text) for m in found(text))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "no day"])
def test_a_placeholder_is_no_date(day: str) -> None:
    assert published_day(day) is None
    text = f"The delivery date is {day}, or yesterday."
    assert [m.grain for m in moments(text, Span(0, len(text)), published_day(day))] == ["loose"]


@pytest.mark.parametrize(
    ("one_says", "other_says", "same"),
    [
        ("before 2008", "in 2007", True),
        ("before 2008", "in February 2008", False),
        ("after 1975", "before 1970", False),
        ("after 1975", "in 1980", True),
        ("before 3 May 2024", "on 3 May 2024", False),
        ("before Monday", "on Monday", True),
        ("the early 1970s", "in 1972", True),
        ("the early 1970s", "the late 1970s", False),
    ],
)
def test_a_limit_holds_all_times_on_its_side(one_says: str, other_says: str, same: bool) -> None:
    a, b = one(f"It opened {one_says}."), one(f"It opened {other_says}.")
    assert same_time(a, b) is same
    assert same_time(b, a) is same


def test_what_is_not_done_until_a_time_is_done_then() -> None:
    assert one("She did not retire until 2008.").edge == ""
    assert one("She worked until 2008.").edge == "until"


def test_a_day_up_to_which_is_counted_is_marked_as_such() -> None:
    assert one("As of 6 April 2020, it had grown.").edge == "as of"
    assert one("By 7 April, it had grown.").edge == "as of"
