"""What stands in place of the panes while every article is parked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synoptic.gui.style import action_button, plain_label, sheet
from synoptic.gui.theme import UNIT, Theme

EMPTY = "No article is shown. Bring one back from the list of sources, or import one."
SOURCES = "Show the sources"


class EmptyRow(QWidget):
    """Says so; `sources_wanted` asks for the list from which articles are brought back."""

    sources_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = plain_label(EMPTY)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        self.button = action_button(SOURCES)
        self.button.clicked.connect(self.sources_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(4 * UNIT)
        column.addStretch()
        column.addWidget(words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))
