"""Settling where two passes differ, in a real project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.adjudication import (
    SETTLED,
    is_settled,
    joining,
    keeping_both,
    keeping_mine,
    keeping_other,
    settling_agreed,
)
from synoptic.core.documents.agreement import Pairing, compare
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions, Agent
from synoptic.core.documents.statement import State
from synoptic.core.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from synoptic.core.documents.edits import Several

A = an_article("The train did 59 km/h. It had 20 cars.", order=0)
B = an_article("It rattled at 50 km/h. There were 20 cars.", order=1)
MINE = a_statement("Cars", a_position("20", (A, "20 cars")))
OTHER = a_suggestion("Number of cars", a_position("20", (A, "had 20 cars"), (B, "20 cars")))
ALONE = a_suggestion("Speed", a_position("59", (A, "59 km/h")))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "p.synoptic", Agent("Ada"))
    workspace.apply(AddArticles((A, B)))
    workspace.apply(AddStatement(MINE))
    workspace.apply(AddSuggestions((OTHER, ALONE)))
    yield workspace
    workspace.close()


def pairings(workspace: Workspace) -> tuple[Pairing, ...]:
    own = [one for one in workspace.statements if one.suggestion is None]
    return compare(own, [one for one in workspace.statements if one.suggestion is not None]).pairings


def states(workspace: Workspace) -> dict[str, State]:
    return {one.label: one.state for one in workspace.statements}


@pytest.mark.parametrize(
    ("settle", "mine", "other"),
    [
        (keeping_mine, State.ACCEPTED, State.REJECTED),
        (keeping_other, State.REJECTED, State.ACCEPTED),
        (keeping_both, State.ACCEPTED, State.ACCEPTED),
    ],
)
def test_what_does_not_stand_is_rejected_and_nothing_is_gone(
    workspace: Workspace, settle: Callable[[Pairing], Several], mine: State, other: State
) -> None:
    first = pairings(workspace)[0]
    assert not is_settled(first)
    workspace.apply(settle(first))
    assert states(workspace) == {"Cars": mine, "Number of cars": other, "Speed": State.SUGGESTED}
    assert is_settled(pairings(workspace)[0])


def test_joining_makes_one_of_two(workspace: Workspace) -> None:
    workspace.apply(joining(pairings(workspace)[0]))
    assert states(workspace) == {"Cars": State.ACCEPTED, "Speed": State.SUGGESTED}
    whole = workspace.statement(MINE.id)
    assert (whole.articles, whole.tags) == ({A.id, B.id}, (SETTLED,))


def test_what_only_one_has_can_fall_or_stand(workspace: Workspace) -> None:
    alone = pairings(workspace)[1]
    undo = workspace.apply(keeping_mine(alone)).inverse
    assert states(workspace)["Speed"] is State.REJECTED
    workspace.apply(undo)
    workspace.apply(joining(alone))
    assert states(workspace)["Speed"] is State.ACCEPTED


def test_what_agrees_is_joined_in_one_edit_that_is_taken_back_at_once(workspace: Workspace) -> None:
    before = workspace.statements
    undo = workspace.apply(settling_agreed(pairings(workspace)[:1])).inverse
    assert len(workspace.statements) == 2
    workspace.apply(undo)
    assert workspace.statements == before
