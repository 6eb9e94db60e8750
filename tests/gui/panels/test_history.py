"""The history panel: looking at what was done, going back to it, taking one decision back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synoptic.core.documents.edits import Action, Agent, BeginReading, Decide, RemoveStatement
from synoptic.core.documents.statement import State
from synoptic.core.workspace import Workspace
from synoptic.gui.control.review import OPEN, Review
from synoptic.gui.desk import Desk
from synoptic.gui.models.history import ANOTHERS, LEFT, OPENED, REACHED, TAKEN_BACK
from synoptic.gui.panels.history import AGAIN, BACK, HistoryPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.theme import Theme


@pytest.fixture
def desk(train: Train, qapp: object) -> Iterator[Desk]:
    """Ben's session on a project in which somebody else has decided before."""
    train.workspace.close()
    desk = Desk(Workspace.open(train.workspace.path, Agent("Ben")))
    for word in ("Top speed", "Day of leaving", "Number of cars"):
        statement = next(one.id for one in desk.workspace.statements if word in one.label)
        desk.history.perform(Decide(statement, Action.ACCEPT))
    yield desk
    desk.workspace.close()


@pytest.fixture
def panel(desk: Desk, theme: Theme, qtbot: QtBot) -> HistoryPanel:
    panel = HistoryPanel(desk, theme)
    qtbot.addWidget(panel)
    panel.resize(260, 700)
    panel.show()
    return panel


def choose(panel: HistoryPanel, words: str) -> int:
    """Make the entry of that name the current one."""
    model = panel.list.model()
    row = next(row for row in range(model.rowCount()) if words in str(model.index(row, 0).data()))
    panel.list.setCurrentIndex(model.index(row, 0))
    return row


def label(desk: Desk) -> str:
    return desk.statement.label if desk.statement else ""


def test_choosing_an_entry_shows_its_statement_and_undoes_nothing(panel: HistoryPanel, desk: Desk) -> None:
    choose(panel, "Day of leaving")
    assert label(desk) == "Day of leaving"
    choose(panel, "Reject “Weather”")
    assert label(desk) == "Weather"
    assert desk.history.place == 3


def test_enter_goes_back_to_an_entry_and_forward_again(panel: HistoryPanel, desk: Desk, qtbot: QtBot) -> None:
    choose(panel, "Top speed")
    assert panel.go.text() == BACK
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.history.place == 1
    assert panel.go.isHidden()
    choose(panel, "Number of cars")
    assert panel.go.text() == AGAIN
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert desk.history.place == 3


def test_the_whole_session_can_be_taken_back_and_no_more(
    panel: HistoryPanel, desk: Desk, qtbot: QtBot
) -> None:
    row = choose(panel, OPENED)
    panel.list.doubleClicked.emit(panel.list.model().index(row, 0))
    assert desk.history.place == 0
    choose(panel, "Reject “Weather”")
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert desk.history.place == 0
    assert panel.go.isHidden()


@pytest.mark.parametrize("words", ["Top speed", "Reject “Weather”"])
def test_a_decision_of_now_or_before_is_taken_back_alone(
    panel: HistoryPanel, desk: Desk, qtbot: QtBot, words: str
) -> None:
    choose(panel, words)
    assert panel.take_back.isVisible()
    with qtbot.waitSignal(panel.take_back_requested) as asked:
        qtbot.keyClick(panel, Qt.Key.Key_U)
    assert asked.args == [desk.selection.statement]


@pytest.mark.parametrize("words", [OPENED, "Take in the analysis", "Add “Colour"])
def test_what_is_no_decision_is_not_taken_back_alone(panel: HistoryPanel, words: str) -> None:
    choose(panel, words)
    assert panel.take_back.isHidden()


def test_what_is_undone_is_not_taken_back_again(panel: HistoryPanel, desk: Desk) -> None:
    choose(panel, "Number of cars")
    desk.history.undo()
    assert panel.take_back.isHidden()
    assert label(desk) == "Number of cars"
    assert desk.statement is not None
    assert desk.statement.state is State.SUGGESTED


def removed(desk: Desk, words: str) -> Statement:
    """Take the statement of that name out."""
    found = next(one for one in desk.workspace.statements if words in one.label)
    desk.history.perform(RemoveStatement(found.id))
    return found


def test_where_the_statement_is_gone_it_is_said_why_and_the_decision_can_go_too(
    panel: HistoryPanel, desk: Desk, qtbot: QtBot
) -> None:
    gone = removed(desk, "Top speed")
    choose(panel, "Accept “Top speed”")
    words = panel._detail.text
    assert "Its statement is gone: Remove “Top speed” (Ben, " in words
    assert REACHED.strip() in words
    assert words.endswith(LEFT)
    with qtbot.waitSignal(panel.take_back_requested) as asked:
        qtbot.keyClick(panel, Qt.Key.Key_U)
    assert asked.args == [gone.id]
    Review(desk, lambda one: one).take_back(gone.id)
    assert gone.suggestion is not None
    assert desk.workspace.record.decisions_on(gone.suggestion.key) == ()
    choose(panel, "Accept “Top speed”")
    assert panel._detail.text.endswith(TAKEN_BACK)
    assert panel.take_back.isHidden()


def test_another_reader_s_decision_on_what_is_gone_is_theirs(panel: HistoryPanel, desk: Desk) -> None:
    removed(desk, "Weather")
    choose(panel, "Reject “Weather”")
    assert panel._detail.text.endswith(ANOTHERS)
    assert panel.take_back.isHidden()


def test_who_reads_blind_is_not_told_what_became_of_a_statement(panel: HistoryPanel, desk: Desk) -> None:
    removed(desk, "Top speed")
    desk.history.perform(BeginReading())
    choose(panel, "Accept “Top speed”")
    assert "gone" not in panel._detail.text
    assert panel.take_back.isHidden()


def test_taking_back_what_is_gone_and_forgotten_says_so(desk: Desk) -> None:
    gone = removed(desk, "Top speed")
    review, words = Review(desk, lambda one: one), list[str]()
    review.refused.connect(words.append)
    review.take_back(gone.id)
    review.take_back(gone.id)
    assert words == [OPEN]


def test_an_entry_that_goes_does_not_move_the_selection(panel: HistoryPanel, desk: Desk) -> None:
    choose(panel, "Number of cars")
    desk.history.undo()
    speed = next(one.id for one in desk.workspace.statements if one.label == "Top speed")
    desk.selection.select(speed)
    desk.history.perform(Decide(speed, Action.REJECT))
    assert desk.selection.statement == speed


def test_words_and_person_narrow_the_list(panel: HistoryPanel, desk: Desk, qtbot: QtBot) -> None:
    assert panel.person.isVisible()
    panel.person.chosen.emit(desk.workspace.agent.id)
    assert panel.list.model().rowCount() == 4
    qtbot.keyClicks(panel.search, "speed")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.list.model().rowCount() == 2
    assert panel.list.model().index(0, 0).data() == "Accept “Top speed”"
