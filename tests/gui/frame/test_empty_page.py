"""What stands in the place of the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from synoptic.gui.frame.empty_page import INVITATION, WAITING, EmptyPage
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_invites_and_while_articles_come_it_says_so(qtbot: QtBot) -> None:
    page = EmptyPage(QAction(), load_theme("light"))
    qtbot.addWidget(page)
    assert (page.words, page.button.isHidden()) == (INVITATION, False)
    page.set_waiting(waiting=True)
    assert (page.words, page.button.isHidden()) == (WAITING, True)
    page.set_waiting(waiting=False)
    assert (page.words, page.button.isHidden()) == (INVITATION, False)


def test_its_button_imports(qtbot: QtBot) -> None:
    action = QAction()
    page = EmptyPage(action, load_theme("dark"))
    qtbot.addWidget(page)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
