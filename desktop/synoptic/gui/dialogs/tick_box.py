"""A box to tick with its words, drawn in the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from synoptic.gui.theme import UNIT, Theme

SIDE = 16
RADIUS = 4
TICK = ((0.24, 0.52), (0.43, 0.71), (0.78, 0.31))  # its corners, as shares of the side


class TickBox(QCheckBox):
    """A check box without the box of the style, which knows nothing of a dark theme."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text.replace("&", ""))

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
        """Draw the box, its tick, the words, and a ring where the keyboard is."""
        theme, middle = self._theme, self.height() / 2
        box = QRectF(UNIT + 0.5, middle - SIDE / 2 + 0.5, SIDE - 1, SIDE - 1)
        ink = theme.ink if self.isEnabled() else theme.mute
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink if self.isChecked() else theme.mute, 1))
            painter.setBrush(ink if self.isChecked() else theme.page)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            if self.isChecked():
                painter.setPen(QPen(theme.page, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
                painter.drawPolyline([box.topLeft() + QPointF(x * SIDE, y * SIDE) for x, y in TICK])
            painter.setPen(ink)
            words = self.rect().adjusted(SIDE + 3 * UNIT, 0, 0, 0)
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text()
            )
            if self.hasFocus():
                painter.setPen(QPen(theme.ink, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
