"""A score to be chosen from 0 to 1: a slider, and beside it the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSlider, QWidget

from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from synoptic.gui.theme import Theme

STEPS = 100
KNOB = 14
LEAST_WIDTH = 220


class ScoreSlider(QSlider):
    """A level slider drawn in the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // 20)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMinimumHeight(KNOB + 2 * UNIT)
        self.setAccessibleName("Lowest score")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove, what is included of it, and the knob."""
        theme, middle = self._theme, self.height() / 2
        at = KNOB / 2 + (self.width() - KNOB) * self.value() / STEPS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.hairline)
        painter.drawRoundedRect(QRectF(KNOB / 2, middle - 2, self.width() - KNOB, 4), 2, 2)
        painter.setBrush(theme.ink)  # what is accepted lies above the score
        painter.drawRoundedRect(QRectF(at, middle - 2, self.width() - KNOB / 2 - at, 4), 2, 2)
        painter.setBrush(theme.page)
        painter.setPen(QPen(theme.ink, 3 if self.hasFocus() else 1.5))
        knob = QRectF(at - KNOB / 2, middle - KNOB / 2, KNOB, KNOB).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawEllipse(knob)


class ScoreField(QWidget):
    """Slider and number in step; `changed` brings the score."""

    changed = Signal(float)

    def __init__(self, score: float, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = False
        self.slider = ScoreSlider(theme)
        self.number = QLineEdit(words_of(score))
        self.number.setAccessibleName("Lowest score as a number")
        self.number.setFixedWidth(14 * UNIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * UNIT)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.setValue(round(score * STEPS))
        self.slider.valueChanged.connect(self._on_slid)
        self.number.textEdited.connect(self._on_typed)
        self.number.editingFinished.connect(self._write)

    @property
    def score(self) -> float:
        """The score that is chosen, in hundredths."""
        return self.slider.value() / STEPS

    def choose(self, score: float) -> None:
        """Choose a score."""
        self.slider.setValue(round(score * STEPS))

    def _on_slid(self) -> None:
        if not self._typing:
            self._write()
        self.changed.emit(self.score)

    def _on_typed(self, typed: str) -> None:
        score = score_in(typed)
        if score is not None:
            self._typing = True  # the number stays as it is being typed
            self.choose(score)
            self._typing = False

    def _write(self) -> None:
        self.number.setText(words_of(self.score))


def words_of(score: float) -> str:
    """A score as it is written everywhere."""
    return f"{score:.2f}"


def score_in(typed: str) -> float | None:
    """The score that somebody typed, with a point or a comma; None where it is none from 0 to 1."""
    try:
        score = float(typed.replace(",", "."))
    except ValueError:
        return None
    return score if 0 <= score <= 1 else None
