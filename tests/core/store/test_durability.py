"""Nothing that was acknowledged is lost: not when the program is killed, not when the disk is full."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

from helpers.writer import STEPS, last_of, type_on
from synoptic.core.documents.edits import Agent
from synoptic.core.store.database import Store

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement

KILLS = 25
WRITER = Path(__file__).parents[2] / "helpers" / "writer.py"
READER = Agent("Ada")


def acknowledged_until_killed(writer: subprocess.Popen[str], path: Path, after: int) -> list[str]:
    """The notes that a child said were saved before it was killed, `after` of them or a few more."""
    tell, hear = writer.stdin, writer.stdout
    assert tell is not None
    assert hear is not None
    print(path, file=tell, flush=True)
    child = int(hear.readline())
    notes = [hear.readline().strip() for _ in range(after)]
    os.kill(child, signal.SIGKILL)
    return notes + rest_of(hear)


def rest_of(hear: IO[str]) -> list[str]:
    return [line.strip() for line in iter(hear.readline, "gone\n")]


def assert_saved(store: Store, number: int) -> None:
    """All of the first `number` edits are there as a whole; of what is written over the last."""
    added, several, _, revised, _ = (range(first, number, len(STEPS)) for first in range(len(STEPS)))
    statements = {int(each.note): each for each in store.statements()}
    assert {*added, *several} <= statements.keys()
    assert all(len(list(statements[each].passages())) == 2 for each in added)
    assert not several or int(store.statements()[0].tags[0]) >= several[-1]
    assert not revised or int(store.articles()[0].author.value) >= revised[-1]
    drafts = [each for each in range(number) if STEPS[each % len(STEPS)] is type_on]
    assert not drafts or int(store.drafts.kept("typing")) >= drafts[-1]


def notes_of(statements: tuple[Statement, ...]) -> list[str]:
    return [statement.note for statement in statements]


def test_no_acknowledged_edit_is_lost_however_often_the_program_is_killed(filled: Store) -> None:
    filled.close()
    chance, saved = random.Random(7), 0
    with subprocess.Popen(
        [sys.executable, str(WRITER), "fork"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        for _ in range(KILLS):
            told = acknowledged_until_killed(writer, filled.path, chance.randrange(12))
            assert list(map(int, told)) == list(range(saved, saved + len(told)))
            with Store.open(filled.path, READER) as store:
                assert_saved(store, saved + len(told))
                assert last_of(store) <= saved + len(told)  # one may have been saved before it could be said
                saved = last_of(store) + 1
    assert saved > KILLS


@pytest.mark.parametrize("room", [0, 3_000, 20_000, 60_000, 150_000])
def test_a_full_disk_costs_no_edit_and_work_goes_on_when_there_is_space(filled: Store, room: int) -> None:
    filled.close()
    limit = filled.path.stat().st_size + room
    told = subprocess.run(
        [sys.executable, str(WRITER), "fill", str(filled.path), str(limit)],
        capture_output=True,
        text=True,
        check=True,
    )
    outcome = json.loads(told.stdout)
    assert "What was saved before is safe" in outcome["error"]
    with Store.open(filled.path, READER) as store:
        assert notes_of(store.statements()) == outcome["saved"]
        assert outcome["saved"][-1] == "after"


def test_what_a_killed_program_left_beside_the_project_goes_at_the_next_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.synoptic"
    program = f"""
import os, pathlib
from synoptic.core.documents.article import Article
from synoptic.core.documents.edits import AddArticles, Agent
from synoptic.core.store.database import Store
store = Store.create(pathlib.Path({str(path)!r}), Agent("Ada"))
store.apply(AddArticles((Article("words " * 20_000),)))
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", program], check=False)
    assert len(list(tmp_path.iterdir())) == 2
    with Store.open(path, Agent("Ada")) as store:
        assert len(store.articles()) == 1
    assert list(tmp_path.iterdir()) == [path]
