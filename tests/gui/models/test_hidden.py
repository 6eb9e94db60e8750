"""What is not on view, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Action, ArrangeArticles, ChangeStatement, Decide, RemoveStatement
from synoptic.core.documents.statement import Kind, State
from synoptic.gui.models.hidden import Hidden, HiddenModel, How, hidden_things, summary
from synoptic.gui.models.query import Filter, Query

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge


def things(query: Query, bridge: Bridge, *hows: How) -> list[Hidden]:
    return [one for one in hidden_things(query, bridge, datetime.now(UTC)) if not hows or one.how in hows]


def test_what_was_rejected_says_by_whom_and_when(query: Query, bridge: Bridge, train: Train) -> None:
    (only,) = things(query, bridge)
    assert (only.how, only.label) == (How.REJECTED, "Weather")
    assert only.why.startswith(f"Rejected by {train.workspace.agent.name}, today ")


def test_what_a_filter_hides_says_which_part_of_it(query: Query, bridge: Bridge, train: Train) -> None:
    query.set_filter(Filter(kind=Kind.QUANTITY, source=train.c.id, words="speed"))
    found = {one.label: (one.why, one.facets) for one in things(query, bridge, How.FILTERED)}
    assert found["Number of cars"] == ("does not stand in C; does not hold “speed”", ("source", "words"))
    assert found["Day of leaving"] == (
        "is of another kind than quantity; does not hold “speed”",
        ("kind", "words"),
    )
    assert "Top speed" not in found
    assert len(found) == 6


def test_where_rejected_ones_are_asked_for_the_others_are_outside(query: Query, bridge: Bridge) -> None:
    query.set_filter(Filter(state=State.REJECTED))
    found = things(query, bridge)
    assert {one.how for one in found} == {How.FILTERED}
    assert {one.why for one in found} == {"is not rejected"}
    assert len(found) == 7


def test_tags_and_authors_hide_too(query: Query, bridge: Bridge, train: Train) -> None:
    colour = train.statement("Colour")
    bridge.apply(ChangeStatement(replace(colour, tags=("look",))))
    query.set_filter(Filter(tag="look", author="Ada"))
    whys = {one.why for one in things(query, bridge, How.FILTERED)}
    assert whys == {"has no tag “look”; is not by Ada"}


def test_a_key_that_was_decided_on_is_left_out_though_its_statement_is_gone(
    query: Query, bridge: Bridge, train: Train
) -> None:
    speed = train.id("Top speed")
    bridge.apply(Decide(speed, Action.REJECT))
    bridge.apply(RemoveStatement(speed))
    (only,) = things(query, bridge, How.LEFT_OUT)
    assert only.label == "Reject “Top speed”"
    assert "an analysis leaves it out" in only.why
    assert only.statement is None


def test_a_parked_article_says_what_is_in_it(query: Query, bridge: Bridge, train: Train) -> None:
    order = tuple(article.id for article in train.workspace.articles)
    bridge.apply(ArrangeArticles(order, frozenset({train.d.id})))
    (only,) = things(query, bridge, How.PARKED)
    assert only.label == "D  Kim commences his journey"
    assert only.why == (
        "its 4 passages of 4 statements are in no pane; 1 statement stands in parked articles only"
    )


def test_all_of_it_in_a_line(query: Query, bridge: Bridge) -> None:
    query.set_filter(Filter(kind=Kind.TIME))
    assert summary(things(query, bridge)) == "1 rejected and 5 outside the filter"
    assert summary([]) == "Nothing is hidden."


def test_the_model_keeps_the_rules_of_models(
    query: Query, bridge: Bridge, train: Train, qtmodeltester: ModelTester
) -> None:
    model = HiddenModel({article.id: article for article in train.workspace.articles})
    query.set_filter(Filter(kind=Kind.TIME))
    model.take(things(query, bridge))
    qtmodeltester.check(model)
    assert [model.index(0, column).data() for column in range(3)] == ["rejected", "", "Weather"]


@pytest.mark.parametrize("how", How)
def test_each_way_has_its_words(how: How) -> None:
    assert summary([Hidden(how, "", "")]) == f"1 {how.value}"
