"""How macOS opens a file with a program: by an event to its application object."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """The application object that hears of files. Signal: `asked` (a list of one path)."""

    asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Pass on what is to be opened."""
        if isinstance(event, QFileOpenEvent):
            self.asked.emit([Path(event.file())])
            return True
        return super().event(event)
