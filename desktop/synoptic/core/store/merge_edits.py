"""The edit that takes another copy of the project in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.store import agents
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.edits import TakeIn
    from synoptic.core.store.editing import Editing


def take_in(edit: TakeIn, editing: Editing) -> str:
    """Write the rows of a plan, and enter the people and programs of the copy.

    Raises:
        EditError: the project is no longer as it was when the plan was made.
    """
    for agent in edit.agents:
        agents.enter(editing.connection, agent)
    try:
        editing.recorder.revert(edit.rows)
    except EditError as error:
        raise EditError(
            f"The project has changed since “{edit.name}” was looked at. Nothing was changed; look again."
        ) from error
    return f"Take in “{edit.name}”"
