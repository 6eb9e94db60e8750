"""Plain text in several lines, wrapped at words and, where a word is too long, inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.core.text.spans import Utf16Map

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from synoptic.core.text.spans import Span

LINE_BREAK = "\u2028"
WIDEST = 1 << 16
MOST_LETTERS = 5_000  # that are set; to find the lines of 100,000 takes seconds, and nobody reads them here
WIDTHS_KEPT = 6  # a layout asks for the same few widths again and again


class SetText:
    """A text laid out in a width, ready to be drawn; `height` and `width` are what it takes, in pixels.

    What is longer than MOST_LETTERS is cut there and ends in an ellipsis.
    """

    def __init__(self, text: str, font: QFont, width: float, spacing: float = 1.0) -> None:
        self._text = text = text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"
        self._tinted: list[QTextLayout.FormatRange] = []
        self._layout = QTextLayout(text.replace("\n", LINE_BREAK), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self.height = self.width = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            extra = line.height() * (spacing - 1)
            line.setPosition(QPointF(0, self.height + extra / 2))
            self.height += line.height() + extra
            self.width = max(self.width, line.naturalTextWidth())
        self._layout.endLayout()

    def tint(self, span: Span, tint: QColor) -> None:
        """Have a ground of this colour under some of the words, in code points of the text."""
        units, tinted = Utf16Map(self._text), QTextLayout.FormatRange()
        tinted.start = units.to_units(span.start)
        tinted.length = units.to_units(span.end) - tinted.start
        tinted.format.setBackground(tint)
        self._tinted = [tinted]

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Draw the text with its top left corner at `at`."""
        painter.setPen(colour)
        self._layout.draw(painter, at, self._tinted)


class Prose(QWidget):
    """Some plain text that takes as many lines as it needs."""

    def __init__(
        self, text: str, font: QFont, colour: QColor, spacing: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._colour, self._spacing = text, colour, spacing
        self._laid_out: dict[float, SetText] = {}
        self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self._laid_out.clear()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: QColor) -> None:
        """Write in another colour."""
        self._colour = colour
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The height of the text when it is `width` wide."""
        return round(self._lines(width).height + 0.5)

    def sizeHint(self) -> QSize:
        """The size in one line, as far as a hint is asked for."""
        lines = self._lines(WIDEST)
        return QSize(round(lines.width + 1), round(lines.height + 0.5))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide and one line high."""
        return QSize(self.fontMetrics().horizontalAdvance("Aaaaaa"), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        self._lines(self.width()).draw(QPainter(self), QPointF(0, 0), self._colour)

    def _lines(self, width: float) -> SetText:
        if width not in self._laid_out:
            if len(self._laid_out) == WIDTHS_KEPT:
                self._laid_out.clear()
            self._laid_out[width] = SetText(self._text, self.font(), width, self._spacing)
        return self._laid_out[width]
