"""What the cells of list and matrix say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from synoptic.core.documents.edits import ArrangeArticles, DescribeArticle, RemoveStatement, ReviseArticle
from synoptic.core.documents.statement import Coverage, Relation
from synoptic.gui.models.matrix_table import MatrixTable, Part
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.rows import Role
from synoptic.gui.models.statement_table import StatementTable

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def row(model: QAbstractItemModel, number: int, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [model.index(number, column).data(role) for column in range(model.columnCount())]


def header(model: QAbstractItemModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    across = Qt.Orientation.Horizontal
    return [model.headerData(column, across, role) for column in range(model.columnCount())]


def test_a_row_of_the_list_tells_what_is_known_of_a_statement(query: Query) -> None:
    model = StatementTable(query)
    assert header(model) == ["", "Statement", "Kind", "Sources", "State", "Score"]
    assert row(model, 0) == ["≠", "Top speed", "quantity", "A C D", "suggested", "0.94"]
    assert row(model, 3) == ["1", "Colour of the train", "attribute", "A", "accepted", ""]


def test_signs_and_letters_are_spoken_in_words(query: Query) -> None:
    model = StatementTable(query)
    assert row(model, 0, SPOKEN)[:4] == ["conflicting", "Top speed, conflicting", "quantity", "in A, C and D"]
    assert header(model, SPOKEN)[0] == "Relation"


def test_delegates_are_told_relation_state_and_letters(train: Train, query: Query) -> None:
    model = StatementTable(query)
    index = model.index(0, 3)
    assert index.data(Role.RELATION) == Relation.CONFLICTING
    assert index.data(Role.STATE) == "suggested"
    assert tuple(index.data(Role.LETTERS)) == ("A", "C", "D")
    assert index.data(Role.ID) == train.id("Top speed")


def test_sorting_a_column_orders_what_is_on_view(train: Train, query: Query) -> None:
    model = StatementTable(query)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert query.ordering == Ordering(By.LABEL, descending=True)
    assert model.index(0, 1).data() == "Top speed"
    model.sort(-1)
    assert query.ordering == Ordering()


def test_the_matrix_shows_what_each_article_says(query: Query) -> None:
    model = MatrixTable(query)
    assert header(model) == ["Statement", "A · 11 Sep", "B · 11 Sep", "C · 12 Sep", "D", "Relation"]
    assert row(model, 0) == [
        "Top speed",
        "59 km/h",
        "–",
        "about 50 km/h",
        "59 km/h",
        "≠ conflicting · suggested",
    ]
    assert row(model, 3) == ["Colour of the train", "dark green", "·", "·", "·", "1 only in A"]


def test_the_matrix_speaks_in_whole_words(query: Query) -> None:
    model = MatrixTable(query)
    assert row(model, 0, SPOKEN)[1:4] == [
        "A: 59 km/h",
        "B: no passage",
        "C: about 50 km/h, another answer",
    ]
    assert row(model, 3, SPOKEN)[2] == "B: no passage"
    assert header(model, SPOKEN)[1] == "Article A, Kim on board his armoured train"


def test_a_cell_knows_its_position_and_leads_to_a_passage(train: Train, query: Query) -> None:
    model = MatrixTable(query)
    assert [model.part(column) for column in (0, 1, 4, 5)] == [
        Part.LABEL,
        Part.ARTICLE,
        Part.ARTICLE,
        Part.RELATION,
    ]
    slow = train.statement("Top speed").positions[1]
    assert row(model, 0, Role.POSITION) == [None, 0, -1, 1, 0, None]
    assert row(model, 0, Role.PASSAGE)[3] == slow.passages[0].id
    assert row(model, 0, Role.PASSAGE)[2] is None
    assert row(model, 0, Role.COVERAGE)[1:4] == [Coverage.SAYS, Coverage.SILENT, Coverage.SAYS]


def test_articles_in_another_order_are_other_columns(train: Train, query: Query, bridge: Bridge) -> None:
    model = MatrixTable(query)
    bridge.apply(ArrangeArticles((train.d.id, train.a.id, train.b.id, train.c.id)))
    assert header(model) == ["Statement", "A", "B · 11 Sep", "C · 11 Sep", "D · 12 Sep", "Relation"]
    assert row(model, 0)[1:5] == ["59 km/h", "59 km/h", "–", "about 50 km/h"]
    assert not model.adopting


def test_a_date_that_becomes_known_is_told_by_the_header(
    train: Train, query: Query, bridge: Bridge, qtbot: QtBot
) -> None:
    model = MatrixTable(query)
    with qtbot.waitSignal(model.headerDataChanged), qtbot.assertNotEmitted(model.modelReset):
        bridge.apply(DescribeArticle(train.d.id, {"published": "2023-09-13"}))
    assert header(model)[4] == "D · 13 Sep"


def test_outside_of_the_table_there_is_nothing(query: Query) -> None:
    for model in (StatementTable(query), MatrixTable(query)):
        assert model.data(QModelIndex()) is None
        assert model.rowCount(model.index(0, 0)) == 0
        assert model.columnCount(model.index(0, 0)) == 0
        assert model.headerData(99, Qt.Orientation.Horizontal) is None
        assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_statement_that_is_just_gone_shows_nothing(train: Train, query: Query) -> None:
    model = StatementTable(query)
    train.workspace.apply(RemoveStatement(train.id("Top speed")))  # the model has not been told yet
    assert row(model, 0) == [None] * 6


def test_matrix_columns_order_the_query_by_label_place_or_relation(train: Train, query: Query) -> None:
    model = MatrixTable(query)
    model.sort(0)
    assert query.ordering == Ordering(By.LABEL)
    model.sort(3, Qt.SortOrder.AscendingOrder)
    assert query.ordering == Ordering(By.PLACE, train.c.id)
    model.sort(5, Qt.SortOrder.DescendingOrder)
    assert query.ordering == Ordering(By.RELATION, descending=True)
    model.sort(-1)
    assert query.ordering == Ordering()


def test_the_list_follows_another_order_of_the_articles(train: Train, bridge: Bridge, query: Query) -> None:
    model = StatementTable(query)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    bridge.apply(ArrangeArticles((train.d.id, train.c.id, train.b.id, train.a.id)))
    assert told == list(range(model.rowCount()))


def test_a_cell_says_that_its_words_are_not_placed_in_a_newer_text(
    train: Train, query: Query, bridge: Bridge
) -> None:
    model = MatrixTable(query)
    newer = replace(train.c, text="Nothing is left.", blocks=(), revision="newer", number=2)
    bridge.apply(ReviseArticle(newer))
    cell = model.index(model.row_of(train.id("Top speed")), 3)
    assert cell.data() == "about 50 km/h · not placed yet"
    assert cell.data(SPOKEN) == "C: about 50 km/h, another answer, not placed yet"
