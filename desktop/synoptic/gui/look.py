"""Which theme the window wears."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from synoptic.gui.settings import SYSTEM_THEME
from synoptic.gui.theme import Theme, load_theme, theme_names

LIGHT, DARK = "light", "dark"


def theme_for(choice: str) -> Theme:
    """The theme of that name; for "system", and for a name that does not ship, what the desktop asks for."""
    if choice != SYSTEM_THEME and choice in theme_names():
        return load_theme(choice)
    return load_theme(DARK if system_is_dark() else LIGHT)


def system_is_dark() -> bool:
    """Does the desktop say that it is dark? Where it says nothing, it counts as light."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
