"""The picture of the timeline: lanes, lines between those who disagree, entries, rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.instants import day_number
from synoptic.gui.panels.timeline.axis import ticks
from synoptic.gui.panels.timeline.drawing import Signs, label_font, paint_join, paint_mark, paint_ring
from synoptic.gui.panels.timeline.places import MARK
from synoptic.gui.panels.timeline.stage import WIDEST_LABEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.timeline_entries import Entry
    from synoptic.gui.panels.timeline.stage import Stage
    from synoptic.gui.theme import Theme

MOST_JOINS = 60  # more lines than this are noise: then only those of the selected statement are drawn
FLAG = 6  # pixels: the little flag at the day when an article came out
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Picture:
    """Paints what of a stage is exposed; all places are in the stage's own pixels."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme = theme
        self._signs = Signs(theme, ratio)
        self._faces = {urgent: label_font(urgent=urgent) for urgent in (False, True)}
        self._metrics = {urgent: QFontMetrics(face) for urgent, face in self._faces.items()}

    def paint(
        self,
        painter: QPainter,
        exposed: QRectF,
        stage: Stage,
        entries: Sequence[Entry],
        articles: Sequence[Article],
        selected: str,
    ) -> None:
        """Paint everything but the rings."""
        self._paint_lanes(painter, exposed, stage, articles)
        self._paint_joins(painter, exposed, stage, entries, selected)
        for lane in self._lanes_in(exposed, stage):
            for number in stage.layout.between(lane, exposed.left() - MARK, exposed.right() + MARK):
                if not stage.layout.placed[number].covered or entries[number].statement == selected:
                    self._paint_entry(painter, stage, entries[number], number)

    def paint_rings(self, painter: QPainter, stage: Stage, selected: str, focused: int) -> None:
        """Paint a ring around every entry of the selected statement."""
        for number in stage.of_statement(selected):
            placed = stage.layout.placed[number]
            box = QRectF(placed.left, stage.layout.top(number), placed.right - placed.left, MARK)
            paint_ring(painter, box, self._theme, focused=number == focused)

    def _lanes_in(self, exposed: QRectF, stage: Stage) -> list[int]:
        tops = stage.layout.tops
        reach = range(len(tops) - 1)
        return [n for n in reach if tops[n + 1] >= exposed.top() and tops[n] <= exposed.bottom()]

    def _paint_lanes(
        self, painter: QPainter, exposed: QRectF, stage: Stage, articles: Sequence[Article]
    ) -> None:
        theme, tops = self._theme, stage.layout.tops
        faint = QColor(theme.hairline)
        faint.setAlphaF(0.6)
        painter.setPen(QPen(faint, 1))
        for tick in ticks(stage.scale, exposed.left(), exposed.right()):
            x = round(stage.scale.x(tick.day)) + 0.5
            painter.drawLine(QPointF(x, exposed.top()), QPointF(x, min(exposed.bottom() + 1, tops[-1])))
        for lane in self._lanes_in(exposed, stage):
            painter.setPen(QPen(theme.hairline, 1))
            bottom = tops[lane + 1] - 0.5
            painter.drawLine(QPointF(exposed.left(), bottom), QPointF(exposed.right() + 1, bottom))
            self._paint_flag(painter, stage, lane, articles[lane])

    def _paint_flag(self, painter: QPainter, stage: Stage, lane: int, article: Article) -> None:
        day = day_number(article.dated)
        if day is None:
            return
        x, top, bottom = stage.scale.x(day), stage.layout.tops[lane], stage.layout.tops[lane + 1] - 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.mute, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.mute)
        painter.drawPolygon(
            QPolygonF([QPointF(x - FLAG / 2, top), QPointF(x + FLAG / 2, top), QPointF(x, top + FLAG)])
        )

    def _paint_joins(
        self, painter: QPainter, exposed: QRectF, stage: Stage, entries: Sequence[Entry], selected: str
    ) -> None:
        near = stage.joins_near(exposed.left() - MARK, exposed.right() + MARK)
        look = self._theme.look(Relation.CONFLICTING)
        for join in near:
            strong = entries[join.upper].statement == selected
            if strong or len(near) <= MOST_JOINS:
                paint_join(painter, stage.layout, join, look, strong=strong)

    def _paint_entry(self, painter: QPainter, stage: Stage, entry: Entry, number: int) -> None:
        placed, top = stage.layout.placed[number], stage.layout.top(number)
        paint_mark(painter, self._signs, entry, placed, top, self._theme.look(entry.relation))
        if placed.label is None:
            return
        urgent, width = stage.items[number].urgent, stage.items[number].label
        box = QRectF(placed.label, top - 2, width, MARK + 4)
        if placed.label > placed.right:  # beside its mark, where a line may pass
            painter.fillRect(box, self._theme.frame)
        painter.setFont(self._faces[urgent])
        painter.setPen(self._theme.ink)
        label = entry.label[: WIDEST_LABEL + 1]  # a letter is a pixel wide at least
        words = self._metrics[urgent].elidedText(label, Qt.TextElideMode.ElideRight, width)
        painter.drawText(box, LEFT, words)
