"""Deciding, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.statement import Relation, State, Statement
from synoptic.gui.control.review import LAST, OWN, Review
from synoptic.gui.models.query import Filter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.desk import Desk


def renamed(statement: Statement) -> Statement:
    return replace(statement, label="Top speed")


@pytest.fixture
def review(desk: Desk) -> Review:
    return Review(desk, renamed)


def chosen(desk: Desk) -> str:
    return desk.statement.label if desk.statement else ""


def test_conflicts_come_first_and_then_the_rest(review: Review, desk: Desk) -> None:
    seen = [chosen(desk)]
    for decide in (review.accept, review.reject):
        decide()
        seen.append(chosen(desk))
    assert seen == ["Speed", "Day", "Cars"]


def test_after_the_last_decision_nothing_is_left_to_look_at(review: Review, desk: Desk) -> None:
    for _ in range(3):
        review.accept()
    assert desk.statement is None
    desk.history.undo()
    assert chosen(desk) == "Cars"


def test_skipping_the_last_suggestion_stays_there_and_says_so(
    review: Review, desk: Desk, qtbot: QtBot
) -> None:
    review.accept()
    review.accept()
    with qtbot.waitSignal(review.refused) as heard:
        review.skip()
    assert heard.args == [LAST]
    assert chosen(desk) == "Cars"


def test_what_waits_outside_the_filter_is_told(review: Review, desk: Desk, qtbot: QtBot) -> None:
    desk.query.set_filter(Filter(relation=Relation.CONFLICTING))
    review.accept()
    with qtbot.waitSignal(review.refused) as heard:
        review.accept()
    assert heard.args == ["Nothing else on view waits for a decision. 1 suggestion waits outside the filter."]


def test_a_correction_is_accepted_as_it_was_corrected(review: Review, desk: Desk) -> None:
    corrected = desk.selection.statement
    review.correct()
    statement = desk.workspace.statement(corrected)
    assert (statement.label, statement.state) == ("Top speed", State.ACCEPTED)
    assert chosen(desk) == "Day"


def test_a_correction_that_is_given_up_decides_nothing(desk: Desk) -> None:
    Review(desk, lambda _statement: None).correct()
    assert chosen(desk) == "Speed"
    assert desk.query.counts.undecided == 3


def test_ones_own_statement_is_corrected_but_not_decided_on(review: Review, desk: Desk, qtbot: QtBot) -> None:
    own = next(one for one in desk.workspace.statements if one.suggestion is None)
    desk.selection.select(own.id)
    with qtbot.waitSignal(review.refused) as heard:
        review.accept()
    assert heard.args == [OWN]
    review.correct()
    assert desk.workspace.statement(own.id).label == "Top speed"


def test_changing_ones_mind_stays_with_the_statement(review: Review, desk: Desk) -> None:
    first = desk.selection.statement
    review.accept()
    desk.selection.select(first)
    review.reject()
    assert desk.selection.statement == first
    assert desk.workspace.statement(first).state is State.REJECTED


def test_without_a_statement_nothing_is_decided(review: Review, desk: Desk) -> None:
    desk.selection.clear()
    review.accept()
    review.correct()
    assert desk.query.counts.undecided == 3
