"""A thing told with a word and with its contrary."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts, values
from synoptic.core.documents.statement import Kind

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_the_same_sentence_with_a_word_and_with_its_contrary_is_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "Milk prices at the Vala dairy cooperative rose sharply in the autumn." + FILLER,
            "Milk prices at the Vala dairy cooperative fell sharply in the autumn." + FILLER,
        ),
        "opposites",
    )
    assert found.kind is Kind.EVENT
    assert values(found) == {"rose", "fell"}
    assert found.suggestion is not None
    assert "excludes" in found.suggestion.reason


@pytest.mark.parametrize(
    "other",
    [
        "Milk prices at the Orben dairy fell sharply in the autumn.",
        "Milk prices at the Vala dairy cooperative did not fall in the autumn.",
        "Milk prices at the Vala dairy cooperative could fall sharply in the autumn.",
        "Milk prices at the Vala dairy cooperative rose in the spring and fell in the autumn.",
    ],
    ids=["of another name", "denied", "foreseen", "both in one sentence"],
)
def test_a_contrary_word_of_something_else_or_that_is_not_stated_is_none(other: str) -> None:
    one = "Milk prices at the Vala dairy cooperative rose sharply in the autumn, the Vala council heard."
    assert not by_rule(conflicts(one + FILLER, other + FILLER + "\nThe Orben dairy is new."), "opposites")
