"""What the project holds, read back as values."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING

from synoptic.core.documents.record import Agent, Reading
from synoptic.core.documents.statement import State
from synoptic.core.store import rows
from synoptic.core.store.connection import Unwritten
from synoptic.core.store.schema import (
    AGENT,
    ARTICLE,
    COVERAGE,
    DECISION,
    KNOWN,
    PASSAGE,
    POSITION,
    READING,
    REVISION,
    STATEMENT,
    SUGGESTION,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.store.schema import Row, Table

HIGHEST = 1 << 62  # of the numbers of rows: nobody gets so far, and there is room after it


def articles(connection: sqlite3.Connection, only: str | None = None) -> tuple[Article, ...]:
    """All articles in their order with their current revisions, or the one named."""
    places = _rows(connection, ARTICLE, "id", only, "place, id")
    known = _grouped(connection, KNOWN, "article", only, "field")
    with _readable():
        return tuple(
            rows.article_from(
                place,
                connection.execute(REVISION.select, (place[3],)).fetchone(),
                [row for row in known[str(place[0])] if row[0] == place[3]],
            )
            for place in places
        )


def revision_article(connection: sqlite3.Connection, article: str, revision: str) -> Article:
    """An article with one of its texts, as that was read; KeyError when it is not there."""
    place: Row | None = connection.execute(ARTICLE.select, (article,)).fetchone()
    found: Row | None = connection.execute(REVISION.select, (revision,)).fetchone()
    if place is None or found is None or found[1] != article:
        raise KeyError(revision)
    known = _grouped(connection, KNOWN, "article", article, "field")[article]
    with _readable():
        return rows.article_from(place, found, [row for row in known if row[0] == revision])


def revision_text(connection: sqlite3.Connection, article: str, revision: str) -> str:
    """One text of an article; KeyError when it is not there."""
    found: Row | None = connection.execute(REVISION.select, (revision,)).fetchone()
    if found is None or found[1] != article:
        raise KeyError(revision)
    return str(found[3])


def statements(
    connection: sqlite3.Connection, only: str | None = None, *, named: bool = True
) -> tuple[Statement, ...]:
    """All statements in the order in which they were added, or the one named.

    Who wrote one bears the name that they have now; unless `named`, their id stands in its place.
    """
    people = {agent.id: agent.name for agent in agents(connection)} if named else {}
    passages = _passages(connection, only)
    positions = _positions(connection, only, passages)
    suggestions = {row[0]: row for row in _rows(connection, SUGGESTION, "statement", only, "statement")}
    silent = _grouped(connection, COVERAGE, "statement", only, "article")
    with _readable():
        return tuple(
            rows.statement_from(
                row,
                suggestions.get(row[0]),
                positions[str(row[0])],
                frozenset(str(looked[1]) for looked in silent[str(row[0])]),
                people,
            )
            for row in _rows(connection, STATEMENT, "id", only, "place, id")
        )


def open_suggestions(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The suggested statements that nobody decided on or wrote in, by id."""
    found = connection.execute(
        "SELECT id FROM statement JOIN suggestion ON suggestion.statement = statement.id "
        "WHERE state = ? AND changed_by IS NULL AND key NOT IN (SELECT key FROM decision)",
        (str(State.SUGGESTED),),
    )
    return tuple(row[0] for row in found.fetchall())


def statements_in(connection: sqlite3.Connection, article: str) -> tuple[str, ...]:
    """The statements with a passage in an article, or a word on its silence."""
    found = connection.execute(
        "SELECT statement FROM passage WHERE article = ? "
        "UNION SELECT statement FROM coverage WHERE article = ?",
        (article, article),
    )
    return tuple(row[0] for row in found)


def decisions(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions in the order in which they were made."""
    with _readable():
        return tuple(map(rows.decision_from, _rows(connection, DECISION, "id", None, "number")))


def decisions_on(connection: sqlite3.Connection, key: str) -> tuple[Decision, ...]:
    """The decisions on the suggestion with a key, one an agent; the last of them stands."""
    found = connection.execute(f"{DECISION.select_all} WHERE key = ? ORDER BY number", (key,))
    with _readable():
        return tuple(map(rows.decision_from, found))


def is_suggested(connection: sqlite3.Connection, key: str) -> bool:
    """Does a statement bear the suggestion with this key?"""
    return connection.execute("SELECT 1 FROM suggestion WHERE key = ? LIMIT 1", (key,)).fetchone() is not None


def decided_by(connection: sqlite3.Connection, key: str) -> str:
    """The name of the agent whose decision on the suggestion with a key stands; empty where there is none."""
    found = connection.execute(
        "SELECT name FROM decision JOIN agent ON agent.id = decision.agent WHERE key = ? "
        "ORDER BY number DESC LIMIT 1",
        (key,),
    ).fetchone()
    return str(found[0]) if found else ""


def readings(connection: sqlite3.Connection) -> tuple[Reading, ...]:
    """The blind readings, one an agent, in the order in which they began."""
    found = _rows(connection, READING, "agent", None, "began, agent")
    return tuple(Reading(str(agent), str(began), str(ended)) for agent, began, ended in found)


def agents(connection: sqlite3.Connection) -> tuple[Agent, ...]:
    """The people and programs that edited the project."""
    found = _rows(connection, AGENT, "id", None, "rowid")
    return tuple(Agent(str(name), bool(person), str(key)) for key, name, person in found)


def next_place(connection: sqlite3.Connection, table: Table, column: str) -> int:
    """The first number after all that are taken."""
    found = connection.execute(f"SELECT coalesce(max({column}), -1) FROM {table.name}").fetchone()
    if found[0] >= HIGHEST:
        raise Unwritten(f"{found[0]} is no number of a row of “{table.name}”")
    return int(found[0]) + 1


def _passages(connection: sqlite3.Connection, statement: str | None) -> dict[str, list[Passage]]:
    grouped: dict[str, list[Passage]] = defaultdict(list)
    with _readable():
        for row in _rows(connection, PASSAGE, "statement", statement, "position, place"):
            grouped[str(row[2])].append(rows.passage_from(row))
    return grouped


def _positions(
    connection: sqlite3.Connection, statement: str | None, passages: dict[str, list[Passage]]
) -> dict[str, list[Position]]:
    grouped: dict[str, list[Position]] = defaultdict(list)
    with _readable():
        for row in _rows(connection, POSITION, "statement", statement, "statement, place"):
            grouped[str(row[1])].append(rows.position_from(row, passages.get(str(row[0]), [])))
    return grouped


def _grouped(
    connection: sqlite3.Connection, table: Table, column: str, only: str | None, order: str
) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(connection, table, column, only, order):
        grouped[table.owner_of(row)].append(row)
    return grouped


def _rows(
    connection: sqlite3.Connection, table: Table, column: str, only: str | None, order: str
) -> list[Row]:
    if only is None:
        return connection.execute(f"{table.select_all} ORDER BY {order}").fetchall()
    return connection.execute(f"{table.select_all} WHERE {column} = ? ORDER BY {order}", (only,)).fetchall()


@contextmanager
def _readable() -> Iterator[None]:
    """Fingerprints say that rows are as written; they may still have been written by something else."""
    try:
        yield
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Unwritten(f"{error!s:.200}") from error


def silent_by_people(connection: sqlite3.Connection, statement: str) -> frozenset[str]:
    """The articles that a person, and not only a program, called silent on a statement."""
    found = connection.execute(
        'SELECT article FROM coverage JOIN agent ON agent.id = coverage."by" WHERE statement = ? AND person',
        (statement,),
    )
    return frozenset(row[0] for row in found)
