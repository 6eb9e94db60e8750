"""What a file of an earlier version becomes."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Action, Agent, Decide
from synoptic.core.store import migrations
from synoptic.core.store.check import LATEST_SCHEMA
from synoptic.core.store.database import Store
from synoptic.core.store.migrations import expected_schema, latest, schema_of, version_of
from synoptic.core.store.schema import fingerprint
from synoptic.errors import StoreDamaged

if TYPE_CHECKING:
    from pathlib import Path

AT = "2023-11-09T12:00:00+00:00"
ROWS = {
    "project": [("p", AT)],
    "agent": [("ada", "Ada", 1), ("ben", "Ben", 1)],
    "article": [("a", 0, 0, "r")],
    "statement": [
        ("s", 0, "Day", "time", "conflict", "accepted", "", "[]", "synoptic 1", "ada", AT),
        ("t", 1, "Speed", "quantity", "conflict", "suggested", "", "[]", "synoptic 1", None, AT),
        ("u", 2, "Cars", "quantity", "conflict", "accepted", "", "[]", "Ben", "ada", AT),
        ("v", 3, "Colour", "attribute", "conflict", "accepted", "", "[]", "Eve", "ada", AT),
    ],
    "suggestion": [
        ("s", "day", "synoptic", "1", 0.8, "test", "because"),
        ("t", "speed", "synoptic", "1", 0.8, "test", "because"),
    ],
    "decision": [("d", 0, "day", "accept", "ada", AT), ("e", 1, "gone", "reject", "ada", AT)],
    "event": [(0, AT, "ada", "Decide", "Accept “Day”", "[]")],
}
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A project as version 1 wrote it."""
    path = tmp_path / "old.synoptic"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.migrate(connection, 1)
        write = connection.execute
        for table, rows in (ROWS | {"revision": [("r", "a", 1, "", "[]", "[]", "[]", "", EMPTY)]}).items():
            for row in rows:
                marks = ", ".join("?" * (len(row) + 1))
                write(f"INSERT INTO {table} VALUES ({marks})", (*row, fingerprint(table, row)))
        write("INSERT INTO article_words (id, about, body) VALUES ('a', '', '')")
        for name in "stuv":
            write("INSERT INTO statement_words (id, about, body) VALUES (?, '', '')", (name,))
    return path


def test_decisions_keep_their_order_and_time(old: Path) -> None:
    with Store.open(old, Agent("Ada")) as store:
        found = [(each.id, each.key, each.action, each.at) for each in store.decisions()]
        assert found == [("d", "day", Action.ACCEPT, AT), ("e", "gone", Action.REJECT, AT)]
        assert len(store.events()) == 1
        assert store.readings() == ()


def test_a_second_reader_may_decide_afterwards(old: Path) -> None:
    with Store.open(old, Agent("Ben")) as store:
        store.apply(Decide("s", Action.REJECT))
        assert [each.agent for each in store.decisions()] == ["ada", "ada", "ben"]
        assert store.decided_by("day") == "Ben"
        assert [each.at for each in store.decisions()] == sorted(each.at for each in store.decisions())


def test_who_wrote_a_statement_is_known_by_more_than_a_name(old: Path) -> None:
    with Store.open(old, Agent("Ada")) as store:
        writers = [(one.author, one.writer) for one in store.statements()]
        assert writers == [("synoptic 1", ""), ("synoptic 1", ""), ("Ben", "ben"), ("Eve", "")]
    with Store.open(old, Agent("Ben B.", id="ben")) as store:
        store.sign_as(store.agent)
        assert store.statements()[2].author == "Ben B."


def test_the_copy_made_first_is_still_of_the_old_version(old: Path) -> None:
    before = old.read_bytes()
    Store.open(old, Agent("Ada")).close()
    with closing(sqlite3.connect(old.with_name(f"old.before-v{migrations.latest()}.synoptic"))) as copy:
        assert version_of(copy) == 1
        assert schema_of(copy) == expected_schema(1)
    assert old.read_bytes() != before


def test_a_damaged_old_file_is_left_as_it_is(old: Path) -> None:
    damaged = old.read_bytes().replace("“Day”".encode(), "“Dax”".encode())
    old.write_bytes(damaged)
    with pytest.raises(StoreDamaged, match="“event” does not match its fingerprint"):
        Store.open(old, Agent("Ada"))
    assert old.read_bytes() == damaged
    assert list(old.parent.iterdir()) == [old]


def test_the_known_fingerprint_is_that_of_the_latest_schema() -> None:
    declared = repr(expected_schema(latest()))
    assert hashlib.sha256(declared.encode()).hexdigest() == LATEST_SCHEMA
