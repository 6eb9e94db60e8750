"""Who reads at this machine."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from synoptic import paths
from synoptic.core import people
from synoptic.core.services import this_person

if TYPE_CHECKING:
    from pathlib import Path


def test_who_was_kept_is_the_same_next_time() -> None:
    ada = people.person("Ada")
    people.keep(ada)
    assert people.person("Ada") == ada
    assert people.person("Ben").id != ada.id


def test_who_was_not_kept_leaves_no_trace(own_folders: Path) -> None:
    people.person("Ada")
    assert people.people() == {}
    assert list(own_folders.iterdir()) == []


def test_keeping_a_person_twice_changes_nothing() -> None:
    ada, other = people.person("Ada"), people.person("Ada")
    people.keep(ada)
    people.keep(other)
    assert people.people() == {"Ada": ada.id}


def test_a_new_name_is_the_same_person() -> None:
    ada = people.person("Ada")
    people.keep(ada)
    people.rename("Ada", "Ada Lovelace")
    assert people.people() == {"Ada Lovelace": ada.id}


def test_nobody_takes_a_name_that_another_signs_with() -> None:
    for name in ("Ada", "Ben"):
        people.keep(people.person(name))
    before = people.people()
    people.rename("Ada", "Ben")
    assert people.people() == before


@pytest.mark.parametrize("content", ["", "[]", "{", '{"Ada": 1}', '{"Ada": ""}', "[" * 100_000])
def test_a_damaged_file_knows_nobody(content: str) -> None:
    (paths.config_folder() / people.FILE_NAME).write_text(content)
    assert people.people() == {}
    people.keep(people.person("Ada"))
    assert list(people.people()) == ["Ada"]


def test_a_damaged_file_is_put_aside_for_whoever_can_still_read_it() -> None:
    file = paths.config_folder() / people.FILE_NAME
    file.write_text('{"Ada": "an-id", "Be')
    people.keep(people.person("Ben"))
    assert file.with_suffix(".damaged.json").read_text() == '{"Ada": "an-id", "Be'
    assert list(people.people()) == ["Ben"]


def test_half_characters_in_the_file_stop_nobody() -> None:
    (paths.config_folder() / people.FILE_NAME).write_text(r'{"\ud800": "an-id"}')
    people.keep(people.person("Ada"))
    assert list(people.people()) == ["\ud800", "Ada"]


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "elsewhere.json", paths.config_folder() / people.FILE_NAME
    elsewhere.write_text('{"Ada": "an-id"}')
    link.symlink_to(elsewhere)
    people.keep(people.person("Ben"))
    assert link.is_symlink()
    assert '"Ben"' in elsewhere.read_text()


def test_a_login_name_of_another_encoding_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "b\udce9a")
    assert this_person().name == "b?a"


def test_where_nothing_is_kept_the_name_says_who_it_is(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert people.person("Ada") == people.person("Ada")
    people.keep(people.person("Ada"))
    assert people.people() == {}


def test_a_file_that_cannot_be_written_is_no_reason_to_stop(own_folders: Path) -> None:
    (paths.config_folder() / people.FILE_NAME).mkdir()
    people.keep(people.person("Ada"))
    assert people.people() == {}
    assert [path.name for path in paths.config_folder().iterdir()] == [people.FILE_NAME]
