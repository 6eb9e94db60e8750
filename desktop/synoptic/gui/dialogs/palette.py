"""All commands by name: type a few letters, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from synoptic.gui.actions import plain
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.models.rows import NOWHERE, Index
from synoptic.gui.rows import BESIDE_ROLE, EntryDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.gui.theme import Theme

ACTION_ROLE = Qt.ItemDataRole.UserRole + 2
LEAST_SCORE = 55  # of 100; below it the letters fit by chance
LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def best_fitting(names: Sequence[str], typed: str) -> list[int]:
    """Places of the names that fit what was typed, the best first; all of them when nothing was typed."""
    from rapidfuzz import fuzz, process, utils  # only whoever opens the palette waits for it

    if not typed.strip():
        return list(range(len(names)))
    found = process.extract(
        typed,
        names,
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=None,
        score_cutoff=LEAST_SCORE,
    )
    return [place for _name, _score, place in found]


class CommandsModel(QAbstractListModel):
    """The actions that can be used now and that fit what was typed."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._actions = [action for action in actions if action.isEnabled()]
        self._shown = list(range(len(self._actions)))

    def narrow(self, typed: str) -> None:
        """Keep what fits `typed`, the best first."""
        self.beginResetModel()
        self._shown = best_fitting([plain(action.text()) for action in self._actions], typed)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row an action."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, keys or the action itself."""
        if not index.isValid():
            return None
        action = self._actions[self._shown[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain(action.text())
        if role == BESIDE_ROLE:
            return action.shortcut().toString()
        return action if role == ACTION_ROLE else None


class CommandPalette(Dialog):
    """Finds a command by a few of its letters and carries it out."""

    def __init__(self, actions: Sequence[QAction], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Commands", theme, parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a command")
        self.field.setAccessibleName("Command")
        self.list = QListView()
        self.list.setAccessibleName("Commands that fit")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = CommandsModel(actions)
        self._model.setParent(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(theme, self.list))
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._run)
        self.list.clicked.connect(self._run)
        self.field.installEventFilter(self)
        self.resize(520, 420)
        self._on_typed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while one types in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in LIST_KEYS:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self, typed: str) -> None:
        self._model.narrow(typed)
        self.list.setCurrentIndex(self._model.index(0))

    def _run(self) -> None:
        action = self.list.currentIndex().data(ACTION_ROLE)
        self.accept()
        if isinstance(action, QAction):
            action.trigger()
