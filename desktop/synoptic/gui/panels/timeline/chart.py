"""The chart of the timeline: a lane for each source, an entry where it says that something happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from synoptic.gui.panels.rows_view import CURRENT
from synoptic.gui.panels.style import ground_palette
from synoptic.gui.panels.timeline.picture import Picture
from synoptic.gui.panels.timeline.places import ROW
from synoptic.gui.panels.timeline.rulers import AXIS_HEIGHT, NAMES_WIDTH, AxisRuler, LaneNames
from synoptic.gui.panels.timeline.view import TimeView

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )

    from synoptic.gui.models.selection import Selection
    from synoptic.gui.models.timeline_entries import TimelineEntries
    from synoptic.gui.theme import Theme

ZOOM_STEP = 1.4
NOTCH = 120  # what a wheel tells for one step


class Chart(TimeView):
    """Entries by source and time, drawn; the current entry and the selection follow one another."""

    def __init__(
        self, model: TimelineEntries, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, parent)
        self._selection, self._syncing = selection, False
        self._picture: Picture | None = None
        self._grasp: QPoint | None = None
        self._ruler, self._names = AxisRuler(self), LaneNames(self)
        self._ruler.wanted.connect(self.show_beyond)
        self._dress()
        self.set_theme(theme)
        self.selectionModel().currentChanged.connect(self._lead)
        selection.changed.connect(self._on_selected)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme, self._picture = theme, None
        self.setPalette(ground_palette(theme, theme.frame))
        self._update_all()

    def leave_room(self, pixels: int) -> None:
        """Leave the right end of the axis to something else."""
        self._ruler.taken = pixels
        self._ruler.update()

    def updateGeometries(self) -> None:
        """Put the rulers where they belong."""
        if not self.isVisible():  # Qt asks before there are any
            return
        self.setViewportMargins(NAMES_WIDTH, AXIS_HEIGHT, 0, 0)
        view = self.viewport().geometry()
        width = self.width() - view.x()  # over the scroll bar too, so that its line ends with the page
        self._ruler.setGeometry(view.x(), view.y() - AXIS_HEIGHT, width, AXIS_HEIGHT)
        self._names.setGeometry(
            view.x() - NAMES_WIDTH, view.y() - AXIS_HEIGHT, NAMES_WIDTH, view.height() + AXIS_HEIGHT
        )
        self._measure_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all in view where it was; the first look waits for the room there is."""
        before = event.oldSize().width()
        self.updateGeometries()
        if self._scale is not None and before > 0 and self._scale.per_day <= self._scale.narrowest(before):
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at it for the first time."""
        super().showEvent(event)
        self.updateGeometries()
        self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; nothing is selected by its coming, as Qt would have it."""
        QFrame.focusInEvent(self, event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted, so that only what comes into view is painted anew."""
        self.viewport().scroll(dx, dy)
        if dx:
            self._ruler.update()
        if dx or dy:
            self._names.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; else move along the time, or through the lanes where these do not fit."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (turn.y() / NOTCH), round(event.position().x()))
            event.accept()
            return
        upright = self.verticalScrollBar()
        sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not upright.maximum()
        bar = self.horizontalScrollBar() if turn.x() or sideways else upright
        bar.setValue(bar.value() - (turn.x() or turn.y()) * 3 * ROW // NOTCH)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and -, look at all by 0, move along with Shift; step by arrow keys."""
        step = self.viewport().width() // 4
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(ZOOM_STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / ZOOM_STEP)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if shift:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Right else -step))
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an entry, or grasp the ground to move it."""
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not self.indexAt(place).isValid():
            self._grasp = place
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the ground along with the hand."""
        if self._grasp is None:
            super().mouseMoveEvent(event)
            return
        place = event.position().toPoint()
        by, self._grasp = self._grasp - place, place
        for bar, pixels in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() + pixels)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the ground."""
        if self._grasp is None:
            super().mouseReleaseEvent(event)
        self._grasp = None
        self.viewport().unsetCursor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the lanes is exposed."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.frame)  # the viewport keeps the palette that it first had
        if not self._staged().items:
            return
        if self._picture is None:
            self._picture = Picture(self.theme, self.devicePixelRatioF())
        stage, selected = self._staged(), self._selection.statement
        painter.translate(-self.offset)
        exposed = QRectF(event.rect().translated(self.offset))
        self._picture.paint(painter, exposed, stage, self._shown, self.articles, selected)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        self._picture.paint_rings(painter, stage, selected, focused)

    def follow(self) -> None:
        """Make an entry of the selected statement the current one, or none when it has none on view."""
        chosen = self._selection.statement
        current = self._entries.entry_at(self.currentIndex().row())
        self._syncing = True
        rows = self._entries.rows_of(chosen)
        if not rows:
            self.selectionModel().clear()
        elif current is None or current.statement != chosen:
            index = self._entries.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(index, CURRENT)
            if self.isVisible():  # else nothing need be laid out for it yet
                self.scrollTo(index)
        self._syncing = False

    def _on_selected(self) -> None:
        self.follow()
        self.viewport().update()

    def _lead(self, index: QModelIndex) -> None:
        # rows that come and go move the current one by themselves; only the reader moves the selection
        entry = self._entries.entry_at(index.row()) if index.isValid() else None
        if entry is not None and not self._syncing and not self._entries.adopting:
            self._selection.select(entry.statement)
            self.scrollTo(index)

    def _update_all(self) -> None:
        for part in (self.viewport(), self._ruler, self._names):
            part.update()

    def _dress(self) -> None:
        self.setAccessibleName("Timeline of the sources")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())  # between the scroll bars Qt would paint a box
        self.setMouseTracking(True)
        self.setAutoScroll(False)  # what is to be seen is scrolled to where it is chosen
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
