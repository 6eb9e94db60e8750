"""Small pieces of a pane's head: the letter of an article, text that elides, buttons with a drawn sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from synoptic.gui.models.wording import tip
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from synoptic.gui.theme import Theme

WIDTHS_KEPT = 6  # layouts ask for the same few widths again and again
HINT_TALL = 84  # pixels, most of them for the text to fade in


def fit_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most `most` lines of `width` pixels; what is too long ends in an ellipsis."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[str] = []
    start = 0
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        start = line.textStart()
        lines.append(layout.text()[start : start + line.textLength()].rstrip())
    layout.endLayout()
    if len(lines) == most:
        lines[-1] = QFontMetrics(font).elidedText(layout.text()[start:], Qt.TextElideMode.ElideRight, width)
    return lines


def _faded(colour: QColor, alpha: int) -> QColor:
    return QColor(colour.red(), colour.green(), colour.blue(), alpha)


class ElidedText(QWidget):
    """Plain text on one line or a few; what does not fit ends in an ellipsis and is told by the tooltip."""

    def __init__(self, font: QFont, colour: QColor, most: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._tip = ""
        self._colour = colour
        self._most = most
        self._lines: list[str] = []
        self._fitted: dict[int, list[str]] = {}
        self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    @property
    def lines(self) -> list[str]:
        """The text as it is shown at the present width."""
        return self._lines

    def set_text(self, text: str, tip: str = "") -> None:
        """Show another text; `tip` says more about it in the tooltip."""
        self._text, self._tip = " ".join(text.split()), tip
        self._fitted.clear()
        self.setAccessibleName(self._text)
        self._fit()
        self.updateGeometry()

    def set_colour(self, colour: QColor) -> None:
        """Change the colour."""
        self._colour = colour
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text takes at this width."""
        return max(1, len(self._lines_in(width))) * self._pitch()

    def sizeHint(self) -> QSize:
        """Any width; the height of the text at the present one."""
        return QSize(80, self.heightForWidth(max(80, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        metrics = self.fontMetrics()
        with QPainter(self) as painter:
            painter.setPen(self._colour)
            for number, line in enumerate(self._lines):
                top = number * self._pitch() + (self._pitch() - metrics.height()) // 2
                painter.drawText(QPointF(0, top + metrics.ascent()), line)

    def _pitch(self) -> int:
        return round(self.font().pixelSize() * 1.4)

    def _lines_in(self, width: int) -> list[str]:
        if width not in self._fitted:
            if len(self._fitted) == WIDTHS_KEPT:
                self._fitted.clear()
            self._fitted[width] = fit_lines(self._text, self.font(), width, self._most)
        return self._fitted[width]

    def _fit(self) -> None:
        self._lines = self._lines_in(self.width())
        whole = " ".join(self._lines) == self._text
        told = [] if whole else [self._text]
        self.setToolTip(tip("\n".join([*told, *([self._tip] if self._tip else [])])))
        self.update()


class Hint(QWidget):
    """A quiet word over the end of a text; clicks go through it."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._around = parent
        self.setFont(interface_font(12))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.say(words)
        self.hide()

    def say(self, words: str) -> None:
        """Have other words."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def place(self) -> None:
        """Stand at the lower edge of the parent, in the middle."""
        around = self._around.rect()
        self.setGeometry(0, around.height() - HINT_TALL, around.width(), HINT_TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded slip of the frame's colour, before which the text fades into the page."""
        from PySide6.QtGui import QLinearGradient  # a large class, and few texts ever show a hint

        metrics = self.fontMetrics()
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 40)
        slip = QRectF(0.5, 0.5, metrics.horizontalAdvance(words) + 24, 25)
        slip.moveCenter(QPointF(self.width() / 2, self.height() - 25))
        fade = QLinearGradient(0, 0, 0, slip.top())
        fade.setColorAt(0, _faded(self._theme.page, 0))
        fade.setColorAt(1, _faded(self._theme.page, 240))
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fade)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.hairline, 1))
            painter.setBrush(self._theme.frame)
            painter.drawRoundedRect(slip, 13, 13)
            painter.setPen(self._theme.mute)
            painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, words)


class SignButton(QAbstractButton):
    """A small flat button with a sign drawn in lines: `minus` parks, `cross` closes."""

    def __init__(self, theme: Theme, cross: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cross = cross
        self.setFixedSize(22, 22)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def enterEvent(self, event: QEvent) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to rest."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet sign; a ground while the mouse or the keyboard is on it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.hairline)
                painter.drawRoundedRect(self.rect(), 4, 4)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.selection, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
            colour = self._theme.ink if self.underMouse() else self._theme.mute
            painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            middle = QRectF(self.rect()).center()
            if self._cross:
                painter.drawLine(middle + QPointF(-4, -4), middle + QPointF(4, 4))
                painter.drawLine(middle + QPointF(-4, 4), middle + QPointF(4, -4))
            else:
                painter.drawLine(middle + QPointF(-5, 4), middle + QPointF(5, 4))
