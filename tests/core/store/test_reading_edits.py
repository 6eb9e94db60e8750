from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Agent, BeginReading, EndReading
from synoptic.core.store.database import Store
from synoptic.errors import EditError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_blind_reading_begins_and_ends(store: Store) -> None:
    store.apply(BeginReading())
    (reading,) = store.readings()
    assert (reading.agent, reading.ended) == (store.agent.id, "")
    store.apply(EndReading())
    (over,) = store.readings()
    assert over.began == reading.began <= over.ended


def test_it_lasts_until_it_is_ended_also_over_a_restart(store: Store, path: Path) -> None:
    store.apply(BeginReading())
    store.close()
    with Store.open(path, Agent("Ada")) as again:
        assert [reading.agent for reading in again.readings()] == [again.agent.id]


def test_each_reader_has_a_reading(store: Store) -> None:
    store.apply(BeginReading())
    store.agent = Agent("Ben")
    store.apply(BeginReading())
    assert len(store.readings()) == 2


def test_a_new_reading_takes_the_place_of_an_ended_one(store: Store) -> None:
    for edit in (BeginReading(), EndReading(), BeginReading()):
        store.apply(edit)
    assert [reading.ended for reading in store.readings()] == [""]


def test_a_reading_is_begun_and_ended_once(store: Store) -> None:
    with pytest.raises(EditError, match="not reading blind"):
        store.apply(EndReading())
    store.apply(BeginReading())
    with pytest.raises(EditError, match="already"):
        store.apply(BeginReading())


def test_undo_takes_a_reading_back(store: Store) -> None:
    store.apply(store.apply(BeginReading()).inverse)
    assert store.readings() == ()
