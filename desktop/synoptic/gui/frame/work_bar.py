"""What the program is busy with, how far it has come, and the button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from synoptic.gui.icons import icon
from synoptic.gui.style import action_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from synoptic.gui.theme import Theme

STEPS = 1000
BAR_PIXELS = 200


class WorkBar(QWidget):
    """A line under the top bar, shown while something is under way; `stop_requested` asks to end it."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Work under way")
        self._words = plain_label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        self._bar.setFixedWidth(BAR_PIXELS)
        self._bar.setAccessibleName("How much is done")
        self._stop = action_button("Stop")
        self._stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(3 * UNIT)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        lay_over_hairline(self, row)
        self.set_theme(theme)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))
        self._stop.setIcon(icon("stop", theme.ink))

    def tell(self, done: float, doing: str) -> None:
        """Say what is being done and how much of it is done (0 to 1)."""
        self._bar.setValue(round(done * STEPS))
        self._words.setText(doing)
