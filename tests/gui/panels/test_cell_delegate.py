"""A cell at rest is painted once; its picture never outlives what it shows."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QSize

from helpers.builders import a_position, a_statement, a_suggestion
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    ArrangeArticles,
    ChangeStatement,
    Decide,
    DescribeArticle,
    RemoveStatement,
)
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.cell_delegate import MOST, CellDelegate, CellPictures
from synoptic.gui.panels.matrix import Matrix
from synoptic.gui.panels.rows_view import RowsView
from synoptic.gui.panels.statement_list import StatementList
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

ACTS = ("accept", "reject", "rename", "remove", "add", "describe", "arrange", "undo")
LOOKS = ("select", "order", "filter", "origin", "group", "theme", "narrow")
SIZE = QSize(90, 28)


@pytest.fixture(params=[StatementList, Matrix])
def view(
    request: pytest.FixtureRequest, query: Query, selection: Selection, light: Theme, qtbot: QtBot
) -> QWidget:
    made: QWidget = request.param(query, selection, light)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def tables(view: QWidget) -> list[RowsView]:
    return [view] if isinstance(view, RowsView) else view.findChildren(RowsView)


def edit(train: Train, act: str, statement: Statement, bridge: Bridge) -> None:
    order = tuple(article.id for article in train.workspace.articles)
    applied = bridge.apply(
        {
            "accept": Decide(statement.id, Action.ACCEPT),
            "reject": Decide(statement.id, Action.REJECT),
            "rename": ChangeStatement(replace(statement, label=f"A {statement.label}")),
            "remove": RemoveStatement(statement.id),
            "add": AddStatement(a_statement("Another", a_position("green", (train.a, "dark green")))),
            "describe": DescribeArticle(train.a.id, {"published": "2023-10-01"}),
            "arrange": ArrangeArticles(order[1:] + order[:1]),
            "undo": Decide(statement.id, Action.REJECT),
        }[act]
    )
    if act == "undo" and applied is not None:
        bridge.apply(applied.inverse)


def look(view: Matrix | StatementList, act: str, query: Query, selection: Selection) -> None:
    ordering = query.ordering
    match act:
        case "select":
            selection.select(query.next_statement(selection.statement))
        case "order":
            query.set_ordering(Ordering(By.LABEL, descending=not ordering.descending))
        case "filter":
            query.set_filter(Filter(words="" if query.filter.words else "train"))
        case "origin":
            query.set_by_origin(on=not query.by_origin)
        case "group":
            query.set_ordering(ordering._replace(grouped=not ordering.grouped))
        case "theme":
            view.set_theme(load_theme("dark"))
        case "narrow":
            view.resize(820 if view.width() == 900 else 900, 300)


@pytest.mark.parametrize("seed", range(4))
def test_a_view_looks_as_if_all_of_it_were_painted_anew(
    view: Matrix | StatementList,
    train: Train,
    query: Query,
    bridge: Bridge,
    selection: Selection,
    seed: int,
) -> None:
    chance = Random(seed)
    for step in range(30):
        act = chance.choice(ACTS + LOOKS)
        if act in LOOKS:
            look(view, act, query, selection)
        else:
            edit(train, act, chance.choice(train.workspace.statements), bridge)
        QCoreApplication.processEvents()
        shown = view.grab().toImage()
        for table in tables(view):
            table.itemDelegate().pictures.forget()
        assert shown == view.grab().toImage(), f"{step}: {act}"


def test_cells_at_rest_are_painted_once(
    view: Matrix | StatementList, monkeypatch: pytest.MonkeyPatch, query: Query, selection: Selection
) -> None:
    selection.select(query.ids[0])
    view.grab()
    painted = []
    paint = CellDelegate.paint_cell
    monkeypatch.setattr(
        CellDelegate,
        "paint_cell",
        lambda self, painter, option, index: (
            painted.append(index.row()),
            paint(self, painter, option, index),
        ),
    )
    view.grab()
    assert set(painted) == {0}


def test_on_a_screen_where_cells_begin_amid_pixels_none_is_kept(qapp: object) -> None:
    pictures = CellPictures()
    assert pictures.wanted
    pictures.set_ratio(1.25)
    assert not pictures.wanted
    pictures.set_ratio(2.0)
    assert pictures.blank(SIZE).size() == 2 * SIZE


def test_pictures_are_of_one_state_of_a_statement_and_the_latest_are_kept(qapp: object) -> None:
    pictures, one = CellPictures(), a_suggestion("One")
    picture = pictures.blank(SIZE)
    pictures.keep(one, 0, SIZE, picture)
    assert pictures.of(one, 0, SIZE) is picture
    assert pictures.of(replace(one, label="Other"), 0, SIZE) is None
    assert pictures.of(one, 1, SIZE) is pictures.of(one, 0, 2 * SIZE) is None
    for column in range(1, MOST + 1):
        pictures.keep(one, column, SIZE, picture)
    assert pictures.of(one, 0, SIZE) is None
    assert pictures.of(one, MOST, SIZE) is picture
    pictures.set_ratio(2.0)
    assert pictures.of(one, MOST, SIZE) is None
