"""Who reads: under which name, and as whom of those whom a project knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.workspace import Workspace, people_here, rename_person, this_person
from synoptic.errors import StoreError
from synoptic.gui.settings import READER

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from synoptic.core.documents.record import Agent
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.look import Look
    from synoptic.gui.settings import Settings


class Readers:
    """Knows the reader at this machine, opens projects as them, and lets them sign with another name.

    A reader is known by an id that goes with what they do, so that two of one name read apart and nobody's
    blind reading ends with a change of name. Where a project holds the work of somebody of the reader's name
    whom this machine does not know, the reader is asked once whether that is them.
    """

    def __init__(self, settings: Settings, look: Look, window: QWidget) -> None:
        self._settings, self._look, self._window = settings, look, window

    @property
    def reader(self) -> Agent:
        """Who signs now."""
        return this_person(self._settings.get(READER), kept=True)

    def open(self, path: Path) -> Workspace:
        """Open a project as the reader.

        Raises:
            StoreError: it cannot be opened.
        """
        reader = self.reader
        workspace = Workspace.open(path, reader)
        try:
            agent = self._known_as(workspace, reader)
            if agent != workspace.agent or _name_in(workspace, agent) != agent.name:
                workspace.sign_as(agent)
        except StoreError:
            workspace.close()
            raise
        return workspace

    def ask(self, bridge: Bridge | None) -> None:
        """Let the reader sign with another name, in the project that is open, too."""
        from synoptic.gui.dialogs.name import NameDialog

        old = self.reader.name
        blind = bridge is not None and bridge.workspace.is_blind
        dialog = NameDialog(old, people_here(), self._look.theme, self._window, blind=blind)
        agreed = bool(dialog.exec())
        dialog.deleteLater()
        if not agreed or dialog.name == old:
            return
        if not dialog.is_another:
            rename_person(old, dialog.name)
        self._settings.set(READER, dialog.name)
        if bridge is not None:
            bridge.sign_as(self._known_as(bridge.workspace, self.reader))

    def _known_as(self, workspace: Workspace, reader: Agent) -> Agent:
        """The reader under the id by which the project knows them."""
        project = workspace.project
        selves = self._settings.selves(project)
        own = selves.get(reader.id, "")
        other = None if own else workspace.namesake(reader)
        if other is not None:
            same = self._was_here(selves, project) or self._is(other, workspace)
            own = {True: other.id, False: reader.id, None: ""}[same]
        if selves.get(reader.id) != own:
            self._settings.set_self(project, reader.id, own)
        return replace(reader, id=own or reader.id)

    def _was_here(self, selves: dict[str, str], project: str) -> bool:
        """Did the only reader here have the project open when names alone told readers apart?"""
        return not selves and len(people_here()) == 1 and bool(self._settings.session(project))

    def _is(self, other: Agent, workspace: Workspace) -> bool | None:
        from synoptic.gui.dialogs.namesake import NamesakeDialog

        written = sum(one.writer == other.id for one in workspace.statements)
        decided = sum(one.agent == other.id for one in workspace.decisions())
        dialog = NamesakeDialog(other.name, written, decided, self._look.theme, self._window)
        dialog.exec()
        dialog.deleteLater()
        return dialog.answer


def _name_in(workspace: Workspace, agent: Agent) -> str:
    return next((each.name for each in workspace.agents() if each.id == agent.id), agent.name)
