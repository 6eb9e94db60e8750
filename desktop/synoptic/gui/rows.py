"""Rows of short lists: what it is on the left, what goes with it muted on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from synoptic.gui.models.rows import Index
    from synoptic.gui.theme import Theme

ROW_PIXELS = 30
BESIDE_ROLE = Qt.ItemDataRole.UserRole + 1
GAP = 4 * UNIT


class EntryDelegate(QStyledItemDelegate):
    """Paints the display text on the left and the text of BESIDE_ROLE on the right, both with an ellipsis."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of one height."""
        size = super().sizeHint(option, index)
        size.setHeight(ROW_PIXELS)
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, self._theme.hairline)
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        self._write(painter, rect.adjusted(3 * UNIT, 0, -3 * UNIT, 0), index, enabled=enabled)
        painter.restore()

    def _write(self, painter: QPainter, inner: QRect, index: Index, *, enabled: bool) -> None:
        metrics = painter.fontMetrics()
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        room = inner.width() - metrics.horizontalAdvance(name) - GAP
        beside = metrics.elidedText(str(index.data(BESIDE_ROLE)), Qt.TextElideMode.ElideLeft, max(room, 0))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.ink if enabled else self._theme.mute)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(self._theme.mute)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, beside)
