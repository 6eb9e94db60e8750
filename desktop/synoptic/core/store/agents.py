"""The people and programs that edit a project: each has one id a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.store import queries
from synoptic.core.store.schema import AGENT, fingerprint

if TYPE_CHECKING:
    import sqlite3

    from synoptic.core.documents.edits import Agent


def known(connection: sqlite3.Connection, agent: Agent) -> Agent:
    """The agent under the id that the file has for this name; as given where it has none."""
    same = (
        each for each in queries.agents(connection) if (each.name, each.person) == (agent.name, agent.person)
    )
    return next(same, agent)


def enter(connection: sqlite3.Connection, agent: Agent) -> None:
    """Enter an agent under their own id, where that is not known; two who bear one name stay two."""
    row = (agent.id, agent.name, int(agent.person))
    if connection.execute(AGENT.select, row[:1]).fetchone() is None:
        connection.execute(AGENT.insert, (*row, fingerprint(AGENT.name, row)))


def entered(connection: sqlite3.Connection, agent: Agent) -> Agent:
    """The agent as the file knows it, entered where it did not."""
    found = known(connection, agent)
    enter(connection, found)
    return found
