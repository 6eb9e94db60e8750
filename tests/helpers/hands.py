"""The reader's hands on one window: keys wherever the keyboard is, and what is done in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.control.open_project import OpenProject
    from synoptic.gui.main_window import MainWindow


class Hand:
    """Ten fingers."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def project(self) -> OpenProject:
        """What is open."""
        assert self.window.project is not None
        return self.window.project

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the project."""
        return self.project.desk.workspace.statements

    @property
    def chosen(self) -> Statement:
        """The statement before the reader."""
        statement = self.project.desk.statement
        assert statement is not None
        return statement

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier, times: int = 1) -> None:
        """Press a key, with others held."""
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        for _ in range(times):
            self.qtbot.keyClick(self.focused(), key, modifiers)

    def type(self, words: str) -> None:
        """Type words."""
        self.qtbot.keyClicks(self.focused(), words)

    def in_dialog(self, kind: type[QDialog], act: Callable[[Any], object]) -> None:
        """What to do in the next dialog of this kind, once it is open."""

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isActiveWindow():  # it is still on its way
                QTimer.singleShot(5, when_open)
                return
            try:
                assert isinstance(dialog, kind)
                act(dialog)
            finally:
                dialog.close()  # if a key went astray, so that the test ends

        QTimer.singleShot(0, when_open)

    def focused(self) -> object:
        """Where the keys go; a window is active a moment after the dialog over it has closed."""
        top = QApplication.activeModalWidget() or self.window
        top.activateWindow()
        self.qtbot.waitUntil(top.isActiveWindow)
        return top.focusWidget() or top
