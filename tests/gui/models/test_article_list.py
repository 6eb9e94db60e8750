"""The list of articles shows them in order; wishes go out as an edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from synoptic.core.documents.edits import Action, ArrangeArticles, Decide, DescribeArticle
from synoptic.gui.models.article_list import ArticleList, moved
from synoptic.gui.models.facts import Counts
from synoptic.gui.models.rows import Role

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def model(query: Query) -> ArticleList:
    return ArticleList(query)


def test_the_list_keeps_the_rules_of_models(model: ArticleList, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_a_row_tells_title_letter_date_and_counts(model: ArticleList) -> None:
    index = model.index(2)
    assert index.data() == "North Korean leader has arrived"
    assert tuple(index.data(Role.LETTERS)) == ("C",)
    assert index.data(Role.DETAIL) == "12 Sep 2023"
    assert index.data(Role.COUNTS) == Counts(shared=1, conflicting=2, superseded=1, undecided=3)
    assert model.index(3).data(Role.DETAIL) == "no date given"
    assert model.data(QModelIndex()) is None


def test_what_is_learnt_of_an_article_is_shown(
    train: Train, model: ArticleList, bridge: Bridge, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        bridge.apply(DescribeArticle(train.a.id, {"publisher": "Seoul Wire", "title": ""}))
    assert model.index(0).data() == "Untitled"
    assert model.index(0).data(Role.DETAIL) == "Seoul Wire · 11 Sep 2023"


def test_a_decision_refreshes_the_counts(
    train: Train, model: ArticleList, bridge: Bridge, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        bridge.apply(Decide(train.id("Top speed"), Action.REJECT))
    assert model.index(1).data(Role.COUNTS) == Counts(shared=1, conflicting=1, undecided=1)
    assert model.index(0).data(Role.COUNTS).conflicting == 0


def test_unchecking_asks_for_the_article_to_be_parked(
    train: Train, model: ArticleList, bridge: Bridge, qtbot: QtBot
) -> None:
    order = tuple(article.id for article in train.workspace.articles)
    with qtbot.waitSignal(model.arranged) as wish:
        model.setData(model.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert wish.args == [ArrangeArticles(order, frozenset({train.b.id}))]
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    bridge.apply(wish.args[0])
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", parked")
    with qtbot.waitSignal(model.arranged) as wish:
        model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert wish.args == [ArrangeArticles(order, frozenset())]


def test_dropping_a_row_asks_for_another_order_and_moves_nothing_itself(
    train: Train, model: ArticleList, qtbot: QtBot
) -> None:
    data = model.mimeData([model.index(3)])
    with qtbot.waitSignal(model.arranged) as wish:
        taken = model.dropMimeData(data, MOVE, 1, 0, QModelIndex())
    assert not taken
    assert wish.args[0].order == (train.a.id, train.d.id, train.b.id, train.c.id)
    assert model.index(3).data(Role.ID) == train.d.id


def test_dropping_where_it_was_asks_for_nothing(model: ArticleList, qtbot: QtBot) -> None:
    data = model.mimeData([model.index(1)])
    with qtbot.assertNotEmitted(model.arranged):
        model.dropMimeData(data, MOVE, 2, 0, QModelIndex())


def test_dropping_past_the_end_puts_it_last(train: Train, model: ArticleList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.arranged) as wish:
        model.dropMimeData(model.mimeData([model.index(0)]), MOVE, -1, -1, QModelIndex())
    assert wish.args[0].order[-1] == train.a.id


def test_foreign_things_cannot_be_dropped(model: ArticleList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.arranged):
        model.dropMimeData(model.mimeData([]), MOVE, 0, 0, QModelIndex())
        model.dropMimeData(model.mimeData([model.index(1)]), Qt.DropAction.CopyAction, 0, 0, QModelIndex())


def test_another_order_is_shown_when_the_project_has_it(
    train: Train, model: ArticleList, bridge: Bridge
) -> None:
    bridge.apply(ArrangeArticles((train.d.id, train.a.id, train.b.id, train.c.id)))
    assert model.index(0).data(Role.ID) == train.d.id
    assert tuple(model.index(0).data(Role.LETTERS)) == ("A",)


@given(st.lists(st.text("abc", min_size=1, max_size=3), unique=True, min_size=1), st.data())
def test_moving_keeps_all_others_in_order(order: list[str], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(order))
    before = data.draw(st.integers(0, len(order)))
    result = moved(order, one, before)
    assert [other for other in result if other != one] == [other for other in order if other != one]
    assert sorted(result) == sorted(order)
    target = order[before] if before < len(order) else None
    if target is None:
        assert result[-1] == one
    elif target != one:
        assert result.index(one) == result.index(target) - 1
