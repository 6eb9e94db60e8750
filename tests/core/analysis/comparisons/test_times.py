"""Times of one happening in several articles."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts, quotes, told, values
from synoptic.core.documents.statement import Kind, Relation
from synoptic.core.documents.values import TimeInterval

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_two_days_for_one_departure_are_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "The relief convoy left the capital Arda on Monday with 30 lorries." + FILLER,
            "The relief convoy departed from Arda on Sunday, officials said." + FILLER,
        ),
        "times",
    )
    assert found.kind is Kind.TIME
    assert values(found) == {"Monday", "Sunday"}
    assert found.label == "Day of the departure"


def test_one_day_told_in_two_ways_is_shared_and_resolved() -> None:
    (found,) = by_rule(
        told(
            "The relief convoy left Arda on Tuesday." + FILLER,
            "The relief convoy left Arda yesterday." + FILLER,
            published=("2024-05-15", "2024-05-15"),
        ),
        "times",
    )
    assert found.relation is Relation.SHARED
    assert found.positions[0].parsed == TimeInterval("2024-05-14", "2024-05-15")


def test_the_day_on_which_somebody_spoke_is_no_time_of_the_event() -> None:
    assert not by_rule(
        conflicts(
            "The relief convoy left Arda, a spokesman said on Monday." + FILLER,
            "The relief convoy left Arda, a spokesman said on Tuesday." + FILLER,
        ),
        "times",
    )


def test_what_other_people_do_has_another_time() -> None:
    assert not by_rule(
        conflicts(
            "President Moreau arrived in Lund on Monday for the trade forum." + FILLER,
            "Chancellor Weiss arrived in Lund on Sunday for the trade forum." + FILLER,
        ),
        "times",
    )


def test_the_passages_hold_the_times() -> None:
    found = conflicts(
        "The relief convoy left the capital Arda on Monday with 30 lorries." + FILLER,
        "The relief convoy departed from Arda on Sunday, officials said." + FILLER,
    )
    assert {"Monday" in quote or "Sunday" in quote for quote in quotes(by_rule(found, "times")[0])} == {True}


def test_an_event_that_is_going_to_take_place_has_a_time_too() -> None:
    (found,) = by_rule(
        conflicts(
            "The summit is expected to take place as early as Tuesday." + FILLER,
            "Envoys said that the summit will take place after the fair, that is, starting on Thursday."
            + FILLER,
            published=("2024-05-13", "2024-05-13"),
        ),
        "times",
    )
    assert found.relation is Relation.CONFLICTING


def test_who_tells_it_is_not_who_it_is_told_of() -> None:
    (found,) = by_rule(
        conflicts(
            "Officials in Lund told Radio Vest that the convoy left Arda for Selm on Monday." + FILLER,
            "Marek Dolinsky said that the convoy left Arda for Selm on Sunday." + FILLER,
        ),
        "times",
    )
    assert values(found) == {"Monday", "Sunday"}


def test_two_parts_of_one_day_exclude_one_another() -> None:
    (found,) = by_rule(
        conflicts(
            "The ferry left Vala on Monday morning with a choir on board." + FILLER,
            "The ferry left Vala on Monday night with a choir on board." + FILLER,
        ),
        "times",
    )
    assert values(found) == {"Monday morning", "Monday night"}


def test_another_verb_with_the_same_stem_is_another_happening() -> None:
    assert not by_rule(
        conflicts(
            "The Vala ferry line was reaching out to its passengers on Sunday." + FILLER,
            "The Vala ferry line was reached by its passengers on Saturday." + FILLER,
        ),
        "times",
    )


def test_a_noun_with_its_article_is_no_verb_of_a_time_before_it() -> None:
    assert not by_rule(
        conflicts(
            "Odd Moen was charged on Saturday with the theft of a painting in Vala." + FILLER,
            "Odd Moen was in court in Vala Monday on a charge of having a stolen painting." + FILLER,
        ),
        "times",
    )


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        ("on Tuesday morning", "on Tuesday", "Tuesday"),
        ("on Tuesday night", "late Tuesday", "Tuesday"),
        ("on Tuesday afternoon", "on 14 May 2024", "Tuesday, 14 May 2024"),
        ("in May 2024", "on 14 May 2024", "May 2024"),
    ],
)
def test_of_times_that_agree_the_one_that_is_true_of_all_is_the_answer(
    left: str, right: str, value: str
) -> None:
    (found,) = by_rule(
        told(
            f"The ferry left Vala {left} with a choir on board." + FILLER,
            f"The ferry left Vala {right} with a choir on board." + FILLER,
            published=("2024-05-15", "2024-05-15"),
        ),
        "times",
    )
    assert found.relation is Relation.SHARED
    assert values(found) == {value}
    assert found.suggestion is not None
    for words in (left, right):
        assert words.removeprefix("on ").removeprefix("in ") in found.suggestion.reason
