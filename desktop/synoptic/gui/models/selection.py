"""The one statement that every view of a project has before it, and the one passage of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The current statement by id, or none, and the passage of it that was last clicked or stepped to.

    Panes, card, list and matrix share one. `changed` brings the id of the statement, `pointed` that of the
    passage, each empty for none. An id may outlive what it names (an undo brings it back), so a view asks the
    workspace whether it is there.
    """

    changed = Signal(str)
    pointed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statement = ""
        self._passage = ""

    @property
    def statement(self) -> str:
        """The id of the current statement, empty for none."""
        return self._statement

    def select(self, statement_id: str) -> None:
        """Make a statement the current one."""
        if statement_id != self._statement:
            self._statement = statement_id
            self._passage = ""
            self.changed.emit(statement_id)
            self.pointed.emit("")

    @property
    def passage(self) -> str:
        """The id of the current passage, empty for none."""
        return self._passage

    def point(self, passage_id: str) -> None:
        """Make a passage of the current statement the current one; who points at it again is told again."""
        self._passage = passage_id
        self.pointed.emit(passage_id)

    def clear(self) -> None:
        """Have no current statement."""
        self.select("")
