"""Finding words in the articles: a field over the panes, with where one stands among what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from synoptic.gui.frame.found import Wanted
from synoptic.gui.icons import icon
from synoptic.gui.style import flat_button, icon_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from synoptic.gui.theme import Theme


class FindField(QLineEdit):
    """A field whose Enter goes on to the next place, with Shift to the one before."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """A field with its result.

    `asked` brings what is to be looked for (Wanted), `stepped` 1 or -1; `left`: the reader is done.
    """

    asked = Signal(object)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FindField()
        self.field.setPlaceholderText("Find in the articles")
        self.field.setAccessibleName("Find in the articles")
        self.field.setMaximumWidth(360)
        self.cased = _toggle("Aa", "Only in this case")
        self.whole = _toggle("W", "Whole words only")
        self._result = plain_label(muted=True)
        self._up = icon_button("up", "Previous place  Shift+Enter", theme.ink)
        self._down = icon_button("down", "Next place  Enter", theme.ink)
        self._close = icon_button("close", "Close the search", theme.ink)
        self.field.textChanged.connect(self._ask)
        self.field.stepped.connect(self.stepped)
        for toggle in (self.cased, self.whole):
            toggle.toggled.connect(self._ask)
        self._up.clicked.connect(lambda: self.stepped.emit(-1))
        self._down.clicked.connect(lambda: self.stepped.emit(1))
        self._close.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(UNIT)
        row.addWidget(self.field, 1)
        for part in (self.cased, self.whole, self._up, self._down, self._result):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._close)
        lay_over_hairline(self, row)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        chosen = f"QToolButton:checked {{ background: {theme.hairline.name()}; font-weight: 600; }}"
        on = f"QToolButton:checked {{ border: 1px solid {theme.ink.name()}; }}"  # not by its ground alone
        self.setStyleSheet(sheet(theme) + chosen + on)
        for button, name in ((self._up, "up"), (self._down, "down"), (self._close, "close")):
            button.setIcon(icon(name, theme.ink))

    def open(self) -> None:
        """Show the field with its words selected, ready for others."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @property
    def wanted(self) -> Wanted:
        """What is to be looked for."""
        return Wanted(self.field.text(), self.whole.isChecked(), self.cased.isChecked())

    @property
    def result(self) -> str:
        """What it says of the search."""
        return self._result.text()

    def tell(self, place: int, count: int) -> None:
        """Say which place of how many is shown; 0: none yet."""
        self._result.setText(result_words(place, count) if self.field.text().strip() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.asked.emit(self.wanted)


def result_words(place: int, count: int) -> str:
    """Where one stands: "3 of 14"; where no place is in a pane, how many there are and how to get there."""
    if not count:
        return "nothing found"
    return f"{place:,} of {count:,}" if place else f"{count:,} in articles not on view (Enter)"


def _toggle(text: str, name: str) -> QToolButton:
    button = flat_button(text)
    button.setCheckable(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
