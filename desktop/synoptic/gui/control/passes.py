"""Reading blind, and comparing one's pass with another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from synoptic.core.documents.edits import BeginReading, EndReading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from synoptic.core.documents.edits import Several
    from synoptic.gui.desk import Desk
    from synoptic.gui.dialogs.agreement import AgreementDialog
    from synoptic.gui.look import Look


class Passes(QObject):
    """Begins and ends the reader's blind reading, and shows how far two passes agree."""

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window
        self._dialog: AgreementDialog | None = None

    def turn_blind(self) -> None:
        """Begin to read blind, or end it; at the end the two passes are laid side by side."""
        if not self._desk.workspace.is_blind:
            self._desk.history.perform(BeginReading())
        elif self._desk.history.perform(EndReading()) is not None:
            self.compare()

    def compare(self) -> None:
        """Show how far the reader's pass and another's agree, beside the texts."""
        from synoptic.gui.dialogs.agreement import AgreementDialog

        if self._dialog is None:
            self._dialog = AgreementDialog(self._desk.workspace, self._look.theme, self._window)
            self._dialog.settled.connect(self._settle)
            self._dialog.chosen.connect(self._desk.selection.select)
            self._dialog.finished.connect(self._forget)
            self._desk.bridge.changed.connect(self._dialog.refresh)
            self._look.theme_changed.connect(self._dialog.set_theme)
        self._dialog.refresh()
        self._dialog.show()
        self._dialog.raise_()

    def close(self) -> None:
        """Put the comparison away."""
        if self._dialog is not None:
            self._dialog.close()

    @Slot(object)
    def _settle(self, edit: Several) -> None:
        self._desk.history.perform(edit)

    @Slot()
    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
