"""Amounts of one thing in several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.told import by_rule, conflicts, told, values
from synoptic.core.documents.statement import Kind, Relation, Tier
from synoptic.core.documents.values import Quantity

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_two_figures_for_one_thing_are_a_conflict_with_both_in_the_reason() -> None:
    (found,) = by_rule(
        conflicts(
            "Rescuers pulled 14 miners from the flooded shaft near Vala." + FILLER,
            "Nine miners were pulled from the flooded shaft near Vala by rescuers." + FILLER,
        ),
        "amounts",
    )
    assert found.kind is Kind.QUANTITY
    assert found.tier is Tier.CONFLICT
    assert values(found) == {"14 miners", "nine miners"}
    assert found.suggestion is not None
    assert "14 miners" in found.suggestion.reason
    assert "nine miners" in found.suggestion.reason


def test_figures_in_sentences_of_other_wording_meet_by_what_they_measure() -> None:
    (found,) = by_rule(
        conflicts(
            "The ferry was delayed by about 30 minutes after the alarm." + FILLER,
            "After the alarm the ferry left two hours late." + FILLER,
        ),
        "amounts",
    )
    assert found.label == "Length of the delay"


def amount_in(*texts: str) -> Statement:
    """The one statement on amounts over articles with these texts."""
    (found,) = by_rule(told(*(text + FILLER for text in texts)), "amounts")
    return found


def reason_of(statement: Statement) -> str:
    """Why the engine proposes it."""
    return statement.suggestion.reason if statement.suggestion else ""


@pytest.mark.parametrize(
    ("left", "shown", "right", "reason"),
    [
        (
            "more than 200 singers",
            "more than 200 singers",
            "210 singers",
            "“more than 200 singers” is a lower limit",
        ),
        (
            "at least 200 singers",
            "at least 200 singers",
            "200 singers",
            "“at least 200 singers” is a lower limit",
        ),
        ("between 200 and 220 singers", "200 to 220 singers", "210 singers", "is a range"),
        (
            "up to 210 singers",
            "at most 210 singers",
            "205 singers",
            "“at most 210 singers” is an upper limit",
        ),
        ("about 200 singers", "about 200 singers", "218 singers", "the words round"),
    ],
)
def test_figures_that_agree_and_are_not_the_same_are_two_answers_that_may_both_be_true(
    left: str, shown: str, right: str, reason: str
) -> None:
    found = amount_in(
        f"The yearly festival in Kell brought {left} to the old harbour.",
        f"The yearly festival in Kell brought {right} to the old harbour.",
    )
    assert values(found) == {shown, right}
    assert found.relation is Relation.CONFLICTING
    assert found.tier is Tier.POSSIBLE
    assert f"{reason}, so both may be true" in reason_of(found)


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        ("about 700 singers", "698 singers", "about 700 singers"),
        ("at least 700 singers", "more than 700 singers", "at least 700 singers"),
    ],
)
def test_a_figure_and_its_rounding_are_one_answer_in_the_vaguer_words(
    left: str, right: str, value: str
) -> None:
    found = amount_in(
        f"The yearly festival in Kell brought {left} to the old harbour.",
        f"The yearly festival in Kell brought {right} to the old harbour.",
    )
    assert found.relation is Relation.SHARED
    assert values(found) == {value}
    assert f"“{left}”" in reason_of(found)
    assert f"“{right}”" in reason_of(found)


def test_inside_a_conflict_a_limit_stands_for_the_figures_that_it_holds() -> None:
    found = amount_in(
        "The explosion of the gas main in Kell killed nine people.",
        "The explosion of the gas main in Kell killed at least nine people.",
        "The explosion of the gas main in Kell killed four people.",
    )
    assert found.tier is Tier.CONFLICT
    assert values(found) == {"at least nine people", "four people"}
    assert "“at least nine people” said as" in reason_of(found)


def test_a_maximum_and_a_usual_value_are_a_possible_difference_and_said_to_be_so() -> None:
    (found,) = by_rule(
        conflicts(
            "The old tram has a maximum speed of 45 km/h on the hill line." + FILLER,
            "On the hill line the old tram rattles along at about 30 km/h." + FILLER,
        ),
        "amounts",
    )
    assert found.tier is Tier.POSSIBLE
    assert found.suggestion is not None
    assert "maximum" in found.suggestion.reason


def test_a_distance_travelled_is_not_set_against_one_between_places() -> None:
    assert not by_rule(
        conflicts(
            "The envoy travelled 900 km by train to the port of Brenn." + FILLER,
            "The port of Brenn lies 600 km north of the capital, where the envoy took the train." + FILLER,
        ),
        "amounts",
    )


def test_another_year_is_another_occasion() -> None:
    assert not by_rule(
        conflicts(
            "The river festival drew 400 visitors in 2012." + FILLER,
            "The river festival drew 650 visitors in 2019." + FILLER,
        ),
        "amounts",
    )


def test_an_article_that_gives_both_figures_speaks_of_two_things() -> None:
    assert not by_rule(
        conflicts(
            "Three hikers were found by a shepherd. Twelve hikers had left the hut." + FILLER,
            "Twelve hikers had left the hut, found later by a shepherd." + FILLER,
        ),
        "amounts",
    )


def test_a_position_holds_its_amount_in_the_base_unit() -> None:
    (found,) = by_rule(
        told(
            "The cable car climbs at a speed of 20 mph above Lund." + FILLER,
            "Above Lund the cable car climbs at a speed of 32 km/h." + FILLER,
        ),
        "amounts",
    )
    assert found.relation is Relation.SHARED
    (position,) = found.positions
    assert isinstance(position.parsed, Quantity)
    assert position.parsed.unit == "km/h"


EARLY = "Four people were killed when the gas main in Kell exploded." + FILLER
LATE = "The explosion of the gas main in Kell killed nine people." + FILLER


def test_two_tolls_are_a_conflict_whatever_the_dead_are_called() -> None:
    (found,) = by_rule(
        conflicts(EARLY, "At least nine were killed by the explosion of the gas main in Kell." + FILLER),
        "amounts",
    )
    assert found.label == "Number of people killed"


def test_a_toll_that_rose_is_an_update() -> None:
    (found,) = by_rule(told(EARLY, LATE, published=("2024-05-14", "2024-05-15")), "amounts")
    assert found.relation is Relation.SUPERSEDED
    assert [p.value for p in found.positions if not p.superseded_by] == ["nine people"]


def test_a_toll_that_fell_is_a_conflict() -> None:
    (found,) = by_rule(told(EARLY, LATE, published=("2024-05-15", "2024-05-14")), "amounts")
    assert found.relation is Relation.CONFLICTING


def test_none_and_some_are_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "Nobody was injured when the ferry hit the pier at Vala." + FILLER,
            "Three people were injured when the ferry hit the pier at Vala." + FILLER,
        ),
        "amounts",
    )
    assert found.label == "Number of people injured"


def test_counts_up_to_two_days_are_no_conflict() -> None:
    assert not by_rule(
        conflicts(
            "As of 6 April, 41 people had died of the fever in the port of Vala." + FILLER,
            "As of 9 April, 58 people had died of the fever in the port of Vala." + FILLER,
        ),
        "amounts",
    )


def test_sons_are_no_daughters() -> None:
    found = told(
        "The captain of the Vala ferry has two sons, the harbour office said." + FILLER,
        "The captain of the Vala ferry has two daughters, the harbour office said." + FILLER,
    )
    assert not by_rule(found, "amounts")


def test_two_ranks_are_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(
            "The novel of the lighthouse keeper was ranked number 92 on the library's list." + FILLER,
            "The novel of the lighthouse keeper was ranked number 81 on the library's list." + FILLER,
        ),
        "amounts",
    )
    assert found.label.startswith("Rank")


def test_two_ages_of_one_name_are_a_conflict_in_whatever_words() -> None:
    (found,) = by_rule(
        conflicts(
            "The sculptor Ebba Lind, 59, spoke first." + FILLER,
            "The prize went to the 61-year-old sculptor Ebba Lind." + FILLER,
        ),
        "amounts",
    )
    assert found.label == "Age of Ebba Lind"


def test_ages_of_two_names_are_none() -> None:
    assert not conflicts(
        "The prize went to the sculptor Ebba Lind, 59, on Friday in Vala." + FILLER,
        "The prize went to the sculptor Odd Moen, 61, on Friday in Vala." + FILLER,
    )


@pytest.mark.parametrize(
    ("one_says", "other_says"),
    [
        ("14 miners", "his first nine miners"),
        ("14 miners", "nine other miners"),
        ("14 injured miners", "nine healthy miners"),
        ("14 miners a day", "nine miners"),
        ("two miners", "several miners"),
    ],
    ids=["a part", "an addition", "of other kinds", "a rate", "a vague word"],
)
def test_a_part_another_kind_and_a_rate_are_other_figures(one_says: str, other_says: str) -> None:
    found = conflicts(
        f"Rescuers pulled {one_says} from the flooded shaft near Vala." + FILLER,
        f"Rescuers pulled {other_says} from the flooded shaft near Vala." + FILLER,
    )
    assert not [s for s in by_rule(found, "amounts") if s.tier is Tier.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire killed 49 people and wounded 53 at a mill in Vala.",
            "At least 50 dead and 53 injured in the fire at the Vala mill.",
        ),
        ("The fire killed 49 people at a mill.", "The death toll of the fire at the mill stands at 52."),
        ("Twelve people died when the bus fell into the river.", "The bus crash at the river left 14 dead."),
        ("The suspect, 34, was arrested at home.", "Police arrested the 36-year-old suspect at home."),
        (
            "The settlement of $84,000 was paid with taxpayers' money.",
            "Taxpayers paid $94,000 to settle the lawsuit.",
        ),
        (
            "The earthquake of magnitude 6.4 struck near Vala at dawn.",
            "A 6.1-magnitude earthquake hit near Vala at dawn.",
        ),
    ],
    ids=["killed", "toll", "dead", "age", "paid", "magnitude"],
)
def test_one_figure_told_in_two_ways_is_a_conflict(one: str, other: str) -> None:
    found = by_rule(conflicts(one + FILLER, other + FILLER), "amounts")
    assert any(s.tier is Tier.CONFLICT for s in found)


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        (
            "The jury deliberated for three days before its verdict in the Vala case.",
            "The verdict in the Vala case came after two days of deliberation by the jury.",
            "Length of the deliberation",
        ),
        (
            "The government in Vala declared three days of mourning.",
            "Vala's government has declared a week of mourning.",
            "Length of the mourning",
        ),
        (
            "Rescuers pulled a seven-year-old girl alive from the rubble near Vala.",
            "A six-year-old girl was pulled alive from the rubble near Vala.",
            "Age of the girl",
        ),
        (
            "The quake hit Vala at a depth of 10 km, the observatory said.",
            "The quake hit Vala hard; a survey of the observatory put the depth at 12 km.",
            "Depth",
        ),
        (
            "The earthquake of magnitude 6.4 struck near Vala at dawn.",
            "The survey put the magnitude at 6.2 for the earthquake near Vala at dawn.",
            "Magnitude",
        ),
    ],
    ids=["deliberation", "mourning", "girl", "depth", "magnitude"],
)
def test_the_label_says_what_lasts_or_is_measured(one: str, other: str, label: str) -> None:
    (found,) = by_rule(conflicts(one + FILLER, other + FILLER), "amounts")
    assert found.label.startswith(label)


def test_a_part_of_a_count_is_not_set_against_the_whole() -> None:
    assert not by_rule(
        conflicts(
            "The storm destroyed 1,200 houses on the coast." + FILLER,
            "Some 300 houses on the coast were destroyed by the storm in the village of Vala alone." + FILLER,
        ),
        "amounts",
    )


def test_all_reports_of_a_growing_toll_are_one_statement() -> None:
    (found,) = by_rule(
        told(
            "The storm killed at least 19 people on the coast." + FILLER,
            "At least 57 people were killed by the storm on the coast." + FILLER,
            "The death toll of the storm has risen to 112." + FILLER,
            "The number of people killed by the storm rose to 131." + FILLER,
            published=("2022-06-14", "2022-06-14", "2022-06-15", "2022-06-16"),
        ),
        "amounts",
    )
    assert found.relation is Relation.SUPERSEDED
    assert len(found.articles) == 4
    assert [p.value for p in found.positions][-1].startswith("131")


def test_the_result_of_a_match_is_a_score_and_that_of_a_vote_a_tally() -> None:
    match = told("Vala beat Selm 3-1 on the coast." + FILLER, "Selm lost 3-1 to Vala on the coast." + FILLER)
    vote = told("The senate vote was 97-1 for the bill.", "The senate passed the bill in a vote of 97-1.")
    assert [s.label for s in by_rule(match, "amounts")] == ["Score"]
    assert [s.label for s in by_rule(vote, "amounts")] == ["Tally of the vote"]
