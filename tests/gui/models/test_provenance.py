"""Who decided what and when, in words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Action, Agent, BeginReading, Decide, Decision, Reopen
from synoptic.core.documents.rewriting import silenced
from synoptic.core.documents.statement import State
from synoptic.core.workspace import Workspace
from synoptic.gui.models.provenance import decision_lines, moment_words, provenance_of, silent_of

if TYPE_CHECKING:
    from helpers.train import Train

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
NAMES = {"a": "Ada", "b": "Ben"}


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-03-01T09:05:00+00:00", "today 09:05"),
        ("2026-02-28T23:59:59.999+00:00", "yesterday 23:59"),
        ("2026-03-01T01:30:00+02:00", "yesterday 23:30"),
        ("2025-09-11T07:00:00+00:00", "11 Sep 2025, 07:00"),
        ("long ago", "long ago"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
    ],
)
def test_a_moment_is_told_by_the_reader_s_clock(at: str, words: str) -> None:
    assert moment_words(at, NOW) == words


def decision(agent: str, action: Action, day: int) -> Decision:
    return Decision("key", action, agent, f"2026-02-{day:02}T08:00:00+00:00")


def test_the_decision_that_stands_comes_first_and_the_others_follow() -> None:
    decisions = [decision("b", Action.REJECT, 3), decision("a", Action.CORRECT, 4)]
    assert decision_lines(State.ACCEPTED, decisions, NAMES, NOW) == [
        "Corrected by Ada, 4 Feb 2026, 08:00",
        "Ben rejected it, 3 Feb 2026, 08:00",
    ]


def test_who_agrees_is_told_too() -> None:
    decisions = [decision("b", Action.ACCEPT, 3), decision("a", Action.ACCEPT, 4)]
    assert (
        decision_lines(State.ACCEPTED, decisions, NAMES, NOW)[1] == "Ben accepted it too, 3 Feb 2026, 08:00"
    )


def test_of_what_was_taken_back_only_what_others_decided_is_told() -> None:
    decisions = [decision("b", Action.REJECT, 3)]
    told = decision_lines(State.SUGGESTED, decisions, NAMES, NOW)
    assert told == ["Ben rejected it, 3 Feb 2026, 08:00"]


def test_a_reader_whom_the_project_does_not_know_is_somebody() -> None:
    (told,) = decision_lines(State.REJECTED, [decision("x", Action.REJECT, 3)], NAMES, NOW)
    assert told.startswith("Rejected by somebody")


def test_each_reader_of_a_project_is_named(train: Train) -> None:
    speed = train.id("Top speed")
    own = train.workspace.agent.name
    train.workspace.apply(Decide(speed, Action.REJECT))
    train.workspace.close()
    ben = Workspace.open(train.workspace.path, Agent("Ben"))
    ben.apply(Decide(speed, Action.ACCEPT))
    told = provenance_of(ben, ben.statement(speed), NOW).splitlines()
    assert told[0].startswith("Accepted by Ben, ")
    assert told[1].startswith(f"{own} rejected it, ")
    ben.apply(Reopen(speed))
    (left,) = provenance_of(ben, ben.statement(speed), NOW).splitlines()
    assert left.startswith(f"{own} rejected it, ")
    ben.apply(Decide(speed, Action.ACCEPT))
    ben.apply(BeginReading())
    assert "rejected" not in provenance_of(ben, ben.statement(speed), NOW)
    ben.close()


def test_of_an_open_suggestion_and_of_one_s_own_statement_it_says_what_there_is(train: Train) -> None:
    assert provenance_of(train.workspace, train.statement("Day of leaving"), NOW) == ""
    assert provenance_of(train.workspace, train.statement("Colour"), NOW) == "Written by Ada"


def test_that_the_engine_found_nothing_is_no_silence_until_a_reader_says_so(train: Train) -> None:
    speed, space = train.statement("Top speed"), train.workspace
    assert speed.silent
    assert silent_of(space, speed) == frozenset()
    applied = space.apply(silenced(speed, {train.b.id}, "B is silent on"))
    assert silent_of(space, train.statement("Top speed")) == {train.b.id}
    space.apply(applied.inverse)
    assert silent_of(space, train.statement("Top speed")) == frozenset()
    space.apply(silenced(speed, {train.b.id}, "B is silent on"))
    space.apply(Decide(speed.id, Action.ACCEPT))
    assert (
        silent_of(space, train.statement("Top speed")) == train.statement("Top speed").silent == {train.b.id}
    )
