"""Told and denied."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("The chief attended the meeting with the families.", "did not attend the meeting with the families"),
        ("The chief paid the fine for the ferry.", "refused to pay the fine for the ferry"),
        ("The chief approved the bridge over the river.", "didn't approve the bridge over the river"),
    ],
)
def test_a_deed_that_is_denied_in_any_form_is_a_conflict(yes: str, no: str) -> None:
    found = conflicts(yes + FILLER, f"The chief {no}." + FILLER)
    assert by_rule(found, "told and denied")


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        (
            "The court granted bail to the second suspect.",
            "The court did not grant bail to the first suspect.",
        ),
        (
            "Moen attended the meeting with the families.",
            "Lind did not attend the meeting with the families.",
        ),
        (
            "The name of the victim was released on Friday.",
            "The name of the suspect was not released on Friday.",
        ),
        ("She paid the fine for parking.", "She never paid the fine for speeding."),
        ("Lind beat Moen in the final at Vala.", "No. 8 Lind beat Moen in the final at Vala."),
    ],
    ids=["another turn", "another name", "another subject", "another object", "a number"],
)
def test_what_is_denied_of_something_else_is_no_conflict(yes: str, no: str) -> None:
    assert not by_rule(conflicts(yes + FILLER, no + FILLER), "told and denied")
