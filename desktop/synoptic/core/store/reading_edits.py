"""The edits that begin and end a blind reading, each returning its name for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.store.schema import READING
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.edits import BeginReading, EndReading
    from synoptic.core.store.editing import Editing


def begin_reading(_: BeginReading, editing: Editing) -> str:
    """Note when the agent began; a new reading takes the place of one that they ended."""
    if _is_under_way(editing):
        raise EditError("You are reading blind already. Nothing was changed; end this reading first.")
    editing.recorder.put(READING, (editing.agent.id, editing.at, ""))
    return "Begin to read blind"


def end_reading(_: EndReading, editing: Editing) -> str:
    """Note when the agent ended."""
    if not _is_under_way(editing):
        raise EditError("You are not reading blind, so there is nothing to end. Nothing was changed.")
    agent, began, _ended = editing.recorder.get(READING, (editing.agent.id,)) or ("", "", "")
    editing.recorder.put(READING, (agent, began, editing.at))
    return "End the blind reading"


def _is_under_way(editing: Editing) -> bool:
    found = editing.recorder.get(READING, (editing.agent.id,))
    return found is not None and not found[2]
