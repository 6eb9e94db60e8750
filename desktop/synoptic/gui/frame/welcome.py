"""The first page: projects opened lately, the sample, and the ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QMenu, QToolButton, QVBoxLayout, QWidget

from synoptic.gui.icons import application_pixmap, icon
from synoptic.gui.models.rows import NOWHERE, Index
from synoptic.gui.rows import BESIDE_ROLE, ROW_PIXELS, EntryDelegate
from synoptic.gui.style import RADIUS, hairline, icon_button, plain_label, push_button, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from synoptic.gui.theme import Theme

COLUMN_PIXELS = 620
ICON_PIXELS = 72
PADDING = UNIT + 1  # of the list of recent projects, with its border
PATH_ROLE = Qt.ItemDataRole.UserRole + 2


class RecentModel(QAbstractListModel):
    """Projects opened lately: name, folder, and whether the file is still there."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._entries = [(path, path.exists()) for path in paths]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a project."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, folder or path of a project."""
        if not index.isValid():
            return None
        path, there = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return path.stem
        if role == BESIDE_ROLE:
            return str(path.parent) if there else "missing"
        return path if role == PATH_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A project whose file is gone cannot be chosen."""
        there = index.isValid() and self._entries[index.row()][1]
        return super().flags(index) if there else Qt.ItemFlag.NoItemFlags


class WelcomePage(QWidget):
    """Where somebody is who has no project open yet; `project_chosen` brings the path of a recent one."""

    project_chosen = Signal(object)

    def __init__(
        self, menu: QMenu, ways: Sequence[QAction], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._menu_button = icon_button("menu", "Menu", theme.ink)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._ways = ways
        self.recent = QListView()
        self._recent_title = plain_label("Recent projects", muted=True)
        self._set_up_recent()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 6 * UNIT)
        column.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        column.addWidget(self._middle(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        rounded = f"QListView {{ border-radius: {RADIUS}px; padding: {UNIT}px; }}"
        self.setStyleSheet(sheet(theme) + rounded)
        self._menu_button.setIcon(icon("menu", theme.ink))
        self.recent.setItemDelegate(EntryDelegate(theme, self.recent))

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Offer these projects."""
        model = RecentModel(paths)
        model.setParent(self)
        self.recent.setModel(model)
        self.recent.setFixedHeight(ROW_PIXELS * len(paths) + 2 * PADDING)
        self.recent.setVisible(bool(paths))
        self._recent_title.setVisible(bool(paths))

    def _set_up_recent(self) -> None:
        self.recent.setObjectName("recent")
        self.recent.setAccessibleName("Recent projects")
        self.recent.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.recent.setMouseTracking(True)
        self.recent.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.activated.connect(lambda index: self.project_chosen.emit(index.data(PATH_ROLE)))
        self.recent.clicked.connect(lambda index: self.project_chosen.emit(index.data(PATH_ROLE)))

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setFixedWidth(COLUMN_PIXELS)
        column = QVBoxLayout(middle)
        column.setSpacing(3 * UNIT)
        column.addLayout(_title())
        column.addSpacing(4 * UNIT)
        column.addLayout(self._buttons())
        column.addWidget(
            _wrapped("Or drop articles (.md, .txt) or a project (.synoptic) anywhere on this window.")
        )
        column.addSpacing(6 * UNIT)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent)
        column.addSpacing(2 * UNIT)
        column.addWidget(hairline())
        column.addWidget(_wrapped("Your articles stay on this machine. Nothing is sent anywhere."))
        return middle

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for place, action in enumerate(self._ways):
            button = push_button(action.text().replace("&", ""), primary=place == 0)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
            if place == 0:
                self.setFocusProxy(button)
        row.addStretch()
        return row


def _title() -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(application_pixmap(ICON_PIXELS))
    picture.setAccessibleName("The icon of Synoptic")
    words = QVBoxLayout()
    words.setSpacing(UNIT)
    words.addStretch()
    words.addWidget(plain_label("Synoptic", pixels=26, bold=True))
    words.addWidget(plain_label("Several accounts of one event, side by side.", pixels=15, muted=True))
    words.addStretch()
    row = QHBoxLayout()
    row.setSpacing(4 * UNIT)
    row.addWidget(picture)
    row.addLayout(words, 1)
    return row


def _wrapped(text: str) -> QLabel:
    label = plain_label(text, muted=True)
    label.setWordWrap(True)
    return label
