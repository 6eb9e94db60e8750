"""A passage's exact words on a card, as something to click."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.gui.badges import SMALL
from synoptic.gui.panels.buttons import QuietButton, paint_focus
from synoptic.gui.panels.prose import WIDEST, WIDTHS_KEPT, SetText
from synoptic.gui.theme import UNIT, Theme, blended, interface_font, paint_badge, reading_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from synoptic.core.documents.statement import Passage
    from synoptic.core.text.spans import Span

QUOTE_PIXELS = 15
UNPLACED = "not placed yet in the newer text"
DETAIL_PIXELS = 12
SPACING = 1.12
RULE = 2
TEXT_LEFT = RULE + 2 * UNIT
# where a sentence begins after some words, where they end one, and where what follows ends it
BEGUN = re.compile(r"(?:^|\n|[.!?…。！？؟][\"'”’»)\]]*\s|[。！？])\s*[\"'“‘«(\[¿¡]*\s*$")
ENDED = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*\s*$")
FOLLOWED = re.compile(r"[\"'”’»)\]]*(?:[.!?…。！？؟]|\s*$|[^\S\n]*\n)")
EDGE = UNIT  # above and below the words, and room for the focus ring


def detail_words(passage: Passage, *, placed: bool = True) -> str:
    """Who says so inside the article, and with what reserve; empty when the article says it plainly."""
    hedge = f"hedged: “{passage.hedge}”" if passage.hedge else ""
    return " · ".join(part for part in (passage.speaker, hedge, "" if placed else UNPLACED) if part)


def fragment_marks(passage: Passage) -> tuple[str, str]:
    """What to set before and after words that are a part of their sentence: an ellipsis, or nothing."""
    whole = ENDED.search(passage.exact) or FOLLOWED.match(passage.suffix)
    return "" if BEGUN.search(passage.prefix) else "… ", "" if whole else " …"


class Quote(QuietButton):
    """The words of one passage in the reading face behind a rule; clicked, it leads to the passage.

    With a `letter` the badge of its article stands before it; one that is not `placed` in the present text
    says so. What is a part of its sentence has an ellipsis where that goes on; the words that give the
    `answer`, in code points of the passage, have a ground of `tint`.
    `zoom` multiplies the size of the words. `menu_requested` brings the passage and where on the screen one
    asks what can be done with it.
    """

    menu_requested = Signal(str, QPoint)

    def __init__(
        self,
        passage: Passage,
        letter: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        placed: bool = True,
        answer: Span | None = None,
        tint: QColor | None = None,
        zoom: float = 1.0,
    ) -> None:
        super().__init__(passage.exact, theme, parent)
        self._zoom = zoom
        self.passage = passage.id
        self._letter = letter
        self._detail = detail_words(passage, placed=placed)
        self._answer, self._tint = answer, tint
        self._cut = fragment_marks(passage)
        self._note = f"Note: {passage.note}" if passage.note else ""
        self._current = False
        self._laid_out: dict[float, list[tuple[SetText, bool]]] = {}  # by width
        self._left = TEXT_LEFT + (SMALL + 2 * UNIT if letter else 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = "".join(f", {words}" for words in (self._detail, self._note) if words)
        self.setAccessibleName(f"{letter}: {passage.exact}{said}" if letter else f"{passage.exact}{said}")
        self.setAccessibleDescription("Shows the passage in its article")

    def set_current(self, current: bool) -> None:
        """Stand out as the passage that the keys work on, or not."""
        if current != self._current:
            self._current = current
            self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by the mouse or by the key for it."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        where = self.mapToGlobal(QPoint(self._left, self.height())) if by_key else event.globalPos()
        self.menu_requested.emit(self.passage, where)

    def heightForWidth(self, width: int) -> int:
        """The height of the words in a width."""
        return round(sum(lines.height for lines, _ in self._lines(width)) + 2 * EDGE)

    def sizeHint(self) -> QSize:
        """The size in one line."""
        lines = self._lines(WIDEST)
        width = max(one.width for one, _ in lines) + self._left
        return QSize(round(width + 1), round(sum(one.height for one, _ in lines) + 2 * EDGE))

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
        rule = QRectF(self._left - TEXT_LEFT, EDGE, RULE + self._current, self.height() - 2 * EDGE)
        strength = 1.0 if self._current else 0.7 if lit else 0.18
        painter.fillRect(rule, blended(theme.ink, theme.page, strength))
        top = float(EDGE)
        for lines, quiet in self._lines(self.width()):
            lines.draw(painter, QPointF(self._left, top), theme.mute if quiet else theme.ink)
            top += lines.height
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(self._left - TEXT_LEFT + RULE + 2, 0, 0, 0)
            paint_focus(painter, ring, theme, UNIT)

    def _lines(self, width: float) -> list[tuple[SetText, bool]]:
        """The words, who says so, and the note on it, as far as there are any, and whether in grey."""
        if width not in self._laid_out:
            if len(self._laid_out) == WIDTHS_KEPT:
                self._laid_out.clear()
            self._laid_out[width] = self._lay_out(width - self._left - UNIT)
        return self._laid_out[width]

    def _lay_out(self, room: float) -> list[tuple[SetText, bool]]:
        before, after = self._cut
        words = SetText(
            f"{before}{self.text()}{after}", reading_font(round(QUOTE_PIXELS * self._zoom)), room, SPACING
        )
        if self._answer is not None and self._tint is not None:
            words.tint(self._answer.moved(len(before)), self._tint)
        face = interface_font(round(DETAIL_PIXELS * self._zoom))
        small = ((self._detail, True), (self._note, False))
        return [(words, False), *((SetText(text, face, room), quiet) for text, quiet in small if text)]
