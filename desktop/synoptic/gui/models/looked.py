"""Which open suggestions the reader has had before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from synoptic.core.documents.statement import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.models.selection import Selection


class Looked(QObject):
    """Remembers suggestions that were selected, by their keys, which a new analysis keeps."""

    def __init__(self, selection: Selection, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._keys: set[str] = set()
        selection.changed.connect(self.note)

    def __contains__(self, statement: Statement) -> bool:
        return statement.suggestion is not None and statement.suggestion.key in self._keys

    @Slot(str)
    def note(self, statement_id: str) -> None:
        """Remember that the reader has this statement before them."""
        if self._workspace.has_statement(statement_id):
            suggestion = self._workspace.statement(statement_id).suggestion
            self._keys |= {suggestion.key} if suggestion is not None else set()

    def remember(self, keys: Iterable[str]) -> None:
        """Take what an earlier session remembered."""
        self._keys.update(keys)

    def keys(self) -> list[str]:
        """What is worth remembering: the keys of those that are still open."""
        suggestions = (s.suggestion for s in self._workspace.statements if s.state is State.SUGGESTED)
        return sorted(one.key for one in suggestions if one is not None and one.key in self._keys)
