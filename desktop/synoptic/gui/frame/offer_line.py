"""A line of plain words in which some are heavy and underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QTextCharFormat
from PySide6.QtWidgets import QFrame, QTextEdit

from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.gui.theme import Theme

LINES = 3  # that are seen at once; more can be scrolled


class OfferLine(QTextEdit):
    """Words with stretches that stand out. Whatever they hold is shown as it is, never read as markup."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(interface_font())
        self.document().setDocumentMargin(0)
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.frame)
        self.setPalette(palette)
        self.setAccessibleName("What is offered")

    def say(self, words: str, heavy: Sequence[tuple[int, int]] = ()) -> None:
        """Say these words, those from and to these places (code points) heavy and underlined."""
        self.clear()
        cursor, at = self.textCursor(), 0
        plain, marked = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(self._theme.mute)
        marked.setForeground(self._theme.ink)
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setFontUnderline(True)
        for start, end in heavy:
            cursor.insertText(words[at:start], plain)
            cursor.insertText(words[start:end], marked)
            at = end
        cursor.insertText(words[at:], plain)
        self.verticalScrollBar().setValue(0)
