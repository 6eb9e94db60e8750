"""Back and forward along the statements that were visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement
from synoptic.core.documents.edits import AddStatement, RemoveStatement
from synoptic.gui.control.travel import Travel

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk


@pytest.fixture
def travel(desk: Desk) -> Travel:
    travel = Travel(desk)
    desk.selection.clear()
    return travel


def test_back_returns_the_way_one_came(travel: Travel, desk: Desk) -> None:
    one, two, three, _ = desk.query.ids
    for statement in (two, three, one):
        desk.selection.select(statement)
    travel.back()
    assert desk.selection.statement == three
    travel.back()
    travel.back()
    assert desk.selection.statement == two
    travel.forward()
    assert desk.selection.statement == three


def test_a_new_way_forgets_the_old_one_ahead(travel: Travel, desk: Desk) -> None:
    one, two, three, _ = desk.query.ids
    for statement in (one, two):
        desk.selection.select(statement)
    travel.back()
    desk.selection.select(three)
    travel.forward()
    assert desk.selection.statement == three
    travel.back()
    assert desk.selection.statement == one


def test_statements_that_are_gone_are_passed_over(travel: Travel, desk: Desk) -> None:
    one, two, three, _ = desk.query.ids
    for statement in (one, two, three):
        desk.selection.select(statement)
    desk.history.perform(RemoveStatement(two))
    travel.back()
    assert desk.selection.statement == one


def test_where_nobody_has_been_there_is_no_way_back(travel: Travel, desk: Desk) -> None:
    travel.back()
    travel.forward()
    assert desk.selection.statement == ""


def test_from_one_end_the_way_goes_on_at_the_other(travel: Travel, desk: Desk) -> None:
    travel.next_statement()
    travel.next_statement(back=True)
    assert desk.selection.statement == desk.query.ids[-1]
    travel.next_statement()
    assert desk.selection.statement == desk.query.ids[0]


def test_undo_of_a_new_statement_returns_to_the_one_before_and_redo_selects_it_again(
    travel: Travel, desk: Desk
) -> None:
    one, two, *_ = desk.query.ids
    for statement in (one, two):
        desk.selection.select(statement)
    written = a_statement("Colour of the train", a_position("green", (desk.workspace.articles[1], "green")))
    desk.history.perform(AddStatement(written))
    desk.selection.select(written.id)
    travel.undo()
    assert desk.selection.statement == two
    travel.redo()
    assert desk.selection.statement == written.id
    travel.undo()
    assert desk.selection.statement == two


def test_who_has_gone_elsewhere_stays_there_when_a_statement_is_undone(travel: Travel, desk: Desk) -> None:
    one, two, *_ = desk.query.ids
    desk.selection.select(one)
    written = a_statement("Colour of the train", a_position("green", (desk.workspace.articles[1], "green")))
    desk.history.perform(AddStatement(written))
    desk.selection.select(two)
    travel.undo()
    assert desk.selection.statement == two
    travel.undo()
    assert desk.selection.statement == two
