"""The timeline as a page of the lower panel: the chart, its zoom, and words where nothing is to be drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.models.rows import Role
from synoptic.gui.models.timeline_entries import TimelineEntries
from synoptic.gui.panels.buttons import QuietButton, paint_focus
from synoptic.gui.panels.timeline.chart import ZOOM_STEP, Chart
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

NO_TIMES = (
    "None of the statements on view has a date or a time that can be placed.\n"
    "Where sources say when something happened, it stands here on the line of each source."
)
SIDE = 24  # of a button, in pixels
RADIUS = 6


class SmallButton(QuietButton):
    """A square button with a sign or a short word."""

    def __init__(self, sign: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(sign, theme, parent)
        self.setFont(interface_font())
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square, wider for a word."""
        return QSize(max(SIDE, self.fontMetrics().horizontalAdvance(self.text()) + 3 * UNIT), SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame and sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.hairline, 1))
        painter.setBrush(self.resting(self._theme.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(self.font())
        painter.setPen(self._theme.ink)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme, RADIUS - 1)


class Timeline(QWidget):
    """When things happened, a line for each source.

    `passage_clicked` brings the passage of an entry that was clicked or entered, `statement_clicked` its
    statement.
    """

    passage_clicked = Signal(str)
    statement_clicked = Signal(str)

    def __init__(
        self, query: Query, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = TimelineEntries(query, self)
        self.chart = Chart(self.model, selection, theme)
        self.setFocusProxy(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chart)
        self._zoom = self._zoom_buttons()
        self.chart.clicked.connect(self._reveal)
        self.chart.activated.connect(self._reveal)
        query.changed.connect(self._refresh)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.chart.set_theme(theme)
        for button in self._zoom.findChildren(SmallButton):
            button.set_theme(theme)
        self.update()

    def empty_words(self) -> str:
        """What to say instead of lines; nothing when there is anything on them."""
        return "" if self.model.rowCount() else NO_TIMES

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing."""
        if words := self.empty_words():
            painter = QPainter(self)
            painter.setFont(interface_font())
            painter.setPen(self._theme.mute)
            box = self.rect().adjusted(2 * UNIT, 4 * UNIT, -2 * UNIT, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zoom at the end of the axis."""
        super().resizeEvent(event)
        hint = self._zoom.sizeHint()
        self._zoom.setGeometry(self.width() - hint.width(), 0, hint.width(), hint.height())
        self.chart.leave_room(hint.width())

    def _zoom_buttons(self) -> QWidget:
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(2 * UNIT, 1, 4 * UNIT, 1)
        row.setSpacing(UNIT)
        for sign, name, does in (
            ("−", "Wider view (−)", partial(self.chart.zoom, 1 / ZOOM_STEP)),
            ("+", "Closer view (+)", partial(self.chart.zoom, ZOOM_STEP)),
            ("All", "Everything in view (0)", self.chart.fit),
        ):
            button = SmallButton(sign, name, self._theme, corner)
            button.clicked.connect(lambda _=False, act=does: act())
            row.addWidget(button)
        return corner

    def _refresh(self) -> None:
        some = bool(self.model.rowCount())
        if some == self.chart.isHidden():
            self.update()  # the words that stand there instead
        self.chart.setVisible(some)
        self._zoom.setVisible(some)
        if some:
            self.chart.follow()

    def _reveal(self, index: QModelIndex) -> None:
        statement, passage = index.data(Role.ID), index.data(Role.PASSAGE)
        if statement:
            self.statement_clicked.emit(statement)
        if passage:
            self.passage_clicked.emit(passage)
