"""A field that offers a few words to choose from, drawn in the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from synoptic.gui.theme import UNIT, Theme

HEIGHT = 30
RADIUS = 6
ARROW = 4  # pixels to each side of its tip


class ChoiceBox(QComboBox):
    """A combo box without the box of the style."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the arrow."""
        hint = super().sizeHint()
        return QSize(hint.width() + 4 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, words and arrow."""
        theme, rect = self._theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.ink if self.hasFocus() else theme.hairline)
        painter.setBrush(theme.page)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        inner = self.rect().adjusted(2 * UNIT, 0, -6 * UNIT, 0)
        words = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setPen(theme.ink if self.isEnabled() else theme.mute)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        tip = QPointF(rect.right() - 3 * UNIT, rect.center().y() + ARROW / 2)
        painter.setPen(QPen(theme.mute, 1.4))
        painter.drawPolyline([tip + QPointF(-ARROW, -ARROW), tip, tip + QPointF(ARROW, -ARROW)])
