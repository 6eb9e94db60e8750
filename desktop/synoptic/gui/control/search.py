"""Finding words in the articles, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from synoptic.gui.frame.found import Finder, Found

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Changes
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.reading_page import ReadingPage


class Search(QObject):
    """Steps through the places where the words in the find bar stand."""

    def __init__(self, desk: Desk, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._finder = Finder()
        self._places = Found()
        self._at = -1
        self._connected = False
        desk.bridge.changed.connect(self._on_changed)

    def open(self) -> None:
        """Ask for words."""
        bar = self._page.find_bar
        if not self._connected:
            self._connected = True
            bar.typed.connect(self._on_typed)
            bar.stepped.connect(self.step)
            bar.left.connect(self._on_left)
        bar.open()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before; round the end."""
        if not self._places:
            return
        self._at = (self._at + by) % len(self._places)
        place = self._places[self._at]
        if place.article not in self._page.feed.shown:
            self._page.feed.bring(place.article)
        self._page.row.point_out(place.article, place.span)
        self._page.find_bar.tell(self._at + 1, len(self._places))

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        articles = sorted(self._desk.workspace.articles, key=lambda one: one.id not in self._page.feed.shown)
        self._places = self._finder.find(words, articles)
        self._at = -1
        self._page.find_bar.tell(0, len(self._places))
        if not self._places:
            self._page.row.point_out("", None)
        self.step(1)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.articles and self._places:
            self._on_typed(self._page.find_bar.field.text())

    @Slot()
    def _on_left(self) -> None:
        self._places = Found()
        self._page.row.point_out("", None)
        self._page.find_bar.hide()
        self._page.row.focus_pane(0)
