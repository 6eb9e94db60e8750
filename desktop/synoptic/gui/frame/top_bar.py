"""The bar at the top of a project: name, facets, standing among the conflicts, find and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from synoptic.core.text.phrases import counted
from synoptic.gui.frame.article_strip import MOST, ArticleStrip
from synoptic.gui.icons import icon
from synoptic.gui.models.wording import tip
from synoptic.gui.style import flat_button, hairline, icon_button, key_cap, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from synoptic.gui.actions import Actions
    from synoptic.gui.theme import Theme

HEIGHT = 48
NARROW = 1320  # pixels; below it the names of the keys give way to the facets
NAME_PIXELS = 14


class TopBar(QWidget):
    """Fixed in height; `facets` stands in its middle."""

    def __init__(
        self, menu: QMenu, facets: QWidget, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Project bar")
        self._menu_button = icon_button("menu", "Menu", theme.ink)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name = plain_label(pixels=NAME_PIXELS, bold=True)
        self._articles = plain_label(muted=True)
        self.strip = ArticleStrip(theme)
        self._standing = plain_label(muted=True)
        self._previous = icon_button("up", "Previous conflict", theme.ink)
        self._next = icon_button("down", "Next conflict", theme.ink)
        self._step(self._previous, actions["previous_conflict"])
        self._step(self._next, actions["next_conflict"])
        self._caps: list[QWidget] = []
        row = QHBoxLayout()
        row.setContentsMargins(2 * UNIT, 0, 3 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._left(), 1)
        row.addWidget(facets, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._right(actions), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(hairline())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))
        self.strip.set_theme(theme)
        for button, name in ((self._menu_button, "menu"), (self._previous, "up"), (self._next, "down")):
            button.setIcon(icon(name, theme.ink))

    def set_project(self, name: str, articles: int) -> None:
        """Say which project is open."""
        self._name.setText(name)
        self._name.setToolTip(tip(name))
        self._articles.setText(f"+{articles - MOST}" if articles > MOST else "")

    def set_standing(self, place: int, conflicts: int) -> None:
        """Say which of the conflicts is selected (0: none of them) and how many there are."""
        self._standing.setText(standing_words(place, conflicts))
        for part in (self._standing, self._previous, self._next):
            part.setVisible(bool(conflicts))

    def set_room(self, width: int) -> None:
        """Leave out what is helpful but not needed when the window is narrow."""
        for cap in self._caps:
            cap.setVisible(width >= NARROW)

    def _step(self, button: QToolButton, action: QAction) -> None:
        button.clicked.connect(action.trigger)
        button.setToolTip(f"{button.accessibleName()}  {action.shortcut().toString()}")

    def _left(self) -> QWidget:
        side, row = _side()
        row.addWidget(self._menu_button)
        row.addSpacing(UNIT)
        row.addWidget(self._name)
        row.addSpacing(2 * UNIT)
        row.addWidget(self.strip)
        row.addWidget(self._articles)
        row.addStretch()
        return side

    def _right(self, actions: Actions) -> QWidget:
        side, row = _side()
        row.addStretch()
        row.addWidget(self._standing)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        for text, command in (("Find", "find"), ("Commands", "commands")):
            row.addSpacing(UNIT)
            row.addWidget(flat_button(text, actions[command]))
            cap = key_cap(actions[command].shortcut().toString().replace("+", " "))
            self._caps.append(cap)
            row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        return side


def _side() -> tuple[QWidget, QHBoxLayout]:
    side = QWidget()
    row = QHBoxLayout(side)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(UNIT)
    return side, row


def standing_words(place: int, conflicts: int) -> str:
    """Where one stands among the conflicts: "Conflict 3 of 7", or "7 conflicts"."""
    return f"Conflict {place} of {conflicts}" if place else counted(conflicts, "conflict")
