from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_statement
from synoptic.core.documents.edits import Action, AddStatement, Agent
from synoptic.core.documents.statement import Relation, State
from synoptic.core.store import migrations
from synoptic.core.store.database import Store
from synoptic.core.store.migrations import MIGRATIONS, Migration, rehash
from synoptic.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

READER = Agent("Ada")
STORES = Path(__file__).parents[2] / "fixtures" / "stores"


def add_a_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE project ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    rehash(connection, "project")


def forget_the_fingerprints(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE project ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def stumble(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE project ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    connection.execute("DROP TABLE nothing")


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Pretend that this program has one more step."""

    def pretend(step: Callable[[sqlite3.Connection], None]) -> int:
        version = MIGRATIONS[-1].version + 1
        monkeypatch.setattr(migrations, "MIGRATIONS", [*MIGRATIONS, Migration(version, "a trial", step)])
        return version

    return pretend


def test_steps_are_numbered_without_gaps_and_say_what_they_do() -> None:
    assert [each.version for each in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
    assert all(each.purpose for each in MIGRATIONS)


@pytest.mark.parametrize("path", sorted(STORES.glob("*.synoptic")), ids=lambda path: path.stem)
def test_a_file_of_every_version_opens_with_all_that_it_held(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path)
    with Store.open(tmp_path / path.name, READER) as store:
        assert [article.title.value for article in store.articles()] == ["The train", "A journey"]
        day, speed = store.statements()
        assert (day.label, day.relation, day.state) == ("Day it left", Relation.CONFLICTING, State.ACCEPTED)
        assert (speed.label, speed.note, speed.tags) == ("Speed", "Ask the station", ("railways",))
        assert [decision.action for decision in store.decisions()] == [Action.ACCEPT]
        assert store.search_statements("station") == {speed.id}


def test_an_older_file_is_copied_and_then_brought_up_to_date(
    filled: Store, next_version: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.close()
    newest = next_version(add_a_column)
    with Store.open(filled.path, READER) as store:
        assert store.project == filled.project
        assert [article.letter for article in store.articles()] == ["A", "B"]
    with Store.open(filled.path, READER) as again:
        assert len(again.articles()) == 2
    monkeypatch.undo()
    copy = filled.path.with_name(f"summit.before-v{newest}.synoptic")
    with Store.open(copy, READER) as old:
        assert len(old.articles()) == 2


def test_the_copy_takes_a_free_name(filled: Store, next_version: Callable[..., int]) -> None:
    filled.close()
    newest = next_version(add_a_column)
    taken = filled.path.with_name(f"summit.before-v{newest}.synoptic")
    taken.write_text("mine")
    Store.open(filled.path, READER).close()
    assert taken.read_text() == "mine"
    assert filled.path.with_name(f"summit.before-v{newest}-2.synoptic").exists()


@pytest.mark.parametrize(
    ("step", "kind"),
    [(stumble, StoreError), (forget_the_fingerprints, StoreDamaged)],
    ids=["fails", "is wrong"],
)
def test_a_step_that_does_not_succeed_leaves_the_file_as_it_was(
    filled: Store, next_version: Callable[..., int], step: object, kind: type[StoreError]
) -> None:
    filled.close()
    before = filled.path.read_bytes()
    next_version(step)
    with pytest.raises(kind):
        Store.open(filled.path, READER)
    assert filled.path.read_bytes() == before


def test_opening_again_and_again_leaves_one_copy_of_what_did_not_change(
    filled: Store, next_version: Callable[..., int]
) -> None:
    filled.close()
    newest = next_version(stumble)
    for _ in range(3):
        with pytest.raises(StoreError):
            Store.open(filled.path, READER)
    copies = sorted(path.name for path in filled.path.parent.glob("*before*"))
    assert copies == [f"summit.before-v{newest}.synoptic"]


def test_a_copy_of_what_was_written_since_is_another_one(
    filled: Store, next_version: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.close()
    for label in ("Speed", "Length"):
        newest = next_version(stumble)
        with pytest.raises(StoreError):
            Store.open(filled.path, READER)
        monkeypatch.undo()
        with Store.open(filled.path, READER) as store:
            store.apply(AddStatement(a_statement(label)))
    folder = filled.path.parent
    labels = []
    for name in (f"summit.before-v{newest}", f"summit.before-v{newest}-2"):
        with Store.open(folder / f"{name}.synoptic", READER) as copy:
            labels.append([statement.label for statement in copy.statements()])
    assert labels == [[], ["Speed"]]


def test_what_is_there_and_cannot_be_read_is_left_alone(
    filled: Store, next_version: Callable[..., int]
) -> None:
    filled.close()
    newest = next_version(add_a_column)
    folder = filled.path.with_name(f"summit.before-v{newest}.synoptic")
    folder.mkdir()
    filled.path.with_name(f"summit.before-v{newest}-2.synoptic").symlink_to("nowhere")
    Store.open(filled.path, READER).close()
    assert folder.is_dir()
    assert filled.path.with_name(f"summit.before-v{newest}-3.synoptic").exists()
