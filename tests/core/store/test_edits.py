"""Several edits as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_passage, a_position, a_statement
from helpers.dumping import dump
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddStatement,
    AddSuggestions,
    ChangeStatement,
    Decide,
    RemoveStatement,
    Several,
)
from synoptic.core.documents.statement import State
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store


def test_several_edits_have_one_name_one_event_and_one_inverse(
    filled: Store, departure: Statement, monday: Article
) -> None:
    before = dump(filled)
    speed = a_statement("Speed", a_position("59", (monday, "59")))
    edits = (AddSuggestions((departure,)), Decide(departure.id, Action.ACCEPT), AddStatement(speed))
    applied = filled.apply(Several("Accept all above 0.5", edits))
    assert applied.label == "Accept all above 0.5"
    assert applied.changes.statements == {departure.id, speed.id}
    assert [(event.edit, event.label) for event in filled.events(1)] == [("Several", applied.label)]
    filled.apply(applied.inverse)
    assert dump(filled) == before


def test_when_one_does_not_fit_none_is_done(filled: Store, departure: Statement) -> None:
    before = dump(filled)
    edits = (AddSuggestions((departure,)), RemoveStatement("nothing"))
    with pytest.raises(EditError, match="no statement"):
        filled.apply(Several("Tidy up", edits))
    assert dump(filled) == before
    assert len(filled.events()) == 1


def test_a_later_edit_stands_on_an_earlier_one(store: Store, monday: Article) -> None:
    speed = a_statement("Speed", a_position("59", (monday, "59")))
    edits = (AddArticles((monday,)), AddStatement(speed), ChangeStatement(replace(speed, label="Top speed")))
    store.apply(Several("Begin", edits))
    assert [each.label for each in store.statements()] == ["Top speed"]


def test_a_passage_moves_from_one_statement_to_another(filled: Store, monday: Article) -> None:
    stray = a_passage(monday, "59")
    day = a_statement("Day", replace(a_position("Monday", (monday, "Monday")), passages=(stray,)))
    speed = a_statement("Speed", a_position("59"))
    for statement in (day, speed):
        filled.apply(AddStatement(statement))
    emptied = replace(day, positions=(replace(day.positions[0], passages=()),))
    given = replace(speed, positions=(replace(speed.positions[0], passages=(stray,)),))
    filled.apply(Several("Move a passage", (ChangeStatement(emptied), ChangeStatement(given))))
    assert filled.statements() == (emptied, given)


def test_two_statements_become_one_with_the_parts_of_both(
    filled: Store, monday: Article, sunday: Article
) -> None:
    one = a_statement("Day", a_position("Monday", (monday, "Monday")))
    other = a_statement("Which day", a_position("Sunday", (sunday, "Sunday")))
    for statement in (one, other):
        filled.apply(AddStatement(statement))
    both = replace(one, positions=(*one.positions, *other.positions))
    applied = filled.apply(Several("Merge", (RemoveStatement(other.id), ChangeStatement(both))))
    assert filled.statements() == (both,)
    filled.apply(applied.inverse)
    assert filled.statements() == (one, other)


def test_several_may_hold_several(filled: Store, departure: Statement) -> None:
    inner = Several("Accept", (Decide(departure.id, Action.ACCEPT),))
    applied = filled.apply(Several("All", (AddSuggestions((departure,)), inner)))
    assert applied.label == "All"
    assert filled.statements()[0].state is State.ACCEPTED
