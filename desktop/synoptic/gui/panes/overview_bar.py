"""A narrow strip that shows where the marks of the whole article lie, and scrolls it."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.mark_index import MarkIndex, as_index
from synoptic.gui.panes.stripes import Stripes, look_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synoptic.gui.models.mark_index import Mark
    from synoptic.gui.theme import Theme

WIDTH = 14  # wide enough to hit with a mouse, narrow enough for five panes on a laptop
MARK = 4  # pixels; thinner marks vanish on high-density screens
SELECTED_MARK = 7
MIN_WINDOW = 24  # pixels; what is seen of a long article must stay large enough to grab

# How wide it is drawn tells a relation apart from others without its colour.
WIDTHS = {Relation.UNIQUE: 4, Relation.SHARED: 7, Relation.SUPERSEDED: 7, Relation.CONFLICTING: 10}
WIDEST = max(WIDTHS.values())


def window_rect(first: float, last: float, length: int, height: int) -> tuple[float, float]:
    """Top and height, in pixels, of what is seen of the text: code points `first` to `last`."""
    scale = height / max(1, length)
    tall = min(float(height), max(MIN_WINDOW, (last - first) * scale))
    return max(0.0, min(height - tall, first * scale)), tall


class OverviewBar(QWidget):
    """Paints the marks it is given and asks to scroll where it is pressed or dragged.

    Signals:
        place_wanted: the code point to bring to the middle of the view.
        wheel_turned: the pixels to scroll down by.
    """

    place_wanted = Signal(float)
    wheel_turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = MarkIndex()
        self._length = 0
        self._selected: str | None = None
        self._window = (0.0, 0.0)
        self._picture: QPixmap | None = None  # of the marks: they stay while the window moves over them
        self._stripes: Stripes | None = None  # what shows in each row of pixels, and by rank how it is drawn
        self._rects: dict[int, dict[int, QRect]] = {}
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Overview of the marks in this article")

    def set_marks(self, marks: Iterable[Mark] | MarkIndex, length: int) -> None:
        """Show the marks of a text of `length` code points from now on."""
        self._marks, self._length = as_index(marks), length
        self._changed()

    def set_window(self, first: float, last: float) -> None:
        """Show which code points are seen now."""
        if self._window != (first, last):
            self.update(self._window_area())
            self._window = first, last
            self.update(self._window_area())

    def select(self, statement: str | None) -> None:
        """Draw the marks of a statement larger."""
        before, self._selected = self._selected, statement
        if self._marks.of(before) or self._marks.of(statement):
            self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._changed()

    def _changed(self) -> None:
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen, then the marks over it."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.page)
            painter.fillRect(0, 0, 1, self.height(), self._theme.hairline)
            self._paint_window(painter)
            painter.drawPixmap(0, 0, self._marked(painter.device().devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Marks lie elsewhere now."""
        super().resizeEvent(event)
        self._changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it was pressed."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text as if the wheel turned over it."""
        self.wheel_turned.emit(-round(event.angleDelta().y() * 0.65))
        event.accept()

    def _ask(self, event: QMouseEvent) -> None:
        share = event.position().y() / max(1, self.height())
        self.place_wanted.emit(max(0.0, min(1.0, share)) * self._length)

    def _window_area(self) -> QRect:
        top, tall = window_rect(*self._window, self._length, self.height())
        return QRect(0, floor(top), WIDTH, ceil(tall) + 1)

    def _marked(self, ratio: float) -> QPixmap:
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(ceil(WIDTH * ratio), max(1, ceil(self.height() * ratio)))
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                self._paint_stripes(painter, self._known_stripes())
        return self._picture

    def _known_stripes(self) -> Stripes:
        """The stripes of the present marks; only rows that show something else are worked out again."""
        known = self._stripes
        if known is not None and (known.length, known.height) == (self._length, self.height()):
            self._place(known, known.take(self._marks))
            return known
        made = self._stripes = Stripes(self._marks, self._length, self.height())
        self._rects = {}
        self._place(made, made.rows)
        return made

    def _place(self, stripes: Stripes, rows: Iterable[int]) -> None:
        for row in rows:
            for rects in self._rects.values():
                rects.pop(row, None)
            if row in stripes.rows:
                rank = stripes.rows[row]
                self._rects.setdefault(rank, {})[row] = self._rect(row, rank)

    def _rect(self, row: int, rank: int) -> QRect:
        relation, is_open = look_of(rank)
        top, width = max(0, min(self.height() - MARK, row)), WIDTHS[relation]
        return QRect(WIDTH - 2 - width, top, width - is_open, MARK - is_open)  # a pen draws on the far edges

    def _paint_window(self, painter: QPainter) -> None:
        top, tall = window_rect(*self._window, self._length, self.height())
        if tall >= self.height():
            return
        colour = QColor(self._theme.mute)
        colour.setAlpha(44)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(2, top + 1, WIDTH - 3, tall - 2), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_stripes(self, painter: QPainter, stripes: Stripes) -> None:
        """Paint the stripes of one rank at one stroke, as there may be hundreds; those selected come last."""
        for rank, rects in sorted(self._rects.items()):
            relation, is_open = look_of(rank)
            ink = self._theme.look(relation).ink
            painter.setPen(QPen(ink, 1) if is_open else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.page if is_open else ink)
            painter.drawRects([rects[row] for row in sorted(rects)])
        self._paint_selected(painter, stripes.rows_of(self._selected))

    def _paint_selected(self, painter: QPainter, rows: Mapping[int, int]) -> None:
        last = self.height() - SELECTED_MARK
        rects = [
            (QRect(WIDTH - 2 - WIDEST, max(0, min(last, row)), WIDEST, SELECTED_MARK), look_of(rank)[0])
            for rank, row in sorted((rank, row) for row, rank in rows.items())
        ]
        for rect, _ in rects:
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), self._theme.selection)
        for rect, relation in rects:
            painter.fillRect(rect, self._theme.look(relation).ink)
