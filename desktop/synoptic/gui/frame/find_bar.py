"""Finding words in the articles: a field over the panes, with where one stands among what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from synoptic.gui.icons import icon
from synoptic.gui.style import icon_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from synoptic.gui.theme import Theme


class FindBar(QWidget):
    """A field with its result. `typed` brings the words, `stepped` 1 or -1; `left`: the reader is done."""

    typed = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in the articles")
        self.field.setAccessibleName("Find in the articles")
        self.field.setMaximumWidth(360)
        self._result = plain_label(muted=True)
        self._up = icon_button("up", "Previous place", theme.ink)
        self._down = icon_button("down", "Next place", theme.ink)
        self._close = icon_button("close", "Close the search", theme.ink)
        self.field.textChanged.connect(self.typed)
        self.field.returnPressed.connect(lambda: self.stepped.emit(1))
        self._up.clicked.connect(lambda: self.stepped.emit(-1))
        self._down.clicked.connect(lambda: self.stepped.emit(1))
        self._close.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(UNIT)
        row.addWidget(self.field, 1)
        for part in (self._up, self._down, self._result):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._close)
        lay_over_hairline(self, row)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(sheet(theme))
        for button, name in ((self._up, "up"), (self._down, "down"), (self._close, "close")):
            button.setIcon(icon(name, theme.ink))

    def open(self) -> None:
        """Show the field with its words selected, ready for others."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @property
    def result(self) -> str:
        """What it says of the search."""
        return self._result.text()

    def tell(self, place: int, count: int) -> None:
        """Say which place of how many is shown."""
        words = f"{place} of {count}" if count else "nothing found"
        self._result.setText(words if self.field.text().strip() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
