"""The source list: all articles of the project, those in panes and those parked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from synoptic.core.text.phrases import counted
from synoptic.gui.models.article_list import ArticleList
from synoptic.gui.models.rows import Role
from synoptic.gui.panels.labels import PlainLabel
from synoptic.gui.panels.page_list import PageList
from synoptic.gui.panels.source_delegate import MARGIN, SourceDelegate
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query


class SourceList(PageList):
    """The articles with check boxes, to be dragged, or moved with Alt and the arrow keys, into an order."""

    def __init__(self, articles: ArticleList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(articles, SourceDelegate(theme), "Articles", theme, parent)
        self._articles = articles
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current article by Alt and an arrow key."""
        row = self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and row >= 0 and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(row, row + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def _move(self, row: int, to: int) -> None:
        if 0 <= to < self._articles.rowCount():
            self._articles.move(row, to + 1 if to > row else to)
            self.setCurrentIndex(self._articles.index(to))


class SourcesPanel(QWidget):
    """The source list under its heading.

    `arranged` brings the ArrangeArticles edit that the reader wishes for; `article_chosen` the id of an
    article that was double-clicked or entered; `menu_requested` the id of one and where on the screen the
    reader asks what can be done with it.
    """

    arranged = Signal(object)
    article_chosen = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, bridge: Bridge, query: Query, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._theme = bridge.workspace, theme
        self._model = ArticleList(query, self)
        self._model.arranged.connect(self.arranged)
        self._title = PlainLabel("Sources", interface_font(14, QFont.Weight.DemiBold))
        self._count = PlainLabel("", interface_font(12))
        self.list = SourceList(self._model, theme)
        self.list.activated.connect(lambda index: self.article_chosen.emit(index.data(Role.ID)))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self.setFocusProxy(self.list)
        self.setAccessibleName("Sources")
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 3 * UNIT, MARGIN, 2 * UNIT)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        query.changed.connect(self._recount)
        self.set_theme(theme)
        self._recount()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._title.set_colour(theme.ink)
        self._count.set_colour(theme.mute)
        self.list.set_theme(theme)
        self.update()

    @property
    def count_words(self) -> str:
        """How many articles there are, and how many of them are parked."""
        articles = self._workspace.articles
        parked = sum(article.parked for article in articles)
        words = counted(len(articles), "article")
        return f"{words}, {parked} parked" if parked else words

    @property
    def current(self) -> str:
        """The article that the keyboard is on, while it is in the list; empty elsewhere."""
        return str(self.list.currentIndex().data(Role.ID) or "") if self.list.hasFocus() else ""

    @Slot(QPoint)
    def _on_menu_requested(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        if index.isValid():
            self.menu_requested.emit(index.data(Role.ID), self.list.viewport().mapToGlobal(where))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the page under the heading."""
        QPainter(self).fillRect(self.rect(), self._theme.page)

    def _recount(self) -> None:
        self._count.setText(self.count_words)
