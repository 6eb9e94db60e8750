"""The round badges by which articles are known, and the other small signs of rows: relations and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.core.text.phrases import listed
from synoptic.gui.theme import UNIT, RelationLook, Theme, interface_font, paint_badge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

SIDE = 20
SMALL = 16
GAP = UNIT


def badges_width(number: int, side: int = SIDE) -> int:
    """How wide so many badges in a row are, in pixels."""
    return max(0, number * (side + GAP) - GAP)


def fitting(number: int, width: float, side: int = SIDE) -> int:
    """How many of `number` badges fit into `width` pixels when what does not fit is told by a count."""
    if badges_width(number, side) <= width:
        return number
    places = int((width + GAP) // (side + GAP))
    return max(0, min(number, places - 1))  # the last place is for the count


def paint_badges(
    painter: QPainter, rect: QRectF, letters: Sequence[str], theme: Theme, side: int = SIDE
) -> None:
    """Paint badges from the left of `rect`, in its middle; those without room become a count ("+3")."""
    shown = fitting(len(letters), rect.width(), side)
    x, y = rect.x(), rect.center().y() - side / 2
    for letter in letters[:shown]:
        paint_badge(painter, QRectF(x, y, side, side), letter, theme)
        x += side + GAP
    if shown < len(letters):
        paint_badge(painter, QRectF(x, y, side, side), f"+{len(letters) - shown}", theme, muted=True)


def paint_sign(painter: QPainter, box: QRectF, look: RelationLook, is_open: bool = False) -> None:
    """Paint the sign of a relation in a small box: filled when decided, an outline while it is open."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.ink, 1) if is_open else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_open else look.tint)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(look.ink)
    painter.setFont(interface_font(round(box.height() * 2 / 3), QFont.Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.sign)
    painter.restore()


def paint_check(painter: QPainter, box: QRectF, theme: Theme, *, checked: bool, partly: bool = False) -> None:
    """Paint a check box, 16 pixels a side; a dash stands for a part of what it is about."""
    frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.ink if checked else theme.mute, 1))
    painter.setBrush(theme.ink if checked else theme.page)
    painter.drawRoundedRect(frame, 4, 4)
    if checked:
        painter.setPen(QPen(theme.page, 1.8))
        x, y = frame.x(), frame.y()
        painter.drawPolyline([QPointF(x + 3.5, y + 8), QPointF(x + 6.5, y + 11), QPointF(x + 11.5, y + 4.5)])
    elif partly:
        painter.setPen(QPen(theme.ink, 1.8))
        painter.drawLine(
            QPointF(frame.x() + 4, box.center().y()), QPointF(frame.right() - 4, box.center().y())
        )
    painter.restore()


class Badges(QWidget):
    """The badges of some articles in a row."""

    def __init__(
        self, letters: Sequence[str], theme: Theme, side: int = SIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, side
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_letters(letters)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters shown."""
        return self._letters

    def set_letters(self, letters: Sequence[str]) -> None:
        """Show the badges of other articles."""
        self._letters = tuple(letters)
        plural = "s" if len(self._letters) > 1 else ""
        self.setAccessibleName(f"Article{plural} {listed(self._letters)}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        return QSize(badges_width(len(self._letters), self._side), self._side)

    def minimumSizeHint(self) -> QSize:
        """Room for one and the count of the others."""
        return QSize(badges_width(min(2, len(self._letters)), self._side), self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badges."""
        painter = QPainter(self)
        paint_badges(painter, QRectF(self.rect()), self._letters, self._theme, self._side)
