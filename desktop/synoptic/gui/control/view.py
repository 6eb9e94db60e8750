"""How the reader wants to see a project: zoom, linked scrolling, and which parts are open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from synoptic.gui.settings import LINKED_SCROLLING, ZOOM

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.gui.actions import Actions
    from synoptic.gui.frame.project_page import ProjectPage
    from synoptic.gui.settings import Settings

STEP, SMALLEST, LARGEST = 10, 60, 240  # per cent
PARTS = {"show_sources": "sources", "show_card": "card", "show_lower_panel": "lower"}


class View(QObject):
    """Carries out the commands of the View menu that concern a project."""

    def __init__(self, page: ProjectPage, actions: Actions, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._actions, self._settings = page, actions, settings

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What to do for which command."""
        return {
            "zoom_in": partial(self._zoom_by, STEP),
            "zoom_out": partial(self._zoom_by, -STEP),
            "zoom_reset": self._reset_zoom,
            "linked_scrolling": self._turn_linked,
            "next_area": partial(self._page.reading.focus_next, 1),
            "previous_area": partial(self._page.reading.focus_next, -1),
            **{command: partial(self._turn, part) for command, part in PARTS.items()},
        }

    def tell(self) -> None:
        """Make page, menus and the line at the foot show what is set."""
        zoom, linked = self._settings.get(ZOOM), self._settings.get(LINKED_SCROLLING)
        self._page.reading.row.set_zoom(zoom / 100)
        self._page.reading.row.set_linked(linked)
        self._page.status.set_zoom(zoom)
        self._page.status.set_linked(linked)
        self._actions.check("linked_scrolling", on=linked)
        for command, part in PARTS.items():
            self._actions.check(command, on=self._page.reading.is_open(part))

    def _reset_zoom(self) -> None:
        self._settings.set(ZOOM, ZOOM.default)
        self.tell()

    def _zoom_by(self, step: int) -> None:
        self._settings.set(ZOOM, max(SMALLEST, min(LARGEST, self._settings.get(ZOOM) + step)))
        self.tell()

    def _turn_linked(self) -> None:
        self._settings.set(LINKED_SCROLLING, not self._settings.get(LINKED_SCROLLING))
        self.tell()

    def _turn(self, part: str) -> None:
        self._page.reading.turn(part)
        self.tell()
