"""What an answer was read as, in words."""

from __future__ import annotations

import pytest

from synoptic.core.documents.statement import Kind, Position
from synoptic.core.documents.values import Quantity, TimeInterval, Value
from synoptic.gui.models.understood import parsed_words, understood_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(58.5, 59.5, "km/h"), "59 km/h"),
        (Quantity(44, 56, "km/h"), "44 to 56 km/h"),
        (Quantity(4.5, 5.5, "km"), "5 km"),
        (Quantity(1.5, 3.25, "km"), "1.5 to 3.25 km"),
        (Quantity(20, None, ""), "at least 20"),
        (Quantity(None, 20, ""), "at most 20"),
        (Quantity(0, 59, "km/h"), "at most 59 km/h"),
        (Quantity(0, 0, ""), "0"),
        (Quantity(2.5e9, 2.5e9, "$"), "$2,500,000,000"),
        (Quantity(49.5, 50.5, "%"), "50%"),
        (Quantity(1e70, 1e70, "people"), "1e+70 people"),
        (Quantity(1.7e308, 1.7e308, ""), "1.7e+308"),
        (Quantity(-1.7e308, 1.7e308, ""), "-1.7e+308 to 1.7e+308"),
        (TimeInterval("2023-09-11", "2023-09-12"), "11 Sep 2023"),
        (TimeInterval("2019-01-01", ""), "from 1 Jan 2019"),
    ],
)
def test_a_parsed_value_is_told_in_few_words(value: Value, words: str) -> None:
    assert parsed_words(value) == words


def test_where_a_figure_or_time_is_asked_for_its_lack_is_told() -> None:
    assert (
        understood_words(Position("59 km/h", parsed=Quantity(59, 59, "km/h")), Kind.EVENT)
        == "read as 59 km/h"
    )
    assert understood_words(Position("soon"), Kind.TIME) == "not read as a time"
    assert understood_words(Position("many"), Kind.QUANTITY) == "not read as a figure"
    assert understood_words(Position("it left"), Kind.EVENT) == ""
    assert understood_words(Position(""), Kind.TIME) == ""
