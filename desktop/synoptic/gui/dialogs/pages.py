"""The pages of a report on the screen, as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from synoptic.gui.pdf import title_of, writer_to
from synoptic.gui.style import ring, scroll_bars
from synoptic.gui.theme import UNIT, load_theme
from synoptic.gui.typesetting import THEME, paint_page, set_in_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.paragraphs import Paragraph
    from synoptic.gui.theme import Theme

GAP = 4 * UNIT  # between pages and around them
MOST = 500  # paragraphs that are set in type; a long report takes seconds
MORE = "…"  # in the place of the number of pages, where there are more than those that were set


class PagesView(QAbstractScrollArea):
    """Shows the beginning of a report page under page, as wide as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.setAccessibleName("Preview of the report")
        ring(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setStyleSheet(scroll_bars(theme))
        self.show_report(())

    def show_report(self, paragraphs: Sequence[Paragraph]) -> None:
        """Set the beginning of a report in type and show it from the top."""
        self._title = title_of(paragraphs) if paragraphs else ""
        self._writer = writer_to(
            self._buffer, self._title
        )  # the document is laid out for it as long as it lives
        self.count_shown = MORE if len(paragraphs) > MOST else ""
        self._document = (
            set_in_type(paragraphs[:MOST], self._writer, load_theme(THEME)) if paragraphs else None
        )
        self.verticalScrollBar().setValue(0)
        self._reckon()
        self.viewport().update()

    @property
    def page_count(self) -> int:
        """How many pages can be seen."""
        return self._document.pageCount() if self._document is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._reckon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in view."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), self._theme.frame)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(self.page_count):
                sheet = page_place(
                    number, self.viewport().width(), self._shape, self.verticalScrollBar().value()
                )
                if sheet.intersects(QRectF(self.viewport().rect())):
                    self._paint_sheet(painter, number, sheet)

    def _paint_sheet(self, painter: QPainter, number: int, sheet: QRectF) -> None:
        if self._document is None:
            return
        painter.setPen(self._theme.hairline)
        painter.setBrush(load_theme(THEME).page)
        painter.drawRect(sheet)
        painter.save()
        painter.translate(sheet.topLeft())
        scale = sheet.width() / self._document.pageSize().width()
        painter.scale(scale, scale)
        paint_page(painter, self._document, number, self._title, self.count_shown)
        painter.restore()

    @property
    def _shape(self) -> float:
        size = self._document.pageSize() if self._document is not None else None
        return size.height() / size.width() if size is not None else 0

    def _reckon(self) -> None:
        end = page_place(self.page_count, self.viewport().width(), self._shape, 0).top()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(end) - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(10 * UNIT)


def page_place(number: int, width: int, shape: float, scrolled: int) -> QRectF:
    """Where the page with this number (from 0) stands in a view of `width` pixels that was scrolled down.

    `shape` is the height of a page as a multiple of its width.
    """
    across = width - 2 * GAP
    down = across * shape
    return QRectF(GAP, GAP + number * (down + GAP) - scrolled, across, down)
