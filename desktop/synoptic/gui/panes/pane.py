"""One article in the row: its head, what importing had to say, its text and its overview bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.models.marks import counts
from synoptic.gui.panes import described
from synoptic.gui.panes.labels import Badge, ElidedText, Hint, SignButton
from synoptic.gui.panes.overview_bar import OverviewBar
from synoptic.gui.panes.text_view import TextView
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.marks import Mark
    from synoptic.gui.theme import Theme

MIN_WIDTH = 200
SILENT = "No passage of this statement here"


class PaneHead(QWidget):
    """Letter, title, source and counts of an article; dragging it moves the pane.

    Signals:
        park_requested: the reader does not want to see this article now.
        dragged: the head is being dragged; where the mouse is, on the screen.
        dropped: and where it was let go.
    """

    park_requested = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focused = False
        self._pressed: QPointF | None = None
        self._dragging = False
        self.badge = Badge(theme)
        self.title = ElidedText(interface_font(14, QFont.Weight.DemiBold), theme.ink, most=2)
        self.source = ElidedText(interface_font(12), theme.mute)
        self.counts = ElidedText(interface_font(12), theme.mute, most=2)
        self.park = SignButton(theme)
        self.park.setToolTip("Park this article: it stays in the project, its pane is put away")
        self.park.clicked.connect(self.park_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self.title, self.source, self.counts):
            words.addWidget(line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * UNIT, 3 * UNIT, 2 * UNIT, 2 * UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.park, 0, Qt.AlignmentFlag.AlignTop)

    def describe(self, article: Article) -> None:
        """Show what is known of this article."""
        self.badge.set_letter(article.letter)
        self.title.set_text(described.title_of(article))
        self.source.set_text(described.source_line(article), described.source_details(article))
        self.park.setAccessibleName(f"Park {article.letter}")

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.badge.set_theme(theme)
        self.park.set_theme(theme)
        self.title.set_colour(theme.ink)
        self.source.set_colour(theme.mute)
        self.counts.set_colour(theme.mute)
        self.update()

    @Slot(bool)
    def set_focused(self, focused: bool) -> None:
        """Show whether the keyboard is in this pane."""
        self._focused = focused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below; a stronger line in the ink while the keyboard is here."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            bottom = self.height()
            painter.fillRect(0, bottom - 1, self.width(), 1, self._theme.hairline)
            if self._focused:
                painter.fillRect(0, bottom - 2, self.width(), 2, self._theme.selection)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the start of a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag once the mouse has left the place where it was pressed."""
        if self._pressed is None:
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._dragging:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        dragging, self._dragging, self._pressed = self._dragging, False, None
        self.unsetCursor()
        if dragging:
            self.dropped.emit(event.globalPosition().toPoint())


class NoticeStrip(QWidget):
    """What importing an article had to say, until the reader closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = ElidedText(interface_font(12), theme.warning, most=2)
        self._close = SignButton(theme, cross=True)
        self._close.setAccessibleName("Close the notice")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.addWidget(self.words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_notices(self, notices: Sequence[str]) -> None:
        """Show these sentences; nothing is shown where there are none."""
        self.words.set_text(" ".join(notices))
        self.setVisible(bool(notices))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.words.set_colour(theme.warning)
        self._close.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below and a bar in the colour of a warning at the left."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)
            painter.fillRect(0, 0, 3, self.height() - 1, self._theme.warning)


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
        QWidget.setTabOrder(self.view, self.head.park)
        self.view.installEventFilter(self)

    def _connect(self) -> None:
        self.head.park_requested.connect(self._on_park)
        self.view.scrolled.connect(self._show_window)
        self.view.relaid.connect(self._show_window)
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

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks from now on."""
        self.view.set_marks(marks)
        self.bar.set_marks(self.view.index.marks, self.length)
        self.head.counts.set_text(described.counts_line(counts(marks)))
        self._show_hint()

    def select(self, statement: str | None) -> None:
        """Point out the passages of a statement; say so when there are none here."""
        self._statement = statement
        self.view.select(statement)
        self.bar.select(statement)
        self._show_hint()

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the hint in its place when the text is resized."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self.hint.place()
            self._show_window()
        return super().eventFilter(watched, event)

    def _describe(self) -> None:
        self.head.describe(self.article)
        self.notice.show_notices(self.article.notices)
        self.view.setAccessibleName(described.name_of(self.article))
        self.setAccessibleName(described.name_of(self.article))

    def _show_hint(self) -> None:
        self.hint.setVisible(self.silent)
        self.hint.place()

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
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + pixels)
