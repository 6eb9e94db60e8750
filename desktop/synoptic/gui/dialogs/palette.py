"""All commands by name: type a few letters, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction

from synoptic.gui.actions import plain
from synoptic.gui.dialogs.search_list import SearchDialog, SearchList
from synoptic.gui.models.rows import NOWHERE, Index
from synoptic.gui.rows import BESIDE_ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from synoptic.gui.theme import Theme

ACTION_ROLE = Qt.ItemDataRole.UserRole + 2
BEGINS, INSIDE = 100.0, 80.0  # how well a word fits that begins with what was typed, or has it inside
LEAST_LIKE = 76.0  # of 100; below it the letters fit by chance


def best_fitting(names: Sequence[str], typed: str) -> list[int]:
    """Places of the names that fit what was typed, the best first; all of them when nothing was typed.

    Each word that was typed has to fit a word of the name: its beginning, a part of it, or nearly.
    """
    wanted = typed.casefold().split()
    scores = [fit_of(name.casefold().split(), wanted) for name in names]
    return sorted((place for place, score in enumerate(scores) if score), key=lambda place: -scores[place])


def fit_of(words: Sequence[str], wanted: Sequence[str]) -> float:
    """How well the words of a name fit those wanted, up to 100; 0 where one of these fits none."""
    found = [max((_fit(word, one) for word in words), default=0.0) for one in wanted]
    if not all(found):
        return 0.0
    return sum(found) / len(found) if found else BEGINS


def _fit(word: str, wanted: str) -> float:
    from rapidfuzz import fuzz  # only whoever opens the palette waits for it

    if wanted in word:
        return BEGINS if word.startswith(wanted) else INSIDE
    like = max(fuzz.ratio(wanted, word), fuzz.ratio(wanted, word[: len(wanted) + 1]))
    return like * INSIDE / 100 if like >= LEAST_LIKE else 0.0


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


class CommandPalette(SearchDialog):
    """Finds a command by a few of its letters and carries it out."""

    def __init__(self, actions: Sequence[QAction], theme: Theme, parent: QWidget | None = None) -> None:
        model = CommandsModel(actions)
        rows = SearchList(model, "Commands that fit", theme)
        super().__init__("Commands", "Type a command", rows, model, theme, parent)
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.field.returnPressed.connect(self._run)
        self.list.clicked.connect(self._run)
        self.resize(520, 420)
        self._on_typed("")

    def _run(self) -> None:
        action = self.list.currentIndex().data(ACTION_ROLE)
        self.accept()
        if isinstance(action, QAction):
            action.trigger()
