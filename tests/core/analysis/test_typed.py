"""Answers that a reader types, parsed as the engine parses what a text says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.analysis.typed import LONGEST, read_value, valued
from synoptic.core.documents.article import Known
from synoptic.core.documents.statement import Kind, Position
from synoptic.core.documents.values import Quantity, TimeInterval

TUESDAY = date(2023, 9, 12)
MONDAY = TimeInterval("2023-09-11", "2023-09-12")


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Monday, 11 September 2023", "2023-09-11", "2023-09-12"),
        ("Tuesday, Sept. 12, 2023", "2023-09-12", "2023-09-13"),
        ("2023-09-11", "2023-09-11", "2023-09-12"),
        ("on Monday", "2023-09-11", "2023-09-12"),
        ("early on Monday morning", "2023-09-11", "2023-09-12"),
        ("Monday, 20:30 local time", "2023-09-11", "2023-09-12"),
        ("Monday at 8 p.m.", "2023-09-11", "2023-09-12"),
        ("11 September", "2023-09-11", "2023-09-12"),
        ("September 2023", "2023-09-01", "2023-10-01"),
        ("2019", "2019-01-01", "2020-01-01"),
        ("the 1990s", "1990-01-01", "2000-01-01"),
        ("since 2019", "2019-01-01", ""),
        ("before 2008", "", "2008-01-01"),
        ("after 11 September 2023", "2023-09-12", ""),
        ("until Tuesday", "", "2023-09-13"),
        ("10–12 September 2023", "2023-09-10", "2023-09-13"),
        ("from Sunday to Tuesday", "2023-09-10", "2023-09-13"),
        ("Sunday until Tuesday", "2023-09-10", "2023-09-13"),
    ],
)
def test_a_time_is_read_by_the_day_of_its_article(words: str, start: str, end: str) -> None:
    assert read_value(words, Kind.TIME, [TUESDAY]) == TimeInterval(start, end)


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("59 km/h", 58.5, 59.5, "km/h"),
        ("59 km/h (37 mph)", 58.5, 59.5, "km/h"),
        ("about 50 km/h", 44, 56, "km/h"),
        ("no more than 59 km/h", 0, 59, "km/h"),
        ("at least 20 cars", 20, None, ""),
        ("20+ cars", 20, None, ""),
        ("20 armoured train cars", 20, 20, ""),
        ("10 to 20 people", 10, 20, ""),
        ("no survivors", 0, 0, ""),
        ("$2.5bn", 2.5e9, 2.5e9, "$"),
        ("20 hours", 19.5, 20.5, "h"),
        ("59", 59, 59, ""),
    ],
)
def test_a_figure_is_read_in_the_unit_of_the_engine(
    words: str, low: float, high: float | None, unit: str
) -> None:
    found = read_value(words, Kind.QUANTITY)
    assert isinstance(found, Quantity)
    assert (found.low, found.high, found.unit) == (pytest.approx(low), pytest.approx(high), unit)


@pytest.mark.parametrize(
    "words",
    [
        "", "not known", "left on Monday", "Monday or Tuesday", "not before Monday", "by Monday", "next week",
        "Monday, 10 September 2023", "31 February 2023", "8 p.m.", "may", "the near future", "11/09/2023",
        "59 or 50 km/h", "not 59 km/h", "59 km/h at most", "20 cars or more", "2 of 5 hostages", "first",
        "22 cars and cannot go faster", "less than an hour ago", "As of Monday", "12 to 10 September 2023",
    ],
)  # fmt: skip
def test_what_is_not_plainly_one_figure_or_time_is_not_parsed(words: str) -> None:
    assert read_value(words, Kind.EVENT, [TUESDAY]) is None


def test_a_weekday_needs_a_date_that_leads_to_one_day() -> None:
    assert read_value("Monday", Kind.TIME) is None
    assert read_value("Monday", Kind.TIME, [TUESDAY, None]) == MONDAY
    assert read_value("Monday", Kind.TIME, [TUESDAY, date(2023, 9, 13)]) == MONDAY
    assert read_value("Monday", Kind.TIME, [TUESDAY, date(2023, 9, 20)]) is None


def test_the_kind_says_what_an_answer_can_be() -> None:
    assert read_value("Monday", Kind.QUANTITY, [TUESDAY]) is None
    assert read_value("2023", Kind.QUANTITY) is None
    assert read_value("59 km/h", Kind.QUOTE) is None
    assert isinstance(read_value("20 hours", Kind.TIME), Quantity)


@given(words=st.text(max_size=LONGEST + 10), kind=st.sampled_from(Kind))
def test_any_words_are_read_without_harm(words: str, kind: Kind) -> None:
    found = read_value(words, kind, [TUESDAY])
    assert found is None or isinstance(found, (Quantity, TimeInterval))


ARTICLE = replace(an_article("It left on Monday."), published=Known("2023-09-12"))


def answer(value: str, **fields: object) -> Position:
    return replace(a_position(value, (ARTICLE, "Monday")), **fields)  # type: ignore[arg-type]


def test_new_and_rewritten_answers_are_parsed() -> None:
    mine = a_statement("Day", answer("Monday"), kind=Kind.TIME)
    assert [p.parsed for p in valued(mine, None, [ARTICLE]).positions] == [MONDAY]
    old = a_suggestion("Day", answer("Sunday"), kind=Kind.TIME)
    new = replace(old, positions=(replace(old.positions[0], value="Monday, 11 September 2023"),))
    assert [p.parsed for p in valued(new, old, [ARTICLE]).positions] == [MONDAY]


def test_what_the_engine_said_stays_as_it_parsed_it() -> None:
    old = a_suggestion("Day", answer("Monday"), answer("Sunday", parsed=MONDAY), kind=Kind.TIME)
    assert valued(old, old, [ARTICLE]) == old
