"""A narrow strip that shows where the marks of the whole article lie, and scrolls it."""

from __future__ import annotations

from itertools import groupby
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.gui.models.marks import Mark
    from synoptic.gui.theme import Theme

WIDTH = 14  # wide enough to hit with a mouse, narrow enough for five panes on a laptop
MARK = 4  # pixels; thinner marks vanish on high-density screens
SELECTED_MARK = 7
MIN_WINDOW = 24  # pixels; what is seen of a long article must stay large enough to grab

# What shares a pixel with others is shown by its rank; the width is the sign that is not colour.
RANKS = {Relation.UNIQUE: 0, Relation.SHARED: 1, Relation.SUPERSEDED: 2, Relation.CONFLICTING: 3}
WIDTHS = {Relation.UNIQUE: 4, Relation.SHARED: 7, Relation.SUPERSEDED: 7, Relation.CONFLICTING: 10}


class Strip(NamedTuple):
    """One mark in the bar: top and height in pixels, and how it is drawn."""

    top: int
    height: int
    relation: Relation
    open: bool
    selected: bool


def mark_rects(marks: Iterable[Mark], length: int, height: int, selected: str | None = None) -> list[Strip]:
    """Where the marks of a text of `length` code points lie in a bar of `height` pixels.

    Of the marks that begin in one pixel only the highest in rank is kept: a conflict is never hidden, and an
    accepted mark goes before an open one. They come in the order in which to paint them, selected ones last.
    """
    scale = height / max(1, length)
    others: dict[int, tuple[int, Mark]] = {}
    own: dict[int, tuple[int, Mark]] = {}
    for mark in marks:
        best = own if mark.statement == selected else others
        top = int(mark.span.start * scale)
        rank = 2 * RANKS[mark.relation] + (not mark.open)
        rival = best.get(top)
        if rival is None or rank > rival[0]:
            best[top] = rank, mark
    found = []
    for chosen, best in ((False, others), (True, own)):
        order = sorted([(rank, top) for top, (rank, _) in best.items()])
        found += [_strip(best[top][1], top, height, chosen=chosen) for _, top in order]
    return found


def _strip(mark: Mark, top: int, height: int, *, chosen: bool) -> Strip:
    tall = SELECTED_MARK if chosen else MARK
    return Strip(max(0, min(height - tall, top)), tall, mark.relation, mark.open, chosen)


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
        self._marks: Sequence[Mark] = ()
        self._length = 0
        self._selected: str | None = None
        self._window = (0.0, 0.0)
        self._picture: QPixmap | None = None  # of the marks: they stay while the window moves over them
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Overview of the marks in this article")

    def set_marks(self, marks: Sequence[Mark], length: int) -> None:
        """Show the marks of a text of `length` code points from now on."""
        self._marks, self._length = marks, length
        self._changed()

    def set_window(self, first: float, last: float) -> None:
        """Show which code points are seen now."""
        if self._window != (first, last):
            self.update(self._window_area())
            self._window = first, last
            self.update(self._window_area())

    def select(self, statement: str | None) -> None:
        """Draw the marks of a statement larger."""
        concerned = {self._selected, statement} - {None}
        self._selected = statement
        if any(mark.statement in concerned for mark in self._marks):
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
                strips = mark_rects(self._marks, self._length, self.height(), self._selected)
                for (relation, _, _), alike in groupby(strips, key=lambda one: one[2:]):
                    self._paint_strips(painter, relation, list(alike))
        return self._picture

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

    def _paint_strips(self, painter: QPainter, relation: Relation, strips: Sequence[Strip]) -> None:
        """Paint strips of one kind at one stroke: there may be hundreds."""
        first, ink = strips[0], self._theme.look(relation).ink
        width = 10 if first.selected else WIDTHS[relation]
        left, less = WIDTH - 2 - width, int(first.open and not first.selected)  # a pen draws on the far edges
        rects = [QRect(left, strip.top, width - less, strip.height - less) for strip in strips]
        if first.selected:
            for rect in rects:
                painter.fillRect(rect.adjusted(-1, -1, 1, 1), self._theme.selection)
        painter.setPen(QPen(ink, 1) if less else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.page if less else ink)
        painter.drawRects(rects)
