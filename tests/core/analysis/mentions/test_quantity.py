"""Amounts as intervals."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.analysis.mentions.quantity import Agreement, Amount, amounts, compare
from synoptic.core.text.spans import Span


def found(text: str) -> list[Amount]:
    return list(amounts(text, Span(0, len(text))))


def one(text: str) -> Amount:
    (amount,) = found(text)
    return amount


@pytest.mark.parametrize(
    ("text", "low", "high", "dimension", "head"),
    [
        ("twelve firefighters came", 12, 12, "count", "firefighters"),
        ("twenty-one ships sailed", 21, 21, "count", "ships"),
        ("1,250 voters queued", 1250, 1250, "count", "voters"),
        ("two Danish police officers", 2, 2, "count", "officers"),
        ("a dozen eggs", 12, 12, "count", "eggs"),
        ("2.5 million people fled", 2.5e6, 2.5e6, "count", "people"),
        ("at least 20 boats", 20, inf, "count", "boats"),
        ("more than 300 homes", 300, inf, "count", "homes"),
        ("up to 40 seats", 0, 40, "count", "seats"),
        ("10 to 15 guests", 10, 15, "count", "guests"),
        ("It cost $84,000.", 84000, 84000, "$", ""),
        ("a £3m fine", 3e6, 3e6, "£", ""),
        ("between £3m and £4m", 3e6, 4e6, "£", ""),
        ("between 200 and 220 singers", 200, 220, "count", "singers"),
        ("5 to 10 million people", 5e6, 1e7, "count", "people"),
        ("the 225-page report", 224.5, 225.5, "pages", ""),
        ("at 90 km/h", 89.5, 90.5, "speed", ""),
        ("around 1,180km", 1038.4, 1321.6, "length", ""),
        ("a 97-1 vote", 97001, 97001, "tally", ""),
        ("The council declared three days of mourning.", 60, 84, "time", ""),
        ("They marched 20 km", 19.5, 20.5, "length", ""),
        ("Moreau, 59, spoke", 59, 59, "age", ""),
        ("the 6-year-old boy", 6, 6, "age", ""),
        ("an hour late", 0.75, 1.25, "time", ""),
        ("several days later", 72, 216, "time", ""),
        ("There were no survivors.", 0, 0, "count", "survivors"),
        ("Nobody was hurt.", 0, 0, "count", ""),
        ("a budget of 4 crore", 4e7, 4e7, "count", ""),
        ("number 91 on the list", 91, 91, "rank", ""),
        ("It finished in 3rd place.", 3, 3, "rank", ""),
        ("the third-largest port", 3, 3, "rank", "largest"),
        ("ranked no. 12 of all", 12, 12, "rank", ""),
    ],
)
def test_a_figure_is_read_with_its_bounds_and_its_kind(
    text: str, low: float, high: float, dimension: str, head: str
) -> None:
    amount = one(text)
    assert (amount.low, amount.high) == pytest.approx((low, high))
    assert (amount.dimension, amount.head) == (dimension, head)


@pytest.mark.parametrize("text", ["Nobody knows.", "They have no plans.", "no longer", "26 July 2012"])
def test_what_counts_nothing_is_no_amount(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("one_says", "other_says", "agreement"),
    [
        ("fewer than 20 boats", "20 boats", Agreement.DIFFERENT),
        ("fewer than 20 boats", "18 boats", Agreement.SAME),
        ("fewer than 20 boats", "5 boats", Agreement.LOOSE),
        ("more than 79 boats", "79 boats", Agreement.DIFFERENT),
        ("more than 80 boats", "80 boats", Agreement.SAME),
        ("more than 30 boats", "29 boats", Agreement.DIFFERENT),
        ("more than four years", "four years", Agreement.SAME),
        ("at least 79 boats", "79 boats", Agreement.SAME),
        ("no boats", "three boats", Agreement.DIFFERENT),
    ],
)
def test_a_limit_leaves_its_own_figure_out_where_it_is_sharp(
    one_says: str, other_says: str, agreement: Agreement
) -> None:
    assert compare(one(one_says), one(other_says)) is agreement
    assert compare(one(other_says), one(one_says)) is agreement


def test_units_of_one_dimension_are_compared_in_one_unit() -> None:
    assert compare(one("a speed of 37 mph"), one("about 60 km/h")) is Agreement.SAME
    assert compare(one("26 miles"), one("42 kilometres")) is Agreement.SAME


@pytest.mark.parametrize(
    "text",
    ["on Sept. 11 they left", "at 5 p.m. they left", "the 9/11 attacks", "the third time",
     "Flight 567 was late", "no one came", "in the '50s", "2, 000ft"[3:]],
)  # fmt: skip
def test_dates_hours_ordinals_and_names_are_no_amounts(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("ten people", "ten people", Agreement.SAME),
        ("ten people", "three people", Agreement.DIFFERENT),
        ("more than 100 people", "112 people", Agreement.SAME),
        ("more than 100 people", "90 people", Agreement.DIFFERENT),
        ("more than 100 people", "900 people", Agreement.LOOSE),
        ("about 50 minutes", "an hour", Agreement.LOOSE),
        ("about 30 minutes", "an hour", Agreement.DIFFERENT),
        ("a maximum of 59 km/h", "about 50 km/h", Agreement.LOOSE),
        ("several hours", "four hours", Agreement.SAME),
    ],
)
def test_bounds_and_rounding_are_respected_when_amounts_are_compared(
    left: str, right: str, expected: Agreement
) -> None:
    assert compare(one(left), one(right)) is expected
    assert compare(one(right), one(left)) is expected


@given(st.text(alphabet="0123456789,.$% -onethrdkmabout", max_size=80))
def test_any_text_is_read_without_complaint_and_in_order(text: str) -> None:
    spans = [amount.span for amount in found(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(amount.low <= amount.high for amount in found(text))


def test_a_figure_that_nobody_would_write_is_none() -> None:
    assert found("9" * 400 + " people") == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("unable to go beyond 59 km/h (37mph)", "at most 59 km/h"),
        ("limited to a maximum speed of 59 km/h", "at most 59 km/h"),
        ("it cannot exceed 59km/h", "at most 59 km/h"),
        ("capped at 59 km/h", "at most 59 km/h"),
        ("it doesn't go faster than 59 km/h", "at most 59 km/h"),
        ("no more than 40 guests came", "at most 40 guests"),
        ("as many as 40 guests came", "at most 40 guests"),
        ("it went beyond 59 km/h", "more than 59 km/h"),
        ("speeds exceeded 59 km/h", "more than 59 km/h"),
        ("under 30 minutes", "less than 30 minutes"),
        ("not less than 30 minutes", "at least 30 minutes"),
        ("20 guests or more", "20 guests"),
        ("40 or more guests", "at least 40 guests"),
        ("a speed of about 50km/h", "about 50 km/h"),
        ("some 30 minutes", "about 30 minutes"),
        ("a 20-hour journey", "20 hours"),
        ("the 6-year-old boy", "6 years old"),
        ("Nine miners", "nine miners"),
        ("in just 20 hours", "20 hours"),
        ("$2.5bn", "$2.5bn"),
        ("45%", "45%"),
    ],
)
def test_the_shown_amount_keeps_bounds_and_negation_and_is_spelt_one_way(text: str, shown: str) -> None:
    assert found(text)[0].shown == shown


def test_a_denial_of_something_else_is_no_bound() -> None:
    assert found("She was not hurt in more than 20 attacks.")[0].shown == "more than 20 attacks"
