"""A date is read as it was written; one that can be read two ways is not guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.ingest.dates import iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023-09-12", "2023-09-12"),
        ("2023/9/12", "2023-09-12"),
        ("20230912", "2023-09-12"),
        ("2023-09-12T10:05:00Z", "2023-09-12T10:05:00+00:00"),
        ("2023-09-12 10:05:00 +0200", "2023-09-12T10:05:00+02:00"),
        ("Tue, 12 Sep 2023 10:05:00 GMT", "2023-09-12T10:05:00+00:00"),
        ("September 12, 2023", "2023-09-12"),
        ("Sept. 12, 2023 at 10:05 pm", "2023-09-12"),
        ("Tuesday, 12th September 2023", "2023-09-12"),
        ("12. Dezember 2023", "2023-12-12"),
        ("1er mai 2020", "2020-05-01"),
        ("12 de septiembre de 2023", "2023-09-12"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("9.12.2023", "2023-12-09"),
        ("5/5/2023", "2023-05-05"),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, expected: str) -> None:
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    "written", ["", "yesterday", "12/9/2023", "2023-13-45", "31 June 2023", "12 Fooember 2023"]
)
def test_what_is_no_date_or_could_be_two_is_left_alone(written: str) -> None:
    assert iso_date(written) == ""


@pytest.mark.parametrize("written", ["2023-09-12T25:00", "Tue, 12 Sep 2023 25:61:00 GMT"])
def test_an_impossible_hour_leaves_the_day(written: str) -> None:
    assert iso_date(written) == "2023-09-12"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_written_in_english_words_is_read(day: date) -> None:
    assert iso_date(f"{day:%B} {day.day}, {day.year}") == day.isoformat()


@given(st.text())
def test_any_text_gives_a_date_or_nothing(written: str) -> None:
    found = iso_date(written)
    assert found == "" or date.fromisoformat(found[:10])
