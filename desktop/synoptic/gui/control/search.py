"""Finding words in the articles, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from synoptic.gui.frame.found import Finder, Found

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Changes
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.found import Wanted
    from synoptic.gui.frame.reading_page import ReadingPage


class Search(QObject):
    """Shows where the words in the find bar stand, and steps through the places.

    While one types no pane is exchanged, and where nothing is found the texts stand as they stood before.
    """

    def __init__(self, desk: Desk, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._finder = Finder()
        self._places = Found()
        self._at = -1
        self._before: dict[str, object] | None = None  # how the texts stood before words were typed
        self._tops: list[int] = []  # and how far each was scrolled
        self._connected = False
        desk.bridge.changed.connect(self._on_changed)

    def open(self) -> None:
        """Ask for words."""
        bar = self._page.find_bar
        if not self._connected:
            self._connected = True
            bar.asked.connect(self._on_asked)
            bar.stepped.connect(self.step)
            bar.left.connect(self._on_left)
            self._page.feed.shown_changed.connect(self._tint)
        anew = bar.isHidden()
        bar.open()
        if anew and bar.field.text():
            self._on_asked(bar.wanted)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before; round the end."""
        if not self._places:
            return
        self._before = None  # the reader went there: it is no mere try any more
        self._at = (self._at + by) % len(self._places) if self._at >= 0 or by > 0 else len(self._places) - 1
        article = self._places[self._at].article
        if article not in self._page.feed.shown:
            self._page.feed.bring(article)
        self._show()

    @Slot(object)
    def _on_asked(self, wanted: Wanted) -> None:
        if self._before is None:
            self._before, self._tops = self._page.row.state(), self._scrolled()
        self._find(wanted)
        self._at = self._nearest()
        self._tint()
        if self._at >= 0:
            self._show()
            return
        if self._scrolled() != self._tops:
            self._page.row.restore({"scroll": self._before["scroll"]})
        self._page.row.point_out("", None)
        self._page.find_bar.tell(0, len(self._places))

    def _scrolled(self) -> list[int]:
        return [pane.view.verticalScrollBar().value() for pane in self._page.row.panes]

    def _find(self, wanted: Wanted) -> None:
        shown = self._page.feed.shown
        articles = sorted(self._desk.workspace.articles, key=lambda one: one.id not in shown)
        self._places = self._finder.find(wanted, articles)

    def _nearest(self) -> int:
        """A place that is in sight, else the first one in a pane; -1 when no pane has any."""
        for pane in self._page.row.panes:
            place = self._places.first_in(pane.article.id, pane.view.visible())
            if place >= 0:
                return place
        return 0 if self._places and self._places[0].article in self._page.feed.shown else -1

    def _show(self) -> None:
        place = self._places[self._at]
        self._page.row.point_out(place.article, place.span)
        self._page.find_bar.tell(self._at + 1, len(self._places))

    @Slot()
    def _tint(self) -> None:
        """Tint every place in the panes."""
        for pane in self._page.row.panes:
            hits = self._places.of(pane.article.id)
            pane.view.show_hits(hits.between if hits is not None else None)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not changes.articles or not self._page.is_finding:
            return
        self._find(self._page.find_bar.wanted)
        self._at = -1
        self._tint()
        self._page.row.point_out("", None)
        self._page.find_bar.tell(0, len(self._places))

    @Slot()
    def _on_left(self) -> None:
        led_to = self._places[self._at].article if self._at >= 0 else ""
        shown = self._page.feed.shown
        self._places, self._at, self._before = Found(), -1, None
        self._tint()
        self._page.row.point_out("", None)
        self._page.find_bar.hide()
        self._page.row.focus_pane(shown.index(led_to) if led_to in shown else 0)
