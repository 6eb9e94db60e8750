"""Where it happened."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts, values
from synoptic.core.analysis.comparisons.places import lies_in
from synoptic.core.documents.statement import Kind

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_one_happening_in_two_countries_is_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "A meteorite fell near a farm and was found in Sweden by two children on a school trip." + FILLER,
            "The meteorite that fell near a farm was found in Norway by two children on a school trip."
            + FILLER,
        ),
        "places",
    )
    assert found.kind is Kind.PLACE
    assert values(found) == {"Sweden", "Norway"}


def test_a_town_and_its_country_agree() -> None:
    assert not by_rule(
        conflicts(
            "A meteorite was found in London by two children on a school trip." + FILLER,
            "The meteorite was found in England by two children on a school trip." + FILLER,
        ),
        "places",
    )


def test_an_article_that_names_both_places_speaks_of_two() -> None:
    assert not by_rule(
        conflicts(
            "A meteorite was found in Sweden by two children on a school trip." + FILLER,
            "The meteorite was found in Norway by two children on a school trip to Sweden." + FILLER,
        ),
        "places",
    )


@pytest.mark.parametrize(
    ("place", "whole", "expected"),
    [
        ("portland", "united states", True),
        ("paris", "france", True),
        ("paris", "germany", False),
        ("x", "x", True),
    ],
)
def test_containment_runs_up_from_part_to_whole(place: str, whole: str, expected: bool) -> None:
    assert lies_in(place, whole) is expected
