"""A table of plain words in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QTableView

from synoptic.gui.tables import dress_table, header_style
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QAbstractItemModel

    from synoptic.gui.theme import Theme


class WordsTable(QTableView):
    """A model under its headings; columns that `widths` does not name, in pixels, take what is left."""

    def __init__(
        self, model: QAbstractItemModel, name: str, row_pixels: int, widths: Mapping[int, int], theme: Theme
    ) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        dress_table(self, row_pixels)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        cells = f"QTableView::item {{ padding: {UNIT}px {2 * UNIT}px; }}"
        self.setStyleSheet(header_style(theme, theme.page) + cells)
