"""Paints the marks of a pane under its text: tints, underlines, outlines, rings, and signs in the margin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from synoptic.gui.models.marks import Mark, MarkIndex
from synoptic.gui.panes.shapes import Piece, outline, wave
from synoptic.gui.theme import Line, interface_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainterPath

    from synoptic.core.text.spans import Span
    from synoptic.gui.theme import RelationLook, Theme

RING = 2.0  # pixels; the contour of the selected statement
SIGN_PIXELS = 13
SIGN_WIDTH = 15  # from one sign in the margin to the next


@dataclass
class Shape:
    """Where one mark lies, kept until the text is laid out anew."""

    pieces: list[Piece]

    @cached_property
    def outline(self) -> QPainterPath:
        """The contour of an open suggestion."""
        return outline(self.pieces, -0.5)

    @cached_property
    def ring(self) -> QPainterPath:
        """The contour of the selected statement."""
        return outline(self.pieces, 1.5)


class Highlights:
    """The marks of one text view. It asks the view where a span lies and keeps the answer until `forget`."""

    def __init__(self, theme: Theme, pieces_of: Callable[[Span], list[Piece]]) -> None:
        self.theme = theme
        self.index = MarkIndex()
        self.selected: str | None = None
        self.hovered: str | None = None
        self._pieces_of = pieces_of
        self._shapes: dict[int, Shape] = {}
        self._sign_font = interface_font(SIGN_PIXELS, QFont.Weight.DemiBold)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks from now on."""
        self.index = MarkIndex(marks)
        self.forget()

    def forget(self) -> None:
        """Let go of all places: the text was laid out anew."""
        self._shapes.clear()

    def shape(self, number: int) -> Shape:
        """Where the mark with this number lies."""
        shape = self._shapes.get(number)
        if shape is None:
            shape = self._shapes[number] = Shape(self._pieces_of(self.index.marks[number].span))
        return shape

    def area_of(self, statement: str | None) -> list[QRectF]:
        """What must be painted again when the look of a statement changes."""
        grow = RING + 3
        return [
            piece.rect.adjusted(-grow, -grow, grow, grow + 6)
            for number in self.index.of(statement)
            for piece in self.shape(number).pieces
        ]

    def paint(self, painter: QPainter, exposed: QRectF, first: int, last: int) -> None:
        """Paint the marks between code points `first` and `last` as far as they lie in `exposed`."""
        numbers = self.index.between(first, last)
        if not numbers:
            return
        painter.save()
        by_length = sorted(numbers, key=lambda number: -len(self.index.marks[number].span))
        for number in by_length:
            self._paint_tint(painter, exposed, number)
        for number in by_length:
            self._paint_lines(painter, exposed, number)
        for number in numbers:
            if self.index.marks[number].statement == self.selected:
                self._paint_ring(painter, number)
        self._paint_signs(painter, exposed, numbers)
        painter.restore()

    def _paint_tint(self, painter: QPainter, exposed: QRectF, number: int) -> None:
        mark = self.index.marks[number]
        look = self.theme.look(mark.relation)
        hovered = mark.statement == self.hovered
        if mark.open and not hovered:
            return
        tint = blend(look.tint, look.ink, 0.22) if hovered and not mark.open else look.tint
        # A tint over another one lets it through a little, so that the longer passage goes on underneath.
        colour = QColor(tint.red(), tint.green(), tint.blue(), 225)
        for piece in self.shape(number).pieces:
            if piece.rect.intersects(exposed):
                painter.fillRect(piece.rect, colour)

    def _paint_lines(self, painter: QPainter, exposed: QRectF, number: int) -> None:
        mark = self.index.marks[number]
        look = self.theme.look(mark.relation)
        strong = mark.statement in (self.selected, self.hovered)
        shape = self.shape(number)
        if mark.open:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.ink, 1.6 if mark.statement == self.hovered else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape.outline)
        lane = self.index.lane(number)
        for piece in shape.pieces:
            if piece.rect.adjusted(0, 0, 0, 8).intersects(exposed):
                underline(painter, look, piece, lane, strong)

    def _paint_ring(self, painter: QPainter, number: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.selection, RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.shape(number).ring)

    def _paint_signs(self, painter: QPainter, exposed: QRectF, numbers: list[int]) -> None:
        """The letter of each relation beside the line on which a mark begins."""
        painter.setFont(self._sign_font)
        taken: dict[float, list[str]] = {}
        strong = (self.selected, self.hovered)
        for number in sorted(numbers, key=lambda number: self.index.marks[number].statement not in strong):
            mark = self.index.marks[number]
            shape = self.shape(number)
            if not shape.pieces:
                continue
            piece = shape.pieces[0]
            look = self.theme.look(mark.relation)
            signs = taken.setdefault(piece.baseline, [])
            if look.sign in signs or len(signs) > 0:
                continue
            signs.append(look.sign)
            if not exposed.top() - piece.pitch < piece.baseline < exposed.bottom() + piece.pitch:
                continue
            painter.setPen(look.ink)
            rect = QRectF(4, piece.rect.top(), SIGN_WIDTH, piece.rect.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, look.sign)


def underline(painter: QPainter, look: RelationLook, piece: Piece, lane: int, strong: bool) -> None:
    """Draw the line of a relation under a piece of text, in the style that stands for it."""
    y = piece.underline(lane)
    left, right = piece.rect.left(), piece.rect.right()
    width = 2.4 if strong else 1.6
    if look.line is Line.SOLID:
        painter.fillRect(QRectF(left, y, right - left, round(width)), look.ink)
        return
    pen = QPen(look.ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.line is Line.WAVY:
        pen.setWidthF(1.8 if strong else 1.3)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(wave(left, right, y + 1))
        return
    if look.line is Line.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4])
    else:
        pen.setDashPattern([4.0, 2.5])
    pen.setWidthF(2.0)
    painter.setPen(pen)
    painter.drawLine(QLineF(left + 1, y + 1, right - 1, y + 1))


def blend(colour: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share (0 to 1) of another one mixed in."""
    rest = 1 - share
    return QColor(
        round(colour.red() * rest + other.red() * share),
        round(colour.green() * rest + other.green() * share),
        round(colour.blue() * rest + other.blue() * share),
    )
