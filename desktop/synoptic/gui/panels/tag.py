"""The tag that names the relation of a statement, with what else there is to say beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.gui.badges import paint_sign as paint_sign  # a tag goes with it as often as not
from synoptic.gui.theme import UNIT, RelationLook, Theme, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from synoptic.core.documents.statement import Relation

TAG_PIXELS = 12
TAG_HEIGHT = 22
TAG_RADIUS = 6
TAG_PADDING = 2 * UNIT


def tag_font() -> QFont:
    """The face of tags."""
    return interface_font(TAG_PIXELS, QFont.Weight.DemiBold)


def tag_width(text: str) -> int:
    """How wide a tag is, in pixels."""
    return QFontMetrics(tag_font()).horizontalAdvance(text) + 2 * TAG_PADDING


def paint_tag(painter: QPainter, rect: QRectF, text: str, look: RelationLook) -> None:
    """Paint a tag: tint, and the words in ink, shortened where there is no room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.tint)
    painter.drawRoundedRect(rect, TAG_RADIUS, TAG_RADIUS)
    painter.setFont(tag_font())
    painter.setPen(look.ink)
    inner = rect.adjusted(TAG_PADDING, 0, -TAG_PADDING, 0)
    metrics = QFontMetrics(tag_font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(inner.width() + 1))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class TagLine(QWidget):
    """The tag of a relation, and beside it, or below where it is narrow, a word in grey."""

    def __init__(
        self, relation: Relation, text: str, aside: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._theme = theme.look(relation), theme
        self._text, self._aside = f"{self._look.sign} {text}", aside
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(interface_font())
        self.setAccessibleName(", ".join(part for part in (text, aside) if part))

    def heightForWidth(self, width: int) -> int:
        """One line, or two where tag and words do not fit side by side."""
        return TAG_HEIGHT if self._fits(width) else 2 * TAG_HEIGHT

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        return QSize(self._needed(), TAG_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Room for a short tag."""
        return QSize(24 * UNIT, TAG_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag and the words."""
        painter = QPainter(self)
        width = min(tag_width(self._text), self.width())
        paint_tag(painter, QRectF(0, 0, width, TAG_HEIGHT), self._text, self._look)
        painter.setFont(self.font())
        painter.setPen(self._theme.mute)
        beside = self._fits(self.width())
        left = width + 2 * UNIT if beside else 0
        box = QRectF(left, 0 if beside else TAG_HEIGHT, self.width() - left, TAG_HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._aside)

    def _needed(self) -> int:
        aside = self.fontMetrics().horizontalAdvance(self._aside)
        return tag_width(self._text) + (2 * UNIT + aside if aside else 0)

    def _fits(self, width: int) -> bool:
        return self._needed() <= width
