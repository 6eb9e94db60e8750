"""Buttons drawn in the quiet manner of the window: with their key, with a choice, or as a part of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from synoptic.gui.theme import UNIT, Theme, blended, interface_font

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent

RADIUS = 8
HEIGHT = 32
PADDING = 3 * UNIT
KEY_PIXELS = 11
DOTS_WIDTH, DOTS_HEIGHT = 28, 22


def key_width(key: str) -> int:
    """How wide the cap of a key is, in pixels."""
    return max(18, QFontMetrics(interface_font(KEY_PIXELS)).horizontalAdvance(key) + 10)


def paint_key(painter: QPainter, at: QPointF, key: str, ink: QColor, line: QColor) -> None:
    """Paint the cap of a key, left edge and middle at `at`."""
    cap = QRectF(at.x() + 0.5, at.y() - 8.5, key_width(key) - 1, 17)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1))
    painter.drawRoundedRect(cap, 4, 4)
    painter.setFont(interface_font(KEY_PIXELS))
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


def paint_focus(painter: QPainter, rect: QRectF, theme: Theme, radius: float) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.selection, 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


class QuietButton(QAbstractButton):
    """A button that is drawn anew when the mouse or the keyboard comes to it."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(interface_font(weight=QFont.Weight.Medium))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show words as they are: an & in them gives no access key."""
        super().setText(text)
        if "&" in text:
            self.setShortcut(QKeySequence())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to rest."""
        super().leaveEvent(event)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """A button is never cut off."""
        return self.sizeHint()

    def resting(self, fill: QColor) -> QColor:
        """`fill` as it is now: a little nearer to the ink under the mouse, more so when pressed."""
        if not self.isEnabled() or not (self.underMouse() or self.isDown()):
            return fill
        other = self._theme.ink if fill != self._theme.ink else self._theme.page
        return blended(other, fill, 0.12 if self.isDown() else 0.06)


class KeyButton(QuietButton):
    """A button that shows the key which does the same; the primary one is filled with ink."""

    def __init__(
        self, text: str, key: str, theme: Theme, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, theme, parent)
        self._key, self._primary = key, primary
        self.rename(text)

    def rename(self, text: str) -> None:
        """Give the button other words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key})")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word and the key cap."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * UNIT + key_width(self._key) + 2 * PADDING - UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, word and key cap."""
        theme = self._theme
        filled = self._primary and self.isEnabled()
        ink = theme.page if filled else theme.ink if self.isEnabled() else theme.mute
        fill = self.resting(theme.ink if filled else theme.page)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(fill if filled else theme.hairline, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._paint_content(painter, ink, blended(ink, fill, 0.35) if filled else theme.hairline, fill)
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2) if filled else QRectF(self.rect())
            paint_focus(painter, inner, theme if not filled else _turned(theme), RADIUS - 2)

    def _paint_content(self, painter: QPainter, ink: QColor, line: QColor, fill: QColor) -> None:
        words = self.fontMetrics().horizontalAdvance(self.text())
        content = words + 2 * UNIT + key_width(self._key)
        left = (self.width() - content) / 2
        painter.setFont(self.font())
        painter.setPen(ink)
        box = QRectF(left, 0, words + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = QPointF(left + words + 2 * UNIT, self.height() / 2)
        paint_key(painter, cap, self._key, blended(ink, fill, 0.7), line)


class DotsButton(QuietButton):
    """Three dots that open a menu; `text` says of what."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, parent)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the tag beside it."""
        return QSize(DOTS_WIDTH, DOTS_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots, on a ground while the mouse is there."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.resting(self._theme.page))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setBrush(self._theme.ink if self.underMouse() or self.hasFocus() else self._theme.mute)
        middle = QRectF(self.rect()).center()
        for step in (-1, 0, 1):
            painter.drawEllipse(middle + QPointF(5 * step, 0), 1.5, 1.5)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme, 6)


def _turned(theme: Theme) -> Theme:
    return theme._replace(selection=theme.page)
