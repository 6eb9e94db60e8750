"""Signing with another name in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from synoptic.gui.dialogs.name import NameDialog
from synoptic.gui.dialogs.namesake import NamesakeDialog

if TYPE_CHECKING:
    from synoptic.gui.main_window import MainWindow


def sign(window: MainWindow, name: str, *, another: bool = False) -> None:
    """Let the reader take this name, or let `another` reader come who bears it."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NameDialog)
        dialog.field.setText(name)
        dialog.another.setChecked(another)
        dialog.ok.click()

    QTimer.singleShot(0, fill)
    window.actions_["reader_name"].trigger()


def answer_namesake(*, same: bool | None) -> list[str]:
    """Answer the next question whether a namesake is the reader, or close it (None); what was asked."""
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NamesakeDialog)
        asked.append(dialog.head.text())
        if same is None:
            dialog.reject()
        else:
            (dialog.same if same else dialog.other).click()

    QTimer.singleShot(0, answer)
    return asked
