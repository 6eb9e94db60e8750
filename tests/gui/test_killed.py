"""The program is killed while its reader writes: what was done is there, and what was typed is offered."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("letters", [10, 50, 75, 140])
def test_what_was_done_is_there_and_what_was_kept_is_offered(project: Path, letters: int) -> None:
    said = killed_after(letters, project)
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
