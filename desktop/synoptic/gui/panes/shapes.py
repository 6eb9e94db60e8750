"""The outlines of passages as they lie in a laid-out document, line by line, in document pixels."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainterPath, QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

BASELINE = 0.8  # of the line's height; where Qt puts it in lines of fixed height
ABOVE = 0.62  # of the line's height, from the baseline to the top of a tint
BELOW = 0.24  # and to its bottom: some paper stays between the tints of two lines
UNDERLINE = 0.2  # and to the underline of the first lane
LANE = 3.0  # pixels between the underlines of overlapping marks
RADIUS = 2.0  # of the corners of a ring
RING_GAP = 1.5  # between a passage and its ring


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a passage on one line that runs in one direction; `baseline` is where its letters stand."""

    rect: QRectF
    baseline: float
    pitch: float

    def underline(self, lane: int) -> float:
        """The y of its underline in a lane; lane 0 is next to the text."""
        return round(self.baseline + UNDERLINE * self.pitch) + LANE * lane


def pieces(document: QTextDocument, start: int, end: int) -> list[Piece]:
    """The pieces of the text between two document positions, by line; forces the layout up to `end`."""
    found: list[Piece] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        document.documentLayout().blockBoundingRect(block)  # lays it out if it was not
        first = max(0, start - block.position())
        last = min(block.length() - 1, end - block.position())
        found.extend(_block_pieces(block, first, last))
        block = block.next()
    return found


def line_at(block: QTextBlock, inside: int) -> QTextLine:
    """The line that holds a position inside a laid-out block."""
    line = block.layout().lineForTextPosition(inside)
    return line if line.isValid() else block.layout().lineAt(block.layout().lineCount() - 1)


def baseline_of(block: QTextBlock, number: int) -> float:
    """The y of the baseline of a line, counted from 0: all lines of a block have one height."""
    pitch = block.blockFormat().lineHeight()
    return block.layout().position().y() + (number + BASELINE) * pitch


def _block_pieces(block: QTextBlock, first: int, last: int) -> Iterator[Piece]:
    if first >= last:
        return
    layout, pitch = block.layout(), block.blockFormat().lineHeight()
    margin, baseline = layout.position().x(), baseline_of(block, 0)
    text = block.text()
    mixed = not text.isascii() and _has_right_to_left(text)
    opening, closing = line_at(block, first).lineNumber(), line_at(block, last - 1).lineNumber()
    for number in range(opening, closing + 1):
        line = layout.lineAt(number)
        start, end = first if number == opening else None, last if number == closing else None
        for left, right in _mixed_extents(line, start, end) if mixed else _extents(line, start, end):
            yield _piece(margin + left, margin + right, baseline + number * pitch, pitch)


def _piece(left: float, right: float, baseline: float, pitch: float) -> Piece:
    top, bottom, edge = round(baseline - ABOVE * pitch), round(baseline + BELOW * pitch), round(left)
    return Piece(QRectF(edge, top, max(2, round(right) - edge), bottom - top), baseline, pitch)


def _extents(line: QTextLine, start: int | None, end: int | None) -> list[tuple[float, float]]:
    """From `start` to `end`; where one is None, from or to the end of the line."""
    ink = line.naturalTextRect()  # without the space that hangs over the end of a wrapped line
    left = ink.left() if start is None else _x(line, start)
    right = ink.right() if end is None else min(_x(line, end), ink.right())
    return [(left, right)] if right > left else []


def _mixed_extents(line: QTextLine, start: int | None, end: int | None) -> list[tuple[float, float]]:
    """The same where letters run both ways: neighbours in the text need not be neighbours on the line."""
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


class Shape:
    """A passage as it is drawn: its pieces, and what is worked out of them when it is first needed."""

    def __init__(self, pieces: list[Piece], lane: int) -> None:
        self.pieces = pieces
        self.top = pieces[0].rect.top() if pieces else 0.0
        self.bottom = pieces[-1].rect.bottom() if pieces else 0.0
        self.middle = pieces[0].rect.center().y() if pieces else 0.0
        self.underlines = [(p.rect.left(), p.rect.right(), p.underline(lane)) for p in pieces]

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
    path = QPainterPath()
    for rect in joined(rects):
        one = QPainterPath()
        one.addRoundedRect(rect.adjusted(-grow, -grow, grow, grow), RADIUS, RADIUS)
        path = path.united(one)
    return path.simplified()
