"""An article's text as it lies in a pane: which place stands at which height, what lies where."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from synoptic.gui.panes import shapes
from synoptic.gui.panes.document import MARGIN

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextLine

    from synoptic.core.text.spans import Span
    from synoptic.gui.panes.document import Setting
    from synoptic.gui.panes.shapes import Piece

FAR_RIGHT = 100_000.0  # pixels; right of any text


class LaidOut:
    """Answers in code points and document pixels; a fraction of a place is the way through its line."""

    def __init__(self, setting: Setting) -> None:
        self._document = setting.document
        self._layout = setting.document.documentLayout()
        self._positions = setting.positions

    @property
    def height(self) -> float:
        """The height of the whole text in pixels."""
        return float(self._document.size().height())

    def place_at(self, y: float) -> float:
        """The place at a height."""
        position = self._layout.hitTest(QPointF(MARGIN + 1, y), Qt.HitTestAccuracy.FuzzyHit)
        block, line = self._line_at_position(max(0, position))
        start, length = self._line_span(block, line)
        share = (y - _top(block, line)) / max(1.0, block.blockFormat().lineHeight())
        return start + max(0.0, min(0.999, share)) * length

    def height_of(self, place: float) -> float:
        """The height at which a place stands; the inverse of `place_at`."""
        block, line = self._line_of(floor(place))
        start, length = self._line_span(block, line)
        share = (place - start) / max(1, length)
        return _top(block, line) + max(0.0, min(1.0, share)) * block.blockFormat().lineHeight()

    def baseline_of(self, place: int) -> float:
        """The height of the line of a code point, at the foot of its letters."""
        return shapes.baseline_of(*self._line_of(place))

    def between(self, top: float, bottom: float) -> Span:
        """The code points of the lines between two heights."""
        first = self._layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        last = self._layout.hitTest(QPointF(FAR_RIGHT, bottom), Qt.HitTestAccuracy.FuzzyHit)
        return self._positions.to_span(max(0, first), max(0, last))

    def around(self, point: QPointF) -> tuple[int, int] | None:
        """The code points just before and after a point of the text; None where there is no text."""
        position = self._layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        return self._positions.to_place(position - 1), self._positions.to_place(position + 1) + 1

    def pieces(self, span: Span) -> list[Piece]:
        """The parts of a span, line by line."""
        to_qt = self._positions.to_qt
        return shapes.pieces(self._document, to_qt(span.start), to_qt(span.end))

    def _line_of(self, place: int) -> tuple[QTextBlock, QTextLine]:
        return self._line_at_position(self._positions.to_qt(place))

    def _line_at_position(self, position: int) -> tuple[QTextBlock, QTextLine]:
        block = self._document.findBlock(position)
        self._layout.blockBoundingRect(block)  # lays it out if it was not
        return block, shapes.line_at(block, position - block.position())

    def _line_span(self, block: QTextBlock, line: QTextLine) -> tuple[int, int]:
        start = block.position() + line.textStart()
        span = self._positions.to_span(start, start + line.textLength())
        return span.start, len(span)


def _top(block: QTextBlock, line: QTextLine) -> float:
    return block.layout().position().y() + line.y()
