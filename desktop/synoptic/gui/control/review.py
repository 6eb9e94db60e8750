"""Deciding: accept, correct, reject or skip a suggestion, and the next one comes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.core.documents.edits import Action, ChangeStatement, Decide, Forget, Reopen
from synoptic.core.documents.statement import State
from synoptic.core.text.phrases import counted

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Ask, Desk

LAST = "This is the last suggestion: no other waits for a decision."
OPEN = "Nobody has decided on this suggestion, so there is nothing to take back."
FILTERED = "outside the filter"  # by these words a notice offers to show them
OWN = "This statement is your own and needs no decision. The history (Ctrl+H) tells how it came to be."


class Review(QObject):
    """Carries out decisions on the selected statement.

    `ask` shows a statement to the reader for correction and returns what they made of it, or None.
    After the last decision nothing is selected, and the card says that all are decided. `refused` brings
    words when there was nothing to decide.
    """

    refused = Signal(str)

    def __init__(self, desk: Desk, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ask = ask
        desk.bridge.changed.connect(self._on_changed)

    def accept(self) -> None:
        """The sources do say this."""
        self._decide(Action.ACCEPT)

    def reject(self) -> None:
        """The sources do not say this; the suggestion never comes back."""
        self._decide(Action.REJECT)

    def correct(self) -> None:
        """The sources say something like this: change it, and accept it so."""
        statement = self._desk.statement
        changed = self._ask(statement) if statement is not None else None
        if changed is None:
            return
        if changed.suggestion is None:
            self._desk.history.perform(ChangeStatement(changed))
        else:
            self._carry_out(Decide(changed.id, Action.CORRECT, changed))

    @Slot()
    @Slot(str)
    def take_back(self, statement_id: str = "") -> None:
        """Have a suggestion open again, the selected one where none is named, whatever was done since."""
        space = self._desk.workspace
        known = space.has_statement(statement_id)
        if statement_id and not known:
            self._forget(statement_id)
            return
        statement = space.statement(statement_id) if known else self._desk.statement
        if statement is None or not self._decidable(statement):
            return
        if statement.state is State.SUGGESTED:
            self.refused.emit(OPEN)
        else:
            self._desk.history.perform(Reopen(statement.id))

    def _forget(self, statement_id: str) -> None:
        """Take back the decision on a suggestion that is gone; a new analysis may make it again."""
        gone = self._desk.workspace.record.gone(statement_id)
        if gone.decision is None:
            self.refused.emit(OPEN)
        else:
            self._desk.history.perform(Forget(gone.decision.key, gone.label))

    def skip(self) -> None:
        """Leave it open and go on."""
        self.next_undecided()

    def next_undecided(self) -> None:
        """Select the next suggestion that nobody has decided on."""
        self._go_on(self._following())

    def _following(self) -> str:
        return self._desk.query.next_undecided(self._desk.selection.statement)

    def _go_on(self, following: str) -> None:
        here = self._desk.statement
        is_open = here is not None and here.state is State.SUGGESTED
        others = self._desk.query.counts_of().undecided - is_open
        if following:
            self._desk.selection.select(following)
        elif others:
            self.refused.emit(hidden_words(others))
        elif is_open:
            self.refused.emit(LAST)
        else:
            self._desk.selection.clear()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Go to what an undo has brought back, where it took the selected statement away or none was."""
        space, chosen = self._desk.workspace, self._desk.selection.statement
        if chosen and (chosen not in changes.statements or space.has_statement(chosen)):
            return
        left = [space.statement(one) for one in changes.statements if space.has_statement(one)]
        # with none selected all were decided, and what is open again had its decision undone
        if len(left) == 1 and (chosen or self._is_back(left[0], changes)):
            self._desk.selection.select(left[0].id)

    @staticmethod
    def _is_back(statement: Statement, changes: Changes) -> bool:
        return len(changes.statements) == 1 and statement.state is State.SUGGESTED

    def _decide(self, action: Action) -> None:
        statement = self._desk.statement
        if statement is not None and self._decidable(statement):
            self._carry_out(Decide(statement.id, action))

    def _decidable(self, statement: Statement) -> bool:
        if statement.suggestion is None:
            self.refused.emit(OWN)
        return statement.suggestion is not None

    def _carry_out(self, decision: Decide) -> None:
        was_open = self._desk.workspace.statement(decision.statement).state is State.SUGGESTED
        following = self._following()  # from where it stands now: a correction may give it another place
        done = self._desk.history.perform(decision)
        if done is not None and was_open:
            self._go_on(following)


def hidden_words(number: int) -> str:
    """That so many suggestions are open which are not on view."""
    others = f"{counted(number, 'suggestion')} {'waits' if number == 1 else 'wait'}"
    return f"Nothing else on view waits for a decision. {others} {FILTERED}."
