"""What stands in the place of the panes while a project holds no article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.style import plain_label, push_button, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from synoptic.gui.theme import Theme

INSET = 8 * UNIT
COLUMN_PIXELS = 440
INVITATION = "Drop articles here"
WAITING = "Your articles are being read"
EXPLANATION = (
    "Take in two accounts of one event or more: Markdown or plain text. Synoptic reads them here, "
    "on this machine, and looks for what they share and where they conflict."
)


class EmptyPage(QWidget):
    """Invites to import articles or to drop them."""

    def __init__(self, import_articles: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Empty project")
        self.button = push_button("Import articles…", primary=True)
        self.button.clicked.connect(import_articles.trigger)
        self._waiting = False
        self._title = plain_label(INVITATION, pixels=22, bold=True)
        self._explanation = plain_label(EXPLANATION, muted=True)
        self._explanation.setWordWrap(True)
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        centre = Qt.AlignmentFlag.AlignHCenter
        middle = QWidget()
        middle.setFixedWidth(COLUMN_PIXELS)
        words = QVBoxLayout(middle)
        words.setSpacing(4 * UNIT)
        words.addWidget(self._title, 0, centre)
        words.addWidget(self._explanation)
        words.addSpacing(UNIT)
        words.addWidget(self.button, 0, centre)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(middle)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self.setFocusProxy(self.button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setStyleSheet(sheet(theme))
        self.update()

    @property
    def words(self) -> str:
        """What it says, in short."""
        return self._title.text()

    def set_waiting(self, *, waiting: bool) -> None:
        """Say that articles are on their way, or invite again."""
        self._waiting = waiting
        self._title.setText(WAITING if waiting else INVITATION)
        self._explanation.setVisible(not waiting)
        self.button.setVisible(not waiting)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with the dashed frame that says: something can be put in here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.page)
        if self._waiting:
            return
        painter.setPen(QPen(self._theme.mute, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET), 3 * UNIT, 3 * UNIT
        )
