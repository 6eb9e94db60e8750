"""By what name a reader signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.style import plain_label

if TYPE_CHECKING:
    from synoptic.gui.theme import Theme

LONGEST = 80  # characters
WHY = (
    "Statements that you write and decisions that you make bear this name, in the project and in reports. "
    "Two people who read the same articles sign with two names."
)


class NameDialog(Dialog):
    """Asks for a name, given the one that is used now."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Your name", theme, parent)
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName("Your name")
        self.field.selectAll()
        self.field.textChanged.connect(self._check)
        words = plain_label(WHY, muted=True)
        words.setWordWrap(True)
        self.ok = self.close_button("Save")
        self.column.addWidget(self.field)
        self.column.addWidget(words)
        self.add_buttons(self.cancel_button(), self.ok)
        self.setMinimumWidth(400)

    @property
    def name(self) -> str:
        """The name as it was written, without white space around and in the middle of it."""
        return " ".join(self.field.text().split())

    def _check(self) -> None:
        self.ok.setEnabled(bool(self.name))
