from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from synoptic import paths

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = (paths.data_folder, paths.config_folder, paths.log_folder)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a frozen program, as this process takes it to be."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "synoptic"))
    return tmp_path


def test_a_folder_beside_the_program_takes_what_is_the_users(program: Path) -> None:
    carried = program / paths.PORTABLE
    carried.mkdir()
    assert [folder() for folder in FOLDERS] == [carried / name for name in ("data", "config", "log")]
    assert all(folder().is_dir() for folder in FOLDERS)


def test_without_that_folder_the_users_own_are_used(program: Path) -> None:
    assert not any(folder().is_relative_to(program) for folder in FOLDERS)
    assert list(program.iterdir()) == []


def test_a_checkout_or_a_wheel_is_never_portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / paths.PORTABLE).mkdir()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert paths.portable_folder() is None
