"""Nothing is told twice."""

from __future__ import annotations

from helpers.told import told
from synoptic.core.documents.statement import Relation

A = "The relief convoy left Arda on Tuesday."
B = "On Tuesday the relief convoy left Arda."


def test_a_dated_event_is_one_statement_and_not_two() -> None:
    found = [s for s in told(A, B) if s.relation is Relation.SHARED]
    assert [s.suggestion.rule for s in found if s.suggestion] == ["times"]
