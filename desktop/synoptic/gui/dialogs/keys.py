"""The commands of the window and their keys on one page, and the keys of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence

from synoptic.gui.actions import plain
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.place_keys import PLACE_KEYS
from synoptic.gui.dialogs.words_table import WordsTable
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.style import plain_label
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from synoptic.gui.actions import Command
    from synoptic.gui.dialogs.place_keys import PlaceKeys
    from synoptic.gui.models.rows import Index
    from synoptic.gui.theme import Theme

ROW_PIXELS = 26
WIDTHS = {0: 136, 2: 216}  # of the menus and of the keys


class KeysModel(HeadedRows):
    """Commands: the menu where they stand, their name, their keys if any; then the keys of places."""

    headings = ("Menu", "Command", "Keys")

    def __init__(self, commands: Sequence[Command], places: Sequence[PlaceKeys] = ()) -> None:
        super().__init__()
        self._rows: list[tuple[str, str, str]] = [row_of(command) for command in commands]
        self._rows += [(one.place, one.does, shown(one.sequences(), "  ")) for one in places]

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


def row_of(command: Command) -> tuple[str, str, str]:
    """Menu, name (after that of a menu inside the menu) and keys of a command as they are shown."""
    keys = shown(command.sequences(), "  or  ")
    menu, _, inner = plain(command.menu).partition("/")
    return menu, f"{inner}: {plain(command.text)}" if inner else plain(command.text), keys


def shown(keys: Sequence[QKeySequence], between: str) -> str:
    """Keys as this platform writes them."""
    return between.join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


class KeysDialog(Dialog):
    """All commands with their keys, in the order of the menus, and what keys do in single parts."""

    def __init__(self, commands: Sequence[Command], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Keys", theme, parent)
        table = WordsTable(
            KeysModel(commands, PLACE_KEYS), "Commands and their keys", ROW_PIXELS, WIDTHS, theme
        )
        table.model().setParent(table)
        table.horizontalHeader().hide()
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
        self.resize(680, 620)
