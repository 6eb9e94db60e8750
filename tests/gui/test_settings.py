"""Settings are typed, survive a restart, and a damaged file reads as defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic import paths
from synoptic.gui.settings import FILE_NAME, GEOMETRY, LINKED_SCROLLING, RECENT_KEPT, THEME, ZOOM, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.gui.settings import Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "synoptic.ini"


@pytest.mark.parametrize(
    ("key", "value"), [(THEME, "dark"), (ZOOM, 130), (LINKED_SCROLLING, False), (GEOMETRY, "AdnQ")]
)
def test_what_is_set_is_there_after_a_restart(file: Path, key: Key[object], value: object) -> None:
    settings = Settings(file)
    settings.set(key, value)
    settings.save()
    assert Settings(file).get(key) == value


@pytest.mark.parametrize("key", [THEME, ZOOM, LINKED_SCROLLING])
@pytest.mark.parametrize("damage", ["{", '["a"]', "null", ""])
def test_a_damaged_entry_reads_as_the_default(file: Path, key: Key[object], damage: str) -> None:
    file.write_text(f"[{key.name.split('/')[0]}]\n{key.name.split('/')[1]}={damage}\n")
    assert Settings(file).get(key) == key.default


def test_without_a_path_the_users_own_file_is_used(own_folders: Path) -> None:
    settings = Settings()
    settings.set(ZOOM, 90)
    settings.save()
    assert (paths.config_folder() / FILE_NAME).is_file()


def test_the_newest_projects_come_first_and_once(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    for name in "abcab":
        settings.remember_project(tmp_path / name)
    assert [path.name for path in settings.recent()] == ["b", "a", "c"]


def test_only_the_last_projects_are_kept(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    for number in range(RECENT_KEPT + 5):
        settings.remember_project(tmp_path / str(number))
    assert len(settings.recent()) == RECENT_KEPT
    settings.forget_projects()
    assert settings.recent() == []


def test_each_project_has_a_session_of_its_own(file: Path) -> None:
    settings = Settings(file)
    settings.set_session("one", {"shown": ["a", "b"], "card": True})
    settings.save()
    again = Settings(file)
    assert again.session("one") == {"shown": ["a", "b"], "card": True}
    assert again.session("two") == {}
