"""An article set in type in a view of its own, read-only: it scrolls, and keeps its place when relaid.

The text is the article's own; nothing is ever read back from the widget. Qt's positions stay inside this
module and `positions`: whoever asks gets code points of the settled text.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPalette, QResizeEvent, QShowEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from synoptic.core.text.spans import Span
from synoptic.gui.panes import document
from synoptic.gui.panes.laid_out import LaidOut
from synoptic.gui.style import paper
from synoptic.gui.theme import READING_PIXELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme

LAST_LINES = 2  # that stay in view when a passage at the end of the text is brought beside another
FILLED = 0.7  # of the view's height; so much text stays in view when the reader scrolls to the end

BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
BY_KEYBOARD = BY_MOUSE | Qt.TextInteractionFlag.TextSelectableByKeyboard  # shows a caret, so only when wanted


class ReadText(QTextEdit):
    """The face of one article's text.

    Signals:
        text_selected: the span that the reader selected; of no length when nothing is selected now.
        scrolled: the text moved; True when only this pane is meant to move.
        relaid: the text was laid out anew, every place has changed.
        resized: the view was shown or has another size, and the line at its top is in place.
        focus_changed: the view got or lost the keyboard.

    `text` tells what stands where in the present layout.
    """

    text_selected = Signal(Span)
    scrolled = Signal(bool)
    relaid = Signal()
    resized = Signal()
    focus_changed = Signal(bool)

    def __init__(
        self, article: Article, theme: Theme, zoom: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = zoom
        self._alone = False
        self._settles = False
        self._held: float | None = 0.0
        self._visible: Span | None = None
        self._article = article
        self._setting = document.set_in_type(article, theme, zoom)
        self._prepare()
        self._setting.document.setLayoutEnabled(False)  # until it has its width: a large text takes its time
        self._adopt(self._setting)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._stretch_range)
        self.selectionChanged.connect(self._on_selection_changed)

    def _prepare(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(BY_MOUSE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # the overview bar does its work
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # files dropped on a pane are for the window
        self.setBackgroundRole(QPalette.ColorRole.Base)  # the paper goes on beside the text of a wide pane
        self.setAutoFillBackground(True)
        self.setViewport(paper())
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)

    # What it shows

    def set_article(self, article: Article) -> None:
        """Show this article from now on, from its top."""
        self._article = article
        with self._settling():
            self._set_in_type()
        self.hold(0)

    def set_look(self, theme: Theme, zoom: float) -> None:
        """Change colours and size of type; the line at the top stays where it is."""
        top = self.top_place()
        self._theme = theme
        self._zoom = zoom
        with self._settling():
            self._set_in_type()
            self._narrow()
        self.hold(top)

    def _set_in_type(self) -> None:
        before = self._setting.document
        self._adopt(document.set_in_type(self._article, self._theme, self._zoom))
        before.deleteLater()

    def _adopt(self, setting: document.Setting) -> None:
        self._setting = setting
        self.text = LaidOut(setting)
        self._visible = None
        self._forget_places()
        setting.document.setParent(self)
        if setting.unbroken:  # the view's mode counts, not the document's; and before it lays out the text
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setDocument(setting.document)
        if not setting.unbroken:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.verticalScrollBar().setSingleStep(document.line_pitch(READING_PIXELS * self._zoom))
        setting.document.documentLayout().documentSizeChanged.connect(self._on_relaid)

    def _forget_places(self) -> None:
        """Let go of whatever was worked out from places in the old layout."""

    # Where things are

    def top_place(self) -> float:
        """The place at the upper edge of the view: a code point, with the way through its line."""
        return self.text.place_at(self.verticalScrollBar().value()) if self._held is None else self._held

    def scroll_to(self, place: float, y: float) -> None:
        """Scroll so that a place stands `y` pixels below the upper edge, as far as the text goes."""
        height = self.text.height_of(place) if place > 0 else 0.0  # the start comes with the margin above it
        self.verticalScrollBar().setValue(round(height - y))

    def hold(self, place: float) -> None:
        """Scroll a place to the top, and keep it there until the reader scrolls.

        Remembered as a place: at another width the line it stands in begins elsewhere, and would drift.
        """
        with self._settling():
            self.scroll_to(place, 0)
        self._held = place

    def scroll_by(self, pixels: float) -> None:
        """Scroll as the reader asks, to where the text still fills a good part of the view."""
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        last = max(bar.value(), round(self.text.height - tall * FILLED))
        bar.setValue(min(last, round(bar.value() + pixels)))

    def visible(self) -> Span:
        """The code points that can be seen now."""
        if self._visible is None:
            top = self.verticalScrollBar().value()
            self._visible = self.text.between(top, top + self.viewport().height())
        return self._visible

    def selected_span(self) -> Span:
        """What the reader has selected, in code points."""
        cursor = self.textCursor()
        return self._setting.positions.to_span(cursor.selectionStart(), cursor.selectionEnd())

    def clear_selection(self) -> None:
        """Have no words selected. The text stays: Qt would scroll to the caret, and other panes follow."""
        bar, cursor = self.verticalScrollBar(), self.textCursor()
        place = bar.value()
        cursor.clearSelection()
        with QSignalBlocker(bar):
            self.setTextCursor(cursor)
            bar.setValue(place)

    def is_selected(self, point: QPoint) -> bool:
        """Are the words at a point of the viewport selected?"""
        selected = self.selected_span()
        around = self.text.around(self.to_document(point)) if len(selected) else None
        return around is not None and selected.overlap(Span(*around)) > 0

    def to_document(self, point: QPoint) -> QPointF:
        """A point of the viewport in pixels of the document."""
        return QPointF(point) + self._offset()

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # Qt's calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at the top while the text is laid out to the new width."""
        top = self.top_place()
        with self._settling():
            self._narrow()
            super().resizeEvent(self._worth_doing(event))
            self._setting.document.setLayoutEnabled(True)
            self._stretch_range()
        self._visible = None
        self.hold(top)
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the view was sent before it was seen; Qt would go to its text cursor."""
        top = self.top_place()
        with self._settling():
            super().showEvent(event)
        self.hold(top)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Alt this pane alone. Zooming is for whoever owns the pane."""
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        turned = event.angleDelta()  # Alt turns the wheel sideways on some systems
        steps = turned.y() or turned.x()
        pixels = event.pixelDelta().y() or steps / 120 * 3 * self.verticalScrollBar().singleStep()
        self._alone = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        self.scroll_by(-pixels)
        self._alone = False
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has gone."""
        super().focusOutEvent(event)
        self.setTextInteractionFlags(BY_MOUSE)
        self.focus_changed.emit(False)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own words, not what Qt makes of them."""
        data = QMimeData()
        data.setText(self.selected_span().of(self._article.text))
        return data

    # Private

    @contextmanager
    def _settling(self) -> Iterator[None]:
        """What scrolls meanwhile is no wish of the reader's: other panes do not follow."""
        before, self._settles = self._settles, True
        yield
        self._settles = before

    def _worth_doing(self, event: QResizeEvent) -> QResizeEvent:
        """The event as Qt is to have it: of no new width where the text has been laid out to that already.

        Narrowing resizes the viewport in the midst of being resized, and all would be laid out twice.
        """
        laid_out = self._setting.document.pageSize().width() == self.viewport().width()
        return QResizeEvent(event.size(), event.size()) if laid_out else event

    def _narrow(self) -> None:
        """Put the spare width of a wide pane beside the text, so that its lines stay readable."""
        widest = document.text_width(READING_PIXELS * self._zoom) + 2 * document.MARGIN
        spare = max(0, self.width() - widest)
        if self.viewportMargins().left() != spare // 2:
            self.setViewportMargins(spare // 2, 0, spare - spare // 2, 0)

    @Slot()
    def _stretch_range(self) -> None:
        """Let the last lines scroll up to the top, so that they can stand beside any others."""
        bar = self.verticalScrollBar()
        wanted = max(0, round(self.text.height) - LAST_LINES * bar.singleStep())
        if bar.maximum() != wanted:
            bar.setMaximum(wanted)

    @Slot()
    def _on_relaid(self) -> None:
        self._visible = None
        self.text.forget()
        self._forget_places()
        self._stretch_range()
        self.relaid.emit()

    @Slot()
    def _on_scrolled(self) -> None:
        self._visible = None
        if self._settles:
            self.relaid.emit()
            return
        self._held = None
        self.scrolled.emit(self._alone)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.text_selected.emit(self.selected_span())
