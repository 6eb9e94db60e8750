"""Where one reads: sources, panes with the matrix under them, and the statement card, in splitters."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from synoptic.gui.frame.later import Later, once_painted
from synoptic.gui.frame.line_splitter import LineSplitter
from synoptic.gui.frame.lower_panel import LowerPanel
from synoptic.gui.frame.pane_feed import PaneFeed
from synoptic.gui.frame.room import panes_for_width
from synoptic.gui.frame.side_column import SideColumn
from synoptic.gui.panels.statement_card import StatementCard
from synoptic.gui.panes.row import PaneRow
from synoptic.gui.style import style_scroll_bars

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from synoptic.core.text.spans import Span
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.empty_page import EmptyPage
    from synoptic.gui.frame.find_bar import FindBar
    from synoptic.gui.panels.filters import FilterBar
    from synoptic.gui.panels.history import HistoryPanel
    from synoptic.gui.panels.list_page import ListPage
    from synoptic.gui.panels.matrix import Matrix
    from synoptic.gui.panels.sources import SourcesPanel
    from synoptic.gui.panels.timeline.panel import Timeline
    from synoptic.gui.theme import Theme

CARD_PIXELS = 318
SOURCES_PIXELS = 240
LOWER_PIXELS = 208
PLACE_HEIGHT = 0.3  # of a pane: where a place that was asked for comes to stand
TALL_ENOUGH = 900  # pixels; a lower window starts with the lower panel folded


class PaneArea(QWidget):
    """Where the panes stand; `widened` brings its width whenever that changes."""

    widened = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how much room there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit(event.size().width())


class ReadingPage(QWidget):
    """The middle of the window with a project open.

    Signals: `passage_wanted` brings a passage that is to be shown, `article_menu_requested` an article and
    where on the screen the reader asks what can be done with it, `take_back_wanted` a statement whose
    decision is to be taken back, `hidden_wanted` asks what is hidden, `moved` says that something of what
    `state` tells is another.
    """

    passage_wanted = Signal(str)
    article_menu_requested = Signal(str, QPoint)
    moved = Signal()
    take_back_wanted = Signal(str)
    hidden_wanted = Signal()

    def __init__(
        self, desk: Desk, import_articles: QAction, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.row = PaneRow(theme)
        self.feed = PaneFeed(desk, self.row, self)
        self._find_bar: FindBar | None = None
        self.card = StatementCard(desk.bridge, desk.query, desk.selection, theme, late=True)
        once_painted(self.card, self.card.fill)
        self.sources = Later(self._make_sources, theme)
        self.history = Later(self._make_history, theme)
        self._side = SideColumn(self.sources, self.history)
        self._source_list: SourcesPanel | None = None
        pages = (
            ("Matrix", Later(self._make_matrix, theme)),
            ("Statements", Later(self._make_list, theme)),
            ("Timeline", Later(self._make_timeline, theme)),
        )
        self.lower_panel = LowerPanel(pages, Later(self._make_filters, theme), theme)
        self._parts = {
            "card": self.card,
            "sources": self.sources,
            "history": self.history,
            "lower": self.lower_panel,
        }
        self._import_articles, self._theme = import_articles, theme
        self._empty: EmptyPage | None = None
        self._upright, self._level = self._splitters()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._level)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for part in (self.sources, self.history, self._side, self.lower_panel):
            part.hide()
        style_scroll_bars(self.card, theme)
        self._connect()
        self.update_page()

    def _connect(self) -> None:
        self._desk.bridge.changed.connect(self.update_page)
        self.card.passage_clicked.connect(self.passage_wanted)
        self.row.menu_requested.connect(self.article_menu_requested)
        self.row.sources_wanted.connect(lambda: self.open("sources"))
        for news in (
            self.row.moved,
            self.feed.shown_changed,
            self._upright.splitterMoved,
            self._level.splitterMoved,
            self.lower_panel.turned,
        ):
            news.connect(lambda *_: self.moved.emit())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        later = (self._empty, self._find_bar)
        for part in (self.row, self.card, self.sources, self.history, self.lower_panel, *later):
            if part is not None:
                part.set_theme(theme)
        style_scroll_bars(self, theme)

    def update_page(self) -> None:
        """Show the panes, or the invitation while there is no article."""
        page = self._level if self._desk.workspace.articles else self._empty_page()
        if page is self._level and self._stack.currentWidget() is self._empty and not self._is_at_work:
            QTimer.singleShot(0, self, self.begin)  # once the panes stand: Qt goes on to the status bar
        self._stack.setCurrentWidget(page)

    @property
    def _is_at_work(self) -> bool:
        """Is the keyboard in one of the parts, the invitation aside?"""
        focused = self.window().focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        return inside and (self._empty is None or not self._empty.isAncestorOf(focused or self))

    def set_waiting(self, *, waiting: bool) -> None:
        """Say where the panes will be that articles are on their way."""
        if self._empty is not None:
            self._empty.set_waiting(waiting=waiting)

    def is_open(self, part: str) -> bool:
        """Is this part ("card", "sources", "history", "lower") on view?"""
        return not self._parts[part].isHidden()

    def open(self, part: str) -> None:
        """Show a part, if it is not on view."""
        if not self.is_open(part):
            self.turn(part)

    def turn(self, part: str) -> None:
        """Show a part that is hidden, or hide one on view: from there the keyboard goes to the texts."""
        focused = self.focusWidget()
        if focused is not None and self.is_open(part) and self._parts[part].isAncestorOf(focused):
            self._focus(self.row)  # before Qt looks for the next part itself
        self._parts[part].setVisible(not self.is_open(part))
        self._side.settle()
        if part == "history" and self.is_open(part):
            self.history.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.moved.emit()

    def focus_next(self, step: int) -> None:
        """Put the keyboard into the next part of the window, or with -1 into the one before."""
        focused = self.focusWidget()
        all_parts = (self.row, self.card, self.lower_panel, self.sources, self.history)
        parts = [part for part in all_parts if part.isVisible()]
        if not parts:
            self.begin()
            return
        here = next((n for n, part in enumerate(parts) if focused and part.isAncestorOf(focused)), -1)
        self._focus(parts[(here + step) % len(parts)])

    def show_place(self, article: str, span: Span) -> None:
        """Bring a place in an article into view, in a pane of its own if need be."""
        if article not in self.feed.shown:
            self.feed.bring(article)
        pane = self.row.pane(article)
        if pane is not None:
            pane.view.scroll_to(span.start, pane.view.height() * PLACE_HEIGHT)
            self.row.turn_to(article)

    def bring(self, article: str) -> None:
        """Put an article into a pane, and the keyboard there."""
        if article not in self.feed.shown:
            self.feed.bring(article)
        self.row.focus_pane(self.feed.shown.index(article))

    @property
    def current_article(self) -> str:
        """The article that the keyboard is on, in the source list or in a pane; empty when there is none."""
        listed = self._source_list.current if self._source_list is not None else ""
        return listed or self.row.current

    def article_at(self, where: QPoint) -> str:
        """The article whose pane is at this point of the screen; empty when there is none."""
        panes = (pane for pane in self.row.panes if pane.rect().contains(pane.mapFromGlobal(where)))
        return next((pane.article.id for pane in panes), "")

    def begin(self) -> None:
        """Put the keyboard where one begins: into the first pane, or onto the button that imports."""
        if self._desk.workspace.articles:
            self.row.focus_pane(0)
        else:
            self._empty_page().setFocus()

    def _focus(self, part: QWidget) -> None:
        if part is self.row:
            shown, current = self.feed.shown, self.row.current
            self.row.focus_pane(shown.index(current) if current in shown else 0)
        elif part is self.lower_panel:
            self.lower_panel.focus_page()
        else:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def state(self) -> dict[str, object]:
        """How everything stands, for the next session."""
        return {
            "shown": list(self.feed.shown),
            "panes": self.row.state(),
            "upright": _packed(self._upright.saveState()),
            "level": _packed(self._level.saveState()),
            "tab": self.lower_panel.page,
            **{part: self.is_open(part) for part in self._parts},
        }

    def restore(self, state: dict[str, object]) -> None:
        """Put everything as an earlier session had it; what is missing or damaged stays as it is."""
        for name, splitter in (("upright", self._upright), ("level", self._level)):
            splitter.restoreState(_unpacked(state.get(name)))
        for name, part in self._parts.items():
            wanted = state.get(name)
            if isinstance(wanted, bool):
                part.setVisible(wanted)
        self._side.settle()
        tab, shown, panes = state.get("tab"), state.get("shown"), state.get("panes")
        if isinstance(tab, int):
            self.lower_panel.show_page(tab)
        known = [one for one in shown if isinstance(one, str)] if isinstance(shown, list) else []
        self.feed.begin(known, reveal=not isinstance(panes, dict))
        if isinstance(panes, dict):
            self.row.restore(panes)

    def start_afresh(self, height: int) -> None:
        """Choose what is open in a window of this height that has no earlier session."""
        self.lower_panel.setVisible(height >= TALL_ENOUGH)
        self.feed.begin([])

    # Parts that are made when they are first on view

    @property
    def find_bar(self) -> FindBar:
        """The field for words to find, over the panes; hidden until it is opened."""
        from synoptic.gui.frame.find_bar import FindBar

        if self._find_bar is None:
            self._find_bar = FindBar(self._theme)
            self._reading_column.insertWidget(0, self._find_bar)
        return self._find_bar

    @property
    def is_finding(self) -> bool:
        """Is the field for words to find on view?"""
        return self._find_bar is not None and not self._find_bar.isHidden()

    def _empty_page(self) -> EmptyPage:
        from synoptic.gui.frame.empty_page import EmptyPage

        if self._empty is None:
            self._empty = EmptyPage(self._import_articles, self._theme)
            self._stack.addWidget(self._empty)
        return self._empty

    def _make_sources(self, theme: Theme) -> SourcesPanel:
        from synoptic.gui.panels.sources import SourcesPanel

        panel = SourcesPanel(self._desk.bridge, self._desk.query, theme)
        panel.arranged.connect(self._desk.history.perform)
        panel.article_chosen.connect(self.feed.bring)
        panel.menu_requested.connect(self.article_menu_requested)
        self._source_list = panel
        style_scroll_bars(panel, theme)
        return panel

    def _make_history(self, theme: Theme) -> HistoryPanel:
        from synoptic.gui.panels.history import HistoryPanel

        panel = HistoryPanel(self._desk, theme)
        panel.take_back_requested.connect(self.take_back_wanted)
        style_scroll_bars(panel, theme)
        return panel

    def _make_matrix(self, theme: Theme) -> Matrix:
        from synoptic.gui.panels.matrix import Matrix

        matrix = Matrix(self._desk.query, self._desk.selection, theme)
        matrix.passage_clicked.connect(self.passage_wanted)
        matrix.labels.statement_clicked.connect(self.feed.show_again)
        style_scroll_bars(matrix, theme)
        return matrix

    def _make_list(self, theme: Theme) -> ListPage:
        from synoptic.gui.panels.list_page import ListPage

        page = ListPage(self._desk.query, self._desk.selection, theme)
        page.list.statement_clicked.connect(self.feed.show_again)
        page.why_wanted.connect(self.hidden_wanted)
        style_scroll_bars(page, theme)
        return page

    def _make_timeline(self, theme: Theme) -> Timeline:
        from synoptic.gui.panels.timeline.panel import Timeline

        timeline = Timeline(self._desk.query, self._desk.selection, theme)
        timeline.statement_clicked.connect(self.feed.show_again)
        timeline.passage_clicked.connect(self.passage_wanted)
        style_scroll_bars(timeline, theme)
        return timeline

    def _make_filters(self, theme: Theme) -> FilterBar:
        from synoptic.gui.panels.filters import FilterBar

        return FilterBar(self._desk.query, theme)

    def _splitters(self) -> tuple[QSplitter, QSplitter]:
        reading = PaneArea()
        reading.widened.connect(lambda width: self.feed.set_room(panes_for_width(width)))
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row, 1)
        self._reading_column = column
        upright = LineSplitter(Qt.Orientation.Vertical, (reading, self.lower_panel), reading)
        upright.setSizes([10 * LOWER_PIXELS, LOWER_PIXELS])
        level = LineSplitter(Qt.Orientation.Horizontal, (self._side, upright, self.card), upright)
        level.setSizes([SOURCES_PIXELS, 10 * CARD_PIXELS, CARD_PIXELS])
        self.card.setMinimumWidth(CARD_PIXELS - 40)
        return upright, level


def _packed(data: QByteArray) -> str:
    return b64encode(data.data()).decode("ascii")


def _unpacked(value: object) -> QByteArray:
    try:
        return QByteArray(b64decode(value if isinstance(value, str) else "", validate=True))
    except ValueError:
        return QByteArray()
