"""How marks, labels and lines of the timeline are painted; where they stand is told by their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from synoptic.gui.panels.tag import paint_sign
from synoptic.gui.panels.timeline.places import MARK, SOFT, curve
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Relation
    from synoptic.gui.models.timeline_entries import Entry
    from synoptic.gui.panels.timeline.places import Join, Layout, Placed
    from synoptic.gui.theme import RelationLook, Theme

RADIUS = 4
LABEL_PIXELS = 12
QUIET = 0.55  # how strong a join is that nobody looks at


def label_font(*, urgent: bool = False) -> QFont:
    """The face of labels; that of a conflict weighs more."""
    return interface_font(LABEL_PIXELS, QFont.Weight.Medium if urgent else QFont.Weight.Normal)


class Signs:
    """The signs of relations and the bars as pictures, much quicker to paint than words and curves."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme, self.ratio = theme, ratio
        self._pictures: dict[tuple[Relation, bool], QPixmap] = {}
        self._bars: dict[tuple[Relation, bool], QPixmap] = {}

    def paint(self, painter: QPainter, at: QPointF, relation: Relation, *, is_open: bool) -> None:
        """Paint the sign of a relation in its box, the top left corner at `at`."""
        picture = self._pictures.get((relation, is_open))
        if picture is None:
            picture = self._pictures[relation, is_open] = self._made(relation, is_open=is_open)
        painter.drawPixmap(at, picture)

    def paint_bar(self, painter: QPainter, box: QRectF, relation: Relation, *, is_open: bool) -> bool:
        """Paint a bar, wider than it is high, on whole pixels; False where the screen divides them."""
        if not self.ratio.is_integer():
            return False
        picture = self._bars.get((relation, is_open))
        if picture is None:
            picture = self._bars[relation, is_open] = self._blank()
            with QPainter(picture) as inside:
                paint_box(inside, QRectF(0, 0, MARK, MARK), self._theme.look(relation), is_open=is_open)
        left, right, top = round(box.left()), round(box.right()), round(box.top())
        half, pixels = MARK // 2, round(self.ratio)
        for x, width, source, taken in (
            (left, half, 0, half * pixels),
            (left + half, right - left - MARK, half * pixels, 1),
            (right - half, half, half * pixels, half * pixels),
        ):
            place = QRect(x, top, width, MARK)
            painter.drawPixmap(place, picture, QRect(source, 0, taken, MARK * pixels))
        return True

    def _made(self, relation: Relation, *, is_open: bool) -> QPixmap:
        picture = self._blank()
        with QPainter(picture) as painter:
            paint_sign(painter, QRectF(0, 0, MARK, MARK), self._theme.look(relation), is_open)
        return picture

    def _blank(self) -> QPixmap:
        side = round(MARK * self.ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


def paint_mark(
    painter: QPainter, signs: Signs, entry: Entry, placed: Placed, top: float, look: RelationLook
) -> None:
    """Paint a mark: an instant is its sign alone, a stretch of time a bar with the sign at its head.

    A bar fades out on a side that is open.
    """
    box = QRectF(placed.left, top, placed.right - placed.left, MARK)
    if box.width() > MARK:
        known = entry.extent.start is not None and entry.extent.end is not None
        if not known or not signs.paint_bar(painter, box, entry.relation, is_open=entry.is_open):
            _paint_bar(painter, box, entry, look)
    signs.paint(painter, QPointF(_sign_x(placed, entry), top), entry.relation, is_open=entry.is_open)


def _sign_x(placed: Placed, entry: Entry) -> float:
    """The sign stands at the start; where that is open, at the end, which is known."""
    return placed.right - MARK if entry.extent.start is None else placed.left


def _paint_bar(painter: QPainter, box: QRectF, entry: Entry, look: RelationLook) -> None:
    soft_left, soft_right = entry.extent.start is None, entry.extent.end is None
    fill = _fading(box, look.tint, soft_left=soft_left, soft_right=soft_right)
    edge = _fading(box, look.ink, soft_left=soft_left, soft_right=soft_right)
    _paint_rounded(painter, box, edge, None if entry.is_open else fill)


def paint_box(painter: QPainter, box: QRectF, look: RelationLook, *, is_open: bool) -> None:
    """Paint a bar whose ends are known."""
    _paint_rounded(painter, box, QBrush(look.ink), None if is_open else QBrush(look.tint))


def _paint_rounded(painter: QPainter, box: QRectF, edge: QBrush, fill: QBrush | None) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _fading(box: QRectF, colour: QColor, *, soft_left: bool, soft_right: bool) -> QBrush:
    if not soft_left and not soft_right:
        return QBrush(colour)
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    share = min(1.0, SOFT / box.width())
    gradient.setColorAt(0, clear if soft_left else colour)
    gradient.setColorAt(share if soft_left else 0, colour)
    gradient.setColorAt(1 - share if soft_right else 1, colour)
    gradient.setColorAt(1, clear if soft_right else colour)
    return QBrush(gradient)


def paint_join(painter: QPainter, layout: Layout, join: Join, look: RelationLook, *, strong: bool) -> None:
    """Paint the line between two sources that disagree."""
    start, first, second, end = (QPointF(*point) for point in curve(layout, join))
    path = QPainterPath(start)
    path.cubicTo(first, second, end)
    ink = QColor(look.ink)
    ink.setAlphaF(1.0 if strong else QUIET)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 2 if strong else 1.25))
    painter.drawPath(path)


def paint_ring(painter: QPainter, box: QRectF, theme: Theme, *, focused: bool) -> None:
    """Paint the ring around an entry of the selected statement, a double one where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.selection, 2))
    painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)
    if focused:
        painter.setPen(QPen(theme.selection, 1))
        painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), RADIUS + 3, RADIUS + 3)
