"""One copy read whole: its rows, its statements with who signed them, and its past."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import State
from synoptic.core.store import events, queries, rows
from synoptic.core.store.connection import Unwritten
from synoptic.core.store.merging.history import History, history_of
from synoptic.core.store.schema import CONTENT, COVERAGE, KNOWN, PROJECT, REVISION, STATEMENT, TAKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.edits import Agent, Decision
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.schema import Row


@dataclass(frozen=True, slots=True)
class Held:
    """A statement as a copy holds it: its place in the list, who last signed it (None: nobody) and when.

    `looked` says for each article that is silent who found it so, and when.
    """

    statement: Statement
    place: int
    by: str | None
    at: str
    looked: Mapping[str, tuple[str, str]]

    def is_same(self, other: Held) -> bool:
        """Is there nothing to choose between the two, but for their places?"""
        signed = (self.at, self.by) == (other.at, other.by)
        return signed and self.looked == other.looked and self.statement == other.statement

    @property
    def is_open(self) -> bool:
        """Is it the engine's alone, so that a new analysis may replace it?"""
        return (
            self.statement.state is State.SUGGESTED
            and self.statement.suggestion is not None
            and self.by is None
        )


@dataclass(frozen=True)
class Contents:
    """Everything in one copy of a project, as values that outlive its file."""

    project: str
    rows: Mapping[str, tuple[Row, ...]]
    statements: Mapping[str, Held]
    decisions: tuple[Decision, ...]
    agents: tuple[Agent, ...]
    history: History

    @cached_property
    def keys(self) -> frozenset[str]:
        """The suggestions that somebody decided on."""
        return frozenset(decision.key for decision in self.decisions)

    @cached_property
    def people(self) -> dict[str, str]:
        """The name of everybody who edited, by id."""
        return {agent.id: agent.name for agent in self.agents}

    def maker_of(self, held: Held) -> str:
        """The id of who made a statement what it is: who signed it, else decided on it, else nobody."""
        if held.by is not None:
            return held.by
        key = held.statement.suggestion.key if held.statement.suggestion else ""
        deciders = [each.agent for each in self.decisions if each.key == key]
        return deciders[-1] if deciders else ""

    def author_of(self, held: Held) -> str:
        """The name of who made a statement what it is; empty where nobody did."""
        return self.people.get(self.maker_of(held), "")


def contents_of_image(image: bytes) -> Contents:
    """All that the image of a file holds.

    Raises:
        Unwritten: something in it was not written by Synoptic.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image)
        return contents_of(connection)


def contents_of(connection: sqlite3.Connection) -> Contents:
    """All that a file holds.

    Raises:
        Unwritten: something in it was not written by Synoptic.
    """
    found = {name: tuple(connection.execute(table.select_all)) for name, table in CONTENT.items()}
    _require_articles(connection, found)
    decisions = queries.decisions(connection)
    for at in (*(row[-1] for row in found[STATEMENT.name]), *(each.at for each in decisions)):
        _require_time(at)
    return Contents(
        project=str(connection.execute(PROJECT.select_all).fetchone()[0]),
        rows=found,
        statements=_statements(connection, found),
        decisions=decisions,
        agents=queries.agents(connection),
        history=history_of(events.events(connection), found[TAKEN.name]),
    )


def _statements(connection: sqlite3.Connection, found: Mapping[str, tuple[Row, ...]]) -> dict[str, Held]:
    looked: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for statement, article, _, by, at in found[COVERAGE.name]:
        looked[str(statement)][str(article)] = (str(by), str(at))
    signed = {str(row[0]): row for row in found[STATEMENT.name]}
    held = {}
    for statement in queries.statements(connection, named=False):  # names may differ between copies
        _, place, *_, by, at = signed[statement.id]
        signer = None if by is None else str(by)
        held[statement.id] = Held(statement, int(str(place)), signer, str(at), looked[statement.id])
    return held


def _require_articles(connection: sqlite3.Connection, found: Mapping[str, tuple[Row, ...]]) -> None:
    """An earlier text is looked at only when somebody asks for it; what comes in is looked at now."""
    queries.articles(connection)
    known: dict[str, list[Row]] = defaultdict(list)
    for row in found[KNOWN.name]:
        known[str(row[0])].append(row)
    for revision in found[REVISION.name]:
        _require_readable(revision, known[str(revision[0])])


def _require_readable(revision: Row, known: list[Row]) -> None:
    if any(row[2] != revision[1] for row in known):
        raise Unwritten("what is known of a text names another article")
    try:
        rows.article_from((revision[1], 0, 0, revision[0]), revision, known)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Unwritten(f"{error!s:.200}") from error


def _require_time(at: object) -> None:
    """A time that is none would be later than all others for ever."""
    try:
        datetime.fromisoformat(str(at))
    except ValueError as error:
        raise Unwritten(f"{at!s:.40} is no time") from error
