"""The record of a project's making, a page at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    AddSuggestions,
    Agent,
    ChangeStatement,
    Decide,
    Reopen,
)
from synoptic.core.store.database import Store

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

LABELS = ("Speed", "Speed of 100% steam", "Day", "Place_name", "Speed at night")


@pytest.fixture
def busy(filled: Store, monday: Article) -> Store:
    """A project with an event for each label, after the one that brought its articles."""
    for label in LABELS:
        filled.apply(AddStatement(a_statement(label, a_position("59", (monday, "59")))))
    return filled


def labels(store: Store, *asked: object) -> list[str]:
    return [event.label for event in store.record.before(*asked)]  # type: ignore[arg-type]


def test_the_last_events_come_first(busy: Store) -> None:
    assert labels(busy, 6, "", "", 2) == ["Add “Speed at night”", "Add “Place_name”"]
    assert labels(busy, 4, "", "", 2) == ["Add “Day”", "Add “Speed of 100% steam”"]


def test_a_page_that_is_not_full_is_the_last(busy: Store) -> None:
    assert len(labels(busy, 2)) == 2
    assert labels(busy, 0) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [("speed", 3), ("night SPEED", 1), ("100%", 1), ("%", 1), ("e_n", 1), ("\\", 0), ("tea", 1)],
)
def test_events_are_found_by_parts_of_their_names(busy: Store, words: str, found: int) -> None:
    assert len(labels(busy, 99, words)) == found


def test_events_are_found_by_who_made_them(busy: Store, path: Path) -> None:
    ada = busy.agent.id
    busy.close()
    with Store.open(path, Agent("Ben")) as again:
        again.apply(AddStatement(a_statement("Of Ben")))
        assert labels(again, 99, "", again.agent.id) == ["Add “Of Ben”"]
        assert len(labels(again, 99, "", ada)) == 1 + len(LABELS)
        assert again.record.names() == {ada: "Ada", again.agent.id: "Ben"}


def test_a_session_knows_where_it_began(busy: Store, path: Path) -> None:
    assert busy.record.begun == 0
    busy.close()
    with Store.open(path, Agent("Ada")) as again:
        assert again.record.begun == 1 + len(LABELS)


def test_an_analysis_would_replace_only_what_nobody_touched(filled: Store, departure: Statement) -> None:
    filled.apply(AddSuggestions((departure,)))
    assert filled.record.replaceable() == {departure.id}
    filled.apply(Decide(departure.id, Action.REJECT))
    assert filled.record.replaceable() == frozenset()
    filled.apply(Reopen(departure.id))
    assert filled.record.replaceable() == {departure.id}
    (only,) = filled.statements()
    filled.apply(ChangeStatement(replace(only, note="Look!")))
    assert filled.record.replaceable() == frozenset()


def test_each_reader_s_decision_on_a_key_is_kept(filled: Store, departure: Statement, path: Path) -> None:
    filled.apply(AddSuggestions((departure,)))
    filled.apply(Decide(departure.id, Action.REJECT))
    filled.close()
    with Store.open(path, Agent("Ben")) as again:
        again.apply(Decide(departure.id, Action.ACCEPT))
        names = again.record.names()
        told = [(names[each.agent], each.action) for each in again.record.decisions_on("Day it left")]
    assert told == [("Ada", Action.REJECT), ("Ben", Action.ACCEPT)]
