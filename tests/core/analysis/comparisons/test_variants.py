"""Spellings, and words of one sort."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_one_given_name_with_two_spellings_of_the_surname_is_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "The skipper, Marek Dolinsky, swam ashore." + FILLER,
            "The skipper, Marek Dolinski, swam to the shore." + FILLER,
        ),
        "spelling of a name",
    )
    assert values(found) == {"Marek Dolinsky", "Marek Dolinski"}


def test_two_people_of_one_given_name_are_not_a_spelling() -> None:
    assert not by_rule(
        conflicts(
            "The skipper, Marek Dolinsky, swam ashore." + FILLER,
            "The cook, Marek Abramov, swam to the shore." + FILLER,
        ),
        "spelling of a name",
    )


def test_two_words_of_one_sort_in_one_place_are_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "The keeper was bitten on the leg while feeding the otter." + FILLER,
            "An otter bit the keeper, who was treated for a bite on the arm." + FILLER,
        ),
        "words of one sort",
    )
    assert values(found) == {"leg", "arm"}


def test_two_spellings_of_one_word_agree() -> None:
    assert not by_rule(
        conflicts(
            "The cyclist was hit by a gray van near the mill." + FILLER,
            "The cyclist was hit by a grey van near the mill." + FILLER,
        ),
        "words of one sort",
    )
