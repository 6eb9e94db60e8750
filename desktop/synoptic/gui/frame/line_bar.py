"""A line of words over the texts, with what can be done about them at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from synoptic.gui.style import action_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from synoptic.gui.theme import Theme


class LineBar(QWidget):
    """Stands under the top bar while something lasts; `name` is what a screen reader calls it."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        self._row.setSpacing(2 * UNIT)
        self._row.addWidget(self._words, 1)
        lay_over_hairline(self, self._row)
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
        self.setAccessibleDescription(words)

    def add_way(self, text: str, wanted: SignalInstance) -> QToolButton:
        """A button after those that are there; `wanted` is emitted when it is pressed."""
        button = action_button(text)
        button.clicked.connect(wanted)
        self._row.addWidget(button)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))
