"""The tags of a statement, each in a small frame; clicked, they are there to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.gui.panels.buttons import QuietButton, paint_focus
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

HEIGHT = 22
PADDING = 2 * UNIT
GAP = UNIT + 2
PIXELS = 12


def places(widths: Sequence[int], room: int) -> list[tuple[int, int, int]]:
    """Left, top and width of frames for words of these widths, in lines that are `room` wide."""
    found, x, y = [], 0, 0
    for width in widths:
        whole = min(width + 2 * PADDING, max(1, room))
        if x and x + whole > room:
            x, y = 0, y + HEIGHT + GAP
        found.append((x, y, whole))
        x += whole + GAP
    return found


class Chips(QuietButton):
    """Tags side by side, in as many lines as they take."""

    def __init__(self, tags: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(", ".join(tags), theme, parent)
        self._tags = tuple(tags)
        self.setFont(interface_font(PIXELS))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"Tags: {', '.join(tags)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the tags take."""
        return self._places(width)[-1][1] + HEIGHT

    def sizeHint(self) -> QSize:
        """All in one line."""
        x, _, width = self._places(1 << 16)[-1]
        return QSize(x + width, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(12 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frames and the words in them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        for tag, (x, y, width) in zip(self._tags, self._places(self.width()), strict=True):
            box = QRectF(x + 0.5, y + 0.5, width - 1, HEIGHT - 1)
            painter.setPen(QPen(self._theme.mute if self.underMouse() else self._theme.hairline, 1))
            painter.setBrush(self._theme.page)
            painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
            painter.setPen(self._theme.ink)
            room = width - 2 * PADDING + 1
            shown = self.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme, UNIT)

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        return places([self.fontMetrics().horizontalAdvance(tag) for tag in self._tags], width)
