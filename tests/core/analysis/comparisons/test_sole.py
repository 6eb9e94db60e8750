"""What one article tells."""

from __future__ import annotations

from helpers.told import by_rule, told
from synoptic.core.documents.statement import Relation

A = """The museum in Lund reopened after a fire had destroyed its roof.
A blacksmith from Selm forged the new weathercock in eleven nights."""
B = "The museum in Lund reopened after the fire that destroyed its roof."


def test_what_nobody_else_tells_is_unique_and_names_the_silent() -> None:
    (found,) = by_rule(told(A, B), "one source")
    assert found.relation is Relation.UNIQUE
    assert "weathercock" in next(iter(found.passages())).exact
    assert len(found.silent) == 1


def test_what_is_shared_is_not_unique() -> None:
    assert not [s for s in by_rule(told(A, B), "one source") if "museum" in s.label]


def test_weightier_sentences_come_first() -> None:
    found = by_rule(told(A, "Trains ran on time."), "one source")
    scores = [s.suggestion.score for s in found if s.suggestion]
    assert scores == sorted(scores, reverse=True)
