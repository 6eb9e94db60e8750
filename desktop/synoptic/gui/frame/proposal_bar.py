"""What a new analysis would change, in a line over the texts, until the reader says what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from synoptic.gui.style import action_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from synoptic.gui.theme import Theme

SHOW, TAKE_IN, KEEP = "Show", "Take in", "Keep what is here"


class ProposalBar(QWidget):
    """Words and three ways on: `show_wanted`, `taken` and `kept`."""

    show_wanted = Signal()
    taken = Signal()
    kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What the new analysis would change")
        self._words = plain_label()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._words, 1)
        for text, signal in ((SHOW, self.show_wanted), (TAKE_IN, self.taken), (KEEP, self.kept)):
            button = action_button(text)
            button.clicked.connect(signal)
            row.addWidget(button)
        lay_over_hairline(self, row)
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))

    def tell(self, words: str) -> None:
        """Say what would change."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
