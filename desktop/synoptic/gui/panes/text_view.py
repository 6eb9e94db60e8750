"""Shows one article's text with its marks, and says where the reader points and what they drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from synoptic.gui.models.mark_index import as_index
from synoptic.gui.panes import decorations
from synoptic.gui.panes.gestures import Gestures
from synoptic.gui.panes.grips import Grips
from synoptic.gui.panes.highlights import Highlights
from synoptic.gui.panes.keyboard import moves_caret, scroll_step
from synoptic.gui.panes.pointing import Pointing
from synoptic.gui.panes.read_text import BY_KEYBOARD, ReadText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget

    from synoptic.core.documents.article import Article
    from synoptic.core.text.spans import Span
    from synoptic.gui.models.mark_index import Mark, MarkIndex
    from synoptic.gui.panes.highlights import Hits
    from synoptic.gui.theme import Theme

LOWEST = 0.5  # of the view's height: where a passage may come to stand in larger type
ABOVE = 150  # code points; marks on the line just above the view reach down into it with their underlines


class TextView(ReadText):
    """The face of one article and its marks.

    Signals:
        mark_clicked: the statement and the number of the mark under the click.
        mark_hovered: the statement under the cursor (empty: none any more) and where, on the screen.
        menu_requested: the number of the mark whose menu is asked for, and where on the screen.

    `gestures` tells what the reader drags.
    """

    mark_clicked = Signal(str, int)
    mark_hovered = Signal(str, QPoint)
    menu_requested = Signal(int, QPoint)

    def __init__(
        self, article: Article, theme: Theme, zoom: float = 1.0, parent: QWidget | None = None
    ) -> None:
        self._pointing = Pointing()
        self._marks = Highlights(
            theme, lambda span: self.text.pieces(span), lambda span: span.of(self._article.text)
        )
        self._current = ""
        self._grips = Grips(theme, lambda: self._article.text, lambda: self.text)
        self._marks.set_theme(theme, zoom)
        super().__init__(article, theme, zoom, parent)
        self.gestures = Gestures(self, self._grips, self)

    # What it shows

    @property
    def index(self) -> MarkIndex:
        """The marks it shows, by number."""
        return self._marks.index

    def set_look(self, theme: Theme, zoom: float) -> None:
        """Change colours and size of type; the selected passage, else the line at the top, stays in place."""
        chosen = self._chosen_on_view()
        self._marks.set_theme(theme, zoom)
        self._grips.theme = theme
        super().set_look(theme, zoom)
        if chosen is not None:
            place, y = chosen
            with self._settling():
                self.scroll_to(place, min(y, LOWEST * self.viewport().height()))
            self.hold(self.text.place_at(self.verticalScrollBar().value()))

    def _chosen_on_view(self) -> tuple[int, float] | None:
        """Where the selected statement's first passage on view begins, and how far below the upper edge."""
        top, tall = self.verticalScrollBar().value(), self.viewport().height()
        for number in self.index.of(self._marks.selected or "") if self.isVisible() else ():
            start = self.index.marks[number].span.start
            y = self.text.height_of(start) - top
            if 0 <= y < tall:
                return start, y
        return None

    def set_marks(self, marks: Iterable[Mark] | MarkIndex) -> None:
        """Show these marks from now on; only the lines are painted again where others are to be seen."""
        drawn = self._drawn()
        self.repaint_grips()
        self._marks.set_index(as_index(marks))
        self._pointing.forget()
        self._place_grips()
        self.repaint_grips()
        if drawn is None:
            self.viewport().update()
        else:
            self._repaint(self._marks.area_between(mark.span for mark, _ in drawn ^ (self._drawn() or set())))

    def _drawn(self) -> set[tuple[Mark, int]] | None:
        """The marks on view; None while there is nothing on view that was laid out and painted with marks."""
        if not self.index.marks or not self.isVisible():
            return None
        seen = self.visible()
        return self._marks.drawn(max(0, seen.start - ABOVE), seen.end)

    def select(self, statement: str | None) -> None:
        """Put a ring around the passages of a statement, or around none."""
        before, self._marks.selected = self._marks.selected, statement
        self._repaint_marks(before, statement)

    def point_at(self, passage: str) -> None:
        """Give a passage handles at its ends, as far as it is one of these marks; empty for none."""
        self._current = passage
        self.repaint_grips()
        self._place_grips()
        self.repaint_grips()

    def hover(self, statement: str | None) -> None:
        """Brighten the passages of a statement, or none."""
        before, self._marks.hovered = self._marks.hovered, statement
        if before != statement:
            self._repaint_marks(before, statement)

    def point_out(self, span: Span | None, changed: Iterable[Span] = ()) -> None:
        """Show where words were found, and those `changed` among them; None forgets it."""
        self._marks.found, self._marks.changed = span, tuple(changed)
        self.viewport().update()

    def show_hits(self, between: Hits | None) -> None:
        """Tint the places of words that are looked for; `between` gives those between two code points."""
        if between is not None or self._marks.hits is not None:
            self._marks.hits = between
            self.viewport().update()

    def _place_grips(self) -> None:
        spans = (mark.span for mark in self.index.marks if mark.passage == self._current)
        self._grips.set_span(next(spans, None) if self._current else None)

    def repaint_grips(self) -> None:
        """Paint the handles anew."""
        area = self._grips.area()
        if area is not None:
            self.viewport().update(area.translated(-self._offset()).toAlignedRect())

    def _repaint_marks(self, *statements: str | None) -> None:
        for statement in statements:
            self._repaint(self._marks.area_of(statement))

    def _repaint(self, area: Iterable[QRectF]) -> None:
        shift = self._offset()
        for rect in area:
            self.viewport().update(rect.translated(-shift).toAlignedRect())

    def _forget_places(self) -> None:
        self._marks.forget()
        self._grips.forget()

    # Where things are

    def extents_of(self, statement: str) -> list[tuple[float, float]]:
        """Top and bottom of each passage of a statement, in pixels of the viewport (may lie outside)."""
        top = self.verticalScrollBar().value()
        found = (self._marks.shape(number).pieces for number in self.index.of(statement))
        return [(p[0].rect.top() - top, p[-1].rect.bottom() - top) for p in found if p]

    def marks_at(self, point: QPoint) -> list[int]:
        """The numbers of the marks under a point of the viewport, the shortest first."""
        at = self.to_document(point)
        around = self.text.around(at)
        if around is None:
            return []
        near = self.index.between(*around)
        under = [n for n in near if any(piece.rect.contains(at) for piece in self._marks.shape(n).pieces)]
        return sorted(under, key=lambda number: len(self.index.marks[number].span))

    def carried_from(self, point: QPoint) -> str | None:
        """What a drag from here carries: a passage of the chosen statement, "" for selected words."""
        if self.is_selected(point):
            return ""
        under = (self.index.marks[number] for number in self.marks_at(point))
        return next((mark.passage for mark in under if mark.statement == self._marks.selected), None)

    # Qt's calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw decorations and marks, then let Qt draw the text over them."""
        shift = self._offset()
        exposed = QRectF(event.rect()).translated(shift)
        with QPainter(self.viewport()) as painter:
            painter.translate(-shift)
            decorations.paint(painter, self._setting, self._theme, exposed)
            seen = self.visible()
            self._marks.paint_hits(painter, seen)
            self._marks.paint_found(painter)
            self._grips.paint_ground(painter)
            if self.index.marks:
                self._marks.paint(painter, exposed, max(0, seen.start - ABOVE), seen.end)
            self._marks.frame_hits(painter, seen)
        super().paintEvent(event)
        if self._grips.span is not None:
            with QPainter(self.viewport()) as painter:
                painter.translate(-shift)
                self._grips.paint(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that readers expect; left and right move a caret, with Shift they select."""
        if event.key() == Qt.Key.Key_Escape and self.gestures.give_up():
            return
        if moves_caret(event):
            self._bring_caret()
            super().keyPressEvent(event)
            return
        step = scroll_step(event, self.verticalScrollBar())
        if step is None:
            super().keyPressEvent(event)
            return
        self.scroll_by(step)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._pointing.press(event.position().toPoint() if left else None)
        if not self.gestures.press(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release in one place is a click on the marks there."""
        point = event.position().toPoint()
        if self.gestures.release(event):
            return
        click = self._pointing.is_click(point)
        super().mouseReleaseEvent(event)
        if click and self.is_selected(point):
            self.clear_selection()  # what Qt would have done, had it known of the press
        if click and not self.textCursor().hasSelection():
            number = self._pointing.choose(self.index, self.marks_at(point), self._marks.selected)
            if number is not None:
                self.mark_clicked.emit(self.index.marks[number].statement, number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which mark the cursor is over."""
        if self.gestures.move(event):
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point_at(event.position().toPoint(), event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the mark under the mouse; beside all marks there is Qt's, for copying."""
        numbers = self.marks_at(event.pos())
        chosen = [n for n in numbers if self.index.marks[n].statement == self._marks.selected]
        if numbers and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_requested.emit((chosen or numbers)[0], event.globalPos())
        else:
            super().contextMenuEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The cursor is over no mark any more."""
        super().leaveEvent(event)
        self._say_hovered("", self.mapToGlobal(QPoint()))

    # Private

    def _bring_caret(self) -> None:
        """Show the caret where one reads: on the selected statement, else at the first line in view."""
        self.setTextInteractionFlags(BY_KEYBOARD)
        cursor, seen = self.textCursor(), self.visible()
        caret = self._setting.positions.to_span(cursor.position(), cursor.position()).start
        if seen.start <= caret <= seen.end and (caret or cursor.hasSelection()):
            return
        first = self.index.firsts.get(self._marks.selected or "", seen.start)
        cursor.setPosition(self._setting.positions.to_qt(first if first in seen else seen.start))
        self.setTextCursor(cursor)

    def _point_at(self, point: QPoint, screen: QPoint) -> None:
        numbers = self.marks_at(point)
        grip = self._grips.at(self.to_document(point)) is not None
        over = Qt.CursorShape.PointingHandCursor if numbers else Qt.CursorShape.IBeamCursor
        chosen = any(self.index.marks[number].statement == self._marks.selected for number in numbers)
        hand = Qt.CursorShape.OpenHandCursor if chosen or self.is_selected(point) else over
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if grip else hand)
        self._say_hovered(self.index.marks[numbers[0]].statement if numbers else "", screen)

    def _say_hovered(self, statement: str, screen: QPoint) -> None:
        if statement != (self._marks.hovered or ""):
            self.hover(statement or None)
            self.mark_hovered.emit(statement, screen)
