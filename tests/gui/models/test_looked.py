"""What the reader has had before them is remembered by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Action, Decide
from synoptic.gui.models.looked import Looked
from synoptic.gui.models.selection import Selection

if TYPE_CHECKING:
    from helpers.train import Train


@pytest.fixture
def looked(train: Train, selection: Selection) -> Looked:
    return Looked(selection, train.workspace)


@pytest.fixture
def selection() -> Selection:
    return Selection()


def test_what_was_selected_has_been_looked_at(train: Train, looked: Looked, selection: Selection) -> None:
    selection.select(train.id("Top speed"))
    selection.select(train.id("Colour"))
    selection.select("something that is gone")
    assert train.statement("Top speed") in looked
    assert train.statement("Number of cars") not in looked
    assert train.statement("Colour") not in looked


def test_only_what_is_still_open_is_kept_for_the_next_session(
    train: Train, looked: Looked, selection: Selection
) -> None:
    for word in ("Top speed", "Rumour"):
        selection.select(train.id(word))
    train.workspace.apply(Decide(train.id("Top speed"), Action.ACCEPT))
    assert looked.keys() == ["Rumour"]
    again = Looked(Selection(), train.workspace)
    again.remember(looked.keys())
    assert train.statement("Rumour") in again
