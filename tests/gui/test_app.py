"""Starting: what opens for what is named, faults, and the picture of the real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from synoptic import paths
from synoptic.core.workspace import Workspace
from synoptic.errors import ExportError, NotAProject
from synoptic.gui import app
from synoptic.gui.dialogs.error_report import ErrorReportDialog
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


SIZE = (900, 600)


def picture(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull()
    return image


def test_a_picture_has_the_size_and_the_theme_that_were_asked_for(
    project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    output = tmp_path / "shot.png"
    app.shoot(project, output, SIZE, theme="dark")
    image = picture(output)
    assert (image.width(), image.height()) == SIZE
    assert image.pixelColor(2, 2) == load_theme("dark").frame


def test_the_same_project_gives_the_same_picture(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    app.shoot(project, one, SIZE)
    app.shoot(project, two, SIZE)
    assert picture(one) == picture(two)


def test_a_statement_can_be_chosen_for_the_picture(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    first, third = tmp_path / "first.png", tmp_path / "third.png"
    app.shoot(project, first, SIZE, statement=1)
    app.shoot(project, third, SIZE, statement=3)
    assert picture(first) != picture(third)


def test_a_picture_leaves_project_and_settings_alone(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    before = project.read_bytes()
    open_elsewhere = Workspace.open(project)
    app.shoot(project, tmp_path / "shot.png", SIZE)
    open_elsewhere.close()
    assert project.read_bytes() == before
    assert list(paths.config_folder().iterdir()) == []


@pytest.mark.parametrize(
    ("name", "place", "error"),
    [("missing/shot.png", None, ExportError), ("shot.png", 99, ExportError)],
)
def test_a_picture_that_cannot_be_made_says_why(
    project: Path, tmp_path: Path, qtbot: QtBot, name: str, place: int | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        app.shoot(project, tmp_path / name, SIZE, statement=place)


def test_a_picture_of_what_is_no_project_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    wrong = tmp_path / "wrong.synoptic"
    wrong.write_text("Dear editor")
    with pytest.raises(NotAProject):
        app.shoot(wrong, tmp_path / "shot.png", SIZE)
    with pytest.raises(ExportError):
        app.shoot(tmp_path / "none.synoptic", tmp_path / "shot.png", SIZE)


@pytest.mark.parametrize("name", ["project.synoptic", "notes", "notes.md", "picture.jpg"])
def test_only_a_name_for_a_picture_is_written_to(
    project: Path, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    there = tmp_path / name
    there.write_bytes(b"precious")
    with pytest.raises(ExportError, match=r"has to end in \.png"):
        app.shoot(project, there, SIZE)
    assert there.read_bytes() == b"precious"


def test_a_picture_never_takes_the_place_of_the_project(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    before, link = project.read_bytes(), tmp_path / "shot.png"
    link.symlink_to(project)
    with pytest.raises(ExportError, match="belongs to this project"):
        app.shoot(project, link, SIZE)
    assert project.read_bytes() == before


def test_what_never_ends_is_not_copied(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(ExportError, match="is not a file"):
        app.shoot(Path("/dev/zero"), tmp_path / "shot.png", SIZE)


def test_with_nothing_named_the_welcome_page_opens(program: app.Program) -> None:
    program.open([])
    assert [window.project for window in program.windows] == [None]


def test_a_project_that_another_window_has_open_brings_that_window_forward(
    program: app.Program, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Other.synoptic"
    Workspace.create(other).close()
    program.open([project, other])
    first, second = program.windows
    first.showMinimized()
    assert not second.open_project(project)
    assert not first.isMinimized()
    assert second.notices.texts() == []
    assert second.project is not None
    assert second.project.desk.workspace.path == other


def test_each_project_gets_a_window_and_the_articles_one_together(
    program: app.Program, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    article = tmp_path / "account.txt"
    article.write_text("It does 59 km/h.\n", encoding="utf-8")
    program.open([project, article])
    one, two = program.windows
    assert one.project is not None
    assert two.project is not None
    assert one.project.desk.workspace.path == project
    with qtbot.waitSignal(two.project.intake.idle, timeout=30_000):
        pass
    assert len(two.project.desk.workspace.articles) == 1


def test_a_fault_is_shown_and_work_goes_on(program: app.Program, qtbot: QtBot) -> None:
    shown: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ErrorReportDialog):
            shown.append(dialog.report.toPlainText())
            dialog.accept()

    QTimer.singleShot(0, look)
    program.report(ValueError, ValueError("a bug"), None)
    assert "ValueError: a bug" in shown[0]


def test_without_a_screen_the_command_says_what_to_do(project: Path) -> None:
    silent = {
        key: value for key, value in os.environ.items() if "DISPLAY" not in key and key != "QT_QPA_PLATFORM"
    }
    outcome = subprocess.run(
        (sys.executable, "-m", "synoptic", str(project)),
        env=silent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 2
    assert "synoptic shot" in outcome.stderr


def test_the_application_has_names_icon_and_fonts(qtbot: QtBot) -> None:
    application = app.make_application()
    assert application.applicationName() == "synoptic"
    assert QGuiApplication.desktopFileName() == "synoptic"
    assert application.font().family() == "Inter"
    qtbot.waitUntil(lambda: not application.windowIcon().isNull())


def test_a_window_that_was_closed_is_let_go(program: app.Program) -> None:
    program.open([])
    program.windows[0].close()
    assert program.windows == []


def test_a_theme_is_worn_by_all_that_the_program_shows(program: app.Program) -> None:
    program.open([])
    program.windows[0].actions_["theme_dark"].trigger()
    assert QApplication.palette().window().color() == load_theme("dark").frame
    program.windows[0].actions_["theme_light"].trigger()
