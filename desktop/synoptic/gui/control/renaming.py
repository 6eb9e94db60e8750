"""Calling the open project something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synoptic.errors import StoreError
from synoptic.gui.control.projects import likely_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look


class Renaming(QObject):
    """Asks for the name of the project; `renamed` brings where it lay before, `warned` why it still does."""

    renamed = Signal(object)
    warned = Signal(str)

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window

    def ask(self) -> None:
        """Let the reader say what the project is called."""
        from synoptic.gui.dialogs.rename import RenameDialog

        space = self._desk.workspace
        theme, likely = self._look.theme, likely_name(space)
        dialog = RenameDialog(space.name, space.may_be_called, theme, self._window, likely=likely)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            self.rename(dialog.name)

    def rename(self, name: str) -> None:
        """Call the project so; the window and all that is undone in it go on."""
        before = self._desk.workspace.path
        try:
            self._desk.workspace.rename(name)
        except StoreError as error:
            self.warned.emit(str(error))
        else:
            self.renamed.emit(before)
