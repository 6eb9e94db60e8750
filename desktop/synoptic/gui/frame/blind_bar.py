"""The line that says that one reads blind, and ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from synoptic.gui.style import action_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from synoptic.gui.theme import Theme

WORDS = "You are reading blind: suggestions and what others marked are hidden until you have finished."
END = "I have finished"


class BlindBar(QWidget):
    """Stands under the top bar while a blind reading lasts; `ended` asks to end it."""

    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Blind reading")
        words = plain_label(WORDS)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.end = action_button(END)
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(3 * UNIT)
        row.addWidget(words, 1)
        row.addWidget(self.end)
        lay_over_hairline(self, row)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))
