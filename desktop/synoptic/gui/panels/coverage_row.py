"""Which articles speak of a statement, which a reader found silent, and the rest: a badge for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from synoptic.core.documents.statement import Coverage
from synoptic.gui.badges import GAP, SIDE
from synoptic.gui.theme import Theme, interface_font, paint_badge

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QHelpEvent

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

RING = 2  # above and below a badge, around the one that the keyboard is on
STEP = SIDE + GAP + 2
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PRESS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
WORDS = {
    Coverage.SAYS: "{} speaks of it",
    Coverage.SILENT: "{} is silent: a reader looked. Click, or L in its pane, to take that back",
    Coverage.UNREAD: "No passage in {}. Click, or L in its pane, to mark it silent; Shift+L marks all others",
}


def place_of(number: int, width: int) -> tuple[int, int]:
    """Where badge `number` stands in rows of this width, in pixels from the top left."""
    columns = max(1, (width + STEP - SIDE) // STEP)
    return number % columns * STEP, number // columns * STEP


def number_at(x: int, y: int, width: int, count: int) -> int | None:
    """The badge under a point, None where there is none."""
    columns = max(1, (width + STEP - SIDE) // STEP)
    column, row = x // STEP, y // STEP
    number = row * columns + column
    inside = x % STEP < SIDE and y % STEP < SIDE and 0 <= column < columns
    return number if inside and 0 <= number < count else None


class CoverageRow(QWidget):
    """Badges: filled for who speaks, struck through for who is `silent` (by id), dotted for the others.

    `turned` brings the article that is to be marked silent, or not any more.
    """

    turned = Signal(str)

    def __init__(
        self,
        statement: Statement,
        articles: Sequence[Article],
        silent: Collection[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._articles = theme, list(articles)
        looked = replace(statement, silent=frozenset(silent))
        self._coverage = [looked.coverage(article.id) for article in articles]
        self._at = next((n for n, one in enumerate(self._coverage) if one is not Coverage.SAYS), 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription("Left and right choose an article, Space marks it silent or not")
        self._tell()

    def heightForWidth(self, width: int) -> int:
        """As many rows as the badges take."""
        return place_of(max(0, len(self._articles) - 1), width)[1] + SIDE + RING

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(min(8, len(self._articles)) * STEP, self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the arrows, turn by Space."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._at = (self._at + step) % len(self._articles)
            self._tell()
            self.update()
        elif event.key() in PRESS:
            self._turn(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn the badge under the mouse."""
        number = self._under(event.position().toPoint())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = number
            self._turn(number)

    def event(self, event: QEvent) -> bool:
        """Say what the badge under the mouse means."""
        if event.type() == QEvent.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            number = self._under(help_event.pos())
            QToolTip.showText(help_event.globalPos(), self._words(number) if number is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badges, and a ring around the one that the keyboard is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, article in enumerate(self._articles):
            x, y = place_of(number, self.width())
            box = QRectF(x, y + 1, SIDE, SIDE)
            if self._coverage[number] is Coverage.SAYS:
                paint_badge(painter, box, article.letter, self._theme)
            else:
                self._paint_hollow(painter, box, article.letter, self._coverage[number])
            if self.hasFocus() and number == self._at:
                painter.setPen(QPen(self._theme.selection, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)

    def _paint_hollow(self, painter: QPainter, box: QRectF, letter: str, coverage: Coverage) -> None:
        silent = coverage is Coverage.SILENT
        line = Qt.PenStyle.SolidLine if silent else Qt.PenStyle.DotLine
        painter.setPen(QPen(self._theme.mute, 1.2, line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if silent:  # struck through at both ends only, so that the letter can be read
            for corner, inward in ((box.bottomLeft(), QPoint(1, -1)), (box.topRight(), QPoint(-1, 1))):
                painter.drawLine(corner + inward, corner + inward * 6)
        painter.setFont(interface_font(round(SIDE * 0.6), QFont.Weight.Medium))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _under(self, point: QPoint) -> int | None:
        return number_at(point.x(), point.y(), self.width(), len(self._articles))

    def _turn(self, number: int) -> None:
        if self._coverage[number] is not Coverage.SAYS:
            self.turned.emit(self._articles[number].id)

    def _words(self, number: int) -> str:
        words = WORDS[self._coverage[number]]
        return words.format(self._articles[number].letter)

    def _tell(self) -> None:
        self.setAccessibleName(f"Coverage. {self._words(self._at)}" if self._articles else "Coverage")
