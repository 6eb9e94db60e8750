"""All that a project shows: its bar, what is under way, where one reads, and the line at the foot."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from synoptic.gui.frame.reading_page import ReadingPage
from synoptic.gui.frame.status_bar import StatusBar
from synoptic.gui.frame.top_bar import TopBar
from synoptic.gui.panels.facets import Facets

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from synoptic.gui.actions import Actions
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.blind_bar import BlindBar
    from synoptic.gui.frame.line_bar import LineBar
    from synoptic.gui.frame.work_bar import WorkBar
    from synoptic.gui.theme import Theme


class ProjectPage(QWidget):
    """The face of one project in the window."""

    def __init__(
        self, desk: Desk, menu: QMenu, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self.facets = Facets(desk.query, theme)
        self.top = TopBar(menu, self.facets, actions, theme)
        self.reading = ReadingPage(desk, actions["import_articles"], theme)
        self.status = StatusBar(actions, theme)
        self._blind: BlindBar | None = None
        self._bars: list[LineBar] = []
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.top, 0), (self.reading, 1), (self.status, 0)):
            column.addWidget(part, stretch)
        desk.query.changed.connect(self.tell)
        desk.selection.changed.connect(self.tell)
        self.reading.feed.shown_changed.connect(self.tell)
        self.top.strip.chosen.connect(self.reading.bring)
        self.tell()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        work = self.work if self._has_work else None
        for part in (self.facets, self.top, work, self.reading, self.status, self._blind, *self._bars):
            if part is not None:
                part.set_theme(theme)

    @cached_property
    def work(self) -> WorkBar:
        """What is under way: a bar that is made when something first is."""
        from synoptic.gui.frame.work_bar import WorkBar

        bar = WorkBar(self._theme)
        self._column.insertWidget(self._column.indexOf([*self._bars, self.reading][0]), bar)
        return bar

    @property
    def _has_work(self) -> bool:
        return "work" in self.__dict__

    def show_work(self, *, busy: bool) -> None:
        """Show whether anything is under way."""
        if busy or self._has_work:
            self.work.setVisible(busy)

    def hold(self, notices: QWidget) -> None:
        """Show the notices of the window under the bar while the project is open."""
        self._column.insertWidget(1, notices)

    def add_bar(self, bar: LineBar) -> None:
        """Have one more bar over the texts, for as long as the project is open."""
        self._bars.append(bar)
        self._column.insertWidget(self._column.indexOf(self.reading), bar)

    def show_blind(self, end: QAction, *, blind: bool) -> None:
        """Say that one reads blind, or no longer; `end` ends it."""
        if blind and self._blind is None:
            from synoptic.gui.frame.blind_bar import BlindBar

            self._blind = BlindBar(self._theme)
            self._blind.ended.connect(end.trigger)
            self._column.insertWidget(1, self._blind)
        if self._blind is not None:
            self._blind.setVisible(blind)

    @Slot()
    def tell(self) -> None:
        """Say in the bars how things stand."""
        workspace, query = self._desk.workspace, self._desk.query
        self.top.set_project(workspace.name)
        chosen = self._desk.statement
        self.top.strip.tell(
            workspace.articles, self.reading.feed.shown, chosen.articles if chosen is not None else ()
        )
        self.top.set_standing(*query.conflict_standing(self._desk.selection.statement))
        counts = query.counts_of()
        self.status.set_counts(counts, blind=workspace.is_blind)
        self.facets.setVisible(counts.all + counts.rejected > 0)
        self.top.fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the bar how much room it has."""
        super().resizeEvent(event)
        self.top.set_room(self.width())
