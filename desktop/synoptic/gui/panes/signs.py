"""The signs of the relations as small pictures, drawn once: painting a picture is cheap, a path is not."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen, QPixmap

from synoptic.gui.panes.shapes import TALL, TILE
from synoptic.gui.theme import Line, interface_font

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Relation
    from synoptic.gui.theme import RelationLook, Theme

WAVE = 3.0  # half the length of a wave
SWING = 1.3  # its height
SIGN_PIXELS = 13
SIGN_SIZE = 15.0
SIGN_SIZES = (12.0, 19.0)  # the smallest and the largest, which the margin has room for


class Signs:
    """Underlines and letters of the relations in a theme, at the resolution of one screen.

    Underlines are tiles that hang on the page: two pieces of one line join, wherever they begin.
    """

    def __init__(self, theme: Theme, ratio: float, zoom: float = 1.0) -> None:
        self.ratio = ratio
        self.theme = theme
        self._size = max(SIGN_SIZES[0], min(SIGN_SIZES[1], SIGN_SIZE * zoom))
        self._lines = {
            (relation, strong): self._line(theme.look(relation), strong)
            for relation in theme.relations
            for strong in (False, True)
        }
        self._letters = {relation: self._letter(theme.look(relation)) for relation in theme.relations}

    def line(self, relation: Relation, strong: bool) -> QPixmap:
        """The tile of the underline of a relation; a strong one for what the reader looks at."""
        return self._lines[relation, strong]

    def paint_letter(self, painter: QPainter, relation: Relation, left: float, middle: float) -> None:
        """Draw the letter of a relation beside a line."""
        painter.drawPixmap(QPointF(left, round(middle - self._size / 2)), self._letters[relation])

    def _blank(self, width: float, height: float) -> QPixmap:
        picture = QPixmap(ceil(width * self.ratio), ceil(height * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _line(self, look: RelationLook, strong: bool) -> QPixmap:
        picture = self._blank(TILE, TALL)
        with QPainter(picture) as painter:
            draw_line(painter, look, strong)
        return picture

    def _letter(self, look: RelationLook) -> QPixmap:
        size = self._size
        picture = self._blank(size, size)
        with QPainter(picture) as painter:
            painter.setFont(interface_font(round(SIGN_PIXELS * size / SIGN_SIZE), QFont.Weight.DemiBold))
            painter.setPen(look.ink)
            painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, look.sign)
        return picture


def draw_line(painter: QPainter, look: RelationLook, strong: bool) -> None:
    """Draw one tile of the line that stands for a relation, its upper edge at 0."""
    if look.line is Line.SOLID:
        painter.fillRect(QRectF(0, 0, TILE, 3 if strong else 2), look.ink)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.line is Line.WAVY:
        painter.setPen(QPen(look.ink, 1.9 if strong else 1.3))
        painter.drawPath(wave(-2 * WAVE, TILE + 2 * WAVE, 2.0))
        return
    pen = QPen(look.ink, 2.6 if strong else 2.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if look.line is Line.DOTTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.ink)
        for x in range(2, TILE, 4):
            painter.drawEllipse(QPointF(x, 1.2), pen.widthF() / 2, pen.widthF() / 2)
        return
    painter.setPen(pen)
    for x in range(0, TILE, 8):
        painter.drawLine(QLineF(x, 1.2, x + 5, 1.2))


def wave(left: float, right: float, y: float) -> QPainterPath:
    """A wavy line; its phase hangs on the page, so that neighbours join."""
    path = QPainterPath(QPointF(left, y))
    step = round(left / WAVE)
    x = left
    while x < right:
        following = x + WAVE
        side = SWING if step % 2 else -SWING
        path.quadTo(QPointF((x + following) / 2, y + side * 2), QPointF(following, y))
        x, step = following, step + 1
    return path
