"""A window stands where it stood: after closing, after a project was put away, and after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from synoptic.gui.control.placement import Placement
from synoptic.gui.settings import GEOMETRY, Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow


def on_disk(tmp_path: Path) -> str:
    """What another start would read."""
    return Settings(tmp_path / "settings.ini").get(GEOMETRY)


def height_kept(tmp_path: Path, qtbot: QtBot) -> int:
    """How high another start would make its window; the screen of the tests is too narrow for its width."""
    window = QWidget()
    qtbot.addWidget(window)
    Placement(window, Settings(tmp_path / "settings.ini")).bring_back()
    return window.height()


def test_where_a_window_came_to_rest_is_kept_while_it_is_open(
    make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window._placement._timer.setInterval(0)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: on_disk(tmp_path) != "")
    assert height_kept(tmp_path, qtbot) == 700


def test_putting_a_project_away_keeps_where_the_window_stands(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.resize(1010, 710)
    assert on_disk(tmp_path) == ""
    window.actions_["close"].trigger()
    assert height_kept(tmp_path, qtbot) == 710


def test_a_window_that_is_not_seen_yet_has_no_place_to_keep(settings: Settings, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    placement = Placement(window, settings)
    placement.note()
    assert not placement._timer.isActive()


def test_damaged_settings_leave_the_window_as_it_is(settings: Settings, qtbot: QtBot) -> None:
    settings.set(GEOMETRY, "no base64!")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    Placement(window, settings).bring_back()
    assert (window.width(), window.height()) == (300, 200)
