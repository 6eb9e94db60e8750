"""Whether somebody of the reader's name in a project is the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.text.phrases import counted
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.style import plain_label, push_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from synoptic.gui.theme import Theme

WIDTH = 440
WHY = (
    "If that was you on another machine, go on as the same reader. If it was somebody else who has your "
    "name, your marks and theirs are kept apart; a longer name would help those who read the report."
)


class NamesakeDialog(Dialog):
    """Asks whether the one who signed with the reader's name is the reader; `answer` is None without a word.

    `written` and `decided` count the statements and decisions of theirs.
    """

    def __init__(
        self, name: str, written: int, decided: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Are you this {name}?", theme, parent)
        self._denied = False
        deeds = [f"wrote {counted(written, 'statement')}"] if written else []
        deeds += [f"made {counted(decided, 'decision')}"] if decided else []
        self.head = plain_label(
            f"Somebody who signs as “{name}” {' and '.join(deeds) or 'worked'} in this project.", bold=True
        )
        words = plain_label(WHY)
        for label in (self.head, words):
            label.setWordWrap(True)
            label.setFixedWidth(WIDTH)
            self.column.addWidget(label)
        self.same = self.close_button("That was me")
        self.other = push_button("That was somebody else")
        self.other.clicked.connect(self._deny)
        self.add_buttons(self.other, self.same)

    @property
    def answer(self) -> bool | None:
        """Did the reader say that it was them? None when they closed the question."""
        said = self.result() == Dialog.DialogCode.Accepted
        return said if said or self._denied else None

    def _deny(self) -> None:
        self._denied = True
        self.reject()
