"""A splitter whose handle is a hairline that is easy to grasp."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget


class LineHandle(QSplitterHandle):
    """One pixel of line in the colour that the palette has for lines."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line in the middle of what can be grasped."""
        rect = self.rect()
        line = (
            QRect(rect.center().x(), 0, 1, rect.height())
            if self.orientation() == Qt.Orientation.Horizontal
            else QRect(0, rect.center().y(), rect.width(), 1)
        )
        QPainter(self).fillRect(line, self.palette().color(QPalette.ColorRole.Midlight))


class LineSplitter(QSplitter):
    """Lays parts side by side or one above the other; only `elastic` takes what room is left over."""

    def __init__(self, orientation: Qt.Orientation, parts: tuple[QWidget, ...], elastic: QWidget) -> None:
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for place, part in enumerate(parts):
            self.addWidget(part)
            self.setStretchFactor(place, 1 if part is elastic else 0)

    def createHandle(self) -> QSplitterHandle:
        """Make the handle of this splitter."""
        return LineHandle(self.orientation(), self)
