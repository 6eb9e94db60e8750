"""How the tables of panels and dialogs behave and look, whatever they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from synoptic.gui.theme import INTERFACE_FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from synoptic.gui.theme import Theme


def dress_table(table: QTableView, row_pixels: int) -> None:
    """Make a table one of rows of one height: chosen one at a time, never edited, left by Tab."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(row_pixels)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)


def header_style(theme: Theme, ground: QColor) -> str:
    """The header of a table: names in grey over a hairline."""
    return f"""
        QHeaderView {{ background: {ground.name()}; border: none; }}
        QHeaderView::section {{ background: {ground.name()}; color: {theme.mute.name()};
            border: none; border-bottom: 1px solid {theme.hairline.name()}; padding: 4px 8px;
            font: 500 12px "{INTERFACE_FAMILY}"; }}
    """
