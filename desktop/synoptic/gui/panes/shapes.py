"""The outlines of passages as they lie in a laid-out document, line by line, in document pixels."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock

BASELINE = 0.8  # of the line's height; where Qt puts it in lines of fixed height
ABOVE = 0.62  # of the line's height, from the baseline to the top of a tint
BELOW = 0.24  # and to its bottom: some paper stays between the tints of two lines
UNDERLINE = 0.2  # and to the underline of the first lane
LANE = 3.0  # pixels between the underlines of overlapping marks
TILE = 24  # pixels; the width of a picture of an underline, a multiple of the period of every line
TALL = 6  # pixels; its height, from the top of the underline to its foot
RADIUS = 2.0  # of the corners of a ring
RING_GAP = 1.5  # between a passage and its ring


class Piece(NamedTuple):
    """A part of a passage on one line that runs in one direction; `baseline` is where its letters stand."""

    rect: QRectF
    baseline: float
    pitch: float

    def underline(self, lane: int) -> float:
        """The y of its underline in a lane; lane 0 is next to the text."""
        return round(self.baseline + UNDERLINE * self.pitch) + LANE * lane


class Lines:
    """The lines of a laid-out block, looked up once for all the marks in it."""

    def __init__(self, block: QTextBlock) -> None:
        layout = block.layout()
        layout.setCacheEnabled(True)  # else its letters are shaped anew for each mark
        self._left = layout.position().x()
        self._pitch = block.blockFormat().lineHeight()
        self._baseline = layout.position().y() + BASELINE * self._pitch
        self._lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        self._starts = [line.textStart() for line in self._lines]
        # Of the letters alone: without the space that hangs over the end of a wrapped line.
        self._ink = [(rect.left(), rect.right()) for rect in (line.naturalTextRect() for line in self._lines)]
        text = block.text()
        self._mixed = not text.isascii() and _has_right_to_left(text)

    def pieces(self, first: int, last: int) -> Iterator[Piece]:
        """The pieces between two positions inside the block."""
        if first >= last:
            return
        opening, closing = (max(0, bisect_right(self._starts, at) - 1) for at in (first, last - 1))
        for number in range(opening, closing + 1):
            start, end = first if number == opening else None, last if number == closing else None
            extents = self._mixed_extents if self._mixed else self._extents
            for left, right in extents(number, start, end):
                yield self._piece(number, left, right)

    def baseline(self, number: int) -> float:
        """The height of the foot of the letters in a line, counted from 0: all lines are of one height."""
        return self._baseline + number * self._pitch

    def _piece(self, number: int, left: float, right: float) -> Piece:
        baseline, edge = self.baseline(number), round(self._left + left)
        top, bottom = round(baseline - ABOVE * self._pitch), round(baseline + BELOW * self._pitch)
        rect = QRectF(edge, top, max(2, round(self._left + right) - edge), bottom - top)
        return Piece(rect, baseline, self._pitch)

    def _extents(self, number: int, start: int | None, end: int | None) -> list[tuple[float, float]]:
        """From `start` to `end`; where one is None, from or to the end of the line."""
        left, right = self._ink[number]
        if start is not None and start > self._starts[number]:
            left = _x(self._lines[number], start)
        if end is not None:
            right = min(_x(self._lines[number], end), right)
        return [(left, right)] if right > left else []

    def _mixed_extents(self, number: int, start: int | None, end: int | None) -> list[tuple[float, float]]:
        """The same where letters run both ways: neighbours in the text need not be neighbours on the line."""
        line = self._lines[number]
        first = line.textStart() if start is None else start
        last = line.textStart() + line.textLength() if end is None else end
        letters = sorted(
            sorted((_x(line, at), _x(line, at, QTextLine.Edge.Trailing))) for at in range(first, last)
        )
        joined: list[tuple[float, float]] = []
        for left, right in letters:
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(joined[-1][1], right))
            elif right > left:
                joined.append((left, right))
        return joined


def _x(line: QTextLine, at: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    return cast("tuple[float, int]", line.cursorToX(at, edge))[0]


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text)


class Part:
    """One piece as it is painted: its tint, the strip of its underline, where that begins on its tile."""

    __slots__ = ("bottom", "line", "offset", "tint", "top")

    def __init__(self, piece: Piece, lane: int) -> None:
        left, y = piece.rect.left(), piece.underline(lane)
        self.tint = piece.rect
        self.line = QRectF(left, y, piece.rect.width(), TALL)
        self.offset = QPointF(left % TILE, 0)
        self.top, self.bottom = piece.rect.top(), y + TALL


class Shape:
    """A passage as it is drawn: its pieces, and what is worked out of them when it is first needed."""

    def __init__(self, pieces: list[Piece], lane: int) -> None:
        self.pieces = pieces
        self.top = pieces[0].rect.top() if pieces else 0.0
        self.bottom = pieces[-1].rect.bottom() if pieces else 0.0
        self.middle = pieces[0].rect.center().y() if pieces else 0.0
        self.parts = [Part(piece, lane) for piece in pieces]

    @cached_property
    def edges(self) -> list[QLineF]:
        """The contour of an open suggestion, on whole pixels."""
        return edges([piece.rect for piece in self.pieces])

    @cached_property
    def ring(self) -> QPainterPath:
        """The contour of the selected statement."""
        return outline([piece.rect for piece in self.pieces], RING_GAP)


def joined(rects: Sequence[QRectF]) -> list[QRectF]:
    """The rectangles of a passage; those of neighbouring lines touch where they lie over one another."""
    grown = [QRectF(rect) for rect in rects]
    for upper, lower in pairwise(grown):
        over = upper.right() > lower.left() and upper.left() < lower.right()
        if over and upper.top() < lower.top() < upper.bottom() + upper.height():
            upper.setBottom(lower.top())
    return grown


def edges(rects: Sequence[QRectF]) -> list[QLineF]:
    """The contour of stacked rectangles as single lines; the corner pixels are left out, which rounds it."""
    lines = []
    stacked = joined(rects)
    for number, rect in enumerate(stacked):
        above = stacked[number - 1] if number and stacked[number - 1].bottom() == rect.top() else None
        left, right = rect.left(), rect.right() - 1
        top, bottom = rect.top(), rect.bottom() - 1
        lines += [QLineF(left, top + 1, left, bottom - 1), QLineF(right, top + 1, right, bottom - 1)]
        lines += [QLineF(x1 + 1, top, x2 - 1, top) for x1, x2 in _apart(rect, above)]
        if number == len(stacked) - 1 or stacked[number + 1].top() != rect.bottom():
            lines.append(QLineF(left + 1, bottom, right - 1, bottom))
    return lines


def _apart(rect: QRectF, above: QRectF | None) -> list[tuple[float, float]]:
    """Where only one of two stacked rectangles has an edge: from left to right along the seam."""
    if above is None:
        return [(rect.left(), rect.right() - 1)]
    seams = (
        (min(rect.left(), above.left()), max(rect.left(), above.left())),
        (min(rect.right(), above.right()) - 1, max(rect.right(), above.right()) - 1),
    )
    return [(left, right) for left, right in seams if right - left > 1]


def outline(rects: Sequence[QRectF], grow: float = 0.0) -> QPainterPath:
    """One rounded contour around the rectangles of a passage, `grow` pixels away from them."""
    paths = [_rounded(rect.adjusted(-grow, -grow, grow, grow)) for rect in joined(rects)]
    while len(paths) > 1:  # by twos: one by one the time grows with the square of the lines
        odd = paths[len(paths) // 2 * 2 :]
        paths = [upper.united(lower) for upper, lower in zip(paths[::2], paths[1::2], strict=False)] + odd
    return paths[0].simplified() if paths else QPainterPath()


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, RADIUS, RADIUS)
    return path
