"""An open project gets another name: file, journal and backups go with it, and nothing is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_statement
from helpers.dumping import dump
from synoptic.core.documents.edits import AddStatement, Agent
from synoptic.core.store import naming
from synoptic.core.store.backups import Backups
from synoptic.core.store.database import Store
from synoptic.errors import StoreError, StoreLocked

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article

READER = Agent("Ada")


def test_the_file_has_the_new_name_and_all_that_was_in_it(filled: Store) -> None:
    old, before = filled.path, filled.articles()
    filled.rename("Kim's journey")
    assert filled.path == old.with_name("Kim's journey.synoptic")
    assert not old.exists()
    assert filled.articles() == before
    filled.close()
    with Store.open(filled.path, READER) as again:
        assert again.articles() == before


def test_edits_go_on_and_those_of_before_are_taken_back(filled: Store) -> None:
    before, first = dump(filled), filled.record.begun
    applied = filled.apply(AddStatement(a_statement("Speed")))
    filled.rename("Other")
    filled.apply(AddStatement(a_statement("Day")))
    assert {one.label for one in filled.statements()} >= {"Speed", "Day"}
    assert filled.record.begun == first
    assert before != dump(filled)
    filled.apply(applied.inverse)
    assert "Speed" not in {one.label for one in filled.statements()}


def test_nobody_else_can_open_it_under_its_new_name(filled: Store) -> None:
    filled.rename("Other")
    with pytest.raises(StoreLocked):
        Store.open(filled.path, READER)


def test_the_backups_come_along(filled: Store, tmp_path: Path) -> None:
    kept = tmp_path / "backups"
    filled.backups = Backups(kept, filled.path)
    before = filled.path
    with_backup = filled.apply(AddStatement(a_statement("Speed")))
    assert with_backup.label
    filled.backups.wait()
    taken = [path.name for path in filled.backups.all()]
    filled.rename("Other")
    assert [path.name for path in filled.backups.all()] == taken != []
    assert [path.name for path in Backups(kept, filled.path).all()] == taken
    assert Backups(kept, before).all() == ()


def test_a_name_that_is_taken_is_refused_and_the_project_stays_open(filled: Store) -> None:
    taken = filled.path.with_name("Taken.synoptic")
    taken.write_text("something else")
    with pytest.raises(StoreError, match=r"already something called “Taken\.synoptic”"):
        filled.rename("Taken")
    assert taken.read_text() == "something else"
    filled.apply(AddStatement(a_statement("Speed")))


def test_a_link_in_letters_of_another_case_does_not_take_its_target_away(filled: Store) -> None:
    target = filled.path.with_stem(filled.path.stem.swapcase())
    filled.close()
    filled.path.rename(target)
    filled.path.symlink_to(target.name)
    with Store.open(filled.path, READER) as linked:
        with pytest.raises(StoreError, match="already something called"):
            linked.rename(target.stem)
        linked.apply(AddStatement(a_statement("Speed")))
    assert not target.is_symlink()


def test_what_a_killed_project_left_is_not_played_back_into_another(filled: Store) -> None:
    left = filled.path.with_name("Other.synoptic-journal")
    left.write_bytes(b"pages of another project")
    with pytest.raises(StoreError, match=r"“Other\.synoptic-journal” was left here by another project"):
        filled.rename("Other")
    with pytest.raises(StoreError, match="choose another name"):
        Store.create(left.with_name("Other.synoptic"), READER)
    with pytest.raises(StoreError, match="choose another name"):
        filled.backup_to(left.with_name("Other.synoptic"))
    assert left.read_bytes() == b"pages of another project"
    filled.apply(AddStatement(a_statement("Speed")))


def test_a_disk_that_complains_after_the_name_is_given_does_not_lose_the_project(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def complain(old: Path, new: Path) -> None:
        old.replace(new)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("synoptic.core.store.backup.settle", complain)
    filled.rename("Other")
    assert filled.path.name == "Other.synoptic"
    filled.apply(AddStatement(a_statement("Speed")))


def test_where_the_folder_refuses_the_project_goes_on_under_its_old_name(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    old = filled.path
    monkeypatch.setattr("synoptic.core.store.backup.settle", refuse)
    with pytest.raises(StoreError, match=r"could not be renamed: Permission denied\. Nothing was changed"):
        filled.rename("Other")
    assert filled.path == old
    filled.apply(AddStatement(a_statement("Speed")))


def test_a_file_that_was_moved_away_is_not_renamed(filled: Store, monday: Article) -> None:
    filled.path.rename(filled.path.with_name("Away.synoptic"))
    with pytest.raises(StoreError, match="was moved"):
        filled.rename("Other")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "\u200b\ufeff",
        "a/b",
        "a\\b",
        "a:b",
        "a\0b",
        "a\u202eb",
        ".hidden",
        "..",
        "end.",
        "CON",
        "nul.txt",
        "x" * 161,
    ],
)
def test_what_no_file_can_be_called_everywhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="choose another name"):
        naming.beside(tmp_path / "Old.synoptic", name)


def test_white_space_and_a_suffix_that_was_typed_are_no_part_of_the_name(tmp_path: Path) -> None:
    assert naming.beside(tmp_path / "Old.synoptic", "  Kim's \n train.synoptic") == (
        tmp_path / "Kim's train.synoptic"
    )


def test_its_own_name_is_not_taken(filled: Store) -> None:
    assert naming.beside(filled.path, filled.path.stem) == filled.path
    filled.rename(filled.path.stem)
    assert filled.path.exists()
