"""What the dialogs have in common: the look of the theme, and room inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from synoptic.gui.models.wording import titled
from synoptic.gui.style import push_button, ring, sheet
from synoptic.gui.theme import UNIT, palette_of

if TYPE_CHECKING:
    from synoptic.gui.theme import Theme


class Dialog(QDialog):
    """A dialog in the look of the window: one column, and a row of buttons at its foot."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(title))
        self.setAccessibleName(title)
        self.set_theme(theme)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(5 * UNIT, 5 * UNIT, 5 * UNIT, 4 * UNIT)
        self.column.setSpacing(3 * UNIT)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours: a dialog that stands beside the window wears what the window wears."""
        self.setPalette(palette_of(theme))
        self.setStyleSheet(sheet(theme))

    def add_buttons(self, *buttons: QPushButton, beside: QWidget | None = None) -> None:
        """A row of buttons at the foot, the last one at the outer edge, and what stands across from them."""
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        if beside is not None:
            row.addWidget(beside)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)

    def close_button(self, text: str = "Close") -> QPushButton:
        """A button that ends the dialog."""
        button = push_button(text, primary=True)
        button.setDefault(True)
        button.clicked.connect(self.accept)
        return button

    def cancel_button(self) -> QPushButton:
        """A button that gives the dialog up."""
        button = push_button("Cancel")
        button.clicked.connect(self.reject)
        return button


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """What may be higher than a dialog, on the dialog's own ground."""
    area = QScrollArea()
    area.setViewport(QWidget())
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(name)
    ring(area)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area
