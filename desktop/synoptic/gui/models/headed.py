"""The frame of the tables that dialogs show: a list of rows under a heading for each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt

from synoptic.gui.models.rows import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Sequence


class HeadedRows(QAbstractTableModel):
    """A table of `_rows` under `headings`; what a cell shows is the matter of subclasses.

    `spoken` names the columns for those who hear them, where a heading is a sign or stays empty.
    """

    headings: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    _rows: Sequence[object] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many things are told of each."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.headings):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (self.spoken or self.headings)[section]
        return self.headings[section] if role == Qt.ItemDataRole.DisplayRole else None
