"""True or not."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts
from synoptic.core.analysis.comparisons.denials import refutes
from synoptic.core.documents.statement import Tier

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
STORY = "A fisherman in Selm caught a talking pike and sold it to a circus for a fortune."


def test_a_story_called_a_hoax_is_a_possible_difference() -> None:
    (found,) = by_rule(
        conflicts(
            STORY + FILLER,
            "The story that a fisherman in Selm caught a talking pike and sold it to a circus is a hoax."
            + FILLER,
        ),
        "called untrue",
    )
    assert found.tier is Tier.POSSIBLE


def test_a_story_said_to_be_no_hoax_is_not_denied() -> None:
    assert not by_rule(
        conflicts(
            STORY + FILLER,
            "The story that a fisherman in Selm caught a talking pike and sold it to a circus is not a hoax."
            + FILLER,
        ),
        "called untrue",
    )


@pytest.mark.parametrize(
    ("claim", "headline", "expected"),
    [
        ("a pike spoke to a fisherman", "no, a pike did not speak to a fisherman", True),
        ("a pike spoke to a fisherman", "fisherman meets talking pike", False),
        ("the circus did not buy the pike", "circus denies buying the pike", False),
    ],
)
def test_a_headline_refutes_a_claim_when_just_one_of_them_denies(
    claim: str, headline: str, expected: bool
) -> None:
    assert refutes(claim.split(), headline.replace(",", "").split()) is expected


def test_a_word_of_denial_before_a_thing_speaks_of_the_thing() -> None:
    story = "The new harbour law would leave the ferry line of Vala open to lawsuits, the mayor said."
    thing = "The new harbour law would leave the ferry line of Vala open to bogus lawsuits, the mayor said."
    denial = "It is a false report that the harbour law would leave the ferry line of Vala open to lawsuits."
    assert not by_rule(conflicts(story + FILLER, thing + FILLER), "called untrue")
    assert by_rule(conflicts(story + FILLER, denial + FILLER), "called untrue")
