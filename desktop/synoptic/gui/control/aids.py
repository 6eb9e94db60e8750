"""What helps to keep the review in hand: accepting many at once, and seeing what is hidden and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import Action, Decide, Several
from synoptic.core.documents.statement import State
from synoptic.gui.models.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look

NOTHING_OPEN = "No suggestion waits for a decision, so there is nothing to accept."


class Aids(QObject):
    """Opens the dialogs of the review and carries out what they ask for; `noticed` brings words."""

    noticed = Signal(str)

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window

    def carry_out(self, command: str) -> None:
        """Do what `command` names."""
        {"accept_many": self.ask_for_many}[command]()

    def ask_for_many(self) -> None:
        """Let the reader choose suggestions to be accepted at once."""
        from synoptic.gui.dialogs.accept_many import AcceptManyDialog
        from synoptic.gui.models.candidates import Candidates

        desk = self._desk
        suggestions = [one for one in desk.workspace.statements if one.state is State.SUGGESTED]
        if not suggestions:
            self.noticed.emit(NOTHING_OPEN)
            return
        model = Candidates(suggestions, desk.workspace.articles, desk.looked.__contains__)
        dialog = AcceptManyDialog(
            model, desk.badges, lambda one: desk.looked.note(one.id), self._look.theme, self._window
        )
        accepted, chosen = dialog.exec() == QDialog.DialogCode.Accepted, dialog.chosen
        dialog.deleteLater()
        if accepted:
            self.accept(chosen)

    def accept(self, statements: Sequence[Statement]) -> None:
        """Accept these suggestions as they stand, in one edit, and say how it is taken back."""
        many = counted(len(statements), "statement")
        edit = Several(f"Accept {many}", tuple(Decide(one.id, Action.ACCEPT) for one in statements))
        if statements and self._desk.history.perform(edit) is not None:
            be = "was" if len(statements) == 1 else "were"
            self.noticed.emit(f"{many} {be} accepted. Edit > Undo takes all of it back at once.")
            here = self._desk.statement
            if here is not None and here.state is not State.SUGGESTED:
                self._desk.selection.select(self._desk.query.next_undecided(here.id))
