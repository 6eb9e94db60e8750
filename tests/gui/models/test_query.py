"""A query shows what its filter asks for, in its order, and follows every edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    ArrangeArticles,
    Changes,
    ChangeStatement,
    Decide,
    RemoveArticle,
    RemoveStatement,
)
from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.models.facts import Counts
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter, Query

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge

IN_REVIEW = [
    "Top speed",
    "Day of leaving",
    "Number of dead",
    "Colour of the train",
    "Number of cars",
    "First trip abroad",
    "Rumour",
]


def test_at_first_all_but_the_rejected_are_shown_as_for_review(train: Train, query: Query) -> None:
    assert train.labels(query.ids) == IN_REVIEW
    assert [s.label for s in query.statements] == IN_REVIEW


def test_the_counts_tell_each_relation_and_what_is_undecided(query: Query) -> None:
    assert query.counts == Counts(shared=2, conflicting=2, superseded=1, unique=2, undecided=5, rejected=1)
    assert (query.counts.all, query.counts.decided) == (7, 2)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Filter(relation=Relation.SHARED), ["Number of cars", "First trip abroad"]),
        (Filter(relation=Relation.CONFLICTING), ["Top speed", "Day of leaving"]),
        (Filter(relation=Relation.SUPERSEDED), ["Number of dead"]),
        (Filter(relation=Relation.UNIQUE), ["Colour of the train", "Rumour"]),
        (Filter(state=State.ACCEPTED), ["Colour of the train", "First trip abroad"]),
        (Filter(state=State.REJECTED), ["Weather"]),
        (Filter(kind=Kind.TIME), ["Day of leaving", "First trip abroad"]),
        (Filter(words="bulletproof"), ["Number of cars"]),
        (Filter(words="boarded Sunday"), ["Day of leaving"]),
        (Filter(words="zeppelin"), []),
        (Filter(author="Ada"), ["Colour of the train"]),
        (Filter(tag="none has it"), []),
        (Filter(relation=Relation.SHARED, kind=Kind.TIME), ["First trip abroad"]),
    ],
)
def test_a_filter_shows_what_it_asks_for(
    train: Train, query: Query, wanted: Filter, shown: list[str]
) -> None:
    query.set_filter(wanted)
    assert train.labels(query.ids) == shown


def test_a_source_shows_what_that_article_speaks_of(train: Train, query: Query) -> None:
    query.set_filter(Filter(source=train.b.id))
    assert train.labels(query.ids) == ["Day of leaving", "First trip abroad"]


def test_counts_keep_to_kind_source_and_words_but_not_to_relation_and_state(query: Query) -> None:
    query.set_filter(Filter(relation=Relation.SHARED, state=State.ACCEPTED, kind=Kind.QUANTITY))
    assert query.counts == Counts(shared=1, conflicting=1, superseded=1, undecided=3)


def test_each_article_has_counts_of_its_own(train: Train, query: Query) -> None:
    assert query.counts_of(train.b.id) == Counts(shared=1, conflicting=1, undecided=1)
    assert query.counts_of() == query.counts


def test_changing_nothing_is_not_told(query: Query, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(query.changed):
        query.set_filter(Filter())
        query.set_ordering(Ordering())


@pytest.mark.parametrize(
    ("ordering", "first"),
    [
        (Ordering(By.LABEL), "Colour of the train"),
        (Ordering(By.LABEL, descending=True), "Top speed"),
        (Ordering(By.KIND), "Colour of the train"),
        (Ordering(By.SOURCES, descending=True), "First trip abroad"),
        (Ordering(By.SCORE), "Rumour"),
        (Ordering(By.RELATION), "Top speed"),
        (Ordering(By.STATE), "First trip abroad"),
    ],
)
def test_the_order_can_be_another_one(train: Train, query: Query, ordering: Ordering, first: str) -> None:
    query.set_ordering(ordering)
    assert train.labels(query.ids)[0] == first
    assert len(query.ids) == 7


def test_stepping_goes_along_the_order_on_view(train: Train, query: Query) -> None:
    query.set_ordering(Ordering(By.LABEL, descending=True))
    assert query.next_statement("") == train.id("Top speed")
    assert query.next_statement(train.id("Top speed")) == train.id("Rumour")
    assert query.next_statement(train.id("Rumour"), back=True) == train.id("Top speed")


def test_conflicts_are_stepped_through_without_the_explained_one(train: Train, query: Query) -> None:
    speed, day = train.ids("Top speed", "Day of leaving")
    assert query.next_conflict("") == speed
    assert query.next_conflict(speed) == day
    assert query.next_conflict(day) == ""
    assert query.next_conflict(day, back=True) == speed


def test_the_standing_among_conflicts_is_told(train: Train, query: Query) -> None:
    assert query.conflict_standing(train.id("Day of leaving")) == (2, 2)
    assert query.conflict_standing(train.id("Colour")) == (0, 2)


def test_after_the_last_undecided_one_comes_the_first_again(train: Train, query: Query) -> None:
    assert query.next_undecided(train.id("Rumour")) == train.id("Top speed")


def test_a_statement_that_left_the_view_keeps_its_place_for_the_next_step(
    train: Train, query: Query, bridge: Bridge
) -> None:
    query.set_filter(Filter(state=State.SUGGESTED))
    day = train.id("Day of leaving")
    bridge.apply(Decide(day, Action.ACCEPT))
    assert day not in query.ids
    assert query.next_undecided(day) == train.id("Number of dead")
    bridge.apply(Decide(train.id("Number of dead"), Action.REJECT))
    assert query.next_undecided(train.id("Number of dead")) == train.id("Number of cars")


def test_when_all_are_decided_there_is_no_next(train: Train, query: Query, bridge: Bridge) -> None:
    for statement in query.statements:
        if statement.suggestion is not None:
            bridge.apply(Decide(statement.id, Action.ACCEPT))
    assert query.next_undecided("") == ""
    assert query.counts.undecided == 0


def test_a_rejected_statement_leaves_and_an_undo_brings_it_back(
    train: Train, query: Query, bridge: Bridge
) -> None:
    before = (query.ids, query.counts)
    applied = bridge.apply(Decide(train.id("Top speed"), Action.REJECT))
    assert train.id("Top speed") not in query.ids
    assert query.counts.rejected == 2
    assert applied is not None
    bridge.apply(applied.inverse)
    assert (query.ids, query.counts) == before


def test_an_edit_is_told_with_what_it_changed(
    train: Train, query: Query, bridge: Bridge, qtbot: QtBot
) -> None:
    colour = train.statement("Colour")
    with qtbot.waitSignal(query.changed) as told:
        bridge.apply(ChangeStatement(replace(colour, label="Paint")))
    assert told.args == [Changes(statements=frozenset({colour.id}))]


def test_after_an_edit_the_query_knows_what_may_have_moved(
    train: Train, query: Query, bridge: Bridge
) -> None:
    speed = train.id("Top speed")
    bridge.apply(Decide(speed, Action.REJECT))
    assert query.moved == {speed}
    assert not query.shows(speed)
    query.set_by_origin(on=True)
    assert query.moved == frozenset()
    for change in (Filter(words="train"), Filter()):
        query.set_filter(change)
        assert query.moved is None
    query.set_filter(Filter(words="speed"))
    bridge.apply(Decide(speed, Action.ACCEPT))
    assert query.moved is None  # the words may find others now


def test_a_search_finds_what_an_edit_just_wrote(train: Train, query: Query, bridge: Bridge) -> None:
    query.set_filter(Filter(words="paint"))
    assert query.ids == ()
    bridge.apply(ChangeStatement(replace(train.statement("Colour"), label="Paint of the train")))
    assert train.labels(query.ids) == ["Paint of the train"]


def test_taking_an_article_out_takes_its_statements_along(train: Train, query: Query, bridge: Bridge) -> None:
    bridge.apply(RemoveArticle(train.d.id))
    assert "Rumour" not in train.labels(query.ids)
    assert query.counts_of(train.d.id) == Counts()
    assert _like_new(query, bridge)


def test_another_order_of_articles_is_another_order_of_equals(
    train: Train, query: Query, bridge: Bridge
) -> None:
    order = tuple(article.id for article in reversed(train.workspace.articles))
    bridge.apply(ArrangeArticles(order))
    assert _like_new(query, bridge)


WORDS = st.sampled_from(["Top speed", "Day of leaving", "Number of cars", "Rumour", "First trip", "Weather"])
ACTS = st.lists(
    st.tuples(WORDS, st.sampled_from(["accept", "reject", "rename", "remove", "copy"])), max_size=8
)
ORDERS = st.builds(Ordering, st.sampled_from(list(By)), st.just(""), st.booleans())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, ordering=ORDERS)
def test_following_edits_gives_what_asking_anew_gives(
    train: Train, bridge: Bridge, acts: list[tuple[str, str]], ordering: Ordering
) -> None:
    query = Query(bridge)
    query.set_ordering(ordering)
    taken_back = []
    for word, act in acts:
        statement = next((s for s in train.workspace.statements if word in s.label), None)
        if statement is not None:
            edit = {
                "accept": Decide(statement.id, Action.ACCEPT),
                "reject": Decide(statement.id, Action.REJECT),
                "rename": ChangeStatement(replace(statement, label=f"A {statement.label}")),
                "remove": RemoveStatement(statement.id),
                "copy": AddStatement(a_statement("Copy", a_position("green", (train.a, "dark green")))),
            }[act]
            applied = bridge.apply(edit)
            if applied is not None:
                taken_back.append(applied.inverse)
    assert _like_new(query, bridge)
    for inverse in reversed(taken_back):
        bridge.apply(inverse)
    assert _like_new(query, bridge)
    assert query.counts == Counts(shared=2, conflicting=2, superseded=1, unique=2, undecided=5, rejected=1)
    query.deleteLater()


def _like_new(query: Query, bridge: Bridge) -> bool:
    fresh = Query(bridge)
    fresh.set_ordering(query.ordering)
    fresh.set_filter(query.filter)
    shown = {s.id for s in bridge.workspace.statements if query.shows(s.id)}
    assert shown == set(query.ids)
    return (fresh.ids, fresh.counts, fresh.counts_of()) == (query.ids, query.counts, query.counts_of())
