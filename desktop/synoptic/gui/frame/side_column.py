"""The column left of the panes: sources over history, there only while one of them is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from synoptic.gui.frame.line_splitter import LineSplitter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEAST = 180  # pixels


class SideColumn(LineSplitter):
    """Parts one above the other, of which the last takes the room that is left over."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parts, parts[-1])
        self._parts = parts
        self.setMinimumWidth(LEAST)

    def settle(self) -> None:
        """Give the room to the panes when no part is wanted."""
        self.setVisible(not all(part.isHidden() for part in self._parts))
