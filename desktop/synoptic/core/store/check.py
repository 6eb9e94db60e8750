"""The full check of a project file, made at every open and of every backup."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

from synoptic.core.store.migrations import expected_schema, schema_of, stamped, version_of
from synoptic.core.store.schema import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

# the SHA-256 of what a file of the latest version declares, which saves making one to compare with
LATEST_SCHEMA = "6d15dcf2a0932b0d5cca2dfa2d68ccc2cfe25b318f696b251556416869722bde"
_INDEXED = {"article_words": "article", "statement_words": "statement"}


def finding(connection: sqlite3.Connection) -> str:
    """What is wrong with a file in a few words; empty when nothing is.

    The schema comes first: nothing else in a file is looked at before it is known to declare what it should.
    Fingerprints find what SQLite's own check cannot: four of five flipped bits change text and nothing else.
    """
    checks = (_schema, _integrity, _references, _fingerprints, _identity, _words, misquoted)
    try:
        return next((found for check in checks for found in check(connection)), "")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR:
            raise
        return str(error)  # the queries are sound, so it is the file that is not


def _schema(connection: sqlite3.Connection) -> Iterator[str]:
    declared = schema_of(connection)
    known = hashlib.sha256(repr(declared).encode()).hexdigest() == LATEST_SCHEMA
    if not known and declared != expected_schema(version_of(connection)):
        yield "its tables are not those of a Synoptic project"


def _integrity(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check(1)"):
        if line != "ok":
            yield str(line)


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield f"a row of “{table}” refers to something that is not there"


def _fingerprints(connection: sqlite3.Connection) -> Iterator[str]:
    for table in _tables(connection):
        if any(fingerprint(table, content) != seal for _, content, seal in stamped(connection, table)):
            yield f"a row of “{table}” does not match its fingerprint"


def _identity(connection: sqlite3.Connection) -> Iterator[str]:
    if len(connection.execute("SELECT id FROM project").fetchall()) != 1:
        yield "it does not say which project it is"


def _words(connection: sqlite3.Connection) -> Iterator[str]:
    for index, table in _INDEXED.items():
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
        missing = f"SELECT id FROM {table} EXCEPT SELECT id FROM {index}"
        surplus = f"SELECT id FROM {index} EXCEPT SELECT id FROM {table}"
        if connection.execute(f"SELECT * FROM ({missing}) UNION ALL SELECT * FROM ({surplus})").fetchone():
            yield f"the index of words does not list what is in “{table}”"


def misquoted(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the words of passages, if anything is."""
    texts = {(row[0], row[1]): row[2] for row in connection.execute("SELECT id, article, text FROM revision")}
    for revision, article, start, end, exact in connection.execute(
        'SELECT revision, article, start, "end", exact FROM passage'
    ):
        text = texts.get((revision, article), "")
        if not 0 <= start <= end <= len(text) or text[start:end] != exact:
            yield "a passage is not what its article says there"


def _tables(connection: sqlite3.Connection) -> list[str]:
    """The tables whose rows carry a fingerprint as their last column, whatever the version of the file."""
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict ORDER BY name"
    )
    return [row[0] for row in found]
