"""The review in the real window by keys alone: decisions, history, many at once, hidden ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt

from helpers.hands import Hand
from synoptic.core.documents.statement import State
from synoptic.gui.dialogs.accept_many import AcceptManyDialog
from synoptic.gui.dialogs.hidden import HiddenDialog
from synoptic.gui.models.history import OPENED
from synoptic.gui.panels.history import HistoryPanel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow

    Open = TypeVar("Open", bound=QDialog)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
ControlShift = Control | Qt.KeyboardModifier.ShiftModifier


class Reviewer(Hand):
    """Hands that decide, on the keyboard alone."""

    @property
    def label(self) -> str:
        """The label of the statement before the reader; empty for none."""
        statement = self.project.desk.statement
        return statement.label if statement is not None else ""

    @property
    def states(self) -> dict[str, State]:
        """How every statement stands."""
        return {one.label: one.state for one in self.project.desk.workspace.statements}

    def open_history(self) -> HistoryPanel:
        """Open the history, and wait until it is there."""
        self.press(Key.Key_H, Control)
        self.qtbot.waitUntil(lambda: self.window.findChild(HistoryPanel) is not None)
        panel = self.window.findChild(HistoryPanel)
        assert panel is not None
        return panel


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Reviewer:
    return Reviewer(window, qtbot)


def test_a_session_of_the_review_by_keys_alone(
    hand: Reviewer, make_window: Callable[[], MainWindow], project: Path, qtbot: QtBot
) -> None:
    begun = hand.states
    assert hand.label == "Speed"
    for key in (Key.Key_A, Key.Key_R, Key.Key_A):
        hand.press(key)
    assert hand.label == ""
    panel = hand.open_history()
    assert hand.label == ""  # the keyboard has come to the list, the reader has chosen nothing yet
    for _ in range(2):
        hand.press(Key.Key_Down)
    assert hand.label == "Speed"
    hand.press(Key.Key_U)
    assert hand.states["Speed"] is State.SUGGESTED
    assert hand.states["Cars"] is State.ACCEPTED
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert panel.entry is not None
    assert panel.entry.label == OPENED
    assert hand.states == begun
    hand.press(Key.Key_Home)
    hand.press(Key.Key_Return)
    left = hand.states
    assert left["Day"] is State.REJECTED
    hand.window.close()
    again = make_window()
    assert again.open_project(project)
    hand = Reviewer(again, qtbot)
    assert hand.states == left
    assert hand.project.page.reading.is_open("history")


def test_many_are_accepted_by_keys_alone(hand: Reviewer) -> None:
    def agree(dialog: AcceptManyDialog) -> None:
        hand.press(Key.Key_Home)  # the slider has the keyboard: everything, whatever it scores
        assert dialog.ok.text() == "Accept 1 statement"
        hand.press(Key.Key_Return)

    hand.in_dialog(AcceptManyDialog, agree)
    hand.press(Key.Key_A, ControlShift)
    assert hand.states["Cars"] is State.ACCEPTED
    assert hand.states["Speed"] is State.SUGGESTED
    assert hand.window.notices.texts() == [
        "1 statement was accepted. Edit > Undo takes all of it back at once."
    ]
    hand.press(Key.Key_Z, Control)
    assert hand.states["Cars"] is State.SUGGESTED
    assert hand.window.notices.texts() == []  # what it says is true no more


def test_what_is_hidden_is_listed_and_brought_to_light_by_keys_alone(hand: Reviewer) -> None:
    hand.press(Key.Key_R)

    def bring(dialog: HiddenDialog) -> None:
        assert dialog.summary == "1 rejected"
        dialog.deed.setFocus()
        hand.press(Key.Key_Space)
        assert dialog.summary == "Nothing is hidden."

    hand.in_dialog(HiddenDialog, bring)
    hand.press(Key.Key_H, ControlShift)
    assert hand.states["Speed"] is State.SUGGESTED
