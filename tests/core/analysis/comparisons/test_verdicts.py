"""Verdicts on one charge."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


@pytest.mark.parametrize(
    "cleared",
    [
        "Moreau was in court. The jury found him not guilty of fraud.",
        "The jury convicted Moreau of bribery but cleared him of a charge of fraud.",
        "Moreau was convicted on four counts of bribery and acquitted of fraud.",
    ],
)
def test_guilty_and_cleared_of_one_charge_is_a_conflict(cleared: str) -> None:
    (found,) = by_rule(
        conflicts("Moreau has been convicted of bribery and of fraud." + FILLER, cleared + FILLER), "verdicts"
    )
    assert found.label == "Verdict on the charge of fraud"
    assert values(found) == {"guilty", "not guilty"}


@pytest.mark.parametrize(
    "other",
    [
        "Moreau was acquitted of theft.",
        "Lund was cleared of fraud.",
        "Lund was in court. The jury found her not guilty of fraud.",
        "Moreau pleaded not guilty of fraud.",
        "Moreau was not convicted of fraud, nor of theft.",
        "It is open whether Moreau will be acquitted of fraud.",
        "Moreau was convicted of fraud on Friday.",
    ],
    ids=[
        "another charge",
        "another person",
        "another she",
        "a plea",
        "not a verdict",
        "still open",
        "the same",
    ],
)
def test_another_charge_another_person_or_a_plea_is_none(other: str) -> None:
    assert not by_rule(conflicts("Moreau was found guilty of fraud." + FILLER, other + FILLER), "verdicts")
