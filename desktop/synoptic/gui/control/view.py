"""How the reader wants to see a project: zoom, linked scrolling, and which parts are open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.gui.frame.later import after_painting
from synoptic.gui.panels.facets import Facet

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.gui.actions import Actions
    from synoptic.gui.frame.project_page import ProjectPage
    from synoptic.gui.look import Look

STEP = 10  # per cent
PARTS = {
    "show_sources": "sources",
    "show_history": "history",
    "show_card": "card",
    "show_lower_panel": "lower",
}


PAGES = ("show_matrix", "show_statements", "show_timeline")  # of the lower panel, in the order of its tabs


class View(QObject):
    """Carries out the commands of the View menu that concern a project, and shows it as all windows look.

    `turned` is emitted when a part was opened or closed.
    """

    turned = Signal()

    def __init__(self, page: ProjectPage, actions: Actions, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._actions, self._look = page, actions, look
        look.reading_changed.connect(self.tell)
        look.reading_changed.connect(self._tell_motion)
        after_painting(self, self._tell_motion)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What to do for which command."""
        return {
            "zoom_in": partial(self._look.zoom_by, STEP),
            "zoom_out": partial(self._look.zoom_by, -STEP),
            "zoom_reset": self._look.reset_zoom,
            "linked_scrolling": self._look.turn_linked,
            "next_area": partial(self._page.reading.focus_next, 1),
            "previous_area": partial(self._page.reading.focus_next, -1),
            **{command: partial(self._turn, part) for command, part in PARTS.items()},
            **{command: partial(self._show_page, page) for page, command in enumerate(PAGES)},
            **{f"filter_{facet.value.lower()}": partial(self._page.facets.choose, facet) for facet in Facet},
        }

    @Slot()
    def tell(self) -> None:
        """Make page, menus and the line at the foot show what is set."""
        look, row, status = self._look, self._page.reading.row, self._page.status
        row.set_zoom(look.zoom / 100)
        self._page.reading.card.set_zoom(look.zoom / 100)
        row.set_linked(look.linked)
        status.set_zoom(look.zoom)
        status.set_linked(look.linked)
        self._actions.check("linked_scrolling", on=look.linked)
        for command, part in PARTS.items():
            self._actions.check(command, on=self._page.reading.is_open(part))

    @Slot()
    def _tell_motion(self) -> None:
        self._page.reading.row.animated = self._look.motion

    def _show_page(self, page: int) -> None:
        """Bring a view of the statements to the front, and the keyboard there."""
        reading = self._page.reading
        reading.open("lower")
        reading.lower_panel.show_page(page)
        reading.lower_panel.focus_page()
        self.tell()
        self.turned.emit()

    def _turn(self, part: str) -> None:
        self._page.reading.turn(part)
        self.tell()
        self.turned.emit()
