from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from helpers.dumping import dump
from synoptic.core.documents.edits import AddArticles, Agent
from synoptic.core.store.database import Store
from synoptic.errors import NotAProject, StoreDamaged, StoreError, StoreLocked

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder / "summit.synoptic"


def test_a_backup_is_a_project_with_the_same_content(filled: Store, target: Path) -> None:
    filled.backup_to(target)
    with Store.open(target, Agent("Ada")) as copy:
        assert (copy.project, dump(copy), copy.events()) == (filled.project, dump(filled), filled.events())
    assert list(target.parent.iterdir()) == [target]


def test_work_goes_on_after_a_backup_and_the_next_one_replaces_it(filled: Store, target: Path) -> None:
    filled.backup_to(target)
    filled.apply(AddArticles((an_article("More."),)))
    filled.backup_to(target)
    with Store.open(target, Agent("Ada")) as copy:
        assert len(copy.articles()) == 3


def test_a_backup_does_not_take_the_place_of_the_project(filled: Store) -> None:
    with pytest.raises(StoreError, match="Choose another name"):
        filled.backup_to(filled.path)


def test_a_folder_that_is_not_there_is_an_error_that_says_so(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        filled.backup_to(tmp_path / "nowhere" / "copy.synoptic")


def test_a_copy_that_cannot_take_its_name_leaves_nothing_behind(filled: Store, target: Path) -> None:
    target.mkdir()
    with pytest.raises(NotAProject):
        filled.backup_to(target)
    assert list(target.parent.iterdir()) == [target]


def test_a_bad_copy_does_not_replace_a_good_one(filled: Store, target: Path) -> None:
    filled.backup_to(target)
    good = target.read_bytes()
    filled._connection.execute("UPDATE revision SET text = 'overwritten'")
    with pytest.raises(StoreDamaged, match="does not match its fingerprint"):
        filled.backup_to(target)
    assert target.read_bytes() == good


def test_what_an_interrupted_copy_left_is_cleared_away_a_day_later(filled: Store, target: Path) -> None:
    old, young, other = (
        target.with_name(name) for name in (f".{target.name}.1.new", f".{target.name}.2.new", "x.new")
    )
    for left in (old, young, other):
        left.write_text("half")
    os.utime(old, (0, time.time() - 100_000))
    filled.backup_to(target)
    assert sorted(target.parent.iterdir()) == sorted([target, young, other])


def test_a_copy_does_not_take_the_place_of_a_project_that_is_open(tmp_path: Path) -> None:
    with Store.create(tmp_path / "one.synoptic", Agent("Ada")) as one:
        with Store.create(tmp_path / "other.synoptic", Agent("Ada")) as other:
            with pytest.raises(StoreLocked):
                one.backup_to(other.path)
            other.apply(AddArticles((an_article("Still here."),)))
        one.backup_to(other.path)
    with Store.open(other.path, Agent("Ada")) as copy:
        assert copy.articles() == ()


def test_a_copy_does_not_take_the_place_of_another_kind_of_file(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor, " * 100, "utf-8")
    with Store.create(tmp_path / "one.synoptic", Agent("Ada")) as one, pytest.raises(NotAProject):
        one.backup_to(letter)
    assert letter.read_text("utf-8").startswith("Dear editor")
