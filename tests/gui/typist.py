"""A reader who writes notes in a real window until somebody kills the program; says what they have done.

Run with a project: prints "done NOTE" for each note that is in the project, "typed SECONDS NOTE" for what
stands in the open field, and "kept NOTE" for what of it the project file holds.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from synoptic.gui import app
from synoptic.gui.control.authoring import TYPING
from synoptic.gui.look import Look
from synoptic.gui.main_window import MainWindow
from synoptic.gui.settings import Settings

MANY = 1000
REST = " and so on" * 5  # a note that takes longer to type than a draft takes to be kept
PAUSE = 30  # milliseconds between two letters


def say(*words: object) -> None:
    print(*words, flush=True)


def write(path: Path) -> None:
    """Write note upon note, letter by letter."""
    app.make_application()
    settings = Settings(path.with_suffix(".ini"))
    window = MainWindow(settings, Look(settings))
    window.show()
    assert window.open_project(path)
    project = window.project
    assert project is not None
    project.desk.selection.select(project.desk.workspace.statements[0].id)
    for number in range(MANY):
        window.actions_["write_note"].trigger()
        field = window.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        text = kept = ""
        for letter in f"note {number}{REST}":
            QTest.keyClicks(field, letter)
            text += letter
            say("typed", time.monotonic(), text)
            QTest.qWait(PAUSE)
            draft = project.desk.workspace.drafts.kept(TYPING)
            if draft and kept != (kept := json.loads(draft)["text"]):
                say("kept", kept)
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        say("done", text)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
