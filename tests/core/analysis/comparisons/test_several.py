"""One or several who did it."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
ONE = "A passenger found the lost painting under a seat of the Vala ferry."


def test_one_and_several_of_a_kind_are_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(ONE + FILLER, "Passengers found the lost painting under a seat of the ferry." + FILLER),
        "one or several",
    )
    assert values(found) == {"one", "several"}
    assert found.label == "Number of passengers: one or several"


@pytest.mark.parametrize(
    "other",
    [
        "Three passengers found the lost painting under a seat of the ferry.",
        "Passengers found the lost keys of the captain under a seat of the ferry.",
        "The passenger found the lost painting under a seat of the ferry.",
    ],
    ids=["a figure", "another thing", "one as well"],
)
def test_what_is_counted_or_of_another_thing_is_none(other: str) -> None:
    assert not by_rule(conflicts(ONE + FILLER, other + FILLER), "one or several")
