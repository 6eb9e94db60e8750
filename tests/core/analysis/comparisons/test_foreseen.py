"""Done in one article, still to come in another."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, told
from synoptic.core.documents.statement import Relation

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
DONE = "The council of Vala approved the harbour bridge after a long debate."
AHEAD = "The council of Vala is set to approve the harbour bridge after a long debate."


def test_a_deed_that_is_done_and_still_to_come_is_a_conflict() -> None:
    (found,) = by_rule(conflicts(DONE + FILLER, AHEAD + FILLER), "done or to come")
    assert {p.value.split(":")[0] for p in found.positions} == {"done", "still to come"}
    assert found.suggestion is not None
    assert "“set to approve” on the other" in found.suggestion.reason


def test_where_the_later_article_has_it_done_it_is_an_update() -> None:
    days = ("2024-05-15", "2024-05-14")
    (found,) = by_rule(told(DONE + FILLER, AHEAD + FILLER, published=days), "done or to come")
    assert found.relation is Relation.SUPERSEDED


def test_an_article_that_tells_the_plan_and_the_deed_leaves_nothing_open() -> None:
    assert not by_rule(conflicts(DONE + FILLER, f"{AHEAD}\n{DONE}" + FILLER), "done or to come")


def test_another_plan_is_another_deed() -> None:
    other = "The schools of Orben are expected to approve a new menu for the autumn."
    assert not by_rule(conflicts(DONE + FILLER, other + FILLER), "done or to come")
