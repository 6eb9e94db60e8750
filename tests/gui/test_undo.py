"""The history takes back and does again what was done, and never drifts from the project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Action, Changes, ChangeStatement, Decide, RemoveStatement
from synoptic.core.documents.statement import State
from synoptic.gui.bridge import Bridge
from synoptic.gui.undo import History

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train


@pytest.fixture
def history(train: Train) -> History:
    return History(Bridge(train.workspace))


def test_an_edit_is_done_once_and_remembered_by_name(train: Train, history: History) -> None:
    history.perform(Decide(train.id("Top speed"), Action.ACCEPT))
    assert train.statement("Top speed").state is State.ACCEPTED
    assert history.undo_name == "Accept “Top speed”"
    assert history.place == 1


def test_undo_gives_back_and_redo_does_again(train: Train, history: History) -> None:
    before = train.statement("Top speed")
    history.perform(Decide(before.id, Action.REJECT))
    after = train.statement("Top speed")
    for _ in range(3):
        assert history.undo()
        assert train.workspace.statement(before.id) == before
        assert history.redo_name == "Reject “Top speed”"
        assert history.redo()
        assert train.workspace.statement(before.id) == after


def test_many_edits_come_back_one_after_the_other(train: Train, history: History) -> None:
    before = {s.id: s for s in train.workspace.statements}
    for word in ("Top speed", "Day of leaving", "Number of cars"):
        history.perform(Decide(train.id(word), Action.ACCEPT))
    history.perform(RemoveStatement(train.id("Colour")))
    while history.place:
        assert history.undo()
    assert {s.id: s for s in train.workspace.statements} == before
    while history.place < 4:
        assert history.redo()
    assert not train.workspace.has_statement(next(i for i, s in before.items() if "Colour" in s.label))


def test_a_new_edit_drops_what_was_undone(train: Train, history: History) -> None:
    history.perform(Decide(train.id("Top speed"), Action.ACCEPT))
    history.undo()
    history.perform(Decide(train.id("Rumour"), Action.REJECT))
    assert (history.place, history.undo_name) == (1, "Reject “Rumour”")
    assert not history.redo()


def test_a_refused_edit_is_not_remembered(train: Train, history: History) -> None:
    assert history.perform(Decide(train.id("Colour"), Action.ACCEPT)) is None
    assert history.place == 0


def test_with_nothing_done_there_is_nothing_to_undo(train: Train, history: History, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(history.moved):
        assert not history.undo()
        assert not history.redo()
    assert history.undo_name == ""


def test_an_undo_that_the_project_refuses_leaves_the_history_where_it_was(
    train: Train, history: History
) -> None:
    speed = train.statement("Top speed")
    history.perform(ChangeStatement(replace(speed, label="Speed")))
    # somebody else takes the statement away past this history
    train.workspace.apply(RemoveStatement(speed.id))
    assert not history.undo()
    assert (history.place, history.undo_name) == (1, "Change “Speed”")


def test_every_step_is_told(train: Train, history: History, qtbot: QtBot) -> None:
    for step in (
        lambda: history.perform(Decide(train.id("Rumour"), Action.ACCEPT)),
        history.undo,
        history.redo,
    ):
        with qtbot.waitSignal(history.moved):
            step()


def test_the_history_goes_to_any_of_its_edits(train: Train, history: History) -> None:
    for word in ("Top speed", "Day of leaving", "Number of cars"):
        history.perform(Decide(train.id(word), Action.ACCEPT))
    told = [(command.label, command.kind, command.statements) for command in history.commands]
    assert told[1] == ("Accept “Day of leaving”", "Decide", {train.id("Day of leaving")})
    assert history.go_to(1)
    assert (history.place, train.statement("Day of leaving").state) == (1, State.SUGGESTED)
    assert history.go_to(3)
    assert (history.place, train.statement("Number of cars").state) == (3, State.ACCEPTED)
    assert not history.go_to(4)


def test_a_new_edit_takes_the_place_of_what_was_undone(train: Train, history: History) -> None:
    for word in ("Top speed", "Day of leaving"):
        history.perform(Decide(train.id(word), Action.ACCEPT))
    history.go_to(1)
    history.perform(Decide(train.id("Number of cars"), Action.REJECT))
    labels = [command.label for command in history.commands]
    assert labels == ["Accept “Top speed”", "Reject “Number of cars”"]


def test_a_long_way_is_told_in_one_go(train: Train, history: History, qtbot: QtBot) -> None:
    words = ("Top speed", "Day of leaving", "Number of cars")
    for word in words:
        history.perform(Decide(train.id(word), Action.ACCEPT))
    told: list[Changes] = []
    history._bridge.changed.connect(told.append)
    with qtbot.waitSignals([history.moved], raising=True):
        history.go_to(0)
    assert told == [Changes(statements=frozenset(train.ids(*words)))]
    history.go_to(3)
    assert len(told) == 2


def test_a_way_that_is_barred_ends_before_the_bar(train: Train, history: History) -> None:
    for word in ("Top speed", "Day of leaving"):
        history.perform(Decide(train.id(word), Action.ACCEPT))
    speed = train.statement("Top speed")
    train.workspace.apply(ChangeStatement(replace(speed, label="Changed elsewhere")))
    assert not history.go_to(0)
    assert (history.place, train.statement("Day of leaving").state) == (1, State.SUGGESTED)
