"""Undo and redo: each command holds the edit that takes it back, and travels the way of any edit."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.documents.edits import Applied, Edit
    from synoptic.gui.bridge import Bridge


MANY = 200  # statements; to write more takes as long as one notices


@contextmanager
def waiting(statements: int) -> Iterator[None]:
    """Show by the mouse cursor that the window is busy, while an edit of so many statements is written."""
    if statements <= MANY:
        yield
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class EditCommand(QUndoCommand):
    """An edit that was done, with the edit that swaps it: its inverse while done, itself again while undone.

    `label`, `kind` (the name of its class), `statements` (those it touched), `agent` (the id of whoever did
    it) and `at` tell it to the reader.
    Qt's own `undo` and `redo` stay empty: the history applies the swap first and moves the stack only when
    the project has taken it, so that the two never drift apart.
    """

    def __init__(self, edit: Edit, applied: Applied, agent: str) -> None:
        super().__init__(applied.label)
        self.swap: Edit = applied.inverse
        self.label, self.kind, self.at = applied.label, type(edit).__name__, _now()
        self.statements, self.agent = applied.changes.statements, agent


class History(QObject):
    """The edits of a session by name, with a place between done and undone; `begun` is when it began.

    `moved` is emitted whenever something was done, undone or redone.
    """

    moved = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._commands: list[EditCommand] = []  # what the stack holds, which hands commands out one by one
        self.begun = _now()
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.moved)

    def perform(self, edit: Edit) -> Applied | None:
        """Carry out an edit and remember how to take it back; None when the project refused it."""
        applied = self._bridge.apply(edit)
        if applied is not None:
            command = EditCommand(edit, applied, self._bridge.workspace.agent.id)
            self._commands[self.place :] = [command]
            self._stack.push(command)
        return applied

    def undo(self) -> bool:
        """Take back the last edit; False when there is none, or the project refused."""
        done = self._swapped(self.place - 1)
        if done:
            self._stack.undo()
        return done

    def redo(self) -> bool:
        """Do the next edit again; False when there is none, or the project refused."""
        done = self._swapped(self.place)
        if done:
            self._stack.redo()
        return done

    def go_to(self, place: int) -> bool:
        """Undo or redo until so many edits are done; False when the project refused on the way."""
        reached, step = self.place, 1 if place > self.place else -1
        with self._bridge.together():
            while reached != place and self._swapped(reached if step > 0 else reached - 1):
                reached += step
        self._stack.setIndex(reached)
        return reached == place

    @property
    def commands(self) -> tuple[EditCommand, ...]:
        """The remembered edits, oldest first: those that are done, then those that are undone."""
        return tuple(self._commands)

    @property
    def place(self) -> int:
        """How many of the remembered edits are done."""
        return self._stack.index()

    @property
    def undo_name(self) -> str:
        """What undo would take back; empty when there is nothing."""
        return self._stack.undoText()

    @property
    def redo_name(self) -> str:
        """What redo would do again; empty when there is nothing."""
        return self._stack.redoText()

    def _swapped(self, index: int) -> bool:
        if not 0 <= index < len(self._commands):
            return False
        command = self._commands[index]
        with waiting(len(command.statements)):
            applied = self._bridge.apply(command.swap)
        if applied is None:
            return False
        command.swap = applied.inverse
        return True
