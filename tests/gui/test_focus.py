"""Who never touches the mouse sees where the keyboard is, in every part of the window and of its dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from synoptic.core.errands import sample_project
from synoptic.gui.app import settle
from synoptic.gui.panels.history import EntryList
from synoptic.gui.panels.matrix import Cells
from synoptic.gui.panels.sources import SourceList

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow

MOST = 80  # parts that Tab goes round
ASKING = (
    *("describe_article", "split_statement", "merge_statements", "correct", "show_hidden"),
    *("export", "reader_name", "keys", "about"),
)


@pytest.fixture
def sample(make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    """The window with the sample, and everything in it on view."""
    window = make_window()
    window.resize(1600, 1000)
    window.open_project(sample_project())
    for command in ("show_sources", "show_history", "show_lower_panel"):
        if not window.actions_[command].isChecked():
            window.actions_[command].trigger()
    kinds = (Cells, SourceList, EntryList)
    qtbot.waitUntil(lambda: all(window.findChildren(kind) for kind in kinds))
    window.select_place(2)
    settle(
        window
    )  # or articles come into the panes, and parts into the window, while the keyboard goes round
    return window


def around(top: QWidget) -> list[QWidget]:
    """What Tab comes to, once round."""
    found: list[QWidget] = []
    while (here := top.focusWidget()) not in found and here is not None and len(found) < MOST:
        found.append(here)
        top.focusNextChild()
    return found


def shows_keyboard(part: QWidget, top: QWidget) -> bool:
    """Does a part look other while the keyboard is there?"""
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    lit = top.grab().toImage()
    part.clearFocus()
    QApplication.processEvents()
    return bool(lit != top.grab().toImage())


def blind_spots(top: QWidget, qtbot: QtBot) -> list[str]:
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    QApplication.setCursorFlashTime(0)  # or a caret that blinks is taken for the ring
    return [
        f"{type(part).__name__} “{part.accessibleName()}”"
        for part in around(top)
        if not isinstance(part, QTabBar) and not shows_keyboard(part, top)
    ]


def test_every_part_of_the_window_shows_the_keyboard(sample: MainWindow, qtbot: QtBot) -> None:
    assert len(around(sample)) > 25
    for page in range(3):
        sample.project.page.reading.lower_panel.show_page(page)
        QApplication.processEvents()
        assert blind_spots(sample, qtbot) == []


@pytest.mark.parametrize("command", ASKING)
def test_every_part_of_a_dialog_shows_the_keyboard(sample: MainWindow, command: str, qtbot: QtBot) -> None:
    found: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:  # it is still on its way
            QTimer.singleShot(5, look)
            return
        assert isinstance(dialog, QDialog)
        try:
            found.append(blind_spots(dialog, qtbot))
        finally:
            dialog.reject()

    QTimer.singleShot(0, look)
    sample.actions_[command].trigger()
    assert found == [[]]


@pytest.mark.parametrize("command", ["show_sources", "show_history", "show_lower_panel"])
def test_from_a_panel_that_closes_the_keyboard_goes_back_to_the_text(
    sample: MainWindow, command: str, qtbot: QtBot
) -> None:
    sample.activateWindow()
    qtbot.waitUntil(sample.isActiveWindow)
    reading = sample.project.page.reading
    reading.row.focus_pane(1)
    article = reading.row.current
    part = {"show_sources": reading.sources, "show_history": reading.history}.get(command)
    if part is None:
        reading.lower_panel.focus_page()
    else:
        part.setFocus()
    sample.actions_[command].trigger()
    pane = reading.row.pane(article)  # with more room there may be others before it
    assert pane is not None
    assert sample.focusWidget() is pane.view
