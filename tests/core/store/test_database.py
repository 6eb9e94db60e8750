from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from helpers.builders import an_article
from helpers.dumping import dump
from synoptic.core.documents.edits import AddArticles, Agent
from synoptic.core.store.database import Store
from synoptic.core.store.migrations import latest
from synoptic.errors import NotAProject, StoreError, StoreLocked, StoreTooNew

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article

READER = Agent("Ada")
OPEN_ELSEWHERE = """
import sys; from pathlib import Path
from synoptic.core.documents.edits import Agent; from synoptic.core.store.database import Store
with Store.open(Path(sys.argv[1]), Agent("Bob")): print("open", flush=True); sys.stdin.read()
"""


def reopened(store: Store) -> Store:
    store.close()
    return Store.open(store.path, READER)


def test_a_new_project_is_empty_and_has_an_id(store: Store) -> None:
    assert (store.articles(), store.statements(), store.decisions(), store.events()) == ((), (), (), ())
    assert UUID(store.project)


def test_a_project_is_the_same_when_opened_again(filled: Store) -> None:
    kept, project, content = filled.articles(), filled.project, dump(filled)
    with reopened(filled) as again:
        assert (again.articles(), again.project, dump(again)) == (kept, project, content)


def test_opening_and_closing_changes_no_byte(filled: Store) -> None:
    filled.close()
    before = filled.path.read_bytes()
    reopened(filled).close()
    assert filled.path.read_bytes() == before


def test_a_closed_project_is_one_file(filled: Store) -> None:
    filled.close()
    assert list(filled.path.parent.iterdir()) == [filled.path]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("locking_mode", "exclusive"),
        ("synchronous", 3),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("page_size", 4096),
        ("auto_vacuum", 0),
        ("encoding", "UTF-8"),
        ("application_id", int.from_bytes(b"SYNO")),
        ("user_version", latest()),
    ],
)
def test_the_file_is_held_as_the_trials_of_power_cuts_and_damage_advise(
    store: Store, pragma: str, value: object
) -> None:
    assert store._connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_every_table_is_strict_and_every_row_carries_a_fingerprint(store: Store) -> None:
    tables = store._connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert len(tables) == 15
    for name, strict in tables:
        assert strict
        store._connection.execute(f"SELECT hash FROM {name}")


@pytest.mark.parametrize("name", ["a b.synoptic", "a?mode=ro#x%20.synoptic", "北京.synoptic", "plain"])
def test_a_project_may_have_any_name(tmp_path: Path, name: str) -> None:
    Store.create(tmp_path / name, READER).close()
    assert list(tmp_path.iterdir()) == [tmp_path / name]
    Store.open(tmp_path / name, READER).close()


def test_nothing_is_written_over_when_a_project_is_made(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(StoreError, match=r"already something at .*choose another name"):
        Store.create(path, READER)
    assert path.read_text() == "mine"


def test_a_project_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Store.create(tmp_path / "nowhere" / "a.synoptic", READER)


def test_a_file_that_is_not_there_is_said_to_be_missing(path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(path, READER)
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"SQLite format 3\0", b"A text about trains. " * 100, bytes(8192), b"PK\3\4" + bytes(5000)],
    ids=["empty", "byte", "header", "text", "zeros", "zip"],
)
def test_some_other_file_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotAProject, match="was left as it is"):
        Store.open(path, READER)
    assert path.read_bytes() == content


def test_a_folder_is_not_a_project(tmp_path: Path) -> None:
    with pytest.raises(NotAProject):
        Store.open(tmp_path, READER)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_the_database_of_another_program_is_refused_and_left_as_it_is(path: Path, mode: str) -> None:
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA journal_mode = {mode}")
    other.execute("CREATE TABLE project (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotAProject):
        Store.open(path, READER)
    assert path.read_bytes() == before


def test_what_another_program_has_not_merged_yet_stays_unmerged(path: Path, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE project (id)")
    other.commit()
    for end in ("", "-wal"):  # as a program leaves them that was killed
        shutil.copy(tmp_path / f"other.db{end}", path.with_name(path.name + end))
    other.close()
    left = {file: file.read_bytes() for file in (path, path.with_name(f"{path.name}-wal"))}
    with pytest.raises(NotAProject):
        Store.open(path, READER)
    assert {file: file.read_bytes() for file in path.parent.glob(f"{path.name}*")} == left


def test_a_project_of_a_later_version_is_refused_and_left_as_it_is(filled: Store) -> None:
    filled.close()
    later = sqlite3.connect(filled.path)
    later.execute("PRAGMA user_version = 1000")
    later.close()
    before = filled.path.read_bytes()
    with pytest.raises(StoreTooNew, match="install the latest version"):
        reopened(filled)
    assert filled.path.read_bytes() == before


def test_a_second_window_of_this_program_is_told_that_the_project_is_open(
    filled: Store, monday: Article
) -> None:
    with pytest.raises(StoreLocked, match="open in another window or program"):
        Store.open(filled.path, READER)
    assert filled.article(monday.id) == monday
    filled.apply(AddArticles((an_article("More."),)))


def test_looking_at_the_open_project_again_does_not_give_up_its_lock(filled: Store) -> None:
    with pytest.raises(StoreLocked):
        Store.open(filled.path, READER)
    command = [sys.executable, "-c", OPEN_ELSEWHERE, str(filled.path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert "StoreLocked" in told.stderr


def test_another_program_is_told_that_the_project_is_open(filled: Store) -> None:
    command = [sys.executable, "-c", OPEN_ELSEWHERE, str(filled.path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert "StoreLocked" in told.stderr
    filled.close()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreLocked):
            reopened(filled)
        other.communicate("")
    reopened(filled).close()


def test_a_project_that_may_not_be_written_is_said_to_be_read_only(read_only: Path) -> None:
    with pytest.raises(StoreError, match="may be read but not changed"):
        Store.open(read_only, READER)
    with pytest.raises(StoreError, match="What was saved before is safe"):
        Store.create(read_only.with_name("another.synoptic"), READER)


def test_a_person_has_one_id_in_a_project_whatever_session_they_edit_in(filled: Store) -> None:
    first = filled.agent
    filled.close()
    with Store.open(filled.path, Agent("Ada")) as again:
        again.apply(AddArticles((an_article("More."),)))
        assert again.agents() == (first,)
    with Store.open(filled.path, Agent("Ada", person=False)) as program:
        program.apply(AddArticles((an_article("Still more."),)))
        assert program.agents() == (first, program.agent)


def test_a_full_disk_is_called_by_its_name_and_nothing_is_changed(filled: Store) -> None:
    before = dump(filled)
    filled._connection.execute("PRAGMA max_page_count = 1")  # SQLite takes the present size for the least
    with pytest.raises(StoreError, match="The disk is full"):
        filled.apply(AddArticles((an_article("More. " * 50_000),)))
    assert dump(filled) == before
    filled._connection.execute("PRAGMA max_page_count = 1000000")
    filled.apply(AddArticles((an_article("More."),)))
    assert len(filled.articles()) == 3


@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_written_into_a_file_that_was_moved_away(filled: Store, replaced: bool) -> None:
    away, copy = filled.path.with_name("away.synoptic"), filled.path.with_name("copy.synoptic")
    filled.path.rename(away)
    if replaced:
        filled.path.write_text("something else")
    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        filled.apply(AddArticles((an_article("More."),)))
    filled.backup_to(copy)
    away.replace(filled.path)
    filled.apply(AddArticles((an_article("More."),)))
    assert len(filled.articles()) == 3
    with Store.open(copy, READER) as saved:
        assert len(saved.articles()) == 2


def test_using_a_closed_store_is_a_mistake_of_the_program(filled: Store) -> None:
    filled.close()
    with pytest.raises(sqlite3.ProgrammingError):
        filled.articles()
