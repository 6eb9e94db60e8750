"""Text that is only ever text: labels that shorten themselves, tips that cannot be taken for markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from synoptic.gui.models.wording import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPaintEvent, QResizeEvent


def shortened(text: str, limit: int) -> str:
    """At most `limit` code points of `text`, cut between words and with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    head, _, _ = text[:limit].rpartition(" ")
    return (head or text[: limit - 1]).rstrip(" ,;:.") + "…"


class PlainLabel(QLabel):
    """A line of plain text that ends in an ellipsis where there is no room, and then tells all in its tip."""

    def __init__(
        self,
        text: str = "",
        font: QFont | None = None,
        colour: QColor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if font is not None:
            self.setFont(font)
        if colour is not None:
            self.set_colour(colour)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_all_when_short()

    def set_colour(self, colour: QColor) -> None:
        """Write in another colour."""
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour)
        self.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """Room for an ellipsis and a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("Aaa…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text in the tip when it does not fit."""
        super().resizeEvent(event)
        self._tell_all_when_short()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, self._fitting())

    def _fitting(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def _tell_all_when_short(self) -> None:
        self.setToolTip(tip(self.text()) if self._fitting() != self.text() else "")
