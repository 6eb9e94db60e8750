"""The keys of the window on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from synoptic.gui.actions import plain
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.models.rows import NOWHERE, Index
from synoptic.gui.style import plain_label
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.gui.actions import Command
    from synoptic.gui.theme import Theme

HEADINGS = ("Menu", "Command", "Keys")


class KeysModel(QAbstractTableModel):
    """Commands that have keys: the menu where they stand, their name, their keys."""

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._rows = [row_of(command) for command in commands if command.keys]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a command."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Menu, name and keys."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; a menu is named on its first row only."""
        if not index.isValid():
            return None
        menu, name, keys = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            first = index.row() == 0 or self._rows[index.row() - 1][0] != menu
            return (menu if first else "", name, keys)[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 0:
            return interface_font(weight=QFont.Weight.DemiBold)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a column."""
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return HEADINGS[section] if shown else None


def row_of(command: Command) -> tuple[str, str, str]:
    """Menu, name and keys of a command as they are shown."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = "  or  ".join(sequence.toString(native) for sequence in command.sequences())
    return plain(command.menu.rpartition("/")[2]), plain(command.text), keys


class KeysDialog(Dialog):
    """The keys of all commands, in the order of the menus."""

    def __init__(self, commands: Sequence[Command], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Keys", theme, parent)
        table = QTableView()
        table.setModel(KeysModel(commands))
        table.model().setParent(table)
        table.setAccessibleName("Keys of the commands")
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(26)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.column.addWidget(table)
        hint = plain_label(
            "Single letters work while you read; in a field they are letters. "
            "Hold Alt to scroll one pane alone. A passage of the chosen statement can be dragged to one in "
            "another pane, to say the same or conflict; with Shift a drag selects its words instead.",
            muted=True,
        )
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        self.add_buttons(self.close_button())
        self.resize(560, 620)
