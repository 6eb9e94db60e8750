"""Where projects lie and what they are called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.core.documents.edits import AddArticles
from synoptic.core.workspace import Workspace
from synoptic.errors import StoreError
from synoptic.gui.control.projects import (
    free_path,
    is_blank,
    named_as_project,
    projects_folder,
    sorted_targets,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.settings import Settings


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


def test_a_new_project_that_stayed_blank_is_gone_when_it_is_put_away(
    make_window: Callable[[], MainWindow], settings: Settings
) -> None:
    window = make_window()
    for _ in range(3):
        window.actions_["new"].trigger()
    window.actions_["close"].trigger()
    assert list(projects_folder().iterdir()) == []
    assert settings.recent() == []


def test_a_window_that_closes_leaves_no_blank_project(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.actions_["new"].trigger()
    window.close()
    assert list(projects_folder().iterdir()) == []


def test_a_project_with_anything_in_it_stays(
    make_window: Callable[[], MainWindow], settings: Settings
) -> None:
    window = make_window()
    window.actions_["new"].trigger()
    assert window.project is not None
    window.project.desk.history.perform(AddArticles((an_article("A train."),)))
    window.project.desk.history.undo()
    window.actions_["close"].trigger()
    kept = projects_folder() / "Untitled 1.synoptic"
    assert kept.is_file(), "what was taken back can be done again"
    assert settings.recent() == [kept]


def blank_at(path: Path) -> bool:
    workspace = Workspace.create(path)
    try:
        return is_blank(workspace)
    finally:
        workspace.close()


def test_blank_is_what_nobody_gave_a_name_a_place_or_a_word(tmp_path: Path) -> None:
    assert blank_at(projects_folder() / "Untitled 7.synoptic")
    assert not blank_at(projects_folder() / "Train.synoptic"), "somebody named it"
    assert not blank_at(tmp_path / "Untitled 7.synoptic"), "somebody chose its place"
    workspace = Workspace.create(projects_folder() / "Untitled 8.synoptic")
    workspace.drafts.keep("statement", "half a sen")
    assert not is_blank(workspace), "somebody was typing"
    workspace.close()


@pytest.mark.parametrize("command", ["new", "open_sample"])
def test_without_a_folder_of_one_s_own_a_notice_says_what_to_do(
    make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null")
    window = make_window()
    window.actions_[command].trigger()
    (said,) = window.notices.texts()
    assert "There is no folder for your projects" in said
    assert "Nothing was lost" in said
    assert window.project is None


def test_files_for_a_project_that_cannot_be_made_are_answered_by_a_notice(
    make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null")
    window = make_window()
    window.import_files([tmp_path / "a.txt"])
    assert "There is no folder" in window.notices.texts()[0]


def test_a_file_where_the_projects_should_lie_is_named(own_folders: Path) -> None:
    folder = projects_folder()
    folder.rmdir()
    folder.touch()
    with pytest.raises(StoreError, match="Move what is in its way"):
        projects_folder()
