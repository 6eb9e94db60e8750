"""The handles at the ends of the current passage: painted, taken hold of, and dragged to other words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from synoptic.core.text.spans import Span
from synoptic.gui.panes.handles import KNOB, Handle, grasped, handles
from synoptic.gui.theme import blended

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF

    from synoptic.core.text.spans import End
    from synoptic.gui.panes.handles import Box
    from synoptic.gui.panes.laid_out import LaidOut
    from synoptic.gui.theme import Theme

STEM = 2.0
GROUND = 0.16  # of the ink in the ground of the words that a drag has come to


class Grips:
    """The handles of one passage of a text; everything in code points and pixels of the document.

    It asks the view for the article's text and for how that is laid out now.
    """

    def __init__(self, theme: Theme, text: Callable[[], str], laid_out: Callable[[], LaidOut]) -> None:
        self.theme = theme
        self._text = text
        self._laid_out = laid_out
        self._span: Span | None = None
        self._handles: list[Handle] | None = None
        self._end: End | None = None
        self._offset = QPointF()
        self._wanted: Span | None = None

    @property
    def dragging(self) -> bool:
        """Is an end being dragged?"""
        return self._end is not None

    @property
    def resting(self) -> Span | None:
        """The passage that has handles, as it stands in the project."""
        return self._span

    @property
    def span(self) -> Span | None:
        """The passage that has handles, as far as a drag has brought it."""
        return self._wanted or self._span

    def set_span(self, span: Span | None) -> None:
        """Have handles at the ends of these words, or none; a drag under way is given up."""
        self._span, self._end, self._wanted = span, None, None
        self.forget()

    def forget(self) -> None:
        """Look up the places anew: the text was laid out to another width."""
        self._handles = None

    def at(self, point: QPointF) -> Handle | None:
        """The handle under a point of the document."""
        return grasped(self._placed(), point.x(), point.y())

    def take(self, point: QPointF) -> bool:
        """Take hold of the handle under a point; False when there is none."""
        handle = self.at(point)
        if handle is not None:
            self._end = handle.end
            self._offset = QPointF(handle.x, handle.middle) - point  # the hand is beside the line it moves
        return handle is not None

    def drag(self, point: QPointF, *, letters: bool) -> None:
        """Bring the end in hand to a point: to the end of a word, or to any letter with `letters`."""
        if self._end is not None and self._span is not None:
            place = self._laid_out().nearest(point + self._offset)
            from synoptic.core.text.words import dragged

            self._wanted = dragged(self._span, self._text(), self._end, place, letters=letters)
            self.forget()

    def let_go(self) -> Span | None:
        """End the drag; where the passage is to stand now, None when it stays."""
        wanted, before = self._wanted, self._span
        self.set_span(before)
        return wanted if wanted != before else None

    def area(self) -> QRectF | None:
        """What is painted of them, for painting it again."""
        found = [piece.rect for piece in self._laid_out().pieces(self.span)] if self.span else []
        if not found:
            return None
        whole = found[0]
        for rect in found[1:]:
            whole = whole.united(rect)
        return whole.adjusted(-4 * KNOB, -4 * KNOB, 4 * KNOB, 4 * KNOB)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the words that a drag has come to, under the text."""
        if self._wanted is not None:
            ground = blended(self.theme.ink, self.theme.page, GROUND)
            for piece in self._laid_out().pieces(self._wanted):
                painter.fillRect(piece.rect, ground)

    def paint(self, painter: QPainter) -> None:
        """Paint the handles, over the text."""
        placed = self._placed()
        if not placed:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.theme.page)
        for handle in placed:
            painter.setPen(QPen(self.theme.selection, STEM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(handle.x, handle.top), QPointF(handle.x, handle.bottom))
            painter.drawEllipse(QPointF(*handle.knob), KNOB, KNOB)

    def _placed(self) -> list[Handle]:
        if self._handles is None:
            self._handles = self._found(self.span) if self.span is not None else []
        return self._handles

    def _found(self, span: Span) -> list[Handle]:
        laid_out = self._laid_out()
        whole = laid_out.pieces(span)
        if not whole:
            return []
        # a letter at which the direction of writing turns may have no width of its own
        first = laid_out.pieces(Span(span.start, span.start + 1)) or whole[:1]
        last = laid_out.pieces(Span(span.end - 1, span.end)) or whole[-1:]
        text = self._text()
        return handles(
            _box(first[0].rect),
            _box(last[-1].rect),
            first_turned=_is_turned(text[span.start]),
            last_turned=_is_turned(text[span.end - 1]),
        )


def _box(rect: QRectF) -> Box:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _is_turned(letter: str) -> bool:
    """Is this a letter of a writing that runs from right to left?"""
    return unicodedata.bidirectional(letter) in ("R", "AL")
