"""What one article calls unknown by a noun, and another gives."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, conflicts, told, values
from synoptic.core.documents.statement import Relation

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
COST = "The council approved the new harbour bridge, but the cost was unclear."


def test_a_cost_that_another_article_gives_is_a_conflict_of_certainty() -> None:
    (found,) = by_rule(
        conflicts(COST + FILLER, "The harbour bridge would come at a cost of $12 million." + FILLER),
        "asked and answered",
    )
    assert values(found) == {"not known", "cost of $12 million"}
    assert found.label == "What the cost is"
    assert found.suggestion is not None
    assert "was unclear" in found.suggestion.reason


def test_a_cause_is_answered_in_words() -> None:
    (found,) = by_rule(
        conflicts(
            "The cause of the ferry fire is not known, the harbour office said." + FILLER,
            "The cause of the ferry fire was a broken cable, the harbour office found." + FILLER,
        ),
        "asked and answered",
    )
    assert "not known" in values(found)


@pytest.mark.parametrize(
    "other",
    [
        "The cost of the harbour bridge worries the council.",
        "The cost of school meals rose to $4.",
        "The council said that the cost of the harbour bridge, some $12 million, has not been confirmed.",
    ],
    ids=["no answer", "of something else", "unknown there, too"],
)
def test_what_is_no_answer_is_no_conflict(other: str) -> None:
    assert not by_rule(conflicts(COST + FILLER, other + FILLER), "asked and answered")


def test_a_later_article_that_gives_it_is_an_update() -> None:
    (found,) = by_rule(
        told(
            COST + FILLER,
            "The harbour bridge would come at a cost of $12 million." + FILLER,
            published=("2024-05-14", "2024-05-15"),
        ),
        "asked and answered",
    )
    assert found.relation is Relation.SUPERSEDED
