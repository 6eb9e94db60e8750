"""How an article is painted in the source list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QToolTip,
)

from synoptic.core.documents.statement import Relation
from synoptic.gui.badges import SIDE, paint_check, paint_sign
from synoptic.gui.models.facts import Counts
from synoptic.gui.models.rows import Role
from synoptic.gui.models.wording import tip
from synoptic.gui.panels.page_list import PageDelegate
from synoptic.gui.theme import UNIT, interface_font, paint_badge

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QHelpEvent

    from synoptic.gui.models.rows import Index

ROW_HEIGHT = 68
CHECK = 16
SIGN = 15
MARGIN = 3 * UNIT
TEXT_LEFT = MARGIN + CHECK + 2 * UNIT + SIDE + 2 * UNIT


def counts_words(counts: Counts) -> str:
    """What an article has to do with the others, in a line."""
    return f"{counts.shared} shared, {counts.conflicting} conflicting, {counts.unique} only here"


class SourceDelegate(PageDelegate):
    """Paints an article: check box, badge, title, publisher and date, counts."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Three lines of text."""
        return QSize(60 * UNIT, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one article."""
        rect = QRectF(option.rect)
        parked = bool(index.data(Role.PARKED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option)
        paint_check(painter, QRectF(check_box(option.rect)), self.theme, checked=not parked)
        badge = QRectF(rect.x() + MARGIN + CHECK + 2 * UNIT, rect.y() + 9, SIDE, SIDE)
        paint_badge(painter, badge, index.data(Role.LETTERS)[0], self.theme, muted=parked)
        ink = self.theme.mute if parked else self.theme.ink
        left, width = rect.x() + TEXT_LEFT, int(rect.width() - TEXT_LEFT - MARGIN)
        self._paint_counts(painter, QPointF(left, rect.y() + 42), index.data(Role.COUNTS) or Counts())
        for number, (words, font) in enumerate(_lines(index)):
            painter.setFont(font)
            painter.setPen(self.theme.mute if number else ink)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
            box = QRectF(left, rect.y() + 8 + number * 16, width, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Check and uncheck by a click on the box or the space bar."""
        if not _checks(event, option.rect):
            return False
        unchecked = bool(index.data(Role.PARKED))
        state = Qt.CheckState.Checked if unchecked else Qt.CheckState.Unchecked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell all there is to say of an article, since its lines may be cut off."""
        if not index.isValid():
            return False
        lines = [words for words, _ in _lines(index)]
        lines.append(counts_words(index.data(Role.COUNTS) or Counts()))
        QToolTip.showText(event.globalPos(), tip("\n".join(lines)), view)
        return True

    def _paint_counts(self, painter: QPainter, at: QPointF, counts: Counts) -> None:
        numbers = {
            Relation.SHARED: counts.shared,
            Relation.CONFLICTING: counts.conflicting,
            Relation.UNIQUE: counts.unique,
        }
        painter.setFont(small := interface_font(12))
        x = at.x()
        for relation, number in numbers.items():
            paint_sign(painter, QRectF(x, at.y() + 1, SIGN, SIGN), self.theme.look(relation))
            width = QFontMetrics(small).horizontalAdvance(str(number))
            painter.setPen(self.theme.mute)
            box = QRectF(x + SIGN + UNIT, at.y(), width + 1, SIGN + 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(number))
            x += SIGN + UNIT + width + 3 * UNIT


def check_box(rect: QRect) -> QRect:
    """Where the check box of a row is."""
    return QRect(rect.x() + MARGIN, rect.y() + 11, CHECK, CHECK)


def _checks(event: QEvent, rect: QRect) -> bool:
    if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
        wide = check_box(rect).adjusted(-MARGIN, -UNIT, UNIT, UNIT)
        return event.button() is Qt.MouseButton.LeftButton and wide.contains(event.position().toPoint())
    if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
        return event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
    return False


def _lines(index: Index) -> list[tuple[str, QFont]]:
    parked = "parked · " if index.data(Role.PARKED) else ""
    return [
        (str(index.data()), interface_font(weight=QFont.Weight.DemiBold)),
        (f"{parked}{index.data(Role.DETAIL)}", interface_font(12)),
    ]
