"""An article's text as it lies in a pane: which place stands at which height, what lies where."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from synoptic.gui.panes.shapes import Lines

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextLine

    from synoptic.core.text.spans import Span
    from synoptic.gui.panes.document import Setting
    from synoptic.gui.panes.shapes import Piece


class LaidOut:
    """Answers in code points and document pixels; a fraction of a place is the way through its line."""

    def __init__(self, setting: Setting) -> None:
        self._document = setting.document
        self._layout = setting.document.documentLayout()
        self._positions = setting.positions
        self._lines: dict[int, Lines] = {}

    @property
    def height(self) -> float:
        """The height of the whole text in pixels."""
        self._lay_out()
        return float(self._document.size().height())

    def place_at(self, y: float) -> float:
        """The place at a height."""
        block, line = self._line_at(y)
        start, length = self._line_span(block, line)
        pitch = block.blockFormat().lineHeight()
        share = (y - block.layout().position().y() - line.lineNumber() * pitch) / pitch
        return start + max(0.0, min(0.999, share)) * length

    def height_of(self, place: float) -> float:
        """The height at which a place stands; the inverse of `place_at`."""
        block, line = self._line_of(floor(place))
        start, length = self._line_span(block, line)
        share = max(0.0, min(1.0, (place - start) / max(1, length)))
        pitch = block.blockFormat().lineHeight()
        return block.layout().position().y() + (line.lineNumber() + share) * pitch

    def baseline_of(self, place: int) -> float:
        """The height of the line of a code point, at the foot of its letters."""
        block, line = self._line_of(place)
        return self._lines_of(block).baseline(line.lineNumber())

    def between(self, top: float, bottom: float) -> Span:
        """The code points of the lines between two heights."""
        first_block, first = self._line_at(top)
        last_block, last = self._line_at(bottom)
        start = first_block.position() + first.textStart()
        return self._positions.to_span(start, last_block.position() + last.textStart() + last.textLength())

    def around(self, point: QPointF) -> tuple[int, int] | None:
        """The code points just before and after a point of the text; None where there is no text."""
        self._lay_out()
        position = self._layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        return self._positions.to_place(position - 1), self._positions.to_place(position + 1) + 1

    def nearest(self, point: QPointF) -> int:
        """The place between two letters that is nearest to a point."""
        self._lay_out()
        return self._positions.to_place(self._layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def pieces(self, span: Span) -> list[Piece]:
        """The parts of a span, line by line."""
        self._lay_out()
        start, end = self._positions.to_qt(span.start), self._positions.to_qt(span.end)
        found: list[Piece] = []
        block = self._document.findBlock(start)
        while block.isValid() and (begins := block.position()) < end:
            last = min(block.length() - 1, end - begins)
            found.extend(self._lines_of(block).pieces(max(0, start - begins), last))
            block = block.next()
        return found

    def forget(self) -> None:
        """Look everything up anew: the text was laid out to another width."""
        self._lines.clear()

    def _lay_out(self) -> None:
        """Lay out what was not: a text that nobody has seen yet waits for the width that it gets."""
        self._document.setLayoutEnabled(True)
        self._layout.documentSize()

    def _lines_of(self, block: QTextBlock) -> Lines:
        number = block.blockNumber()
        if number not in self._lines:
            self._lines[number] = Lines(block)
        return self._lines[number]

    def _line_at(self, y: float) -> tuple[QTextBlock, QTextLine]:
        """The line at a height; the last one before it where there is none, the first one above the text.

        Found by halving: `hitTest` would shape a whole paragraph to find a letter that nobody asks for.
        """
        self._lay_out()
        low, high = 0, self._document.blockCount()
        while high - low > 1:
            middle = (low + high) // 2
            above = self._document.findBlockByNumber(middle).layout().position().y() <= y
            low, high = (middle, high) if above else (low, middle)
        block = self._document.findBlockByNumber(low)
        layout = block.layout()
        number = int((y - layout.position().y()) / block.blockFormat().lineHeight())
        return block, layout.lineAt(max(0, min(number, layout.lineCount() - 1)))

    def _line_of(self, place: int) -> tuple[QTextBlock, QTextLine]:
        self._lay_out()
        position = self._positions.to_qt(place)
        block = self._document.findBlock(position)
        self._layout.blockBoundingRect(block)  # lays it out if it was not
        line = block.layout().lineForTextPosition(position - block.position())
        return block, line if line.isValid() else block.layout().lineAt(block.layout().lineCount() - 1)

    def _line_span(self, block: QTextBlock, line: QTextLine) -> tuple[int, int]:
        start = block.position() + line.textStart()
        span = self._positions.to_span(start, start + line.textLength())
        return span.start, len(span)
