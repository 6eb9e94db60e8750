"""Correcting who says what a passage says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from synoptic.core.documents.statement import State
from synoptic.gui.control.attributing import Attributing
from synoptic.gui.dialogs.attribution import AttributionDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.statement import Passage
    from synoptic.gui.desk import Desk
    from synoptic.gui.theme import Theme


@pytest.fixture
def attributing(desk: Desk, qtbot: QtBot) -> Attributing:
    window = QWidget()
    qtbot.addWidget(window)
    return Attributing(desk, window)


def first(desk: Desk) -> Passage:
    assert desk.statement is not None
    return next(desk.statement.passages())


def in_form(speaker: str, hedge: str) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AttributionDialog)
        dialog.speaker.setText(speaker)
        dialog.hedge.setText(hedge)
        dialog.accept()

    QTimer.singleShot(0, fill)


def test_speaker_and_hedge_are_corrected_in_one_edit(
    attributing: Attributing, desk: Desk, light: Theme
) -> None:
    before = desk.statement
    in_form("  the  Kremlin ", "reportedly")
    attributing.ask(first(desk), light)
    assert (first(desk).speaker, first(desk).hedge) == ("the Kremlin", "reportedly")
    assert desk.statement is not None
    assert desk.statement.state is State.ACCEPTED, "who corrects a suggestion takes it as theirs"
    assert desk.history.place == 1
    desk.history.undo()
    assert desk.statement == before


def test_nothing_is_written_where_nothing_was_changed(
    attributing: Attributing, desk: Desk, light: Theme
) -> None:
    in_form("", "")
    attributing.ask(first(desk), light)
    attributing.write("a passage of another statement", "Ann", "")
    assert desk.history.place == 0


def test_the_form_knows_the_speakers_of_the_project(
    attributing: Attributing, desk: Desk, light: Theme, qtbot: QtBot
) -> None:
    attributing.write(first(desk).id, "the Kremlin", "")
    dialog = AttributionDialog(first(desk), "A", attributing._speakers(), light)
    qtbot.addWidget(dialog)
    completer = dialog.speaker.completer()
    completer.setCompletionPrefix("the k")
    assert completer.currentCompletion() == "the Kremlin"
    assert dialog.said() == ("the Kremlin", "")
