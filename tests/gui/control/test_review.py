"""Deciding, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_suggestion
from synoptic.core.documents.edits import AddSuggestions
from synoptic.core.documents.statement import Relation, State, Statement, Tier, new_id
from synoptic.gui.control.review import LAST, OPEN, OWN, Review
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


def test_a_decision_is_taken_back_without_what_was_done_since(review: Review, desk: Desk) -> None:
    first = desk.selection.statement
    review.reject()
    second = desk.selection.statement
    review.accept()
    desk.selection.select(first)
    review.take_back()
    assert desk.selection.statement == first
    assert desk.workspace.statement(first).state is State.SUGGESTED
    assert desk.workspace.statement(second).state is State.ACCEPTED
    desk.history.undo()
    assert desk.workspace.statement(first).state is State.REJECTED


def test_what_nobody_decided_on_cannot_be_taken_back(review: Review, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(review.refused) as heard:
        review.take_back()
    assert heard.args == [OPEN]


def test_all_that_is_open_comes_by_conflicts_first_and_then_by_score(review: Review, desk: Desk) -> None:
    a, b, _ = desk.workspace.articles
    there, here = a_position("59", (a, "59 km/h")), a_position("50", (b, "50 km/h"))
    both = a_position("20", (a, "20 cars"), (b, "20 cars"))
    scores = (0.31, 0.99, 0.64, 0.87)
    conflicts = [a_suggestion(f"conflict {score}", there, here, score=score) for score in scores]
    possible = replace(a_suggestion("possible 1.0", there, here, score=1.0), tier=Tier.POSSIBLE)
    shared = [a_suggestion(f"shared {score}", both, score=score) for score in scores]
    unique = [a_suggestion(f"unique {score}", there, score=score) for score in (0.5, 0.95)]
    proposed = [*unique, *shared, possible, *conflicts]
    desk.history.perform(AddSuggestions(tuple(map(_of_its_own, proposed))))
    desk.selection.select(desk.query.next_undecided(""))
    seen = []
    while desk.statement is not None:
        seen.append(chosen(desk))
        review.accept() if len(seen) % 2 else review.reject()
    ranked = sorted(scores, reverse=True)
    agreed = [*((score, "shared") for score in scores), (0.5, "unique"), (0.95, "unique")]
    assert seen == [
        *(f"conflict {score}" for score in ranked),
        "possible 1.0",
        *(f"{word} {score}" for score, word in sorted(agreed, reverse=True)),
    ]


def _of_its_own(statement: Statement) -> Statement:
    """The statement with ids of its own for its parts."""
    positions = tuple(
        replace(p, id=new_id(), passages=tuple(replace(q, id=new_id()) for q in p.passages))
        for p in statement.positions
    )
    return replace(statement, positions=positions)


def test_a_conflict_that_was_corrected_away_does_not_take_the_other_conflicts_along(desk: Desk) -> None:
    def agreed(statement: Statement) -> Statement:
        return replace(statement, positions=statement.positions[:1])

    Review(desk, agreed).correct()
    assert chosen(desk) == "Day"
