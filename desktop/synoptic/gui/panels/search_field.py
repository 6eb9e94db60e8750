"""A field for words to search for, which waits for a pause in typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from synoptic.gui.panels.style import field_style

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from synoptic.gui.theme import Theme

BESIDE = 24  # pixels left and right of the words
TYPING_PAUSE = 150  # ms without a key before a search is made


class SearchField(QLineEdit):
    """`asked` brings the words after a pause, and at once by Enter."""

    asked = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._ask)
        self.set_theme(theme)

    @property
    def is_typing(self) -> bool:
        """Is there more in the field than was asked for?"""
        return self._pause.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(field_style(theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what the field is for as far as there is room: at least by its first word."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self._name) + BESIDE <= self.width()
        self.setPlaceholderText(self._name if fits else self._name.partition(" ")[0])

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.text())
