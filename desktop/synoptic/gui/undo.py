"""Undo and redo: each command holds the edit that takes it back, and travels the way of any edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Applied, Edit
    from synoptic.gui.bridge import Bridge


class EditCommand(QUndoCommand):
    """An edit that was done, with the edit that swaps it: its inverse while done, itself again while undone.

    Qt's own `undo` and `redo` stay empty: the history applies the swap first and moves the stack only when
    the project has taken it, so that the two never drift apart.
    """

    def __init__(self, label: str, swap: Edit) -> None:
        super().__init__(label)
        self.swap = swap


class History(QObject):
    """The edits of a session by name, with a place between done and undone.

    `moved` is emitted whenever something was done, undone or redone.
    """

    moved = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.moved)

    def perform(self, edit: Edit) -> Applied | None:
        """Carry out an edit and remember how to take it back; None when the project refused it."""
        applied = self._bridge.apply(edit)
        if applied is not None:
            self._stack.push(EditCommand(applied.label, applied.inverse))
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
        command = self._stack.command(index) if 0 <= index < self._stack.count() else None
        if not isinstance(command, EditCommand):
            return False
        applied = self._bridge.apply(command.swap)
        if applied is None:
            return False
        command.swap = applied.inverse
        return True
