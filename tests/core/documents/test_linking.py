"""What it means that two passages say the same, or conflict: carried out on a real project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.builders import a_passage
from synoptic.core.documents.edits import AddSuggestions
from synoptic.core.documents.linking import linked_across, linked_within, linked_words
from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from helpers.train import Train
    from synoptic.core.documents.statement import Statement


def passage(statement: Statement, article: str) -> str:
    return next(one.id for one in statement.passages() if one.article == article)


def test_passages_of_one_statement_are_brought_together_and_apart(train: Train) -> None:
    speed = train.statement("Top speed")
    slow, fast = passage(speed, train.c.id), passage(speed, train.a.id)
    agreed = linked_within(speed, slow, fast, same=True)
    assert agreed.relation is Relation.SHARED
    assert linked_within(agreed, slow, fast, same=True) == agreed
    apart = linked_within(agreed, slow, fast, same=False)
    assert apart.relation is Relation.CONFLICTING
    assert linked_within(apart, slow, fast, same=False) == apart


def test_the_only_passage_of_a_statement_takes_the_statement_along(train: Train) -> None:
    rumour, cars = train.statement("Rumour"), train.statement("Number of cars")
    edit = linked_across(rumour, passage(rumour, train.d.id), cars, passage(cars, train.a.id), same=True)
    train.workspace.apply(edit)
    assert not train.workspace.has_statement(rumour.id)
    assert [len(p.passages) for p in train.workspace.statement(cars.id).positions] == [3]
    train.workspace.apply(AddSuggestions((rumour,)))  # the same suggestion from a new analysis
    assert all(one.label != "Rumour" for one in train.workspace.statements)


def test_a_passage_of_a_statement_with_others_answers_both_questions(train: Train) -> None:
    trip, cars = train.statement("First trip"), train.statement("Number of cars")
    carried = passage(trip, train.b.id)
    train.workspace.apply(linked_across(trip, carried, cars, passage(cars, train.a.id), same=False))
    assert train.workspace.statement(trip.id) == trip
    whole = train.workspace.statement(cars.id)
    assert whole.relation is Relation.CONFLICTING
    assert [p.value for p in whole.positions] == ["20", "since 2019"]
    assert carried not in {one.id for one in whole.passages()}


def test_selected_words_join_a_position_or_make_one(train: Train) -> None:
    colour = train.statement("Colour")
    onto, words = next(colour.passages()).id, a_passage(train.b, "Monday morning")
    assert linked_words(colour, words, onto, same=True).relation is Relation.SHARED
    assert linked_words(colour, words, onto, same=False).relation is Relation.CONFLICTING
