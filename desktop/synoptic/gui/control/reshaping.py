"""Statements made over: two become one, one becomes two, positions join, passages move."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from synoptic.core.documents.answers import own_answer
from synoptic.core.documents.reshaping import joined, moved, passage_of
from synoptic.core.documents.rewriting import merging, rewritten, splitting
from synoptic.core.documents.statement import State
from synoptic.gui.models.wording import clipped, keyless
from synoptic.gui.style import menus

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.theme import Theme

CHOOSE_FIRST = "Choose a statement first."
NO_OTHER = "There is no other statement to merge with."
ONE_PASSAGE = "This statement has one passage only: there is nothing to split."
MOVED, JOINED = "Move a passage in", "Join positions of"
ON_PASSAGE = (
    "write_passage_note",
    "describe_passage",
    "start_earlier",
    "start_later",
    "end_earlier",
    "end_later",
)
LONGEST = 40  # letters of a value in a menu


class Reshaping(QObject):
    """Merges and splits the chosen statement, and arranges its positions. `refused` brings words."""

    refused = Signal(str)

    def __init__(self, desk: Desk, window: QWidget, theme: Callable[[], Theme], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window, self._theme = desk, window, theme

    def ask_merge(self) -> None:
        """Let the reader choose the statement that comes into the chosen one."""
        from synoptic.gui.dialogs.merge import MergeDialog

        statement = self._chosen()
        if statement is None:
            return
        others = [
            one
            for one in self._desk.workspace.statements
            if one.id != statement.id and one.state is not State.REJECTED
        ]
        if not others:
            self.refused.emit(NO_OTHER)
            return
        dialog = MergeDialog(statement, others, self._desk.workspace.articles, self._theme(), self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and dialog.other is not None:
            self.merge(statement, dialog.other)

    def merge(self, statement: Statement, other: Statement) -> None:
        """Put all of another statement into this one."""
        if self._desk.history.perform(merging(statement, other)) is not None:
            self._desk.selection.select(statement.id)

    def ask_split(self) -> None:
        """Let the reader tick the passages that are to be a statement of their own."""
        from synoptic.gui.dialogs.split import SplitDialog

        statement = self._chosen()
        if statement is None:
            return
        if len(list(statement.passages())) < 2:
            self.refused.emit(ONE_PASSAGE)
            return
        dialog = SplitDialog(statement, self._desk.badges, self._theme(), self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.split(statement, dialog.leaving(), dialog.label())

    def split(self, statement: Statement, leaving: Collection[str], label: str) -> None:
        """Let passages leave for a statement of their own, which is on view then."""
        edit, other = splitting(statement, leaving, label)
        if self._desk.history.perform(edit) is not None:
            self._desk.selection.select(other.id)

    def move(self, passage: str, into: str = "") -> None:
        """Give a passage of the chosen statement to another of its positions, or to one of its own."""
        self._rewrite(lambda statement: moved(statement, passage, into), MOVED)

    def join(self, position: str, into: str) -> None:
        """Give all passages of a position to another one."""
        self._rewrite(lambda statement: joined(statement, position, into), JOINED)

    def offer(self, passage: str, where: QPoint) -> QMenu | None:
        """Open a menu with what can be done with a passage of the chosen statement and its position."""
        statement = self._desk.statement
        home = statement.position_of(passage) if statement is not None else None
        if statement is None or home is None:
            return None
        menu = QMenu(self._window)
        menu.setStyleSheet(menus(self._theme()))
        self._desk.selection.point(passage)
        known = {action.objectName(): action for action in self._window.window().actions()}
        menu.addActions([known[name] for name in ON_PASSAGE if name in known])
        menu.addSeparator()
        others = [position for position in statement.positions if position.id != home.id]
        for position in others:
            words = _short(own_answer(position, statement))
            menu.addAction(f"Move this passage to “{keyless(words)}”").triggered.connect(
                partial(self._on_move, passage, position.id)
            )
        apart = menu.addAction("Give this passage a position of its own")
        apart.triggered.connect(partial(self._on_move, passage, ""))
        apart.setEnabled(len(home.passages) > 1)
        menu.addSeparator()
        for position in others:
            words = _short(own_answer(position, statement))
            menu.addAction(f"Join the whole position with “{keyless(words)}”").triggered.connect(
                partial(self._on_join, home.id, position.id)
            )
        menu.setAccessibleName(f"Passage “{_short(passage_of(statement, passage).exact)}”")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
        return menu

    def _on_move(self, passage: str, into: str) -> None:
        self.move(passage, into)

    def _on_join(self, position: str, into: str) -> None:
        self.join(position, into)

    def _rewrite(self, make: Callable[[Statement], Statement], deed: str) -> None:
        statement = self._desk.statement
        if statement is None:
            return
        whole = make(statement)
        if whole != statement:
            self._desk.history.perform(rewritten(self._desk.valued(whole), deed))

    def _chosen(self) -> Statement | None:
        if self._desk.statement is None:
            self.refused.emit(CHOOSE_FIRST)
        return self._desk.statement


def _short(words: str) -> str:
    return clipped(" ".join(words.split()), LONGEST)
