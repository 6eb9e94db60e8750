"""What a project is to be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from synoptic.errors import StoreError
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.style import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.gui.theme import Theme

LONGEST = 160  # characters
WIDTH = 440
WHY = "The project's file is renamed in its folder; its backups and the list of recent projects follow."


class RenameDialog(Dialog):
    """Asks for a project's name, given the present one and one that is `likely`, from which one goes on.

    `look` raises where the project could not be called so.
    """

    def __init__(
        self,
        name: str,
        look: Callable[[str], object],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        likely: str = "",
    ) -> None:
        super().__init__("Rename the project", theme, parent)
        self._old, self._look = name, look
        self.field = QLineEdit(likely or name)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName("Name of the project")
        self.field.selectAll()
        self.field.textChanged.connect(self._check)
        self.words = plain_label(muted=True)
        self.words.setWordWrap(True)
        self.words.setFixedWidth(WIDTH)
        self.ok = self.close_button("Rename")
        self.column.addWidget(self.field)
        self.column.addWidget(self.words)
        self.add_buttons(self.cancel_button(), self.ok)
        self._check()

    @property
    def name(self) -> str:
        """The name as it was written, without white space around it."""
        return self.field.text().strip()

    def _check(self) -> None:
        refusal = ""
        try:
            self._look(self.name)
        except StoreError as error:
            refusal = str(error)
        self.ok.setEnabled(not refusal and self.name != self._old)
        self.words.setText(refusal if refusal and self.name else WHY)
