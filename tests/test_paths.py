"""Where no folder of the user's can be had, the program works without what it would keep there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic import paths
from synoptic.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, "/dev/null")


def test_what_can_be_missed_goes_to_a_folder_that_passes(homeless: None) -> None:
    for folder in (paths.config_folder(), paths.log_folder()):
        (folder / "a.txt").write_text("kept for now")
        assert "synoptic-" in str(folder)


def test_projects_are_not_put_where_they_would_be_lost(homeless: None) -> None:
    with pytest.raises(StoreError, match="XDG_DATA_HOME"):
        paths.data_folder()


def test_a_folder_that_is_there_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert paths.config_folder() == tmp_path / "synoptic"


def test_the_folder_of_backups_is_named_and_left_to_who_writes_one(own_folders: Path) -> None:
    assert paths.backups_folder() == paths.data_folder() / "backups"
    assert not paths.backups_folder().exists()


def test_there_is_a_name_for_backups_where_there_can_be_none(homeless: None) -> None:
    assert str(paths.backups_folder()).startswith("/dev/null")
