"""What helps to keep the review in hand: accepting many at once, and seeing what is hidden and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import Action, ArrangeArticles, Decide, Reopen, Several
from synoptic.core.documents.statement import State
from synoptic.core.text.phrases import counted
from synoptic.gui.undo import waiting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look
    from synoptic.gui.models.hidden import Hidden

NOTHING_OPEN = "No suggestion waits for a decision, so there is nothing to accept."


class Aids(QObject):
    """Opens the dialogs of the review and carries out what they ask for; `noticed` brings words.

    `placing_wanted` brings an article whose left passages are to be placed.
    """

    noticed = Signal(str)
    placing_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window

    def carry_out(self, command: str) -> None:
        """Do what `command` names."""
        {"accept_many": self.ask_for_many, "show_hidden": self.show_hidden}[command]()

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
        with waiting(len(statements)):
            done = self._desk.history.perform(edit) if statements else None
        if done is not None:
            be = "was" if len(statements) == 1 else "were"
            self.noticed.emit(f"{many} {be} accepted. Edit > Undo takes all of it back at once.")
            here = self._desk.statement
            if here is not None and here.state is not State.SUGGESTED:
                self._desk.selection.select(self._desk.query.next_undecided(here.id))

    def show_hidden(self) -> None:
        """Show what is not on view and why, and bring to light what the reader wants of it."""
        from synoptic.gui.dialogs.hidden import HiddenDialog
        from synoptic.gui.models.hidden import hidden_things
        from synoptic.gui.models.provenance import here_and_now

        desk = self._desk
        articles = {article.id: article for article in desk.workspace.articles}
        dialog = HiddenDialog(
            lambda: hidden_things(desk.query, desk.bridge, here_and_now()),
            articles,
            self._look.theme,
            self._window,
        )
        dialog.wanted.connect(self.bring_to_light)
        dialog.exec()
        dialog.deleteLater()

    @Slot(object)
    def bring_to_light(self, thing: Hidden) -> None:
        """Have a rejected suggestion open again, a statement or an article on view, passages to be placed."""
        from synoptic.gui.models.hidden import How

        if thing.how is How.REJECTED and thing.statement is not None:
            self._desk.history.perform(Reopen(thing.statement.id))
        elif thing.how is How.FILTERED and thing.statement is not None:
            nothing = {name: self._desk.query.filter._field_defaults[name] for name in thing.facets}
            self._desk.query.set_filter(self._desk.query.filter._replace(**nothing))
            self._desk.selection.select(thing.statement.id)
        elif thing.how is How.PARKED:
            articles = self._desk.workspace.articles
            parked = frozenset(a.id for a in articles if a.parked) - {thing.article}
            self._desk.history.perform(ArrangeArticles(tuple(a.id for a in articles), parked))
        elif thing.how is How.UNPLACED:
            self.placing_wanted.emit(thing.article)
