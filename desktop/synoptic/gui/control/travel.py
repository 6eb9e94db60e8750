"""Going from statement to statement, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk

STEPS_KEPT = 100


class Travel(QObject):
    """Moves the selection along the statements on view, and remembers where it has been."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visited: list[str] = []
        self._at = -1
        desk.selection.changed.connect(self._on_selected)

    def next_statement(self, *, back: bool = False) -> None:
        """Go to the next statement on view, or the one before; from the last one to the first."""
        here, query = self._desk.selection.statement, self._desk.query
        self._go(query.next_statement(here, back) or query.next_statement("", back))

    def next_conflict(self, *, back: bool = False) -> None:
        """Go to the next conflict on view, or the one before; from the last one to the first."""
        here, query = self._desk.selection.statement, self._desk.query
        self._go(query.next_conflict(here, back) or query.next_conflict("", back))

    def back(self) -> None:
        """Return to the statement selected before."""
        self._return(-1)

    def forward(self) -> None:
        """Go again where `back` came from."""
        self._return(1)

    def undo(self) -> None:
        """Take back the last edit; where the selected statement goes with it, return to the one before."""
        selection = self._desk.selection
        if self._desk.history.undo() and selection.statement and self._desk.statement is None:
            self._return(-1)

    def redo(self) -> None:
        """Do the next edit again, and select the statement that it brings as when it was done first."""
        history, space = self._desk.history, self._desk.workspace
        touched = history.commands[history.place].statements if history.redo_name else frozenset()
        wanting = [one for one in touched if not space.has_statement(one)]
        if history.redo() and len(wanting) == 1 and space.has_statement(wanting[0]):
            self._go(wanting[0])

    def _go(self, statement: str) -> None:
        if statement:
            self._desk.selection.select(statement)

    def _return(self, step: int) -> None:
        at = self._at + step
        while 0 <= at < len(self._visited) and not self._desk.workspace.has_statement(self._visited[at]):
            at += step
        if 0 <= at < len(self._visited):
            self._at = at
            self._desk.selection.select(self._visited[at])

    @Slot(str)
    def _on_selected(self, statement: str) -> None:
        here = self._visited[self._at] if self._visited else ""
        if not statement or statement == here:
            return
        self._visited = [*self._visited[: self._at + 1], statement][-STEPS_KEPT:]
        self._at = len(self._visited) - 1
