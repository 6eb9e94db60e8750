"""What each reader and each engine has marked."""

from __future__ import annotations

from dataclasses import replace

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.edits import Action, Agent, Decision
from synoptic.core.documents.passes import is_own, passes
from synoptic.core.documents.record import Reading
from synoptic.core.documents.statement import State

A = an_article("It had 20 cars and did 59 km/h.")
ADA, BEN, ENGINE = Agent("Ada"), Agent("Ben"), Agent("synoptic 1", person=False)
WRITTEN = a_statement("Cars", a_position("20", (A, "20 cars")))
FOUND = a_suggestion("Speed", a_position("59", (A, "59 km/h")), key="speed")


def of(*decisions: Decision) -> dict[str, list[str]]:
    found = passes((WRITTEN, FOUND), decisions, (ADA, BEN, ENGINE))
    return {each.agent.name: [one.label for one in each.statements] for each in found}


def test_a_person_marks_what_they_write_and_an_engine_what_it_suggests() -> None:
    assert of() == {"Ada": ["Cars"], "synoptic 1": ["Speed"]}


def test_a_person_marks_what_they_accept_and_not_what_they_reject() -> None:
    yes, no = Decision("speed", Action.ACCEPT, BEN.id), Decision("speed", Action.REJECT, ADA.id)
    assert of(yes, no) == {"Ada": ["Cars"], "Ben": ["Speed"], "synoptic 1": ["Speed"]}


def test_what_was_written_and_given_up_is_marked_no_more() -> None:
    assert passes((replace(WRITTEN, state=State.REJECTED),), (), (ADA,)) == ()


def test_own_is_what_one_wrote_oneself() -> None:
    assert is_own(WRITTEN, ADA)
    assert not is_own(WRITTEN, BEN)
    assert not is_own(replace(FOUND, author="Ada"), ADA)


def test_of_who_read_blind_only_what_they_wrote_counts() -> None:
    yes = Decision("speed", Action.ACCEPT, ADA.id)
    readings = (Reading(ADA.id, "2024-03-06T10:00:00", "2024-03-06T11:00:00"),)
    found = passes((WRITTEN, FOUND), (yes,), (ADA, ENGINE), readings)
    assert {each.agent.name: [one.label for one in each.statements] for each in found} == {
        "Ada": ["Cars"],
        "synoptic 1": ["Speed"],
    }
