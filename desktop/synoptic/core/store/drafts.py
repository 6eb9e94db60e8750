"""Unfinished typing, kept in the project so that it outlives the program; no content yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.store.schema import DRAFT, fingerprint

if TYPE_CHECKING:
    import sqlite3


def keep(connection: sqlite3.Connection, agent: str, about: str, content: str, at: str) -> None:
    """Write a draft over the agent's earlier one about the same thing; an empty one goes."""
    connection.execute(DRAFT.delete, (agent, about))
    if content:
        row = (agent, about, content, at)
        connection.execute(DRAFT.insert, (*row, fingerprint(DRAFT.name, row)))


def draft(connection: sqlite3.Connection, agent: str, about: str) -> str:
    """What an agent was typing about something; empty where there is no draft."""
    found = connection.execute(DRAFT.select, (agent, about)).fetchone()
    return str(found[2]) if found else ""
