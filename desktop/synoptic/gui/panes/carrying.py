"""Carrying a passage, or selected words, from one pane to a passage in another: a thread shows where to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from synoptic.gui.panes.shapes import outline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.text.spans import Span
    from synoptic.gui.panes.pane import Pane
    from synoptic.gui.theme import Theme

THICK = 2.0
DOT = 4.0
GROW = 3.0  # pixels between the target's words and the contour around them


class Spot(NamedTuple):
    """What a thread begins or ends at: a passage of a statement, or (both empty) words that are selected."""

    article: str
    span: Span
    statement: str = ""
    passage: str = ""


class Thread(QWidget):
    """The thread from what is carried to the cursor, over all panes; the mouse does not see it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._from, self._to = QPointF(), QPointF()
        self._target: Sequence[QRectF] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(parent.rect())

    def lead(self, start: QPointF, to: QPointF, target: Sequence[QRectF]) -> None:
        """Lead from here to there; `target` holds the rectangles of the passage under the cursor, if any."""
        self._from, self._to, self._target = start, to, target
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thread, and a contour around its target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        aim = Qt.PenStyle.SolidLine if self._target else Qt.PenStyle.DashLine
        painter.setPen(QPen(self._theme.selection, THICK, aim))
        bend = (self._to.x() - self._from.x()) / 2
        path = QPainterPath(self._from)
        path.cubicTo(self._from + QPointF(bend, 0), self._to - QPointF(bend, 0), self._to)
        painter.drawPath(path)
        if self._target:
            painter.drawPath(outline(self._target, GROW))
        painter.setBrush(self._theme.page if not self._target else self._theme.selection)
        painter.drawEllipse(self._to, DOT, DOT)


class Carrying(QObject):
    """Follows what is carried over the panes of a row, and says where it was let go.

    `linked` brings the spot that was carried, the one that it was put on, and where on the screen.
    """

    linked = Signal(object, object, QPoint)

    def __init__(self, row: QWidget, theme: Theme, panes: Callable[[], Sequence[Pane]]) -> None:
        super().__init__(row)
        self.theme = theme
        self._row, self._panes = row, panes
        self._thread: Thread | None = None

    def watch(self, pane: Pane) -> None:
        """Take part in what is dragged in this pane from now on."""
        gestures = pane.view.gestures
        gestures.carried.connect(lambda where: self._follow(pane, where))
        gestures.left.connect(self._end)
        gestures.dropped.connect(lambda where: self._drop(pane, where))

    def _follow(self, pane: Pane, where: QPoint) -> None:
        if self._thread is None:
            self._thread = Thread(self.theme, self._row)
        rects = self._rects(pane, source_of(pane).span)
        found = self._target(pane, where)
        there = self._rects(found[0], found[1].span) if found is not None else []
        to = QPointF(self._row.mapFromGlobal(where))
        start = _edge(rects, to)
        self._thread.lead(start if start is not None else to, to, there)

    def _end(self) -> None:
        if self._thread is not None:
            self._thread.hide()
            self._thread.deleteLater()
            self._thread = None

    def _drop(self, pane: Pane, where: QPoint) -> None:
        found = self._target(pane, where)
        if found is not None:
            self.linked.emit(source_of(pane), found[1], where)

    def _target(self, source: Pane, where: QPoint) -> tuple[Pane, Spot] | None:
        for pane in self._panes():
            point = pane.view.viewport().mapFromGlobal(where)
            if pane is not source and pane.view.viewport().rect().contains(point):
                spot = spot_at(pane, point)
                return (pane, spot) if spot is not None else None
        return None

    def _rects(self, pane: Pane, span: Span) -> list[QRectF]:
        view = pane.view
        shift = QPointF(view.viewport().mapTo(self._row, QPoint())) - view.to_document(QPoint())
        return [piece.rect.translated(shift) for piece in view.text.pieces(span)]


def source_of(pane: Pane) -> Spot:
    """What is carried out of a pane."""
    view = pane.view
    mark = next((one for one in view.index.marks if one.passage == view.gestures.passage), None)
    if mark is None:
        return Spot(pane.article.id, view.selected_span())
    return Spot(pane.article.id, mark.span, mark.statement, mark.passage)


def spot_at(pane: Pane, point: QPoint) -> Spot | None:
    """What something that is let go at a point of a pane would be put on; None where nothing is."""
    view = pane.view
    if view.is_selected(point):
        return Spot(pane.article.id, view.selected_span())
    for number in view.marks_at(point):
        mark = view.index.marks[number]
        return Spot(pane.article.id, mark.span, mark.statement, mark.passage)
    return None


def _edge(rects: Sequence[QRectF], to: QPointF) -> QPointF | None:
    """Where a thread leaves a passage: at the side that faces the cursor, in the middle of its first line."""
    if not rects:
        return None
    first = rects[0]
    return QPointF(first.right() if to.x() > first.center().x() else first.left(), first.center().y())
