"""How all windows of the program look: theme, zoom, linked scrolling, motion."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from synoptic.gui.settings import LINKED_SCROLLING, MOTION, SYSTEM_THEME, THEME, ZOOM, Key, Settings
from synoptic.gui.theme import Theme, load_theme, theme_names

LIGHT, DARK = "light", "dark"
SMALLEST, LARGEST = 60, 240  # per cent


class Look(QObject):
    """What the reader chose once for all windows; remembered in the settings.

    Signals: `theme_changed` (the Theme that all wear now), `reading_changed` when zoom, linked scrolling or
    motion is another.
    """

    theme_changed = Signal(object)
    reading_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme_for(self.choice)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme that all windows wear."""
        return self._theme

    @property
    def choice(self) -> str:
        """The name of the theme that was chosen, or "system"."""
        return self._settings.get(THEME)

    def choose_theme(self, choice: str) -> None:
        """Let all windows wear the theme of this name, or with "system" what the desktop asks for."""
        self._settings.set(THEME, choice)
        self._theme = theme_for(choice)
        self.theme_changed.emit(self._theme)

    @property
    def zoom(self) -> int:
        """How large the reading type is, in per cent."""
        return self._settings.get(ZOOM)

    def zoom_by(self, step: int) -> None:
        """Make the reading type larger or smaller by so many per cent, within limits."""
        self._settings.set(ZOOM, max(SMALLEST, min(LARGEST, self.zoom + step)))
        self.reading_changed.emit()

    def reset_zoom(self) -> None:
        """Set the reading type in its own size."""
        self._settings.set(ZOOM, ZOOM.default)
        self.reading_changed.emit()

    @property
    def linked(self) -> bool:
        """Do the panes scroll together?"""
        return self._settings.get(LINKED_SCROLLING)

    def turn_linked(self) -> None:
        """Let the panes scroll together, or each its own way."""
        self._settings.set(LINKED_SCROLLING, not self.linked)
        self.reading_changed.emit()

    @property
    def motion(self) -> bool:
        """Do things move to where they go? Until the reader chooses, as the system has it."""
        return self._settings.get(Key(MOTION.name, system_moves()))

    def turn_motion(self) -> None:
        """Let things move to where they go, or be there at once."""
        self._settings.set(MOTION, not self.motion)
        self.reading_changed.emit()

    @Slot()
    def _follow_system(self) -> None:
        if self.choice == SYSTEM_THEME:
            self.choose_theme(SYSTEM_THEME)


def theme_for(choice: str) -> Theme:
    """The theme of that name; for "system", and for a name that does not ship, what the desktop asks for."""
    if choice != SYSTEM_THEME and choice in theme_names():
        return load_theme(choice)
    return load_theme(DARK if system_is_dark() else LIGHT)


def system_is_dark() -> bool:
    """Does the desktop say that it is dark? Where it says nothing, it counts as light."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def system_moves() -> bool:
    """Does the system let things move? Qt hears of its wish by the time that a style gives to a movement."""
    from PySide6.QtWidgets import QStyle  # a large class, and asked for only after the first painting

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
