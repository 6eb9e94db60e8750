"""The tag that names the relation of a statement, with what else there is to say beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.gui.badges import paint_sign as paint_sign  # a tag goes with it as often as not
from synoptic.gui.theme import UNIT, RelationLook, Theme, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """The tag of a relation, and beside it a word in grey, always in one line of one height.

    `forms` are tag and word, the fullest first: the first is shown for which there is room. The tip and the
    accessible name say all.
    """

    def __init__(
        self,
        relation: Relation,
        forms: Sequence[tuple[str, str]],
        tip: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._theme = theme.look(relation), theme
        self._forms = [(f"{self._look.sign} {tag}", aside) for tag, aside in forms]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(interface_font())
        self.setAccessibleName(", ".join(part for part in forms[0] if part))
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)

    @property
    def shown(self) -> tuple[str, str]:
        """Tag and word as there is room for them; the last form where there is room for none."""
        fits = (form for form in self._forms if self._needed(*form) <= self.width())
        return next(fits, self._forms[-1])

    def sizeHint(self) -> QSize:
        """Everything in full."""
        return QSize(self._needed(*self._forms[0]), TAG_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Room for a short tag."""
        return QSize(24 * UNIT, TAG_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag and the words."""
        painter = QPainter(self)
        tag, aside = self.shown
        width = min(tag_width(tag), self.width())
        paint_tag(painter, QRectF(0, 0, width, TAG_HEIGHT), tag, self._look)
        painter.setFont(self.font())
        painter.setPen(self._theme.mute)
        left = width + 2 * UNIT
        room = max(0, self.width() - left)
        words = self.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, room)
        box = QRectF(left, 0, room, TAG_HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _needed(self, tag: str, aside: str) -> int:
        beside = self.fontMetrics().horizontalAdvance(aside)
        return tag_width(tag) + (2 * UNIT + beside if aside else 0)
