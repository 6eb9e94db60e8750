"""The window is killed amid work: no acknowledged edit is lost, and at most a second of what was being typed.

`python tests/gui/test_killed.py 200` kills it so many times and counts.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from helpers.builders import a_position, a_suggestion, an_article
from helpers.pressing import TEXT
from synoptic.core.documents.edits import AddArticles, AddSuggestions
from synoptic.core.workspace import Workspace
from synoptic.gui.control.authoring import TYPING

KILLS = 4
WORKER = Path(__file__).parents[1] / "helpers" / "pressing.py"
LOST_AT_MOST = 1.0  # seconds of typing
LONGEST = 3.0  # seconds that a reader works before the power goes


def a_project(folder: Path) -> Path:
    """A project with sixty suggestions that wait for a decision."""
    path = folder / "killed.synoptic"
    lines = [f"Car number {n} of the train was painted green." for n in range(60)]
    first, second = (an_article("\n".join(lines), title, order=n) for n, title in enumerate(("One", "Two")))
    workspace = Workspace.create(path)
    workspace.apply(AddArticles((first, second)))
    found = [
        a_suggestion(f"Car {n}", a_position("green", (first, line), (second, line)))
        for n, line in enumerate(lines)
    ]
    workspace.apply(AddSuggestions(tuple(found)))
    workspace.close()
    return path


@dataclass
class Told:
    """What the killed program had said."""

    edits: int = 0
    statement: str = ""  # with a note under way; empty where none is
    typed: int = 0  # characters, as they stood a second before the end

    def hear(self, line: str, end: float) -> None:
        match line.split():
            case ["did", number]:
                self.edits = int(number)
            case ["note", statement]:
                self.statement, self.typed = statement, 0
            case ["typed", when, number] if float(when) < end - LOST_AT_MOST:
                self.typed = int(number)
            case ["kept"]:
                self.statement = ""


def killed(path: Path, seed: int, seconds: float) -> Told:
    """Let the program work for some seconds, kill it, and take down what it had said."""
    command = [sys.executable, str(WORKER), str(path), str(seed)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = Told()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        time.sleep(seconds)
        program.send_signal(signal.SIGKILL)
        end = time.time()
        for line in program.stdout:
            told.hear(line, end)
    return told


def draft_of(workspace: Workspace, statement: str) -> str:
    draft = json.loads(workspace.draft(TYPING) or "{}")
    return str(draft["text"]) if draft.get("statement") == statement else ""


def check(path: Path, seed: int, seconds: float) -> Told:
    """One kill: the file opens, which checks all of it, and holds what it should."""
    workspace = Workspace.open(path)
    before = len(workspace.events())
    workspace.close()
    told = killed(path, seed, seconds)
    workspace = Workspace.open(path)
    assert len(workspace.events()) >= before + told.edits
    if told.statement:
        kept = workspace.statement(told.statement).note
        assert max(draft_of(workspace, told.statement), kept, key=len).startswith(TEXT[: told.typed].strip())
    workspace.close()
    return told


def test_nothing_acknowledged_is_lost_and_hardly_any_typing(tmp_path: Path) -> None:
    path, chance = a_project(tmp_path), random.Random(11)
    told = [check(path, seed, chance.uniform(0.3, LONGEST)) for seed in range(KILLS)]
    assert sum(each.edits for each in told) > 0


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        project, luck, times = a_project(Path(folder)), random.Random(), int(sys.argv[1])
        found = [check(project, seed, luck.uniform(0.1, LONGEST)) for seed in range(times)]
        edits, writing = sum(each.edits for each in found), sum(bool(each.statement) for each in found)
        print(f"{times} kills, {edits} edits acknowledged, {writing} while typing: none lost")
