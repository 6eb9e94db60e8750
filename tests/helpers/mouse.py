"""A mouse of the tests' own, which is where a test put it and nowhere else.

That of the platform is one for all windows: it tells of its moves when it comes to it, and of having left a
window when one of an earlier test goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def move_over(part: QWidget, place: QPoint) -> None:
    """Move the mouse to a place of a widget, with no button pressed; it is told at once."""
    at, free = QPointF(place), Qt.MouseButton.NoButton
    screen = part.mapToGlobal(at)
    event = QMouseEvent(QEvent.Type.MouseMove, at, screen, free, free, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(part, event)
