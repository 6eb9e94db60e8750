"""A passage's exact words on a card, as something to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.gui.badges import SMALL
from synoptic.gui.panels.buttons import QuietButton, paint_focus
from synoptic.gui.panels.prose import WIDEST, SetText
from synoptic.gui.theme import UNIT, Theme, blended, interface_font, paint_badge, reading_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from synoptic.core.documents.statement import Passage

QUOTE_PIXELS = 15
DETAIL_PIXELS = 12
SPACING = 1.12
RULE = 2
TEXT_LEFT = RULE + 2 * UNIT
EDGE = UNIT  # above and below the words, and room for the focus ring


def detail_words(passage: Passage) -> str:
    """Who says so inside the article, and with what reserve; empty when the article says it plainly."""
    hedge = f"hedged: “{passage.hedge}”" if passage.hedge else ""
    return " · ".join(part for part in (passage.speaker, hedge) if part)


class Quote(QuietButton):
    """The words of one passage in the reading face behind a rule; clicked, it leads to the passage.

    With a `letter` the badge of its article stands before it.
    """

    def __init__(self, passage: Passage, letter: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(passage.exact, theme, parent)
        self.passage = passage.id
        self._letter = letter
        self._detail = detail_words(passage)
        self._left = TEXT_LEFT + (SMALL + 2 * UNIT if letter else 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = f", {self._detail}" if self._detail else ""
        self.setAccessibleName(f"{letter}: {passage.exact}{said}" if letter else f"{passage.exact}{said}")
        self.setAccessibleDescription("Shows the passage in its article")

    def heightForWidth(self, width: int) -> int:
        """The height of the words in a width."""
        words, detail = self._lines(width)
        return round(words.height + detail.height + 2 * EDGE)

    def sizeHint(self) -> QSize:
        """The size in one line."""
        words, detail = self._lines(WIDEST)
        width = max(words.width, detail.width) + self._left
        return QSize(round(width + 1), round(words.height + detail.height + 2 * EDGE))

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(self._left + 20 * UNIT, 8 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint badge, rule and words."""
        theme = self._theme
        lit = self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._letter:
            paint_badge(painter, QRectF(0, EDGE + 2, SMALL, SMALL), self._letter, theme)
        rule = QRectF(self._left - TEXT_LEFT, EDGE, RULE, self.height() - 2 * EDGE)
        painter.fillRect(rule, blended(theme.ink, theme.page, 0.7 if lit else 0.18))
        words, detail = self._lines(self.width())
        words.draw(painter, QPointF(self._left, EDGE), theme.ink)
        detail.draw(painter, QPointF(self._left, EDGE + words.height), theme.mute)
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(self._left - TEXT_LEFT + RULE + 2, 0, 0, 0)
            paint_focus(painter, ring, theme, UNIT)

    def _lines(self, width: float) -> tuple[SetText, SetText]:
        room = width - self._left - UNIT
        words = SetText(self.text(), reading_font(QUOTE_PIXELS), room, SPACING)
        detail = SetText(self._detail, interface_font(DETAIL_PIXELS), room)
        return words, detail if self._detail else SetText("", interface_font(1), 0)
