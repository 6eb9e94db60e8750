"""A long log costs the history no more than a short one: it is read a page at a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from helpers.train import train_project
from synoptic.core.store.connection import transaction
from synoptic.core.store.schema import EVENT, fingerprint
from synoptic.gui.bridge import Bridge
from synoptic.gui.models.history import PAGE, HistoryModel
from synoptic.gui.undo import History

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.workspace import Workspace

SHORT, LONG = 2 * PAGE, 20_000
MOST = 3  # times as long as for the short log, which is a hundredth of it
RUNS = 5


def with_events(folder: Path, number: int) -> Workspace:
    """A project whose log tells of so many decisions, as they stand in a file."""
    folder.mkdir()
    space = train_project(folder).workspace
    store = space._store
    last = store.events()[-1]
    rows = [(at, last.at, last.agent, "Decide", f"Accept “{at}”", last.rows) for at in range(100, number)]
    with transaction(store._connection):
        store._connection.executemany(EVENT.insert, [(*row, fingerprint(EVENT.name, row)) for row in rows])
    store.record.begun = number
    return space


def seconds_to_open(space: Workspace) -> float:
    history = History(Bridge(space))
    taken = []
    for _ in range(RUNS):
        begun = time.process_time()
        model = HistoryModel(space, history)
        taken.append(time.process_time() - begun)
        assert model.rowCount() == 1 + PAGE
    return min(taken)


@pytest.mark.usefixtures("qapp")
def test_a_long_log_opens_as_quickly_as_a_short_one(tmp_path: Path) -> None:
    short, long = with_events(tmp_path / "short", SHORT), with_events(tmp_path / "long", LONG)
    spent = seconds_to_open(long), seconds_to_open(short)
    print(f"history of {LONG:,} events: {1000 * spent[0]:.1f} ms, of {SHORT}: {1000 * spent[1]:.1f} ms")
    assert spent[0] <= MOST * spent[1]
    for one in (short, long):
        one.close()
