"""The bar at the top of a project: name, facets, standing among the conflicts, find and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from synoptic.core.text.phrases import counted
from synoptic.gui.frame.article_strip import MOST, ArticleStrip
from synoptic.gui.frame.room import folded, taken_by
from synoptic.gui.icons import icon
from synoptic.gui.models.wording import tip
from synoptic.gui.panels.facets import Form
from synoptic.gui.style import flat_button, hairline, icon_button, key_cap, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from synoptic.gui.actions import Actions
    from synoptic.gui.panels.facets import Facets
    from synoptic.gui.theme import Theme

HEIGHT = 48
NAME_PIXELS = 14
NAME_WIDTHS = (160, 96, 48)  # what a long name is sure of, in pixels; it takes what is left over besides
BADGES = (MOST, 8, 5, 0)  # how many the strip shows before all others go into its menu
EDGES = (2 * UNIT, 3 * UNIT)  # left and right of the bar
ICON = 30  # pixels; a button that shows an icon
TOOL_PADDING = 16  # beside the words of a button
TOOLS = (("Find", "find"), ("Commands", "commands"))
STEPS = (  # what gives way first to what gives way last
    *("caps", "strip", "name", "standing", "facets", "strip", "tools", "facets", "name", "strip"),
    *("standing", "strip"),
)


class TopBar(QWidget):
    """Fixed in height; `facets` stands in its middle. In a narrow window its parts take shorter forms."""

    def __init__(
        self, menu: QMenu, facets: Facets, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Project bar")
        self._theme, self._facets = theme, facets
        self._width, self._conflicts, self._place = 0, 0, 0
        self._full_name = ""
        self._forms: dict[str, int] = {}
        self._told: tuple[object, ...] = ()
        self._menu_button = icon_button("menu", "Menu", theme.ink)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name = plain_label(pixels=NAME_PIXELS, bold=True)
        self.strip = ArticleStrip(theme)
        self._standing = plain_label(muted=True)
        self._standing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._previous = icon_button("up", "Previous conflict", theme.ink)
        self._next = icon_button("down", "Next conflict", theme.ink)
        self._step(self._previous, actions["previous_conflict"])
        self._step(self._next, actions["next_conflict"])
        self._tools = {command: flat_button(text, actions[command]) for text, command in TOOLS}
        keys = {command: actions[command].shortcut().toString().replace("+", " ") for command in self._tools}
        self._caps = {command: key_cap(key) for command, key in keys.items()}
        row = QHBoxLayout()
        row.setContentsMargins(EDGES[0], 0, EDGES[1], 0)
        row.setSpacing(2 * UNIT)
        self._sides = left, right = self._left(), self._right()
        row.addWidget(left, 1)
        row.addWidget(facets, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(hairline())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setStyleSheet(sheet(theme))
        self.strip.set_theme(theme)
        for button, name in ((self._menu_button, "menu"), (self._previous, "up"), (self._next, "down")):
            button.setIcon(icon(name, theme.ink))
        self._dress_tools()

    def set_project(self, name: str) -> None:
        """Say which project is open."""
        self._full_name = name

    def set_standing(self, place: int, conflicts: int) -> None:
        """Say which of the conflicts is selected (0: none of them) and how many there are."""
        self._place, self._conflicts = place, conflicts

    def set_room(self, width: int) -> None:
        """Know how wide the bar is."""
        self._width = width
        self.fold()

    def fold(self) -> None:
        """Give each part the fullest form that the width allows, and show in it what is known."""
        standing = (self._place, self._conflicts)
        told = (self._width, self._full_name, standing, self.strip.letters, self._facets.texts())
        if not self._width or told == self._told:
            return
        self._told = told
        widths = self._widths()
        room = self._width - self._fixed_width()
        self._forms = folded(room, widths, STEPS)
        self.strip.show_at_most(BADGES[self._forms["strip"]])
        self._facets.set_form(Form(self._forms["facets"]))
        self._dress_tools()
        for cap in self._caps.values():
            cap.setVisible(not self._forms["caps"])
        self._tell_standing()
        spare = max(0, room - taken_by(self._forms, widths))
        self._tell_name(widths["name"][self._forms["name"]] + spare)
        for part in (self.strip, self._facets, *self._sides, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()  # now: else one painting shows new forms in old places

    def _widths(self) -> dict[str, tuple[int, ...]]:
        """How wide each part is in each of its forms, with the gap before it."""
        name = self._name_width()
        caps = sum(cap.sizeHint().width() + UNIT for cap in self._caps.values())
        return {
            "caps": (caps, 0),
            "strip": tuple(self.strip.width_of(badges) for badges in BADGES),
            "name": tuple(min(name, most) for most in NAME_WIDTHS),
            "standing": tuple(self._standing_width(form) for form in range(3)),
            "facets": self._facets.widths(),
            "tools": (sum(self._words_width(tool) for tool in self._tools.values()), len(TOOLS) * ICON),
        }

    def _fixed_width(self) -> int:
        """What the menu, the gaps, the margins and the arrows take, in pixels."""
        arrows = 2 * (ICON + UNIT) if self._conflicts else 0
        inside = ICON + UNIT + UNIT + UNIT + 2 * UNIT + UNIT + len(TOOLS) * 3 * UNIT
        return sum(EDGES) + 2 * 2 * UNIT + inside + arrows

    def _name_width(self) -> int:
        return self._name.fontMetrics().horizontalAdvance(self._full_name) + 2

    def _standing_width(self, form: int) -> int:
        """As wide as the longest words of their kind, so that they move nothing as one goes on."""
        if not self._conflicts:
            return 0
        metrics, many = self._standing.fontMetrics(), self._conflicts
        return max(metrics.horizontalAdvance(standing_words(place, many, form)) for place in (0, many)) + 2

    def _words_width(self, tool: QToolButton) -> int:
        return tool.fontMetrics().horizontalAdvance(tool.text()) + TOOL_PADDING

    def _tell_standing(self) -> None:
        form = self._forms["standing"]
        for part in (self._standing, self._previous, self._next):
            part.setVisible(bool(self._conflicts))
        self._standing.setText(standing_words(self._place, self._conflicts, form))
        self._standing.setFixedWidth(self._standing_width(form))
        full = standing_words(self._place, self._conflicts, 0)
        self._standing.setAccessibleName(full)
        self._standing.setToolTip(full if form else "")

    def _tell_name(self, width: int) -> None:
        width = min(width, self._name_width())
        self._name.setFixedWidth(width)
        shown = self._name.fontMetrics().elidedText(self._full_name, Qt.TextElideMode.ElideRight, width)
        self._name.setText(shown)
        self._name.setAccessibleName(self._full_name)
        self._name.setToolTip(tip(self._full_name))

    def _dress_tools(self) -> None:
        """Show the words of the buttons, or their icons where there is no room for words."""
        icons = bool(self._forms.get("tools"))
        for command, tool in self._tools.items():
            if icons:
                tool.setIcon(icon(command, self._theme.ink))
            style = Qt.ToolButtonStyle
            tool.setToolButtonStyle(style.ToolButtonIconOnly if icons else style.ToolButtonTextOnly)
            tool.setFixedWidth(ICON if icons else self._words_width(tool))

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
        row.addStretch()
        return side

    def _right(self) -> QWidget:
        side, row = _side()
        row.addStretch()
        row.addWidget(self._standing)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        for button in (self._menu_button, self._previous, self._next):
            button.setFixedWidth(ICON)
        for command, tool in self._tools.items():
            row.addSpacing(UNIT)
            row.addWidget(tool)
            row.addWidget(self._caps[command], 0, Qt.AlignmentFlag.AlignVCenter)
        return side


def _side() -> tuple[QWidget, QHBoxLayout]:
    side = QWidget()
    row = QHBoxLayout(side)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(UNIT)
    return side, row


def standing_words(place: int, conflicts: int, form: int = 0) -> str:
    """Where one stands among the conflicts: "Conflict 3 of 7", or "7 conflicts"; shorter in further forms."""
    full = f"Conflict {place:,} of {conflicts:,}" if place else counted(conflicts, "conflict")
    return (full, f"{place:,} of {conflicts:,}" if place else f"≠ {conflicts:,}", "")[form]
