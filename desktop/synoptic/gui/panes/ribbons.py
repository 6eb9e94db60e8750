"""The gap between two panes, with ribbons between the passages of one statement on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.statement import Relation
    from synoptic.gui.theme import Theme

WIDTH = 36
STUB = 0.5  # of the gap's width; a ribbon whose other end is out of sight
FAINT = 120  # of 255; how opaque the ribbons are that the reader is not looking at
BEND = 16.0  # pixels by which a stub turns up or down to where its other end is

Extent = tuple[float, float]


class Band(NamedTuple):
    """A ribbon across the gap: the heights of its two ends, in pixels from the top of the gap."""

    left: Extent
    right: Extent


class Stub(NamedTuple):
    """The start of a ribbon whose other end is out of sight, above (-1) or below (1)."""

    end: Extent
    on_left: bool
    direction: int


class Link(NamedTuple):
    """A passage on each side that belong to one statement; `strong` for the one the reader is looking at."""

    statement: str
    left: Extent
    right: Extent
    relation: Relation
    strong: bool = False


class Linking(Protocol):
    """Knows which passages of two neighbouring panes belong together."""

    def links(self, number: int) -> Sequence[Link]:
        """The links across gap `number`, counted from 1, in pixels from the top of the gap."""

    def limits(self, number: int) -> Extent:
        """Top and bottom of the text beside that gap."""


def ribbon(left: Extent, right: Extent, limits: Extent) -> Band | Stub | None:
    """What to draw for two ends: a band, a stub where one is out of sight, nothing where both are."""
    seen_left, seen_right = _seen(left, limits), _seen(right, limits)
    if seen_left and seen_right:
        return Band(left, right)
    if seen_left:
        return Stub(left, True, -1 if right[0] < limits[0] else 1)
    if seen_right:
        return Stub(right, False, -1 if left[0] < limits[0] else 1)
    return None


def _seen(end: Extent, limits: Extent) -> bool:
    return end[1] > limits[0] and end[0] < limits[1]


def band_path(band: Band, width: float) -> QPainterPath:
    """A ribbon as two cubic curves."""
    (left_top, left_bottom), (right_top, right_bottom) = band.left, band.right
    middle = width / 2
    path = (
        QPointF(0, left_top),
        QPointF(middle, left_top),
        QPointF(middle, right_top),
        QPointF(width, right_top),
    )
    shape = QPainterPath(path[0])
    shape.cubicTo(*path[1:])
    shape.lineTo(width, right_bottom)
    shape.cubicTo(QPointF(middle, right_bottom), QPointF(middle, left_bottom), QPointF(0, left_bottom))
    shape.closeSubpath()
    return shape


def stub_path(stub: Stub, width: float) -> QPainterPath:
    """A short horn that turns to where the other end is."""
    near, tip = (0.0, width * STUB) if stub.on_left else (width, width * (1 - STUB))
    top, bottom = stub.end
    goal = (top - BEND) if stub.direction < 0 else (bottom + BEND)
    shape = QPainterPath(QPointF(near, top))
    shape.cubicTo(QPointF((near + tip) / 2, top), QPointF(tip, top), QPointF(tip, goal))
    shape.cubicTo(QPointF(tip, bottom), QPointF((near + tip) / 2, bottom), QPointF(near, bottom))
    shape.closeSubpath()
    return shape


class RibbonHandle(QSplitterHandle):
    """One gap: paints its ribbons, resizes its panes, and takes the wheel as a step between statements."""

    def __init__(self, splitter: RibbonSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter
        self._turned = 0
        self._pressed: QPointF | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw faint ribbons first and strong ones over them."""
        theme, limits = self._splitter.theme, self._limits()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.frame)
            painter.setClipRect(0, round(limits[0]), self.width(), round(limits[1] - limits[0]))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for link, path in self._ribbons(limits):
                _paint_ribbon(painter, theme, link, path)
            painter.setClipping(False)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(0, 0, 1, self.height(), theme.hairline)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.hairline)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a click on a ribbon, perhaps the start of making panes wider."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release in one place of a ribbon is a click on its statement."""
        super().mouseReleaseEvent(event)
        at, pressed, self._pressed = event.position(), self._pressed, None
        if pressed is None or (at - pressed).manhattanLength() >= QApplication.startDragDistance():
            return
        hit = [link.statement for link, path in self._ribbons(self._limits()) if path.contains(at)]
        if hit:
            self._splitter.statement_clicked.emit(hit[-1])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One notch down asks for the next statement, one up for the one before."""
        self._turned += event.angleDelta().y()
        steps, self._turned = int(self._turned / 120), self._turned - int(self._turned / 120) * 120
        if steps:
            self._splitter.step_requested.emit(-1 if steps > 0 else 1)
        event.accept()

    def _limits(self) -> Extent:
        return self._splitter.linking.limits(self._splitter.indexOf(self))

    def _ribbons(self, limits: Extent) -> list[tuple[Link, QPainterPath]]:
        links = self._splitter.linking.links(self._splitter.indexOf(self))
        width = float(self.width())
        return [
            (link, band_path(shape, width) if isinstance(shape, Band) else stub_path(shape, width))
            for link, shape in shapes_of(links, limits)
        ]


def shapes_of(links: Sequence[Link], limits: Extent) -> list[tuple[Link, Band | Stub]]:
    """What to draw for the links of a gap, the strong ones last.

    A stub is drawn for a strong link alone, and only where its statement has no band to be known by.
    """
    shapes = [(link, ribbon(link.left, link.right, limits)) for link in links]
    banded = {link.statement for link, shape in shapes if isinstance(shape, Band)}
    drawn = [
        (link, shape)
        for link, shape in shapes
        if isinstance(shape, Band)
        or (isinstance(shape, Stub) and link.strong and link.statement not in banded)
    ]
    return sorted(drawn, key=lambda one: one[0].strong)


def _paint_ribbon(painter: QPainter, theme: Theme, link: Link, path: QPainterPath) -> None:
    look = theme.look(link.relation)
    fill = QColor(look.tint)
    if link.strong:
        painter.setPen(QPen(look.ink, 1.4))
    else:
        fill.setAlpha(FAINT)
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(path)


class RibbonSplitter(QSplitter):
    """Panes side by side, with ribbons in the gaps.

    Signals:
        statement_clicked: the reader clicked a ribbon of this statement.
        step_requested: the wheel turned over a gap; 1 for the next statement, -1 for the one before.
    """

    statement_clicked = Signal(str)
    step_requested = Signal(int)

    def __init__(self, theme: Theme, linking: Linking, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.linking = linking
        self.setHandleWidth(WIDTH)
        self.setChildrenCollapsible(False)
        self.setOpaqueResize(False)  # a new width lays the whole text out anew

    def createHandle(self) -> QSplitterHandle:
        """Every gap is a handle that paints ribbons."""
        return RibbonHandle(self)

    def exchange(self, leaving: Sequence[QWidget], panes: Sequence[QWidget]) -> None:
        """Hold these panes in this order from now on, instead of those that leave.

        A new one takes the very place of one that leaves: another width lays a whole text out anew.
        """
        coming = [pane for pane in panes if self.indexOf(pane) < 0]
        for old, new in zip(leaving, coming, strict=False):
            self.replaceWidget(self.indexOf(old), new)
        for number, pane in enumerate(panes):
            if self.indexOf(pane) != number:
                self.insertWidget(number, pane)

    def room_for(self, panes: int) -> int:
        """The pixels that so many panes have to share."""
        return self.width() - max(0, panes - 1) * self.handleWidth()

    def update_gaps(self) -> None:
        """Paint the ribbons again: something moved."""
        for number in range(1, self.count()):
            self.handle(number).update()
