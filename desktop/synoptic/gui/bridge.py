"""Where the window meets the core: edits go in, what they changed comes out as a signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synoptic.errors import SynopticError
from synoptic.logs import logger

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Agent, Applied, Edit
    from synoptic.core.workspace import Workspace

LOG = logger("bridge")


class Bridge(QObject):
    """Carries edits to one workspace and tells the window what they changed.

    `changed` brings the Changes of an edit that was written; `failed` brings plain words about one that was
    not.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace

    @property
    def workspace(self) -> Workspace:
        """The open project, for reading; edits go through `apply`."""
        return self._workspace

    def apply(self, edit: Edit) -> Applied | None:
        """Carry out an edit; None when it could not be done, after `failed` has said why."""
        try:
            applied = self._workspace.apply(edit)
        except SynopticError as error:
            LOG.warning("%s refused: %s", type(edit).__name__, error)
            self.failed.emit(str(error))
            return None
        if applied.changes:
            self.changed.emit(applied.changes)
        return applied

    def sign_as(self, agent: Agent) -> None:
        """Let somebody else edit from now on; if they read blind, others' statements go out of sight."""
        changes = self._workspace.sign_as(agent)
        if changes:
            self.changed.emit(changes)
