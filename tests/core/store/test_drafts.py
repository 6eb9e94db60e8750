from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from helpers.dumping import dump
from synoptic.core.documents.edits import Agent
from synoptic.core.store.database import Store

if TYPE_CHECKING:
    from pathlib import Path

READER = Agent("Ada")


def test_a_draft_is_what_was_typed_last(store: Store) -> None:
    assert store.drafts.kept("note") == ""
    store.drafts.keep("note", "Ask")
    store.drafts.keep("note", "Ask the station")
    store.drafts.keep("label", "Speed")
    assert (store.drafts.kept("note"), store.drafts.kept("label")) == ("Ask the station", "Speed")


def test_an_empty_draft_goes(store: Store) -> None:
    store.drafts.keep("note", "Ask")
    store.drafts.keep("note", "")
    assert store.drafts.kept("note") == ""


def test_a_draft_belongs_to_who_typed_it(store: Store) -> None:
    store.drafts.keep("note", "Ask")
    store.agent = Agent("Ben")
    assert store.drafts.kept("note") == ""


def test_a_draft_is_no_edit(store: Store) -> None:
    before = dump(store)
    store.drafts.keep("note", "Ask")
    assert dump(store) == before
    assert store.events() == ()


def test_a_draft_outlives_the_program(store: Store, path: Path) -> None:
    store.close()
    program = f"""
import os, pathlib
from synoptic.core.documents.edits import Agent
from synoptic.core.store.database import Store
Store.open(pathlib.Path({str(path)!r}), Agent("Ada")).drafts.keep("note", "Ask the station")
os.kill(os.getpid(), 9)
"""
    ended = subprocess.run([sys.executable, "-c", program], check=False)
    assert ended.returncode != os.EX_OK
    with Store.open(path, READER) as again:
        assert again.drafts.kept("note") == "Ask the station"
