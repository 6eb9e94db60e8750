"""The edit that takes another copy of the project in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.store import agents, check, queries
from synoptic.core.store.connection import Unwritten
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.edits import TakeIn
    from synoptic.core.store.editing import Editing


def take_in(edit: TakeIn, editing: Editing) -> str:
    """Write the rows of a plan, and enter the people and programs of the copy.

    Raises:
        EditError: the project is no longer as it was when the plan was made, or could not be opened again
            with these rows in it.
    """
    for agent in edit.agents:
        agents.enter(editing.connection, agent)
    try:
        editing.recorder.revert(edit.rows)
    except EditError as error:
        raise EditError(
            f"The project has changed since “{edit.name}” was looked at. Nothing was changed; look again."
        ) from error
    _require_readable(edit.name, editing)
    return f"Take in “{edit.name}”"


def _require_readable(name: str, editing: Editing) -> None:
    """Rows that somebody made up may each be sound and still leave a file that cannot be opened."""
    try:
        queries.articles(editing.connection)
        queries.statements(editing.connection)
        queries.decisions(editing.connection)
        wrong = next(check.misquoted(editing.connection), "")
    except Unwritten as error:
        wrong = str(error)
    if wrong:
        raise EditError(f"“{name}” does not fit into the project ({wrong}). Nothing was changed.")
