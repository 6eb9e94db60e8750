"""The people and programs that edit a project: each has one id a file.

A reader is a person at a machine, with an id of their own that goes with each act (`core.people` keeps it);
the name is what they are called at the moment. Two who bear one name stay two; who changes their name stays
who they are. By name alone are known programs, and readers of whom nothing else is at hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.store import queries
from synoptic.core.store.schema import AGENT, fingerprint

if TYPE_CHECKING:
    import sqlite3

    from synoptic.core.documents.edits import Agent


def known(connection: sqlite3.Connection, agent: Agent) -> Agent:
    """The agent as given where the file has their id, else the one of their name, else as given."""
    there = queries.agents(connection)
    if any(each.id == agent.id for each in there):
        return agent
    same = (each for each in there if (each.name, each.person) == (agent.name, agent.person))
    return next(same, agent)


def enter(connection: sqlite3.Connection, agent: Agent) -> None:
    """Enter an agent under their own id, where that is not known."""
    row = (agent.id, agent.name, int(agent.person))
    if connection.execute(AGENT.select, row[:1]).fetchone() is None:
        connection.execute(AGENT.insert, (*row, fingerprint(AGENT.name, row)))


def entered(connection: sqlite3.Connection, agent: Agent) -> Agent:
    """The agent as the file knows it, entered where it did not."""
    found = known(connection, agent)
    enter(connection, found)
    return found


def sign(connection: sqlite3.Connection, agent: Agent) -> None:
    """Enter who edits under their own id, and call them by the name that they bear now."""
    enter(connection, agent)
    rename(connection, agent)


def rename(connection: sqlite3.Connection, agent: Agent) -> None:
    """Call an agent by the name that they bear now, where the file knows them by another."""
    row = connection.execute(AGENT.select, (agent.id,)).fetchone()
    if row is not None and row[1] != agent.name:
        new = (agent.id, agent.name, row[2])
        connection.execute(AGENT.update, (*new, fingerprint(AGENT.name, new), agent.id))
