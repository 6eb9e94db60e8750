"""A box to tick with its words, drawn in the theme."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from synoptic.gui.badges import paint_check
from synoptic.gui.theme import UNIT, Theme

SIDE = 16
RADIUS = 4


class TickBox(QCheckBox):
    """A check box without the box of the style, which knows nothing of a dark theme."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(re.sub("&(.)", r"\1", text))

    def sizeHint(self) -> QSize:
        """Room for the box, a gap and the words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + SIDE + 5 * UNIT, max(words.height(), SIDE) + 2 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut off."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """Box and words are one target."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its tick or the dash of a part, the words, and a ring where the keyboard is."""
        theme, middle = self._theme, self.height() / 2
        box = QRectF(UNIT, middle - SIDE / 2, SIDE, SIDE)
        ink = theme.ink if self.isEnabled() else theme.mute
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            partly = self.checkState() is Qt.CheckState.PartiallyChecked
            paint_check(painter, box, theme, checked=self.isChecked() and not partly, partly=partly)
            painter.setPen(ink)
            words = self.rect().adjusted(SIDE + 3 * UNIT, 0, 0, 0)
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text()
            )
            if self.hasFocus():
                painter.setPen(QPen(theme.ink, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
