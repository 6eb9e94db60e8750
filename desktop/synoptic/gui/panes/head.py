"""What stands above an article's text: what is known of it, and what importing it had to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.badges import Badges
from synoptic.gui.panes import described
from synoptic.gui.panes.labels import ElidedText, SignButton
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme


MARGINS = QMargins(5 * UNIT, 3 * UNIT, 2 * UNIT, 2 * UNIT)
LINE_GAP = 2


class PaneHead(QWidget):
    """Letter, title, source and counts of an article; dragging it moves the pane.

    Signals:
        park_requested: the reader does not want to see this article now.
        menu_requested: the reader asks what can be done with this article; where the mouse is, on the screen.
        dragged: the head is being dragged; where the mouse is, on the screen.
        dropped: and where it was let go.
    """

    park_requested = Signal()
    menu_requested = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focused = False
        self._pressed: QPointF | None = None
        self._dragging = False
        self.badge = Badges((), theme)
        self.title = ElidedText(interface_font(14, QFont.Weight.DemiBold), theme.ink, most=2)
        self.source = ElidedText(interface_font(12), theme.mute)
        self.counts = ElidedText(interface_font(12), theme.mute, most=2)
        self._lines = (self.title, self.source, self.counts)
        self.park = SignButton(theme)
        self.park.setToolTip("Park this article: it stays in the project, its pane is put away")
        self.park.clicked.connect(self.park_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(LINE_GAP)
        for line in self._lines:
            words.addWidget(line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGINS)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.park, 0, Qt.AlignmentFlag.AlignTop)

    def height_for(self, width: int) -> int:
        """The height that all lines need in a pane of this width.

        Worked out here: Qt's layouts go by what they measured before a text changed.
        """
        beside = (
            MARGINS.left() + MARGINS.right() + self.badge.sizeHint().width() + self.park.width() + 4 * UNIT
        )
        lines = sum(line.heightForWidth(width - beside) for line in self._lines)
        return MARGINS.top() + lines + LINE_GAP * (len(self._lines) - 1) + MARGINS.bottom()

    def describe(self, article: Article) -> None:
        """Show what is known of this article."""
        self.badge.set_letters((article.letter,))
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the article."""
        self.menu_requested.emit(event.globalPos())

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
        self.close_button = SignButton(theme, cross=True)
        self.close_button.setAccessibleName("Close the notice")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_notices(self, notices: Sequence[str]) -> None:
        """Show these sentences; nothing is shown where there are none."""
        self.words.set_text(" ".join(notices))
        self.setVisible(bool(notices))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.words.set_colour(theme.warning)
        self.close_button.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below and a bar in the colour of a warning at the left."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)
            painter.fillRect(0, 0, 3, self.height() - 1, self._theme.warning)
