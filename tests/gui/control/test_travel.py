"""Back and forward along the statements that were visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import RemoveStatement
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
