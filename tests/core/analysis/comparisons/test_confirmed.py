"""Confirmed or not."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
OPEN = (
    "Two divers were rescued off the island of Orn, a radio station said. The report could not be verified."
    + FILLER
)


def test_a_confirmation_is_set_against_a_report_that_could_not_be_verified() -> None:
    (found,) = by_rule(
        conflicts(
            OPEN,
            "Two divers were rescued off the island of Orn. “I can confirm both are safe,” a warden said."
            + FILLER,
        ),
        "confirmed or not",
    )
    assert values(found) == {"confirmed", "not confirmed"}


def test_the_confirmation_of_something_else_is_none() -> None:
    assert not by_rule(
        conflicts(OPEN, "The bakery has confirmed that prices will rise. Bread gets dearer." + FILLER),
        "confirmed or not",
    )
