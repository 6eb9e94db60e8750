"""Where projects lie and what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from synoptic.errors import StoreError
from synoptic.gui.control.projects import free_path, named_as_project, projects_folder, sorted_targets


def test_a_new_project_takes_the_first_free_number(tmp_path: Path) -> None:
    assert free_path(tmp_path).name == "Untitled 1.synoptic"
    (tmp_path / "Untitled 1.synoptic").touch()
    assert free_path(tmp_path).name == "Untitled 2.synoptic"


def test_projects_lie_in_the_users_data_folder(own_folders: Path) -> None:
    assert projects_folder().is_relative_to(own_folders)
    assert projects_folder().is_dir()


def test_a_name_gets_the_suffix_of_projects(tmp_path: Path) -> None:
    assert named_as_project(tmp_path / "Train").name == "Train.synoptic"
    assert named_as_project(tmp_path / "Train.synoptic").name == "Train.synoptic"


def test_no_project_is_written_over_that_nobody_was_asked_about(tmp_path: Path) -> None:
    (tmp_path / "Train.synoptic").touch()
    with pytest.raises(StoreError, match="already a project"):
        named_as_project(tmp_path / "Train")


def test_projects_are_told_from_articles_by_their_names() -> None:
    targets = [Path("a.md"), Path("b.synoptic"), Path("c.txt"), Path("D.SYNOPTIC")]
    assert sorted_targets(targets) == ([targets[1], targets[3]], [targets[0], targets[2]])
