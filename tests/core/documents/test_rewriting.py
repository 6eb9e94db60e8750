"""The edits by which statements are made over, carried out on a real project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.builders import a_passage
from synoptic.core.documents.edits import Action, AddSuggestions, ChangeStatement, Decide
from synoptic.core.documents.reshaping import with_passages
from synoptic.core.documents.rewriting import merging, rewritten, splitting
from synoptic.core.documents.statement import Relation, State

if TYPE_CHECKING:
    from helpers.train import Train
    from synoptic.core.documents.edits import Edit


def undone(train: Train, edit: Edit) -> None:
    """Carry out an edit, take it back, and find everything as it was; then do it again."""
    before = {one.id: one for one in train.workspace.statements}
    decisions = train.workspace.decisions()
    back = train.workspace.apply(edit).inverse
    again = train.workspace.apply(back).inverse
    assert {one.id: one for one in train.workspace.statements} == before
    assert train.workspace.decisions() == decisions
    train.workspace.apply(again)


def test_changing_what_a_suggestion_says_accepts_it_as_corrected(train: Train) -> None:
    speed = train.statement("Top speed")
    edit = rewritten(replace(speed, label="Speed"))
    assert isinstance(edit, Decide)
    undone(train, edit)
    assert train.workspace.statement(speed.id).state is State.ACCEPTED
    assert train.workspace.decisions()[-1].action is Action.CORRECT


def test_what_comes_into_an_accepted_statement_is_accepted_with_it(train: Train) -> None:
    colour = train.statement("Colour")
    open_one = replace(a_passage(train.b, "Monday morning"), state=State.SUGGESTED)
    edit = rewritten(with_passages(colour, [open_one], colour.positions[0].id))
    assert isinstance(edit, ChangeStatement)
    assert {one.state for one in edit.statement.passages()} == {State.ACCEPTED}


def test_two_suggestions_merge_and_neither_comes_back(train: Train) -> None:
    speed, cars = train.statement("Top speed"), train.statement("Number of cars")
    undone(train, merging(speed, cars))
    whole = train.workspace.statement(speed.id)
    assert len(whole.positions) == 3
    assert not train.workspace.has_statement(cars.id)
    train.workspace.apply(AddSuggestions((speed, cars)))
    assert [one.label for one in train.workspace.statements].count("Number of cars") == 0
    assert train.workspace.statement(speed.id) == whole


def test_ones_own_statement_takes_in_a_decided_one(train: Train) -> None:
    colour, trip = train.statement("Colour"), train.statement("First trip")
    number = len(train.workspace.decisions())
    undone(train, merging(colour, trip))
    assert len(train.workspace.decisions()) == number
    assert train.workspace.statement(colour.id).articles == {train.a.id, train.b.id, train.c.id}


def test_a_conflict_splits_into_two_that_do_not_conflict(train: Train) -> None:
    speed = train.statement("Top speed")
    leaving = {passage.id for passage in speed.positions[1].passages}
    edit, other = splitting(speed, leaving, "Speed on bad track")
    undone(train, edit)
    rest, new = train.workspace.statement(speed.id), train.workspace.statement(other.id)
    assert (rest.relation, new.relation) == (Relation.SHARED, Relation.UNIQUE)
    assert (new.label, new.state, new.suggestion) == ("Speed on bad track", State.ACCEPTED, None)
    assert new.author == train.workspace.agent.name


def test_what_was_split_can_be_merged_again(train: Train) -> None:
    speed = train.statement("Top speed")
    edit, other = splitting(speed, {next(speed.passages()).id}, "One")
    train.workspace.apply(edit)
    train.workspace.apply(merging(train.workspace.statement(speed.id), train.workspace.statement(other.id)))
    whole = train.workspace.statement(speed.id)
    assert {p.id for p in whole.passages()} == {p.id for p in speed.passages()}
    assert whole.relation is speed.relation
