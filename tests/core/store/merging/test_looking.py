from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from helpers.builders import a_statement
from helpers.dumping import dump
from synoptic.core.documents.edits import AddStatement, Agent, ReviseArticle, RowChange, TakeIn
from synoptic.core.documents.merging import Tally
from synoptic.core.store.database import Store
from synoptic.core.store.merging.looking import plan_merge
from synoptic.core.store.schema import ARTICLE, KNOWN, TAKEN, fingerprint
from synoptic.errors import EditError, NotAProject, StoreDamaged, StoreError, StoreTooNew

if TYPE_CHECKING:
    from helpers.copies import Twins
    from synoptic.core.documents.article import Article
    from synoptic.core.store.schema import Table

STORES = Path(__file__).parents[3] / "fixtures" / "stores"
BEN = Agent("Ben")


@pytest.fixture
def copy(twins: Twins) -> Path:
    """Ben's copy with a statement of his own, closed."""
    twins.ben.apply(AddStatement(a_statement("Speed")))
    twins.ben.close()
    return twins.ben.path


def write(path: Path, command: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(command, values)


def test_a_copy_is_looked_into_and_left_as_it_is(twins: Twins, copy: Path) -> None:
    before = copy.read_bytes(), copy.stat().st_mtime_ns, sorted(copy.parent.iterdir())
    copy.chmod(0o444)
    plan = plan_merge(twins.ada.image(), copy)
    assert (plan.name, plan.statements) == ("ben", Tally(new=1))
    assert (copy.read_bytes(), copy.stat().st_mtime_ns, sorted(copy.parent.iterdir())) == before


def test_a_copy_of_another_project_is_refused(twins: Twins, tmp_path: Path) -> None:
    Store.create(tmp_path / "other.synoptic", BEN).close()
    before = dump(twins.ada)
    with pytest.raises(StoreError, match=r"“other\.synoptic” is a copy of another project"):
        plan_merge(twins.ada.image(), tmp_path / "other.synoptic")
    assert dump(twins.ada) == before


def test_the_project_itself_and_what_is_open_here_are_refused(twins: Twins) -> None:
    for store in (twins.ada, twins.ben):
        with pytest.raises(StoreError, match="is open already"):
            plan_merge(twins.ada.image(), store.path)
    with pytest.raises(StoreError):
        Store.open(twins.ada.path, BEN)  # the lock was not given up by looking


@pytest.mark.parametrize("content", [b"", b"words " * 500, b"SQLite format 3\0" + b"\0" * 1000])
def test_what_is_no_project_is_refused(twins: Twins, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.synoptic"
    path.write_bytes(content)
    with pytest.raises(NotAProject):
        plan_merge(twins.ada.image(), path)


def test_a_missing_file_is_named(twins: Twins, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nowhere\.synoptic” cannot be opened"):
        plan_merge(twins.ada.image(), tmp_path / "nowhere.synoptic")


def test_a_damaged_copy_is_refused(twins: Twins, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes().replace(b"Day it left", b"Day it felt"))
    with pytest.raises(StoreDamaged, match=r"“ben\.synoptic” is damaged"):
        plan_merge(twins.ada.image(), copy)


def test_a_copy_of_a_later_version_is_refused(twins: Twins, copy: Path) -> None:
    write(copy, "PRAGMA user_version = 1000")
    with pytest.raises(StoreTooNew):
        plan_merge(twins.ada.image(), copy)


@pytest.mark.parametrize("rows", ["[]x", "{}", "[1]", '[{"table": "known", "key": 3}]', "[" * 100_000])
def test_a_log_that_synoptic_never_wrote_is_refused(twins: Twins, copy: Path, rows: str) -> None:
    row = (99, "2026-01-01T00:00:00.000+00:00", twins.ada.agent.id, "AddStatement", "", rows)
    write(copy, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", *row, fingerprint("event", row))
    with pytest.raises(StoreDamaged):
        plan_merge(twins.ada.image(), copy)


@pytest.mark.parametrize(
    "events",
    ["{}", "[1]", "nothing", '{"seen":[1],"removed":[],"written":[]}', '{"seen":[],"removed":[["a"]]}'],
)
def test_edits_taken_in_that_are_none_are_refused(twins: Twins, copy: Path, events: str) -> None:
    write(copy, TAKEN.insert, "t", events, fingerprint(TAKEN.name, ("t", events)))
    with pytest.raises(StoreDamaged):
        plan_merge(twins.ada.image(), copy)


def test_a_time_that_is_none_is_refused(twins: Twins, copy: Path) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        columns = connection.execute("SELECT * FROM statement").fetchone()
        row = (*columns[:10], "zzz")
        sql = "UPDATE statement SET changed_at = 'zzz', hash = ? WHERE id = ?"
        connection.execute(sql, (fingerprint("statement", row), row[0]))
    with pytest.raises(StoreDamaged, match="zzz is no time"):
        plan_merge(twins.ada.image(), copy)


def test_a_copy_that_was_cut_off_while_writing_is_put_right_first(twins: Twins, copy: Path) -> None:
    before = plan_merge(twins.ada.image(), copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # so that pages reach the file before the end
        connection.execute("BEGIN")
        connection.execute("UPDATE event SET label = 'x', hash = 'y'")
        connection.execute("UPDATE revision SET text = text || ?", ("x" * 100_000,))
        torn = copy.with_name("torn.synoptic")
        for name in ("", "-journal"):
            shutil.copy(f"{copy}{name}", f"{torn}{name}")
    found = plan_merge(twins.ada.image(), torn)
    assert (found.rows, found.collisions) == (before.rows, before.collisions)


def test_a_copy_of_an_earlier_version_is_brought_up_to_date_on_the_way(tmp_path: Path) -> None:
    shutil.copy(STORES / "version-1.synoptic", tmp_path / "here.synoptic")
    shutil.copy(STORES / "version-1.synoptic", tmp_path / "there.synoptic")
    before = (tmp_path / "there.synoptic").read_bytes()
    with Store.open(tmp_path / "here.synoptic", Agent("Ada")) as here:
        here.apply(AddStatement(a_statement("Own")))
        plan = plan_merge(here.image(), tmp_path / "there.synoptic")
        assert not plan
        here.apply(TakeIn(plan.name, plan.agents, plan.rows))
    assert (tmp_path / "there.synoptic").read_bytes() == before


def forge(path: Path, table: Table, key: str, column: str, value: object) -> None:
    """Write a value into a row under a fingerprint that fits."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        rows = connection.execute(f"{table.select_all} WHERE {table.columns[0]} = ?", (key,)).fetchall()
        for row in (dict(zip(table.columns, each, strict=True)) for each in rows):
            changed = tuple({**row, column: value}.values())
            sql = f"UPDATE {table.name} SET {column} = ?, hash = ? WHERE {table.columns[0]} = ?"
            connection.execute(sql, (value, fingerprint(table.name, changed), key))


def test_an_article_that_shows_the_text_of_another_is_refused(
    twins: Twins, copy: Path, monday: Article, sunday: Article
) -> None:
    forge(copy, ARTICLE, monday.id, "revision", sunday.revision)
    with pytest.raises(StoreDamaged, match="wrong text or place"):
        plan_merge(twins.ada.image(), copy)


@pytest.mark.parametrize("revised", [False, True])
def test_something_known_of_an_article_that_nothing_can_read_is_refused(
    twins: Twins, copy: Path, monday: Article, revised: bool
) -> None:
    if revised:  # nothing reads an earlier text until somebody asks for it
        with Store.open(copy, BEN) as ben:
            ben.apply(ReviseArticle(replace(monday, text="Later.", blocks=(), revision=str(uuid4()))))
    row = (monday.revision, "colour", monday.id, "green", None)
    write(copy, KNOWN.insert, *row, fingerprint(KNOWN.name, row))
    with pytest.raises(StoreDamaged):
        plan_merge(twins.ada.image(), copy)


def test_what_is_known_of_the_text_of_another_article_is_refused(
    twins: Twins, copy: Path, monday: Article, sunday: Article
) -> None:
    row = (monday.revision, "author", sunday.id, "Eve", None)
    write(copy, KNOWN.insert, *row, fingerprint(KNOWN.name, row))
    with pytest.raises(StoreDamaged, match="names another article"):
        plan_merge(twins.ada.image(), copy)


def test_rows_that_would_leave_a_project_that_cannot_be_opened_are_not_taken_in(
    twins: Twins, monday: Article, sunday: Article
) -> None:
    before = dump(twins.ada)
    swapped = RowChange(ARTICLE.name, (monday.id, 0, 0, monday.revision), (monday.id, 0, 0, sunday.revision))
    with pytest.raises(EditError, match=r"“ben” does not fit .*Nothing was changed"):
        twins.ada.apply(TakeIn("ben", (), (swapped,)))
    assert dump(twins.ada) == before


def test_a_copy_whose_name_is_no_text_is_taken_in(twins: Twins, copy: Path) -> None:
    odd = copy.rename(copy.with_name(os.fsdecode(b"ben\xff.synoptic")))
    plan = plan_merge(twins.ada.image(), odd)
    assert twins.ada.apply(TakeIn(plan.name, plan.agents, plan.rows)).label == "Take in “ben\ufffd”"
