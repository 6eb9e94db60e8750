"""A dialog in which one types into a field and chooses from the list of what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.rows import EntryDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractListModel

    from synoptic.gui.theme import Theme

LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Narrowing(Protocol):
    """What a list is narrowed by: the words that were typed."""

    def narrow(self, typed: str) -> None:
        """Keep what fits `typed`, the best first."""


class SearchList(QListView):
    """The rows that fit; the keyboard stays in the field."""

    def __init__(self, model: QAbstractListModel, name: str, theme: Theme) -> None:
        super().__init__()
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)


class SearchDialog(Dialog):
    """A field and a list that subclasses lay out; the arrow keys move in the list while one types."""

    def __init__(
        self, title: str, prompt: str, rows: SearchList, by: Narrowing, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(title, theme, parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.list, self._by = rows, by
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while one types in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in LIST_KEYS:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self, typed: str) -> None:
        self._by.narrow(typed)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
