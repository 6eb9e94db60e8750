"""What stands on the screen after edits is what painting the timeline anew would give."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from helpers.crowd import a_crowd
from helpers.screen import on_screen
from synoptic.core.documents.edits import Action, Decide
from synoptic.gui.bridge import Bridge
from synoptic.gui.models.query import Filter, Query
from synoptic.gui.panels.timeline.panel import Timeline

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme


@pytest.mark.parametrize("seed", range(3))
def test_entries_that_changed_are_on_the_screen_as_if_all_were_new(
    tmp_path: Path, selection: Selection, light: Theme, qtbot: QtBot, seed: int
) -> None:
    chance, workspace = Random(seed), a_crowd(tmp_path / "crowd.synoptic", 20)
    bridge = Bridge(workspace)
    query = Query(bridge)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    timeline = Timeline(query, selection, light, window)
    timeline.setGeometry(0, 0, 900, 400)
    window.show()
    qtbot.waitExposed(window)
    for step in range(25):
        act = chance.choice(("accept", "reject", "reject", "select", "filter"))
        one = chance.choice(workspace.statements).id
        if act == "select":
            selection.select(one)
        elif act == "filter":
            query.set_filter(Filter(words="" if query.filter.words else chance.choice(("train", "nothing"))))
        else:
            bridge.apply(Decide(one, Action(act)))
        shown = on_screen(timeline)
        window.update()
        assert shown == on_screen(timeline), f"{step}: {act}"
    workspace.close()
