"""The schema as numbered steps: a new project takes all of them, an older one those that it lacks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.store import versions
from synoptic.core.store.schema import APPLICATION_ID, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from synoptic.core.store.schema import Row

    Step = Callable[[sqlite3.Connection], None]


class Migration(NamedTuple):
    """One step of the schema: the version it leads to, what it does in words, and the step itself."""

    version: int
    purpose: str
    step: Step


MIGRATIONS: list[Migration] = []


def migration(version: int, purpose: str) -> Callable[[Step], Step]:
    """Enter a function as the step that leads to `version`; steps are numbered from 1 without gaps."""

    def enter(step: Step) -> Step:
        MIGRATIONS.append(Migration(version, purpose, step))
        return step

    return enter


def latest() -> int:
    """The version that this program writes."""
    return MIGRATIONS[-1].version


def migrate(connection: sqlite3.Connection, to: int | None = None) -> None:
    """Take the steps that are missing, up to version `to`, inside the caller's transaction."""
    target = latest() if to is None else to
    present = version_of(connection)
    for each in MIGRATIONS:
        if present < each.version <= target:
            each.step(connection)
    connection.execute(f"PRAGMA user_version = {target}")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema in a file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Everything that a file declares: tables, indexes and whatever else somebody put there, as SQL."""
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall()


def expected_schema(version: int) -> list[tuple[str, ...]]:
    """What a file of this version declares when nobody tampered with it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh, version)
        return schema_of(fresh)


def stamped(connection: sqlite3.Connection, table: str) -> Iterator[tuple[int, Row, str]]:
    """The row number, content and fingerprint of every row, wherever a step may have put the columns."""
    cursor = connection.execute(f"SELECT rowid, * FROM {table}")
    names = [column[0] for column in cursor.description]
    seal = names.index("hash")
    for row in cursor:
        yield row[0], (*row[1:seal], *row[seal + 1 :]), row[seal]


def rehash(connection: sqlite3.Connection, table: str) -> None:
    """Give the rows of a table new fingerprints after a step that changed its columns."""
    for number, content, _ in list(stamped(connection, table)):
        seal = fingerprint(table, content)
        connection.execute(f"UPDATE {table} SET hash = ? WHERE rowid = ?", (seal, number))


@migration(1, "Articles, statements, decisions, events, and an index of their words")
def _begin(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _run(connection, versions.VERSION_1)


@migration(2, "A decision for each agent, blind readings, drafts of unfinished typing")
def _let_several_decide(connection: sqlite3.Connection) -> None:
    _run(connection, versions.VERSION_2)


@migration(3, "Which edits came in with other copies of the project")
def _remember_copies(connection: sqlite3.Connection) -> None:
    _run(connection, versions.VERSION_3)


@migration(4, "Who wrote a statement by id, so that two readers may bear one name")
def _tell_writers_apart(connection: sqlite3.Connection) -> None:
    _run(connection, versions.VERSION_4)
    rehash(connection, "statement")


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Run statements one by one: the connection's own way to run a script would end the transaction."""
    for statement in script.split(";"):
        connection.execute(statement)
