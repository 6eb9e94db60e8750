"""A program that works in the real window by keys and says what was saved, to be killed by a test.

`pressing.py PROJECT SEED`: decisions, their undoing, and notes, at random, until it is killed. It says
"ready"; "did N" when the Nth edit was acknowledged; "note S" when a note is begun on statement S, "typed T N"
when N characters of it had been typed at time T (seconds of the clock), "kept" when it was ended.
"""

from __future__ import annotations

import random
import sys
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from synoptic.core.workspace import Workspace
from synoptic.gui import app
from synoptic.gui.look import Look
from synoptic.gui.main_window import MainWindow
from synoptic.gui.settings import Settings

if TYPE_CHECKING:
    from synoptic.gui.control.open_project import OpenProject

TEXT = "It was said on the day, and said again, that nobody had seen it leave; " * 8
KEYS = "AARSUAR"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def say(*words: object) -> None:
    """Tell the test, at once."""
    print(*words, flush=True)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def decide(window: MainWindow, chance: random.Random) -> None:
    """Some decisions, and sometimes back and forth again."""
    press(Qt.Key.Key_F8)
    for letter in chance.choices(KEYS, k=3):
        press(Qt.Key(ord(letter)))
    for modifiers in chance.sample([CTRL, CTRL, CTRL | SHIFT], k=2):
        press(Qt.Key.Key_Z, modifiers)
    window.actions_["next_statement"].trigger()


def write_note(project: OpenProject, chance: random.Random) -> None:
    """Type a note, slowly enough to be killed in the middle, and keep it."""
    press(Qt.Key.Key_I)
    QTest.qWait(10)
    field = QApplication.focusWidget()
    if not isinstance(field, QPlainTextEdit) or project.desk.statement is None:
        return
    field.selectAll()
    say("note", project.desk.statement.id)
    for number in range(1, chance.randrange(60, len(TEXT))):
        QTest.keyClicks(field, TEXT[number - 1])
        say("typed", time.time(), number)
        QTest.qWait(8)
    press(Qt.Key.Key_Return, CTRL)
    QTest.qWait(10)
    say("kept")


def main(path: Path, seed: int) -> None:
    """Work until killed."""
    chance = random.Random(seed)
    app.make_application()
    settings = Settings(path.with_suffix(".ini"))
    window = MainWindow(settings, Look(settings))
    window.take_up(Workspace.open(path))
    window.show()
    window.activateWindow()
    QTest.qWait(50)
    project = window.project
    assert project is not None
    done = count(1)
    project.desk.history.moved.connect(lambda: say("did", next(done)))
    say("ready")
    while True:
        decide(window, chance)
        if chance.random() < 0.5:
            write_note(project, chance)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
