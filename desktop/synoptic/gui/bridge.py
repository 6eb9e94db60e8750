"""Where the window meets the core: edits go in, what they changed comes out as a signal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synoptic.core.documents.record import Changes
from synoptic.errors import SynopticError
from synoptic.logs import logger

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        self._gathered: Changes | None = None  # what is to be told together

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
        self._tell(applied.changes)
        return applied

    @contextmanager
    def together(self) -> Iterator[None]:
        """Tell what all edits within changed in one go at the end: the window is drawn once, not for each."""
        self._gathered = Changes()
        try:
            yield
        finally:
            changes, self._gathered = self._gathered, None
            self._tell(changes)

    def sign_as(self, agent: Agent) -> None:
        """Let somebody else edit from now on; if they read blind, others' statements go out of sight.

        Where it could not be done `failed` says why.
        """
        try:
            changes = self._workspace.sign_as(agent)
        except SynopticError as error:
            LOG.warning("signing refused: %s", error)
            self.failed.emit(str(error))
            return
        self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        if self._gathered is not None:
            self._gathered |= changes
        elif changes:
            self.changed.emit(changes)
