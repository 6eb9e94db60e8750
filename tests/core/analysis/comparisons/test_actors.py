"""Who did it."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, values
from synoptic.core.documents.statement import Kind

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_one_deed_told_of_two_sorts_of_people_is_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "Police officers shot the escaped bear behind the bakery." + FILLER,
            "A resident shot the bear behind the bakery, the town said." + FILLER,
        ),
        "who did it",
    )
    assert found.kind is Kind.PERSON
    assert found.label == "Who shot the bear"
    assert values(found) == {"officers", "resident"}


def test_a_general_word_may_stand_for_the_thing_told_before() -> None:
    assert by_rule(
        conflicts(
            "Police officers shot the escaped bear behind the bakery." + FILLER,
            "A resident shot the animal behind the bakery after the bear had escaped." + FILLER,
        ),
        "who did it",
    )


def test_it_behind_a_verb_is_what_the_verb_before_was_about() -> None:
    assert by_rule(
        conflicts(
            "Police officers killed the bear behind the bakery." + FILLER,
            "A resident cornered the bear behind the bakery and killed it." + FILLER,
        ),
        "who did it",
    )


def test_two_words_for_one_sort_of_people_agree() -> None:
    assert not by_rule(
        conflicts(
            "A nurse treated the driver at the scene of the crash." + FILLER,
            "Paramedics treated the driver at the scene of the crash." + FILLER,
        ),
        "who did it",
    )


def test_another_thing_done_is_another_deed() -> None:
    assert not by_rule(
        conflicts(
            "Police officers shot the escaped bear behind the bakery." + FILLER,
            "A resident shot a film of the bakery." + FILLER,
        ),
        "who did it",
    )
