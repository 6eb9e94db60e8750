"""The bridge carries edits to the workspace and tells what they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.train import Train, train_project
from synoptic.core.documents.edits import Action, ArrangeArticles, Changes, Decide
from synoptic.gui.bridge import Bridge

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def train(tmp_path: Path, qapp: object) -> Iterator[Train]:
    project = train_project(tmp_path)
    yield project
    project.workspace.close()


def test_an_edit_is_written_and_what_it_changed_is_told(train: Train, qtbot: QtBot) -> None:
    bridge = Bridge(train.workspace)
    speed = train.id("Top speed")
    with qtbot.waitSignal(bridge.changed) as told:
        applied = bridge.apply(Decide(speed, Action.ACCEPT))
    assert told.args == [Changes(statements=frozenset({speed}))]
    assert applied is not None
    assert applied.changes == told.args[0]


def test_a_refused_edit_says_why_and_changes_nothing(train: Train, qtbot: QtBot) -> None:
    bridge = Bridge(train.workspace)
    with qtbot.assertNotEmitted(bridge.changed), qtbot.waitSignal(bridge.failed) as told:
        applied = bridge.apply(Decide(train.id("Colour"), Action.ACCEPT))
    assert applied is None
    assert "Colour of the train" in told.args[0]
    assert "Nothing was changed" in told.args[0]


def test_a_bug_is_not_taken_for_a_refusal(train: Train) -> None:
    with pytest.raises(KeyError):
        Bridge(train.workspace).apply(Decide)  # type: ignore[arg-type]


def test_an_edit_that_changes_nothing_is_not_told(train: Train, qtbot: QtBot) -> None:
    bridge = Bridge(train.workspace)
    order = tuple(article.id for article in train.workspace.articles)
    with qtbot.assertNotEmitted(bridge.changed):
        assert bridge.apply(ArrangeArticles(order)) is not None
