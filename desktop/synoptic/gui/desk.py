"""An open project with everything that the views of it share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from synoptic.gui.bridge import Bridge
from synoptic.gui.models.looked import Looked
from synoptic.gui.models.query import Query
from synoptic.gui.models.selection import Selection
from synoptic.gui.undo import History

if TYPE_CHECKING:
    from typing import Protocol

    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace

    class Ask(Protocol):
        """How a reader is asked to complete or correct a statement."""

        def __call__(self, statement: Statement, title: str = "") -> Statement | None:
            """What they made of it under this title; None where they gave it up."""
            ...


class Desk(QObject):
    """One project on the table: the way for edits, their history, what is selected and what is on view."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.bridge = Bridge(workspace, self)
        self.history = History(self.bridge, self)
        self.selection = Selection(self)
        self.query = Query(self.bridge, self)
        self.looked = Looked(self.selection, workspace, self)

    @property
    def statement(self) -> Statement | None:
        """The statement that is selected, if it is still there."""
        chosen = self.selection.statement
        return self.workspace.statement(chosen) if self.workspace.has_statement(chosen) else None

    def valued(self, statement: Statement) -> Statement:
        """The statement with the answers parsed that the reader gave it, where they plainly can be."""
        from synoptic.core.workspace import valued

        space = self.workspace
        before = space.statement(statement.id) if space.has_statement(statement.id) else None
        return valued(statement, before, space.articles)

    @property
    def badges(self) -> dict[str, str]:
        """The letter of each article."""
        return {article.id: article.letter for article in self.workspace.articles}
