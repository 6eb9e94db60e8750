"""What the reader drags in a text: an end of a passage, or a passage to another pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication

from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from synoptic.gui.panes.grips import Grips

FREE = Qt.KeyboardModifier.ShiftModifier  # held, an end goes to any letter, and a passage is text like others


class Touched(Protocol):
    """What a gesture needs to know of the text view that it happens in."""

    def carried_from(self, point: QPoint) -> str | None:
        """What a drag from this point carries: a passage by id, "" for selected words, None for nothing."""

    def to_document(self, point: QPoint) -> QPointF:
        """The same point in pixels of the document."""

    def repaint_grips(self) -> None:
        """Paint the handles anew."""


class Gestures(QObject):
    """Tells the drags that mean something from those that select text.

    Signals:
        bounds_dragged: the current passage is to have this span.
        carried: what is selected here is being carried, and is now over this point of the screen.
        dropped: it was let go there.
        left: it is not carried any more.
    """

    bounds_dragged = Signal(Span)
    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    left = Signal()

    def __init__(self, view: Touched, grips: Grips, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._grips = view, grips
        self.passage = ""  # that is carried; empty for the words that are selected
        self._from: QPoint | None = None
        self._carrying = False

    @property
    def dragging(self) -> bool:
        """Is an end of the passage or a passage in hand?"""
        return self._carrying or self._grips.dragging

    def press(self, event: QMouseEvent) -> bool:
        """The button went down; True when the text itself should take no notice."""
        self._from, self._carrying = None, False
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        point = event.position().toPoint()
        if self._grips.take(self._view.to_document(point)):
            return True
        carried = None if event.modifiers() & FREE else self._view.carried_from(point)
        if carried is not None:
            self._from, self.passage = point, carried
        return carried is not None

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moved; True when a gesture is under way."""
        point = event.position().toPoint()
        if self._grips.dragging:
            self._drag_end(event)
            return True
        if self._from is None:
            return False
        far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._carrying or far:
            self._carrying = True
            self.carried.emit(event.globalPosition().toPoint())
        return True

    def release(self, event: QMouseEvent) -> bool:
        """The button went up; True when that ended a gesture, False when it may have been a click."""
        if self._grips.dragging:
            self._drag_end(event)
            span = self._grips.let_go()
            self._view.repaint_grips()
            if span is not None:
                self.bounds_dragged.emit(span)
            return True
        carried, self._carrying, self._from = self._carrying, False, None
        if carried:
            self.left.emit()
            self.dropped.emit(event.globalPosition().toPoint())
        return carried

    def give_up(self) -> bool:
        """End the gesture without effect; False when none was under way."""
        if not self.dragging:
            return False
        if self._carrying:
            self.left.emit()
        self._from, self._carrying = None, False
        self._view.repaint_grips()
        self._grips.set_span(self._grips.resting)
        return True

    def _drag_end(self, event: QMouseEvent) -> None:
        self._view.repaint_grips()
        point = self._view.to_document(event.position().toPoint())
        self._grips.drag(point, letters=bool(event.modifiers() & FREE))
        self._view.repaint_grips()
