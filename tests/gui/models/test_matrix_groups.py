"""The matrix by kind, and by origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt

from helpers.builders import a_position, a_statement
from helpers.train import one_origin
from synoptic.core.documents.edits import AddStatement, DescribeArticle, RemoveStatement
from synoptic.core.documents.statement import Kind
from synoptic.gui.models.matrix_table import MatrixTable
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter
from synoptic.gui.models.rows import Role

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(query: Query) -> MatrixTable:
    return MatrixTable(query)


def labels(model: MatrixTable) -> list[object]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def header(model: MatrixTable, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    across = Qt.Orientation.Horizontal
    return [model.headerData(column, across, role) for column in range(1, model.columnCount() - 1)]


def share_wording(train: Train, bridge: Bridge) -> None:
    """A and D share a second wording."""
    position = a_position("59", (train.a, "unable to go"), (train.d, "limited"))
    bridge.apply(AddStatement(a_statement("Held back", one_origin(position, "x"))))


def test_a_row_heads_the_statements_of_each_kind(model: MatrixTable, query: Query) -> None:
    query.set_ordering(Ordering(grouped=True))
    assert labels(model) == [
        *("Quantity", "Top speed", "Number of dead", "Number of cars"),
        *("Time", "Day of leaving", "First trip abroad"),
        *("Attribute", "Colour of the train"),
        *("Certainty", "Rumour"),
    ]
    assert model.id_at(0) == ""
    assert model.index(0, 2).data() == ""
    assert model.index(0, 0).data(SPOKEN) == "Quantity, 3 statements"
    assert model.index(0, 2).data(Role.GROUP) == (Kind.QUANTITY, 3, False)
    assert model.index(1, 0).data(Role.GROUP) is None


def test_kinds_keep_their_order_when_the_rest_is_turned_round(model: MatrixTable, query: Query) -> None:
    query.set_ordering(Ordering(By.LABEL, descending=True, grouped=True))
    assert labels(model)[:4] == ["Quantity", "Top speed", "Number of dead", "Number of cars"]


def test_a_kind_is_folded_away_and_comes_back(
    model: MatrixTable, query: Query, qtmodeltester: ModelTester
) -> None:
    query.set_ordering(Ordering(grouped=True))
    model.fold(Kind.QUANTITY, folded=True)
    assert labels(model)[:3] == ["Quantity", "Time", "Day of leaving"]
    assert model.index(0, 0).data(SPOKEN) == "Quantity, 3 statements, folded"
    qtmodeltester.check(model)
    model.fold(Kind.QUANTITY, folded=False)
    assert labels(model)[:2] == ["Quantity", "Top speed"]


def test_a_statement_that_is_wanted_unfolds_its_kind(train: Train, model: MatrixTable, query: Query) -> None:
    query.set_ordering(Ordering(grouped=True))
    model.fold(Kind.QUANTITY, folded=True)
    model.unfold_for(train.id("Day of leaving"))
    assert model.row_of(train.id("Top speed")) == -1
    model.unfold_for(train.id("Top speed"))
    assert model.row_of(train.id("Top speed")) == 1
    model.unfold_for("no such statement")


def test_numbers_follow_filter_and_edits(
    train: Train, model: MatrixTable, query: Query, bridge: Bridge, qtmodeltester: ModelTester
) -> None:
    query.set_ordering(Ordering(grouped=True))
    told: list[int] = []
    model.dataChanged.connect(lambda first, _: told.append(first.row()))
    bridge.apply(RemoveStatement(train.id("Number of cars")))
    assert model.index(0, 0).data(SPOKEN) == "Quantity, 2 statements"
    assert 0 in told
    query.set_filter(Filter(kind=Kind.TIME))
    assert labels(model) == ["Time", "Day of leaving", "First trip abroad"]
    query.set_ordering(Ordering())
    assert labels(model) == ["Day of leaving", "First trip abroad"]
    qtmodeltester.check(model)


def test_a_click_on_a_header_keeps_the_groups(model: MatrixTable, query: Query) -> None:
    query.set_ordering(Ordering(grouped=True))
    model.sort(0)
    assert query.ordering == Ordering(By.LABEL, grouped=True)


def test_headers_say_who_shares_whose_wording(train: Train, model: MatrixTable, bridge: Bridge) -> None:
    share_wording(train, bridge)
    assert header(model) == ["A · 11 Sep · ≈ D", "B · 11 Sep", "C · 12 Sep", "D · ≈ A"]
    assert "A and D share their wording: likely one origin" in str(header(model, SPOKEN)[3])


def test_articles_of_one_origin_share_a_column(
    train: Train, model: MatrixTable, query: Query, bridge: Bridge, qtmodeltester: ModelTester
) -> None:
    share_wording(train, bridge)
    query.set_by_origin(on=True)
    assert header(model) == ["A D · 11 Sep", "B · 11 Sep", "C · 12 Sep"]
    row = model.row_of(train.id("Top speed"))
    assert [model.index(row, column).data(SPOKEN) for column in (1, 3)] == [
        "A D: 59 km/h",
        "C: about 50 km/h, another answer",
    ]
    model.sort(1)
    assert query.ordering == Ordering(By.PLACE, train.a.id)
    qtmodeltester.check(model)
    query.set_by_origin(on=False)
    assert len(header(model)) == 4


def test_the_title_in_the_tip_of_a_column_is_never_taken_for_mark_up(
    model: MatrixTable, train: Train, bridge: Bridge
) -> None:
    title = '<img src="file:///etc/passwd">'
    bridge.apply(DescribeArticle(train.a.id, {"title": title}))
    assert title in str(header(model, SPOKEN)[0])
    assert not QtGui.Qt.mightBeRichText(str(header(model, Qt.ItemDataRole.ToolTipRole)[0]))
