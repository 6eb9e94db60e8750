"""What a passage answers in a newer text, to be settled as it is placed: its answer before, and a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from synoptic.gui.models.wording import fitted, keyless
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Hashable

ASKED = "Its words answer otherwise now. Before: “{}”. No&w:"
LONGEST = 48  # letters of the answer before
FIELD = 44 * UNIT


class AnswerRow(QWidget):
    """Asks for one answer at a time; hidden where there is nothing to ask. `changed` when one was typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place: Hashable = None
        self.before = plain_label(bold=True)
        self.field = QLineEdit()
        self.field.setMinimumWidth(FIELD)
        self.field.setAccessibleName("What the passage answers now")
        self.field.setPlaceholderText("What the newer words answer")
        self.field.textEdited.connect(self.changed)
        self.before.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.before)
        row.addWidget(self.field, 1)
        self.hide()

    @property
    def answer(self) -> str:
        """What the reader says that the passage answers; empty where nothing is asked or said."""
        return " ".join(self.field.text().split()) if not self.isHidden() else ""

    @property
    def awaited(self) -> bool:
        """Is an answer asked for and not there yet?"""
        return not self.isHidden() and not self.answer

    def ask(self, place: Hashable, before: str, now: str) -> None:
        """Ask about a passage at a place; what was typed about the same place stays."""
        if place != self._place:
            self._place = place
            self.field.setText(now)
        self.before.setText(ASKED.format(keyless(fitted(before, LONGEST))))
        self.show()
