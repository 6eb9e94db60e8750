"""Known or not."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, told, values
from synoptic.core.documents.statement import Kind, Relation, Tier

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_what_one_calls_unknown_and_another_states_is_a_conflict_of_certainty() -> None:
    (found,) = by_rule(
        conflicts(
            "It is not known whether the two climbers have been found." + FILLER,
            "The two climbers were found near a hut, rangers said." + FILLER,
        ),
        "known or not",
    )
    assert found.kind is Kind.CERTAINTY
    assert "not known" in values(found)


def test_a_question_of_where_is_answered_by_a_place_only() -> None:
    assert not by_rule(
        conflicts(
            "It is unclear where the climbers were found." + FILLER,
            "The climbers were found alive." + FILLER,
        ),
        "known or not",
    )


def test_a_later_article_that_knows_it_is_an_update() -> None:
    (found,) = by_rule(
        told(
            "It is not known whether the two climbers have been found." + FILLER,
            "The two climbers were found near a hut, rangers said." + FILLER,
            published=("2024-05-14", "2024-05-15"),
        ),
        "known or not",
    )
    assert found.relation is Relation.SUPERSEDED
    assert found.tier is Tier.POSSIBLE


def test_a_relative_clause_asks_nothing() -> None:
    assert not by_rule(
        conflicts(
            "It is uncertain, officials in Brenn, where ferries leave, said." + FILLER,
            "Ferries leave from the quay in Brenn." + FILLER,
        ),
        "known or not",
    )


def test_two_questions_about_one_thing_are_two_doubts() -> None:
    found = by_rule(
        conflicts(
            "It is not known whether the two climbers have been found." + FILLER,
            "It is unclear when the two climbers were found." + FILLER,
            "The two climbers were found on Monday near a hut, rangers said." + FILLER,
        ),
        "known or not",
    )
    assert len(found) == 2


def test_the_label_is_the_question_without_the_words_that_it_is_open() -> None:
    found = conflicts(
        "Whether the hikers have been found, has not been confirmed by the police of Selm.",
        "The hikers have been found near Selm, the police said.",
    )
    assert "Whether the hikers have been found" in {s.label for s in found}


def test_a_reason_sets_the_words_of_a_source_in_quotation_marks_and_no_words_of_its_own() -> None:
    (found,) = by_rule(
        conflicts(
            "It is unclear where the two climbers of the Lund club were found." + FILLER,
            "The two climbers of the Lund club were found near Selm by a ranger." + FILLER,
        ),
        "known or not",
    )
    assert found.suggestion is not None
    told = next(value for value in values(found) if value != "not known")
    reason = found.suggestion.reason
    assert "not known (A)" in reason
    assert f"“{told}” (B)" in reason


def test_what_is_stated_by_each_in_other_words_is_nobodys_own_answer() -> None:
    (found,) = by_rule(
        conflicts(
            "It is not known where the two climbers of the Lund club were found." + FILLER,
            "The two climbers of the Lund club were found near Selm by a ranger." + FILLER,
            "The two climbers of the Lund club were found in Brenn yesterday." + FILLER,
        ),
        "known or not",
    )
    assert values(found) == {"not known", "known"}
