"""Told and denied."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_a_deed_told_by_one_and_denied_by_another_is_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "The council approved the controversial quarry permit near Vala." + FILLER,
            "The council never approved the controversial quarry permit near Vala." + FILLER,
        ),
        "told and denied",
    )
    assert values(found) == {"yes", "no"}


def test_a_denial_of_something_else_is_none() -> None:
    assert not by_rule(
        conflicts(
            "The council approved the quarry permit near Vala." + FILLER,
            "The council did not approve the school budget near Vala." + FILLER,
        ),
        "told and denied",
    )


def test_what_is_only_foreseen_is_not_denied() -> None:
    assert not by_rule(
        conflicts(
            "The council approved the controversial quarry permit near Vala." + FILLER,
            "The council might not have approved the controversial quarry permit near Vala." + FILLER,
        ),
        "told and denied",
    )
