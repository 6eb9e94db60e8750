"""By what name a reader signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.tick_box import TickBox
from synoptic.gui.style import plain_label

if TYPE_CHECKING:
    from collections.abc import Collection

    from synoptic.gui.theme import Theme

LONGEST = 80  # characters
WIDTH = 440
ANOTHER = "&Somebody else reads from now on"
WHY = (
    "Statements that you write and decisions that you make bear this name, in the project and in reports. "
    "What you marked so far takes your new name with you, too."
)
GOES_ON = "Your blind reading goes on under the new name."
LEAVES = "What “{old}” marked stays theirs; they can sign again at any time."
WAITS = (
    "“{old}” reads this project blind: their reading waits until they sign again, and all that is hidden "
    "from them comes into sight now."
)
KNOWN = "“{name}” has signed here before, and goes on as the same reader."


class NameDialog(Dialog):
    """Asks for a name, given the one that is used now, and whether it is still the same person.

    `known` are the names of the people who signed here before; `blind` says that the reader reads blind.
    """

    def __init__(
        self, name: str, known: Collection[str], theme: Theme, parent: QWidget | None = None, *, blind: bool
    ) -> None:
        super().__init__("Your name", theme, parent)
        self._old, self._known, self._blind = name, known, blind
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName("Your name")
        self.field.selectAll()
        self.field.textChanged.connect(self._check)
        self.another = TickBox(ANOTHER, theme)
        self.another.toggled.connect(self._check)
        self.words = plain_label(muted=True)
        self.words.setWordWrap(True)
        self.words.setFixedWidth(WIDTH)
        self.ok = self.close_button("Save")
        for part in (self.field, self.another, self.words):
            self.column.addWidget(part)
        self.add_buttons(self.cancel_button(), self.ok)
        self._check()

    @property
    def name(self) -> str:
        """The name as it was written, without white space around and in the middle of it."""
        return " ".join(self.field.text().split())

    @property
    def is_another(self) -> bool:
        """Is it somebody else who signs from now on?"""
        return self.name != self._old and (self.another.isChecked() or self._is_known)

    @property
    def _is_known(self) -> bool:
        return self.name in self._known and self.name != self._old

    def _check(self) -> None:
        self.ok.setEnabled(bool(self.name))
        self.another.setEnabled(bool(self.name) and self.name != self._old and not self._is_known)
        self.words.setText(" ".join(self._told()))

    def _told(self) -> list[str]:
        if not self.is_another:
            return [WHY, GOES_ON] if self._blind else [WHY]
        first = [KNOWN.format(name=self.name)] if self._is_known else []
        return [*first, (WAITS if self._blind else LEAVES).format(old=self._old)]
