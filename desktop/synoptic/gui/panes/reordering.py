"""Dragging a pane to another place in the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.gui.theme import Theme

WIDTH = 3  # pixels; the line that shows where a dragged pane would go


def gap_at(x: float, middles: Sequence[float]) -> int:
    """Before which pane something dropped at `x` goes, counted from 0, given the middles of the panes."""
    return sum(middle < x for middle in middles)


class DropLine(QWidget):
    """Shows over the row where a dragged pane would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = parent
        self.setAutoFillBackground(True)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.selection)
        self.setPalette(palette)

    def show_at(self, gap: int, panes: Sequence[QWidget]) -> None:
        """Stand at the left of the pane at `gap`, or at the right of the last one."""
        beside = panes[min(gap, len(panes) - 1)]
        edge = beside.mapTo(self._row, QPoint(0 if gap < len(panes) else beside.width(), 0)).x()
        left = max(0, min(self._row.width() - WIDTH, edge - WIDTH // 2))
        self.setGeometry(left, 0, WIDTH, self._row.height())
        self.show()
        self.raise_()
