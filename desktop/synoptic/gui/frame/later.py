"""A part of the window that is made when it is first on view: what nobody sees costs no time at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QShowEvent

    from synoptic.gui.panels.filters import FilterBar
    from synoptic.gui.panels.history import HistoryPanel
    from synoptic.gui.panels.list_page import ListPage
    from synoptic.gui.panels.matrix import Matrix
    from synoptic.gui.panels.sources import SourcesPanel
    from synoptic.gui.panels.timeline.panel import Timeline
    from synoptic.gui.theme import Theme

    Part = FilterBar | HistoryPanel | Matrix | SourcesPanel | ListPage | Timeline

AFTER_PAINTING = 15  # milliseconds; no timer at all would come before the window is first painted
UNSEEN = 120  # milliseconds, for what nobody looks at: a slow machine paints for longer than that of a part


def after_painting(owner: QObject, do: Callable[[], object], pause: int = UNSEEN) -> None:
    """Do something, as long as `owner` lives, when what is on view by then has been painted."""
    # counted from when the window begins to answer: opening a project takes longer than that
    QTimer.singleShot(0, owner, lambda: QTimer.singleShot(pause, owner, do))


def once_painted(part: QWidget, do: Callable[[], object]) -> None:
    """Do something for a part, as long as it lives, as soon as the window around it has been painted."""

    def look() -> None:
        window = part.window().windowHandle()
        if window is not None and not window.isExposed():  # painting takes longer than that here
            QTimer.singleShot(UNSEEN, part, do)
        else:
            do()

    after_painting(part, look, AFTER_PAINTING)


class Later(QWidget):
    """Stands in for a part until it is shown; `make` is called once, with the theme of that moment.

    The articles are painted first: a part that is shown with the window comes a moment after them.
    """

    def __init__(self, make: Callable[[Theme], Part], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._theme = theme
        self._part: Part | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def awaited(self) -> bool:
        """Is the part to be on view, and not there yet?"""
        return self.isVisible() and (self._part is None or not self._part.isVisible())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._part is not None:
            self._part.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the part as soon as what else is on view has been painted."""
        if self._part is None:
            once_painted(self, self._fill)
        super().showEvent(event)

    def _fill(self) -> None:
        if self._part is None and self.isVisible():  # else it may be that the project was closed by now
            waited_for = self.hasFocus()
            self._part = self._make(self._theme)
            self._column.addWidget(self._part)
            self.setFocusProxy(self._part)
            if waited_for:
                self._part.setFocus(Qt.FocusReason.OtherFocusReason)
