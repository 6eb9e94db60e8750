"""The answers of a statement side by side, in two lines at most: who says what against whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.gui.models.wording import JOINER, tip
from synoptic.gui.theme import UNIT, RelationLook, Theme, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

PADDING = 2 * UNIT
RADIUS = 6
NO_BREAK = "\u00a0"


def lines_of(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """`text` in one line or two, the second with an ellipsis where even two do not hold it."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1, width))
    layout.endLayout()
    end = line.textLength()
    if end >= len(text.encode("utf-16-le")) // 2:
        return (text,)
    first = text.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore")
    rest = text[len(first) :].strip()
    return first.rstrip(), QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


class AnswersLine(QWidget):
    """What `text` says, on the ground of a relation."""

    def __init__(self, text: str, look: RelationLook, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._look, self._theme = text, look, theme
        self._laid_out: dict[int, tuple[str, ...]] = {}  # by width: a layout asks again and again
        self.setFont(interface_font(weight=QFont.Weight.Medium))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"Answers: {text}")

    @property
    def shown(self) -> tuple[str, ...]:
        """The lines as they stand."""
        return self._lines(self.width())

    def heightForWidth(self, width: int) -> int:
        """One line or two."""
        return len(self._lines(width)) * self.fontMetrics().lineSpacing() + 2 * UNIT

    def sizeHint(self) -> QSize:
        """All in one line."""
        words = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(words + 2 * PADDING, self.fontMetrics().lineSpacing() + 2 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(24 * UNIT, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell all in the tip where it is cut off."""
        super().resizeEvent(event)
        cut = self.shown[-1].endswith("…") and not self._text.endswith("…")
        self.setToolTip(tip(self._text) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the lines on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.tint)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setPen(self._theme.ink)
        painter.setFont(self.font())
        height = self.fontMetrics().lineSpacing()
        for number, words in enumerate(self.shown):
            box = QRectF(PADDING, UNIT + number * height, self.width() - PADDING, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _lines(self, width: int) -> tuple[str, ...]:
        if width not in self._laid_out:
            # who says so stays with what is said, and a unit in one piece
            together = self._text.replace(" (", f"{NO_BREAK}(").replace("/", f"/{JOINER}")
            self._laid_out[width] = lines_of(together, self.font(), width - 2 * PADDING)
        return self._laid_out[width]
