"""What stands beside the timeline: the axis above it, and the names of the sources on its left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from synoptic.gui.models.wording import date_words, tip
from synoptic.gui.panels.timeline.axis import context, ticks
from synoptic.gui.theme import UNIT, interface_font, paint_badge

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from synoptic.core.documents.article import Article
    from synoptic.gui.panels.timeline.view import TimeView

AXIS_HEIGHT = 28
NAMES_WIDTH = 176
BADGE = 18
PIXELS = 12
EDGE_WIDTH = 96  # where the axis says how much lies beyond its ends
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class AxisRuler(QWidget):
    """The ticks above the lanes, and at its ends how many entries lie beyond; `wanted` asks for those.

    `wanted` brings -1 for the earlier ones, 1 for the later ones.
    """

    wanted = Signal(int)

    def __init__(self, chart: TimeView) -> None:
        super().__init__(chart)
        self._chart = chart
        self.taken = 0  # pixels at its right end, where something else stands

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ticks and labels."""
        chart, theme = self._chart, self._chart.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.frame)
        painter.setPen(QPen(theme.hairline, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        offset = chart.offset.x()
        first, last = self.free()
        faces = {strong: interface_font(PIXELS, _weight(strong=strong)) for strong in (False, True)}
        for tick in ticks(chart.scale, offset, offset + self.width()):
            x = chart.scale.x(tick.day) - offset
            painter.setPen(QPen(theme.mute if tick.strong else theme.hairline, 1))
            painter.drawLine(QPointF(x, self.height() - 6), QPointF(x, self.height() - 1))
            painter.setPen(theme.ink if tick.strong else theme.mute)
            painter.setFont(faces[tick.strong])
            reach = painter.fontMetrics().horizontalAdvance(tick.label) / 2
            if first + reach <= x <= last - reach:  # a label is never cut off or covered
                painter.drawText(QRectF(x - 48, 0, 96, self.height() - 6), CENTRE, tick.label)
        painter.setPen(theme.ink)
        painter.setFont(faces[True])
        for side, words in zip((-1, 1), self._edges(), strict=True):
            painter.drawText(self._edge(side), LEFT if side < 0 else RIGHT, words)

    def free(self) -> tuple[int, int]:
        """From where to where the labels of ticks stand, in pixels: between the words at the ends."""
        before, after = self._edges()
        first = self._edge(-1).right() if before else 0
        return first, self._edge(1).left() if after else self.width() - self.taken

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what lies beyond the end that was clicked."""
        for side, words in zip((-1, 1), self._edges(), strict=True):
            if words and self._edge(side).contains(event.position().toPoint()):
                self.wanted.emit(side)

    def _edges(self) -> tuple[str, str]:
        before, after = self._chart.beyond()
        return (f"‹ {before:,} earlier" if before else ""), (f"{after:,} later ›" if after else "")

    def _edge(self, side: int) -> QRect:
        left = UNIT if side < 0 else self.width() - self.taken - EDGE_WIDTH - UNIT
        return QRect(left, 0, EDGE_WIDTH, self.height() - 6)


class LaneNames(QWidget):
    """The badges and names of the sources, a lane each, and above them what the ticks leave unsaid."""

    def __init__(self, chart: TimeView) -> None:
        super().__init__(chart)
        self._chart = chart

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the corner and the names."""
        chart, theme = self._chart, self._chart.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.frame)
        painter.setFont(interface_font(PIXELS))
        painter.setClipRect(0, AXIS_HEIGHT, self.width(), self.height())
        tops, offset = chart.lanes, chart.offset.y()
        for article, top, bottom in zip(chart.articles, tops, tops[1:], strict=False):
            lane = QRect(0, AXIS_HEIGHT + top - offset, self.width(), bottom - top)
            self._paint_name(painter, lane, article)
        painter.setClipping(False)
        corner = QRect(2 * UNIT, 0, self.width() - 3 * UNIT, AXIS_HEIGHT - 6)
        painter.setPen(theme.ink)
        painter.setFont(interface_font(PIXELS, QFont.Weight.DemiBold))
        painter.drawText(corner, LEFT, context(chart.scale, chart.offset.x()))
        painter.setPen(QPen(theme.hairline, 1))
        painter.drawLine(0, AXIS_HEIGHT - 1, self.width(), AXIS_HEIGHT - 1)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def event(self, event: QEvent) -> bool:
        """Tell all that is known of a source where its name is cut off."""
        if event.type() == event.Type.ToolTip:
            lane = self._chart.lane_at(event.pos().y() - AXIS_HEIGHT)  # type: ignore[attr-defined]
            articles = self._chart.articles
            words = source_words(articles[lane]) if 0 <= lane < len(articles) else ""
            QToolTip.showText(event.globalPos(), tip(words), self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def _paint_name(self, painter: QPainter, lane: QRect, article: Article) -> None:
        theme = self._chart.theme
        painter.setPen(QPen(theme.hairline, 1))
        painter.drawLine(0, lane.bottom(), self.width(), lane.bottom())
        badge = QRectF(2 * UNIT, lane.y() + (min(lane.height(), 30) - BADGE) / 2, BADGE, BADGE)
        paint_badge(painter, badge, article.letter, theme, muted=article.parked)
        box = QRectF(badge.right() + 2 * UNIT, badge.y(), self.width() - badge.right() - 4 * UNIT, BADGE)
        name = article.publisher.value or article.title.value
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.setPen(theme.ink)
        painter.drawText(box, LEFT, shown)


def source_words(article: Article) -> str:
    """A source in whole: letter, publisher, title, day."""
    names = ", ".join(part for part in (article.publisher.value, article.title.value) if part)
    published = f"Published {date_words(article.dated)}" if article.dated else "No date given"
    return f"{article.letter}: {names}\n{published}" if names else f"{article.letter}\n{published}"


def _weight(*, strong: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if strong else QFont.Weight.Normal
