"""The source list shows and parks articles, and puts them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip

from synoptic.core.documents.edits import ArrangeArticles
from synoptic.gui.models.facts import Counts
from synoptic.gui.panels.source_delegate import check_box, counts_words
from synoptic.gui.panels.sources import SourcesPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.theme import Theme


@pytest.fixture
def panel(bridge: Bridge, query: Query, light: Theme, qtbot: QtBot) -> SourcesPanel:
    panel = SourcesPanel(bridge, query, light)
    panel.arranged.connect(bridge.apply)
    qtbot.addWidget(panel)
    panel.resize(240, 500)
    panel.show()
    return panel


def place(panel: SourcesPanel, row: int) -> QPoint:
    return check_box(panel.list.visualRect(panel.list.model().index(row, 0))).center()


def test_a_click_on_the_box_parks_and_another_shows(panel: SourcesPanel, train: Train, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 1))
    assert train.workspace.article(train.b.id).parked
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 1))
    assert not train.workspace.article(train.b.id).parked


def test_a_click_beside_the_box_parks_nothing(panel: SourcesPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.arranged):
        qtbot.mouseClick(
            panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 1) + QPoint(80, 0)
        )


def test_the_space_bar_parks_too(panel: SourcesPanel, train: Train, qtbot: QtBot) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(3, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert train.workspace.article(train.d.id).parked


def test_alt_and_an_arrow_move_the_article_and_stay_with_it(
    panel: SourcesPanel, train: Train, qtbot: QtBot
) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [a.id for a in train.workspace.articles] == [train.b.id, train.c.id, train.a.id, train.d.id]
    assert panel.list.currentIndex().row() == 2
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [a.id for a in train.workspace.articles][1] == train.a.id


def test_at_the_top_there_is_no_way_further_up(panel: SourcesPanel, qtbot: QtBot) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    with qtbot.assertNotEmitted(panel.arranged):
        qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_enter_chooses_an_article(panel: SourcesPanel, train: Train, qtbot: QtBot) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(2, 0))
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args == [train.c.id]


def test_the_tip_tells_all_that_the_lines_may_cut_off(panel: SourcesPanel) -> None:
    view = panel.list
    index = view.model().index(0, 0)
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(index)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, option.rect.center(), view.mapToGlobal(option.rect.center()))
    view.itemDelegate().helpEvent(event, view, option, index)
    assert QToolTip.text().split("\n") == [
        "Kim on board his armoured train",
        "11 Sep 2023",
        "2 shared, 1 conflicting, 1 only here",
    ]
    QToolTip.hideText()


def test_parked_articles_are_counted(panel: SourcesPanel, train: Train, bridge: Bridge) -> None:
    assert panel.count_words == "4 articles"
    order = tuple(article.id for article in train.workspace.articles)
    bridge.apply(ArrangeArticles(order, frozenset({train.b.id})))
    assert panel.count_words == "4 articles, 1 parked"


def test_counts_are_told_in_words() -> None:
    assert counts_words(Counts(shared=3, conflicting=2, unique=1)) == "3 shared, 2 conflicting, 1 only here"


def test_the_panel_is_drawn_in_every_theme(
    bridge: Bridge, query: Query, theme: Theme, train: Train, qtbot: QtBot
) -> None:
    panel = SourcesPanel(bridge, query, theme)
    qtbot.addWidget(panel)
    panel.resize(240, 400)
    panel.set_theme(theme)
    assert panel.grab().toImage().pixelColor(120, 390) == theme.page
