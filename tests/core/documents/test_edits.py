"""Edits are values: what they say is all there is to them."""

from __future__ import annotations

from datetime import UTC, datetime

from synoptic.core.documents.edits import Action, Agent, Changes, Decision, RemoveStatement


def test_changes_are_true_where_something_was_touched() -> None:
    assert not Changes()
    assert Changes(articles=frozenset({"a"}))
    assert Changes(statements=frozenset({"s"}))


def test_edits_that_say_the_same_are_equal() -> None:
    assert RemoveStatement("s") == RemoveStatement("s")


def test_a_decision_knows_when_it_was_made() -> None:
    decision = Decision("key", Action.REJECT, Agent("Ada").id)
    made = datetime.fromisoformat(decision.at)

    assert made.tzinfo is UTC
    assert abs((datetime.now(UTC) - made).total_seconds()) < 60


def test_people_and_programs_are_told_apart() -> None:
    assert Agent("Ada").person
    assert not Agent("synoptic", person=False).person
