"""List and matrix keep step with the selection, whoever moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip

from helpers.colours import contrast
from synoptic.core.documents.edits import Action, ArrangeArticles, Decide, RemoveStatement
from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter
from synoptic.gui.models.statement_table import KIND, SCORE, STATE
from synoptic.gui.panels.cell_delegate import row_ground
from synoptic.gui.panels.matrix import Matrix
from synoptic.gui.panels.matrix_cells import wants_of
from synoptic.gui.panels.statement_list import StatementList, columns_hidden

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rows(query: Query, selection: Selection, light: Theme, qtbot: QtBot) -> StatementList:
    view = StatementList(query, selection, light)
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    return view


@pytest.fixture
def matrix(query: Query, selection: Selection, light: Theme, qtbot: QtBot) -> Matrix:
    panel = Matrix(query, selection, light)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    return panel


def middle(view: QTableView, row: int, column: int) -> QPoint:
    return view.visualRect(view.model().index(row, column)).center()


def current(view: QTableView) -> str:
    index = view.currentIndex()
    return (
        str(index.siblingAtColumn(1 if isinstance(view, StatementList) else 0).data())
        if index.isValid()
        else ""
    )


def test_choosing_a_row_selects_its_statement(
    rows: StatementList, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(rows.statement_clicked) as clicked:
        qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, 1, 1))
    assert selection.statement == train.id("Day of leaving")
    assert clicked.args == [selection.statement]
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert selection.statement == train.id("Number of dead")


def test_clicking_the_current_row_tells_it_again(rows: StatementList, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(rows.statement_clicked):
            qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, 0, 1))


def test_a_statement_selected_elsewhere_becomes_the_current_row(
    rows: StatementList, train: Train, selection: Selection
) -> None:
    selection.select(train.id("Number of cars"))
    assert current(rows) == "Number of cars"
    selection.clear()
    assert current(rows) == ""


def test_an_edit_never_moves_the_selection(
    rows: StatementList, train: Train, selection: Selection, query: Query, bridge: Bridge, qtbot: QtBot
) -> None:
    query.set_filter(Filter(state=State.SUGGESTED))
    day = train.id("Day of leaving")
    selection.select(day)
    with qtbot.assertNotEmitted(selection.changed):
        applied = bridge.apply(Decide(day, Action.ACCEPT))
        assert current(rows) == ""
        assert applied is not None
        bridge.apply(applied.inverse)
    assert current(rows) == "Day of leaving"


def test_removing_another_row_leaves_the_current_one(
    rows: StatementList, train: Train, selection: Selection, bridge: Bridge
) -> None:
    selection.select(train.id("Number of cars"))
    bridge.apply(RemoveStatement(train.id("Top speed")))
    assert current(rows) == "Number of cars"
    bridge.apply(RemoveStatement(train.id("Number of cars")))
    assert current(rows) == ""


def test_a_click_on_a_header_orders_all_views_and_the_selection_stays(
    rows: StatementList, train: Train, selection: Selection, query: Query, qtbot: QtBot
) -> None:
    selection.select(train.id("Number of cars"))
    header = rows.horizontalHeader()
    assert query.ordering == Ordering()
    place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    assert query.ordering.by is By.LABEL
    assert current(rows) == "Number of cars"


def test_a_list_without_rows_says_why(
    rows: StatementList, query: Query, train: Train, bridge: Bridge
) -> None:
    assert rows.empty_words() == ""
    query.set_filter(Filter(words="zeppelin"))
    assert "clear the filters" in rows.empty_words()
    assert not rows.grab().isNull()
    for statement in train.workspace.statements:
        bridge.apply(RemoveStatement(statement.id))
    assert rows.empty_words() == "No statements yet."


def test_only_a_cell_that_is_cut_off_has_a_tip(rows: StatementList, qtbot: QtBot) -> None:
    rows.resize(280, 300)
    shown = []
    for column in (0, 1):
        index = rows.model().index(3, column)
        option = QStyleOptionViewItem()
        option.rect = rows.visualRect(index)
        event = QHelpEvent(
            QHelpEvent.Type.ToolTip, option.rect.center(), rows.mapToGlobal(option.rect.center())
        )
        rows.itemDelegate().helpEvent(event, rows, option, index)
        shown.append(QToolTip.text())
    assert shown == ["", "Colour of the train"]
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("width", "hidden"), [(800, set()), (600, {SCORE}), (500, {SCORE, STATE}), (300, {SCORE, STATE, KIND})]
)
def test_where_it_is_narrow_other_columns_give_way_to_the_label(
    rows: StatementList, width: int, hidden: set[int]
) -> None:
    rows.resize(width, 300)
    assert {column for column in range(6) if rows.isColumnHidden(column)} == hidden == columns_hidden(width)


def test_the_list_is_drawn_in_every_theme(
    query: Query, selection: Selection, theme: Theme, train: Train, qtbot: QtBot
) -> None:
    view = StatementList(query, selection, theme)
    qtbot.addWidget(view)
    view.resize(700, 300)
    selection.select(train.id("Top speed"))
    view.set_theme(theme)
    image = view.grab().toImage()
    ground = image.pixelColor(600, 290)
    assert ground == theme.frame


def test_a_cell_of_the_matrix_selects_its_statement_and_reveals_its_passage(
    matrix: Matrix, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    slow = train.statement("Top speed").positions[1]
    with qtbot.waitSignal(matrix.passage_clicked) as revealed:
        qtbot.mouseClick(matrix.cells.viewport(), LEFT, pos=middle(matrix.cells, 0, 3))
    assert revealed.args == [slow.passages[0].id]
    assert selection.statement == train.id("Top speed")


def test_a_silent_cell_selects_but_reveals_nothing(
    matrix: Matrix, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(matrix.passage_clicked):
        qtbot.mouseClick(matrix.cells.viewport(), LEFT, pos=middle(matrix.cells, 0, 2))
    assert selection.statement == train.id("Top speed")


def test_the_keyboard_walks_the_matrix_and_enter_reveals(
    matrix: Matrix, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    selection.select(train.id("Top speed"))
    matrix.cells.setCurrentIndex(matrix.model.index(0, 1))
    qtbot.keyClick(matrix.cells, Qt.Key.Key_Down)
    assert selection.statement == train.id("Day of leaving")
    qtbot.keyClick(matrix.cells, Qt.Key.Key_Right)
    with qtbot.waitSignal(matrix.passage_clicked) as revealed:
        qtbot.keyClick(matrix.cells, Qt.Key.Key_Return)
    assert revealed.args == [train.statement("Day of leaving").positions[0].passages[0].id]


def test_the_labels_stay_while_the_articles_scroll(matrix: Matrix) -> None:
    assert [matrix.labels.isColumnHidden(column) for column in range(6)] == [False] + [True] * 5
    assert [matrix.cells.isColumnHidden(column) for column in range(6)] == [True] + [False] * 5
    matrix.resize(700, 120)
    bar = matrix.cells.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert matrix.labels.verticalScrollBar().value() == bar.value() > 0


def test_a_click_on_a_label_is_a_click_on_the_row(
    matrix: Matrix, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    qtbot.mouseClick(matrix.labels.viewport(), LEFT, pos=middle(matrix.labels, 2, 0))
    assert selection.statement == train.id("Number of dead")
    assert matrix.cells.currentIndex().row() == 2


def test_other_columns_keep_the_selection(
    matrix: Matrix, train: Train, selection: Selection, bridge: Bridge
) -> None:
    selection.select(train.id("Number of dead"))
    bridge.apply(ArrangeArticles((train.d.id, train.a.id, train.b.id, train.c.id)))
    assert selection.statement == train.id("Number of dead")
    assert matrix.cells.currentIndex().row() == 2


def test_list_and_matrix_show_the_same_order(matrix: Matrix, rows: StatementList, query: Query) -> None:
    matrix.cells.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    shown = [rows.model().index(row, 1).data() for row in range(rows.model().rowCount())]
    assert shown == [matrix.model.index(row, 0).data() for row in range(matrix.model.rowCount())]
    assert query.ordering.by is By.PLACE


def test_a_wide_matrix_has_room_for_every_answer(matrix: Matrix) -> None:
    matrix.resize(1400, 300)
    wanted = wants_of(matrix.model).articles
    given = [matrix.cells.columnWidth(column) for column in range(1, len(wanted) + 1)]
    assert all(got >= want for got, want in zip(given, wanted, strict=True))


def test_an_edit_moves_no_column(matrix: Matrix, train: Train, bridge: Bridge) -> None:
    matrix.resize(900, 300)
    before = [matrix.cells.columnWidth(column) for column in range(matrix.model.columnCount())]
    bridge.apply(Decide(train.id("Top speed"), Action.REJECT))
    assert [matrix.cells.columnWidth(n) for n in range(matrix.model.columnCount())] == before


def test_the_relation_is_terse_where_answers_need_the_room(matrix: Matrix, train: Train) -> None:
    speed = train.statement("Top speed")
    assert matrix.model.relation_short(speed, terse=False) == "conflicting"
    assert matrix.model.relation_short(speed, terse=True) == ""
    last = matrix.model.index(matrix.model.row_of(speed.id), matrix.model.columnCount() - 1)
    assert last.data(Qt.ItemDataRole.ToolTipRole) == last.data()
    assert "conflicting" in str(last.data())


@pytest.mark.parametrize("relation", Relation)
def test_words_on_the_current_row_can_be_read_in_every_theme(theme: Theme, relation: Relation) -> None:
    look = theme.look(relation)
    for ink in (theme.ink, theme.mute, look.ink):
        assert contrast(ink, row_ground(theme, relation)) >= 4.5


def test_the_matrix_is_drawn_in_every_theme(
    query: Query, selection: Selection, theme: Theme, train: Train, qtbot: QtBot
) -> None:
    panel = Matrix(query, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(900, 260)
    selection.select(train.id("Top speed"))
    panel.set_theme(theme)
    assert not panel.grab().isNull()


def test_a_click_on_the_head_of_a_kind_folds_it(
    matrix: Matrix, query: Query, selection: Selection, qtbot: QtBot
) -> None:
    query.set_ordering(Ordering(grouped=True))
    for rows in (6, 9):
        with qtbot.assertNotEmitted(selection.changed):
            qtbot.mouseClick(matrix.labels.viewport(), LEFT, pos=middle(matrix.labels, 0, 0))
        assert matrix.model.rowCount() == rows + 2
    assert not matrix.grab().isNull()


def test_keys_fold_the_kind_that_has_the_keyboard(
    matrix: Matrix, query: Query, selection: Selection, train: Train, qtbot: QtBot
) -> None:
    query.set_ordering(Ordering(grouped=True))
    selection.select(train.id("Top speed"))
    qtbot.keyClick(matrix.cells, Qt.Key.Key_Up)
    assert selection.statement == train.id("Top speed")  # a head is nothing to select
    qtbot.keyClick(matrix.cells, Qt.Key.Key_Left)
    assert matrix.model.row_of(train.id("Top speed")) == -1
    qtbot.keyClick(matrix.cells, Qt.Key.Key_Space)
    assert matrix.model.row_of(train.id("Top speed")) == 1


def test_a_statement_selected_elsewhere_is_unfolded(
    matrix: Matrix, query: Query, selection: Selection, train: Train
) -> None:
    query.set_ordering(Ordering(grouped=True))
    for kind in Kind:
        matrix.model.fold(kind, folded=True)
    selection.select(train.id("Day of leaving"))
    assert current(matrix.cells) == "Day of leaving"
    assert matrix.model.row_of(train.id("Top speed")) == -1


def test_the_tip_of_a_cell_quotes_the_source(matrix: Matrix, qtbot: QtBot) -> None:
    index = matrix.model.index(0, 1)
    option = QStyleOptionViewItem()
    option.rect = matrix.cells.visualRect(index)
    place = option.rect.center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, matrix.cells.mapToGlobal(place))
    matrix.cells.itemDelegate().helpEvent(event, matrix.cells, option, index)
    assert QToolTip.text() == "59 km/h\nA: “unable to go beyond 59 km/h”"
    QToolTip.hideText()


def on_view(panel: Matrix) -> tuple[bool, bool]:
    """Whether the relation stands beside the labels, and whether beside the articles."""
    relation = panel.model.columnCount() - 1
    return not panel.labels.isColumnHidden(relation), not panel.cells.isColumnHidden(relation)


def test_where_not_all_columns_fit_the_relation_stays_beside_the_labels(matrix: Matrix) -> None:
    assert on_view(matrix) == (False, True)
    matrix.resize(600, 300)
    assert on_view(matrix) == (True, False)
    assert matrix.cells.horizontalScrollBar().maximum() > 0


def test_the_last_row_is_whole_over_the_bar_that_scrolls_the_articles(matrix: Matrix, qtbot: QtBot) -> None:
    matrix.resize(600, 120)
    labels, cells = matrix.labels, matrix.cells
    qtbot.waitUntil(lambda: labels.viewport().height() == cells.viewport().height())
    cells.verticalScrollBar().setValue(cells.verticalScrollBar().maximum())
    for view in (labels, cells):
        last = view.model().rowCount() - 1
        assert view.rowViewportPosition(last) + view.rowHeight(last) == view.viewport().height()


def test_what_a_search_finds_begins_at_the_top(matrix: Matrix, query: Query, selection: Selection) -> None:
    matrix.resize(1000, 90)
    selection.select(query.ids[-1])
    assert matrix.cells.verticalScrollBar().value() > 0
    query.set_filter(Filter(words="t"))
    assert matrix.cells.verticalScrollBar().value() == matrix.labels.verticalScrollBar().value() == 0


def test_in_another_order_the_selected_row_and_the_head_of_its_kind_are_on_view(
    matrix: Matrix, query: Query, selection: Selection
) -> None:
    matrix.resize(1000, 150)
    selection.select(query.ids[-1])
    query.set_ordering(Ordering(grouped=True))
    row = matrix.model.row_of(selection.statement)
    head = next(one for one in range(row, -1, -1) if matrix.model.group_at(one))
    for view in (matrix.labels, matrix.cells):
        inside = range(view.viewport().height())
        assert view.rowViewportPosition(head) in inside
        assert view.rowViewportPosition(row) in inside
