"""What a passage answers in a newer text."""

from __future__ import annotations

import pytest

from helpers.builders import a_passage, an_article
from synoptic.core.analysis.rereading import answer_now
from synoptic.core.documents.statement import Position


@pytest.mark.parametrize(
    ("value", "old", "new", "now"),
    [
        ("50 km/h", "does 50 km/h at most", "does 60 km/h at most", "60 km/h"),
        ("50 km/h", "does 50 km/h (31 mph)", "does about 60 km/h", "about 60 km/h"),
        ("20 cars", "20 cars, 50 km/h", "22 cars, 50 km/h", "22 cars"),
        ("Sunday", "it left on Sunday", "it left late on Monday", "late on Monday"),
        ("Sunday", "it left on Sunday", "it left yesterday", "Monday, 11 September 2023"),
        ("green", "the train is green", "the train is dark blue", "dark blue"),
        ("the train is green", "the train is green", "the train is blue", "the train is blue"),
        ("green", "the train is green and long", "a train is blue and short", ""),
        ("50 km/h", "does 50 km/h", "does 50 km/h", "50 km/h"),
        ("about 50 km/h", "at about 50km/h (31mph)", "at about 59km/h (37mph)", "about 59 km/h"),
        ("20 cars", "has 20 cars", "has 22 cars and 24 cars", ""),
        ("green", "is green (they say)", "is dark blue (they say)", "dark blue"),
    ],
)
def test_the_answer_is_what_stands_where_the_old_one_stood(value: str, old: str, new: str, now: str) -> None:
    before, after = a_passage(an_article(old), old), a_passage(an_article(new), new)
    assert answer_now(Position(value, (before,)), before, after, "2023-09-12") == now
