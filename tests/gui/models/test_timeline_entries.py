"""The timeline has an entry for each time that an article gives, and keeps up with query and edits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from helpers.builders import a_position, a_statement, a_suggestion
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    ArrangeArticles,
    ChangeStatement,
    Decide,
    RemoveStatement,
)
from synoptic.core.documents.statement import Kind, State
from synoptic.core.documents.values import Quantity, TimeInterval
from synoptic.gui.models.query import Filter
from synoptic.gui.models.rows import Role
from synoptic.gui.models.timeline_entries import TimelineEntries, entries_of

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query


def the_boarding(train: Train) -> Statement:
    """B says Monday, C says Sunday; both with their time."""
    monday = replace(
        a_position("Monday", (train.b, "boarded on Monday morning")),
        parsed=TimeInterval("2023-09-11", "2023-09-12"),
    )
    sunday = replace(
        a_position("Sunday", (train.c, "boarded on Sunday afternoon")),
        parsed=TimeInterval("2023-09-10", "2023-09-11"),
    )
    return a_statement("Boarding", monday, sunday, kind=Kind.TIME)


@pytest.fixture
def boarding(train: Train, bridge: Bridge) -> Statement:
    statement = the_boarding(train)
    bridge.apply(AddStatement(statement))
    return statement


@pytest.fixture
def model(query: Query) -> TimelineEntries:
    return TimelineEntries(query)


def sentences(model: TimelineEntries) -> list[object]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_only_times_that_can_be_read_are_entries(train: Train) -> None:
    entries = entries_of(the_boarding(train))
    assert [(one.article, one.position) for one in entries] == [(train.b.id, 0), (train.c.id, 1)]
    assert entries_of(train.statement("Top speed")) == ()
    amount = replace(a_position("20", (train.a, "at least 20")), parsed=Quantity(20, 20))
    vague = replace(a_position("soon", (train.a, "at least 20")), parsed=TimeInterval("", ""))
    assert entries_of(a_suggestion("Cars", amount, vague)) == ()


def test_an_article_that_says_it_twice_has_one_entry(train: Train) -> None:
    twice = a_position("Monday", (train.b, "boarded on Monday morning"), (train.b, "Monday"))
    statement = a_statement("Boarding", replace(twice, parsed=TimeInterval("2023-09-11", "")))
    assert [one.quote for one in entries_of(statement)] == ["boarded on Monday morning"]


def test_the_earliest_comes_first_and_says_all_in_a_sentence(
    boarding: Statement, model: TimelineEntries, qtmodeltester: ModelTester
) -> None:
    assert sentences(model) == [
        "10 Sep 2023, C: Boarding: Sunday, conflicting",
        "11 Sep 2023, B: Boarding: Monday, conflicting",
    ]
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "Boarding: Sunday\nC: “boarded on Sunday afternoon”\n10 Sep 2023"
    )
    assert index.data(Role.PASSAGE) == boarding.positions[1].passages[0].id
    assert index.data(Role.ID) == boarding.id
    assert model.rows_of(boarding.id) == [0, 1]
    assert model.data(QModelIndex()) is None
    qtmodeltester.check(model)


def test_only_what_the_query_shows_is_there(
    boarding: Statement, model: TimelineEntries, query: Query, qtmodeltester: ModelTester
) -> None:
    query.set_filter(Filter(kind=Kind.QUANTITY))
    assert model.rowCount() == 0
    assert model.rows_of(boarding.id) == []
    query.set_filter(Filter(kind=Kind.TIME))
    assert model.rowCount() == 2
    qtmodeltester.check(model)


def test_edits_come_and_go(
    train: Train, boarding: Statement, model: TimelineEntries, bridge: Bridge, qtbot: QtBot
) -> None:
    later = replace(boarding.positions[0], parsed=TimeInterval("2023-09-09", ""))
    with qtbot.waitSignal(model.layoutChanged):
        bridge.apply(ChangeStatement(replace(boarding, positions=(later, boarding.positions[1]))))
    assert sentences(model)[0] == "from 9 Sep 2023, B: Boarding: Monday, conflicting"
    bridge.apply(ArrangeArticles((train.b.id, train.a.id, train.c.id, train.d.id)))
    assert sentences(model)[0] == "from 9 Sep 2023, A: Boarding: Monday, conflicting"
    bridge.apply(RemoveStatement(boarding.id))
    assert model.rowCount() == 0


DAYS = st.sampled_from(["2023-09-09", "2023-09-11", "2023-09-12", ""])
ACTS = st.lists(
    st.tuples(
        st.integers(0, 3), st.sampled_from(["accept", "reject", "move", "remove", "turn", "filter"]), DAYS
    ),
    max_size=9,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_following_edits_gives_what_asking_anew_gives(
    train: Train, bridge: Bridge, query: Query, acts: list[tuple[int, str, str]]
) -> None:
    timed = [replace(the_boarding(train), label=f"Boarding {number}") for number in range(4)]
    for one in timed:
        bridge.apply(AddStatement(one))
    model, taken_back = TimelineEntries(query), []
    for number, act, day in acts:
        one = next((s for s in train.workspace.statements if s.id == timed[number].id), timed[number])
        moved = replace(one.positions[0], parsed=TimeInterval(day, ""))
        order = tuple(article.id for article in train.workspace.articles)
        edits: dict[str, Edit] = {
            "accept": Decide(one.id, Action.ACCEPT),
            "reject": Decide(one.id, Action.REJECT),
            "move": ChangeStatement(replace(one, positions=(moved, *one.positions[1:]))),
            "remove": RemoveStatement(one.id),
            "turn": ArrangeArticles(order[::-1]),
        }
        if act == "filter":
            query.set_filter(Filter(state=None if query.filter.state else State.ACCEPTED))
        elif (applied := bridge.apply(edits[act])) is not None:
            taken_back.append(applied.inverse)
        assert like_new(model, query)
    for inverse in reversed(taken_back):
        bridge.apply(inverse)
        assert like_new(model, query)
    for one in timed:
        bridge.apply(RemoveStatement(one.id))
    query.set_filter(Filter())
    model.deleteLater()


def like_new(model: TimelineEntries, query: Query) -> bool:
    fresh = TimelineEntries(query)
    same = sentences(model) == sentences(fresh)
    return same and all(model.rows_of(s.id) == fresh.rows_of(s.id) for s in query.workspace.statements)


def test_a_decision_only_tells_the_entries_that_it_concerns(
    train: Train, bridge: Bridge, query: Query, qtbot: QtBot
) -> None:
    day = train.statement("Day of leaving")
    timed = tuple(replace(p, parsed=TimeInterval("2023-09-11", "")) for p in day.positions)
    bridge.apply(ChangeStatement(replace(day, positions=timed)))
    model = TimelineEntries(query)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.assertNotEmitted(model.modelReset):
        bridge.apply(Decide(day.id, Action.ACCEPT))
    assert told == [0, 1]
    assert [entry.is_open for entry in model.entries] == [False, False]
