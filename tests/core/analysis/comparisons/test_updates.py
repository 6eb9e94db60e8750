"""A later stage."""

from __future__ import annotations

from helpers.told import by_rule, told
from synoptic.core.documents.statement import Relation

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
EARLY = "The envoy Tomas Brandt is heading towards the port of Selm aboard a navy ship." + FILLER
LATE = "The envoy Tomas Brandt has arrived in the port of Selm aboard a navy ship." + FILLER


def test_a_later_report_takes_the_place_of_the_earlier_stage() -> None:
    (found,) = by_rule(told(EARLY, LATE, published=("2024-05-14", "2024-05-15")), "a later stage")
    assert found.relation is Relation.SUPERSEDED
    earlier = next(p for p in found.positions if p.superseded_by)
    assert "heading" in earlier.value
    assert earlier.superseded_by in {p.id for p in found.positions}


def test_without_dates_nothing_is_called_an_update() -> None:
    assert not by_rule(told(EARLY, LATE), "a later stage")


def test_an_older_report_of_a_later_stage_is_no_update() -> None:
    assert not by_rule(told(EARLY, LATE, published=("2024-05-15", "2024-05-14")), "a later stage")
