"""A button that says what is chosen and opens a menu of what else there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from synoptic.gui.models.wording import keyless, tip
from synoptic.gui.panels.buttons import HEIGHT, RADIUS, QuietButton, paint_focus
from synoptic.gui.panels.labels import shortened
from synoptic.gui.style import menus
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

PADDING = 2 * UNIT + 2
CHEVRON = 8
NARROWEST = 19 * UNIT
LONGEST = 24  # code points of a choice on the button; the menu shows all of it


class ChoiceButton(QuietButton):
    """A compact menu of choices, each a key and its words; the first is the one that chooses nothing.

    `chosen` brings the key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name, theme, parent)
        self._name, self._key = name, ""
        self._choices: tuple[tuple[str, str], ...] = ()
        self._menu = QMenu(self)
        self._menu.setStyleSheet(menus(theme))
        self.clicked.connect(self.open)
        self.setFont(interface_font())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def key(self) -> str:
        """What is chosen; empty for nothing."""
        return self._key

    @property
    def menu(self) -> QMenu:
        """The menu that opens."""
        return self._menu

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self._menu.setStyleSheet(menus(theme))

    def offer(self, choices: Sequence[tuple[str, str]], key: str) -> None:
        """Offer these choices, `key` being the one that holds."""
        self._choices, self._key = tuple(choices), key
        words = dict(self._choices).get(key, self._name)
        self.setText(shortened(words, LONGEST))
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(tip(self.accessibleName()))
        self.updateGeometry()
        self.update()

    def open(self) -> None:
        """Open the menu below the button."""
        self.fill()
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + UNIT)))

    def fill(self) -> None:
        """Put what there is to choose into the menu."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for key, words in self._choices:
            action = self._menu.addAction(keyless(words))
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(lambda _=False, one=key: self.chosen.emit(one))
            group.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by the keys that open menus."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def _words_in(self, room: int) -> str:
        """What is chosen, or where that has no room and nothing is, what can be chosen here."""
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= room
        return self.text() if fits or self._key else self._name

    def sizeHint(self) -> QSize:
        """Room for the words and the chevron."""
        return QSize(self._width_of(self.text()), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters of what is chosen, or else for what can be chosen."""
        least = NARROWEST if self._key else self._width_of(self._name)
        return QSize(min(self.sizeHint().width(), least), HEIGHT)

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 * PADDING + 2 * UNIT + CHEVRON

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, words and chevron."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.mute if self._key else theme.hairline, 1))
        painter.setBrush(self.resting(theme.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(self.font())
        painter.setPen(theme.ink)
        box = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        room = int(box.width()) - CHEVRON - UNIT
        words = self.fontMetrics().elidedText(self._words_in(room), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        right, middle = box.right(), box.center().y()
        painter.setPen(QPen(theme.mute, 1.4))
        tip_of_it = QPointF(right - CHEVRON / 2, middle + 2)
        painter.drawPolyline([QPointF(right - CHEVRON, middle - 2), tip_of_it, QPointF(right, middle - 2)])
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme, RADIUS - 1)
