"""One program for all files: handing over to the running one, and what must not come through."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from multiprocessing.connection import Client
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synoptic.gui import app
from synoptic.gui.instance import TAKEN, Instance, address, hand_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Instance]:
    """A program that listens where this user's program does."""
    instance = Instance(address())
    assert instance.listen()
    yield instance
    instance.close()


def test_what_a_later_start_names_reaches_the_running_program(running: Instance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.asked) as heard:
        assert hand_over([Path("a file.md"), Path("/there/b.synoptic")], address())
    assert heard.args == [[Path.cwd() / "a file.md", Path("/there/b.synoptic")]]


def test_a_start_without_files_asks_it_to_come_to_the_front(running: Instance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.asked) as heard:
        assert hand_over([], address())
    assert heard.args == [[]]


def test_it_hears_one_start_after_another(running: Instance, qtbot: QtBot) -> None:
    heard: list[object] = []
    running.asked.connect(heard.append)
    assert all(hand_over([Path(f"/{number}")], address()) for number in range(5))
    qtbot.waitUntil(lambda: len(heard) == 5)
    assert heard == [[Path(f"/{number}")] for number in range(5)]


def test_the_window_is_told_in_its_own_thread(running: Instance, qtbot: QtBot) -> None:
    threads: list[int] = []
    running.asked.connect(lambda _targets: threads.append(threading.get_ident()))
    assert hand_over([], address())
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_where_nobody_runs_nothing_is_handed_over() -> None:
    assert not hand_over([Path("/a")], address())


def test_after_closing_nothing_is_there(qtbot: QtBot) -> None:
    instance = Instance(address())
    instance.listen()
    instance.close()
    assert not hand_over([], address())
    assert not Path(address()).exists()


def test_a_killed_program_does_not_stand_in_the_way(qtbot: QtBot) -> None:
    program = (
        "import os, signal; from multiprocessing.connection import Listener;"
        f"listener = Listener({address()!r}); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program], check=False)
    assert Path(address()).exists()
    assert not hand_over([], address())
    instance = Instance(address())
    assert instance.listen()
    with qtbot.waitSignal(instance.asked):
        assert hand_over([], address())
    instance.close()


@pytest.mark.parametrize("words", [b"{}", b"[1]", b"not json", b"\x80\x04N.", b'["a"'])
def test_what_is_no_request_is_not_answered(running: Instance, qtbot: QtBot, words: bytes) -> None:
    with qtbot.assertNotEmitted(running.asked), Client(address()) as connection:
        connection.send_bytes(words)
        with pytest.raises(EOFError):
            connection.recv_bytes(len(TAKEN))
    with qtbot.waitSignal(running.asked):
        assert hand_over([], address())


def test_each_screen_has_its_own_program(running: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "elsewhere:10")
    assert not hand_over([], address())


def test_only_the_user_can_reach_it(running: Instance) -> None:
    assert Path(address()).stat().st_mode & 0o022 == 0
    assert Path(address()).stat().st_uid == os.getuid()


def test_in_a_folder_too_deep_for_a_socket_every_start_is_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ("deep" * 30)))
    assert address() == ""
    assert not Instance(address()).listen()
    assert not hand_over([], address())


def test_a_project_that_is_open_is_not_opened_twice(program: app.Program, project: Path) -> None:
    program.open([project])
    program.answer([project])
    assert len(program.windows) == 1


def test_another_project_gets_a_window_of_its_own(
    program: app.Program, project: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.synoptic"
    other.write_bytes(project.read_bytes())
    program.open([project])
    program.answer([project, other])
    opened = [window.project.desk.workspace.path for window in program.windows if window.project]
    assert opened == [project, other]


def test_a_welcome_page_takes_what_a_later_start_names(program: app.Program, project: Path) -> None:
    program.open([])
    program.answer([project])
    assert [window.project is not None for window in program.windows] == [True]


def test_a_start_without_files_brings_a_minimised_window_back(program: app.Program, project: Path) -> None:
    program.open([project])
    program.windows[0].showMinimized()
    program.answer([])
    assert len(program.windows) == 1
    assert not program.windows[0].isMinimized()


def test_after_its_last_window_was_closed_a_project_opens_again(program: app.Program, project: Path) -> None:
    program.open([project])
    program.windows[0].close()
    program.answer([project])
    assert [window.isVisible() for window in program.windows] == [True]
    assert program.windows[0].project is not None


def test_a_second_start_ends_at_once_and_leaves_its_files_to_the_first(
    running: Instance, project: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(running.asked) as heard:
        assert app.run([project]) == 0
    assert heard.args == [[project]]


def test_what_the_system_opens_by_an_event_is_passed_on() -> None:
    program = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from synoptic.gui.file_events import Application\n"
        "application = Application([])\n"
        "application.asked.connect(print)\n"
        "QCoreApplication.sendEvent(application, QFileOpenEvent('/there/a.synoptic'))\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (told.stdout.strip(), told.stderr) == (str([Path("/there/a.synoptic")]), "")
