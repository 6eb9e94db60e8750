"""The program is killed while its reader writes: what was done is there, and what was typed is offered.

`python tests/gui/test_killed.py 200` kills it so often, at moments by chance, and says what was lost.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from helpers.train import train_project
from synoptic.core.workspace import Workspace
from synoptic.gui.control.authoring import TYPING

TYPIST = Path(__file__).parent / "typist.py"


def killed_after(letters: int, project: Path) -> list[str]:
    """What a typist said who was killed after so many letters."""
    command = [sys.executable, str(TYPIST), str(project)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as typist:
        assert typist.stdout is not None
        said: list[str] = []
        while sum(line.startswith("typed") for line in said) < letters:
            said.append(typist.stdout.readline().strip())
            assert said[-1], "the typist has ended by themselves"
        typist.kill()
        return said + [line.strip() for line in typist.stdout if line.endswith("\n")]  # the last may be torn


def number_of(note: str) -> int:
    """Which of the notes it is; -1 for none."""
    return int(note.split()[1]) if note else -1


def seconds_lost(said: list[str], held: str) -> float:
    """How long it took to type the letters that came after what the project holds."""
    lines = [line.split(" ", 2) for line in said if line.startswith("typed ")]
    typed = [(float(at), text) for _, at, text in lines]
    told = held.strip()  # as lines are: a space at the end is not heard of
    known = max((place for place, (_, text) in enumerate(typed) if text == told), default=-1)
    lost = typed[known + 1 :]
    return lost[-1][0] - lost[0][0] if lost else 0.0


def held_after(said: list[str], project: Path) -> tuple[str, str]:
    """The note and the draft in the project, once it is sure that nothing done or kept is missing."""
    done, kept = (
        [line.removeprefix(word) for line in said if line.startswith(word)] for word in ("done ", "kept ")
    )
    workspace = Workspace.open(project)  # which checks the whole file
    note = workspace.statements[0].note
    typing = json.loads(workspace.drafts.kept(TYPING) or "{}").get("text", "")
    workspace.close()
    assert number_of(note) >= number_of(done[-1] if done else "")
    if kept and number_of(kept[-1]) > number_of(note):
        assert typing.startswith(kept[-1])
    return note, typing


@pytest.mark.parametrize("letters", [10, 50, 75, 140])
def test_what_was_done_is_there_and_what_was_kept_is_offered(project: Path, letters: int) -> None:
    held_after(killed_after(letters, project), project)


def kill_often(times: int) -> None:
    """Kill the program at moments by chance, and say how many edits stood and how much typing went."""
    chance = random.Random()
    done, lost = 0, [0.0]
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder:
            train = train_project(Path(folder))
            train.workspace.close()
            said = killed_after(chance.randrange(1, 200), train.workspace.path)
            note, typing = held_after(said, train.workspace.path)
        done += sum(line.startswith("done ") for line in said)
        lost.append(seconds_lost(said, max(note, typing, key=number_of)))
    print(f"{times} kills, {done} edits acknowledged: none lost; at most {max(lost):.1f} s of typing")


if __name__ == "__main__":
    kill_often(int(sys.argv[1]))
