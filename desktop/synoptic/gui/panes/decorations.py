"""Paints what tells blocks apart, under the text: rules of quotations, bullets, grounds of code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from synoptic.core.documents.article import BlockKind
from synoptic.gui.panes.document import INDENT, MARGIN, RUNNING
from synoptic.gui.panes.shapes import BASELINE

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock

    from synoptic.gui.panes.document import Setting
    from synoptic.gui.theme import Theme

RULE = 2  # pixels; the line beside a quotation
BULLET = 4.5  # pixels across


def paint(painter: QPainter, setting: Setting, theme: Theme, exposed: QRectF) -> None:
    """Decorate the blocks that lie in `exposed`, in document pixels."""
    if not setting.decorated:
        return
    layout = setting.document.documentLayout()
    position = layout.hitTest(QPointF(0, exposed.top()), Qt.HitTestAccuracy.FuzzyHit)
    block = setting.document.findBlock(max(0, position))
    while block.isValid() and block.blockNumber() < len(setting.blocks):
        rect = layout.blockBoundingRect(block)
        if rect.top() > exposed.bottom():
            return
        number = block.blockNumber()
        kind = setting.blocks[number].kind
        if kind is BlockKind.LIST_ITEM:
            if number not in setting.numbered:
                _bullet(painter, theme, block, rect)
        elif kind not in RUNNING:
            _decorate(painter, theme, block, kind, rect)
        block = block.next()


def _decorate(painter: QPainter, theme: Theme, block: QTextBlock, kind: BlockKind, rect: QRectF) -> None:
    height = block.layout().lineCount() * block.blockFormat().lineHeight()
    page = QRectF(MARGIN, rect.top(), rect.right() - MARGIN, height)
    if kind is BlockKind.QUOTATION:
        left = MARGIN + block.blockFormat().leftMargin()
        painter.fillRect(QRectF(left - INDENT + RULE, rect.top(), RULE, height), theme.hairline)
    elif kind is BlockKind.CODE:
        painter.fillRect(page.adjusted(-6, -2, 6, 2), theme.frame)
    elif kind is BlockKind.TABLE_ROW:
        painter.fillRect(QRectF(page.left(), page.bottom() + 1, page.width(), 1), theme.hairline)


def _bullet(painter: QPainter, theme: Theme, block: QTextBlock, rect: QRectF) -> None:
    corner = QPointF(MARGIN + block.blockFormat().leftMargin() - INDENT / 2, rect.top())
    pitch = block.blockFormat().lineHeight()
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.mute)
    painter.drawEllipse(corner + QPointF(0, (BASELINE - 0.19) * pitch), BULLET / 2, BULLET / 2)
    painter.restore()
