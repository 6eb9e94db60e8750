"""One article in the row: its head, what importing had to say, its text and its overview bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.models.mark_index import as_index
from synoptic.gui.panes import described
from synoptic.gui.panes.head import NoticeStrip, PaneHead
from synoptic.gui.panes.labels import Hint
from synoptic.gui.panes.overview_bar import OverviewBar
from synoptic.gui.panes.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.mark_index import Mark, MarkIndex
    from synoptic.gui.theme import Theme

MIN_WIDTH = 200
SILENT = "No passage of this statement here"
NOT_PLACED = "Not placed in this text yet"


class Pane(QWidget):
    """One article with its marks.

    Signals:
        park_requested: with the article's id.
        resized: the pane has another width.
    """

    park_requested = Signal(str)
    resized = Signal()

    def __init__(
        self, article: Article, theme: Theme, zoom: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.article = article
        self.head = PaneHead(theme)
        self.notice = NoticeStrip(theme)
        self.view = TextView(article, theme, zoom)
        self.bar = OverviewBar(theme)
        self.hint = Hint(theme, SILENT, self.view)
        self._statement: str | None = None
        self._lay_out()
        self._connect()
        self._describe()

    def _lay_out(self) -> None:
        self.setMinimumWidth(MIN_WIDTH)
        self.view.setParent(self)  # before all others: the first that the Tab key comes to
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.view, 1)
        body.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.head.park_requested.connect(self._on_park)
        self.view.scrolled.connect(self._show_window)
        self.view.relaid.connect(self._show_window)
        self.view.resized.connect(self._on_view_resized)
        self.view.focus_changed.connect(self.head.set_focused)
        self.bar.place_wanted.connect(self._on_place_wanted)
        self.bar.wheel_turned.connect(self._on_wheel_turned)

    @property
    def length(self) -> int:
        """The length of the article in code points."""
        return len(self.article.text)

    def set_article(self, article: Article) -> None:
        """Show another state of the article; the text is set anew only when it is another text."""
        changed = (article.text, article.blocks, article.runs) != (
            self.article.text,
            self.article.blocks,
            self.article.runs,
        )
        self.article = article
        if changed:
            self.view.set_article(article)
        self._describe()

    def set_marks(self, marks: Iterable[Mark] | MarkIndex) -> None:
        """Show these marks from now on."""
        index = as_index(marks)
        self.view.set_marks(index)
        self.bar.set_marks(index, self.length)
        self.head.counts.set_text(described.counts_line(index.relations))
        self._show_hint()

    def select(self, statement: str | None) -> None:
        """Point out the passages of a statement; say so when there are none here."""
        self._statement = statement
        self.view.select(statement)
        self.bar.select(statement)
        self._show_hint()

    def set_unplaced(self, unplaced: bool) -> None:
        """Say whether words of the selected statement stand in an earlier text of the article."""
        self.hint.say(NOT_PLACED if unplaced else SILENT)

    def set_look(self, theme: Theme, zoom: float) -> None:
        """Change colours and the size of the reading type."""
        self.head.set_theme(theme)
        self.notice.set_theme(theme)
        self.bar.set_theme(theme)
        self.view.set_look(theme, zoom)
        self.hint.set_theme(theme)

    @property
    def silent(self) -> bool:
        """Has the selected statement no passage here?"""
        return self._statement is not None and not self.view.index.of(self._statement)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the row, which keeps the heads of all panes level."""
        super().resizeEvent(event)
        self.resized.emit()

    def _describe(self) -> None:
        self.head.describe(self.article)
        self.notice.show_notices(self.article.notices)
        self.view.setAccessibleName(described.name_of(self.article))
        self.setAccessibleName(described.name_of(self.article))

    def _show_hint(self) -> None:
        self.hint.setVisible(self.silent)
        self.hint.place()

    @Slot()
    def _on_view_resized(self) -> None:
        self.hint.place()
        self._show_window()

    @Slot()
    def _show_window(self) -> None:
        seen = self.view.visible()
        self.bar.set_window(seen.start, seen.end)

    @Slot()
    def _on_park(self) -> None:
        self.park_requested.emit(self.article.id)

    @Slot(float)
    def _on_place_wanted(self, place: float) -> None:
        self.view.scroll_to(place, self.view.viewport().height() / 2)

    @Slot(int)
    def _on_wheel_turned(self, pixels: int) -> None:
        self.view.scroll_by(pixels)
