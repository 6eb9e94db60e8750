"""The one statement that every view of a project has before it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The current statement by id, or none; panes, card, list and matrix share one.

    `changed` brings the id, empty for none. The id may outlive its statement (an undo brings it back), so a
    view asks the workspace whether it is there.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statement = ""

    @property
    def statement(self) -> str:
        """The id of the current statement, empty for none."""
        return self._statement

    def select(self, statement_id: str) -> None:
        """Make a statement the current one."""
        if statement_id != self._statement:
            self._statement = statement_id
            self.changed.emit(statement_id)

    def clear(self) -> None:
        """Have no current statement."""
        self.select("")
