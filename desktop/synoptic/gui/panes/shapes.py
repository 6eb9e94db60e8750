"""The outlines of passages as they lie in a laid-out document, line by line, in document pixels."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

BASELINE = 0.8  # of the line's height; where Qt puts it in lines of fixed height
ABOVE = 0.62  # of the line's height, from the baseline to the top of a tint
BELOW = 0.24  # and to its bottom: some paper stays between the tints of two lines
UNDERLINE = 0.2  # and to the underline of the first lane
LANE = 3.0  # pixels between the underlines of overlapping marks
WAVE = 3.0  # half the length of a wave
SWING = 1.3  # the height of a wave
RADIUS = 2.0  # of the corners of an outline


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


def baseline_of(block: QTextBlock, line: QTextLine) -> float:
    """The y of a line's baseline in the document."""
    return block.layout().position().y() + line.y() + line.ascent()


def _block_pieces(block: QTextBlock, first: int, last: int) -> Iterator[Piece]:
    layout = block.layout()
    pitch = block.blockFormat().lineHeight()
    mixed = _has_right_to_left(block.text())
    for number in range(line_at(block, first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= last:
            return
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        baseline = baseline_of(block, line)
        for left, right in _extents(line, start, end, mixed):
            yield _piece(layout.position().x() + left, layout.position().x() + right, baseline, pitch)


def _piece(left: float, right: float, baseline: float, pitch: float) -> Piece:
    top, bottom = round(baseline - ABOVE * pitch), round(baseline + BELOW * pitch)
    rect = QRectF(round(left), top, max(2, round(right) - round(left)), bottom - top)
    return Piece(rect, baseline, pitch)


def _extents(line: QTextLine, start: int, end: int, mixed: bool) -> list[tuple[float, float]]:
    if mixed:
        return _mixed_extents(line, start, end)
    ink = line.naturalTextRect()  # without the space that hangs over the end of a wrapped line
    left, right = _x(line, start), min(_x(line, end), ink.right())
    return [(left, right)] if right > left else []


def _mixed_extents(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Where letters of both directions lie: neighbours in the text need not be neighbours on the line."""
    letters = sorted(
        sorted((_x(line, at), _x(line, at, QTextLine.Edge.Trailing))) for at in range(start, end)
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
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text
    )


def outline(parts: Sequence[Piece], grow: float = 0.0) -> QPainterPath:
    """One contour around the pieces of a passage; lines that touch grow together.

    `grow` widens it on all sides.
    """
    path = QPainterPath()
    rects = [QRectF(piece.rect).adjusted(-grow, -grow, grow, grow) for piece in parts]
    for upper, lower in pairwise(rects):
        beside = upper.right() > lower.left() and upper.left() < lower.right()
        if beside and 0 < lower.top() - upper.top() < 3 * upper.height():
            upper.setBottom(lower.top() + RADIUS * 2)
    for rect in rects:
        one = QPainterPath()
        one.addRoundedRect(rect, RADIUS, RADIUS)
        path = path.united(one)
    return path.simplified()


def wave(left: float, right: float, y: float) -> QPainterPath:
    """A wavy line; its phase hangs on the page, so that neighbours join."""
    path = QPainterPath(QPointF(left, y))
    step = int(left // WAVE)
    x = left
    while x < right:
        following = min(right, (step + 1) * WAVE)
        side = SWING if step % 2 else -SWING
        path.quadTo(QPointF((x + following) / 2, y + side * 2), QPointF(following, y))
        x, step = following, step + 1
    return path
