"""The foot of the statement list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synoptic.core.documents.edits import Reopen
from synoptic.core.documents.statement import Kind
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.list_page import ListPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme


@pytest.fixture
def page(query: Query, selection: Selection, theme: Theme, qtbot: QtBot) -> ListPage:
    page = ListPage(query, selection, theme)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_foot_says_how_much_is_hidden(page: ListPage, query: Query) -> None:
    assert page.words == "7 of 8 shown. 1 hidden: why?"
    query.set_filter(Filter(kind=Kind.TIME))
    assert page.words == "2 of 8 shown. 6 hidden: why?"


def test_it_goes_when_nothing_is_hidden(page: ListPage, bridge: Bridge, train: Train) -> None:
    bridge.apply(Reopen(train.id("Weather")))
    assert page.words == ""


def test_the_question_is_asked_by_a_click(page: ListPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.why_wanted):
        qtbot.mouseClick(page.why, Qt.MouseButton.LeftButton)
