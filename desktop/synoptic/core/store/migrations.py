"""The schema as numbered steps: a new project takes all of them, an older one those that it lacks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.store.schema import APPLICATION_ID, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from synoptic.core.store.schema import Row

    Step = Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Migration:
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
    for statement in _VERSION_1.split(";"):
        connection.execute(statement)


# Foreign keys wait for the end of the transaction, so that undo may put rows back in any order.
_VERSION_1 = """
CREATE TABLE project (id TEXT PRIMARY KEY NOT NULL, created TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE agent (
    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, person INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE article (
    id TEXT PRIMARY KEY NOT NULL,
    place INTEGER NOT NULL,
    parked INTEGER NOT NULL,
    revision TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX article_revision ON article (revision);
CREATE TABLE revision (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    runs TEXT NOT NULL,
    notices TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX revision_article ON revision (article);
CREATE TABLE known (
    revision TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    origin TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (revision, field)
) STRICT;
CREATE INDEX known_article ON known (article);
CREATE TABLE statement (
    id TEXT PRIMARY KEY NOT NULL,
    place INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    tier TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    author TEXT NOT NULL,
    changed_by TEXT REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    changed_at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX statement_place ON statement (place);
CREATE TABLE suggestion (
    statement TEXT PRIMARY KEY NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    engine TEXT NOT NULL,
    version TEXT NOT NULL,
    score REAL NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_key ON suggestion (key);
CREATE TABLE position (
    id TEXT PRIMARY KEY NOT NULL,
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    value TEXT NOT NULL,
    parsed TEXT,
    superseded_by TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX position_statement ON position (statement, place);
CREATE TABLE passage (
    id TEXT PRIMARY KEY NOT NULL,
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    position TEXT NOT NULL REFERENCES position (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    revision TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    speaker TEXT NOT NULL,
    hedge TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX passage_statement ON passage (statement);
CREATE INDEX passage_position ON passage (position, place);
CREATE INDEX passage_article ON passage (article);
CREATE INDEX passage_revision ON passage (revision);
CREATE TABLE coverage (
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    "by" TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (statement, article)
) STRICT;
CREATE INDEX coverage_article ON coverage (article);
CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL,
    agent TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE event (
    number INTEGER PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    agent TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    edit TEXT NOT NULL,
    label TEXT NOT NULL,
    rows TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE article_words USING fts5 (
    id UNINDEXED, about, body, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    id UNINDEXED, about, body, tokenize = 'unicode61 remove_diacritics 2'
)"""
