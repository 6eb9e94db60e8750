"""List, matrix and timeline are views of one query, and keep step with one selection, whoever moves it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt

from synoptic.core.documents.edits import ChangeStatement
from synoptic.core.documents.statement import Kind, Relation
from synoptic.core.documents.values import TimeInterval
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.matrix import Matrix
from synoptic.gui.panels.statement_list import StatementList
from synoptic.gui.panels.timeline.panel import Timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme


class Views(NamedTuple):
    """The three views of one project."""

    rows: StatementList
    matrix: Matrix
    timeline: Timeline

    def shown(self) -> tuple[set[str], set[str], set[str]]:
        """The statements that each view has, by label."""
        rows, matrix = self.rows.model(), self.matrix.model
        return (
            {str(rows.index(row, 1).data()) for row in range(rows.rowCount())},
            {str(matrix.index(row, 0).data()) for row in range(matrix.rowCount())},
            {entry.label for entry in self.timeline.model.entries},
        )

    def current(self) -> tuple[str, str, str]:
        """The label of the current statement of each view, empty for none."""
        entry = self.timeline.model.entry_at(self.timeline.chart.currentIndex().row())
        rows, cells = self.rows.currentIndex(), self.matrix.cells.currentIndex()
        return (
            str(rows.siblingAtColumn(1).data() or ""),
            str(cells.siblingAtColumn(0).data() or ""),
            entry.label if entry is not None else "",
        )


@pytest.fixture
def views(
    train: Train, query: Query, bridge: Bridge, selection: Selection, light: Theme, qtbot: QtBot
) -> Views:
    for word, start in (("Day of leaving", "2023-09-10"), ("First trip", "2019-04-01")):
        statement = train.statement(word)
        timed = (replace(position, parsed=TimeInterval(start, "")) for position in statement.positions)
        bridge.apply(ChangeStatement(replace(statement, positions=tuple(timed))))
    made = Views(*(kind(query, selection, light) for kind in (StatementList, Matrix, Timeline)))
    for view in made:
        qtbot.addWidget(view)
        view.resize(900, 300)
        view.show()
    return made


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(),
        Filter(kind=Kind.TIME),
        Filter(relation=Relation.CONFLICTING),
        Filter(words="boarded"),
        Filter(author="Ada"),
    ],
)
def test_all_show_what_the_filter_lets_through(views: Views, query: Query, wanted: Filter) -> None:
    query.set_filter(wanted)
    rows, matrix, timeline = views.shown()
    assert rows == matrix == {statement.label for statement in query.statements}
    assert timeline == rows & {"Day of leaving", "First trip abroad"}


def test_all_follow_what_is_selected_in_any_of_them(views: Views, qtbot: QtBot, selection: Selection) -> None:
    rows, matrix, timeline = views
    qtbot.keyClick(timeline.chart, Qt.Key.Key_Home)
    assert views.current() == ("First trip abroad",) * 3
    rows.setCurrentIndex(rows.model().index(1, 1))
    assert views.current() == ("Day of leaving",) * 3
    matrix.cells.setCurrentIndex(matrix.model.index(0, 1))
    assert views.current() == ("Top speed", "Top speed", "")  # it has no time
    selection.clear()
    assert views.current() == ("", "", "")


def test_an_order_or_a_filter_leaves_the_selection_where_it_is(
    views: Views, query: Query, selection: Selection, train: Train
) -> None:
    selection.select(train.id("Day of leaving"))
    for change in (
        lambda: query.set_ordering(Ordering(By.LABEL, descending=True)),
        lambda: query.set_ordering(Ordering(grouped=True)),
        lambda: query.set_filter(Filter(kind=Kind.TIME)),
        lambda: query.set_by_origin(on=True),
    ):
        change()
        assert views.current() == ("Day of leaving",) * 3
    query.set_filter(Filter(kind=Kind.QUANTITY))
    assert views.current() == ("", "", "")
    assert selection.statement == train.id("Day of leaving")
    query.set_filter(Filter())
    assert views.current() == ("Day of leaving",) * 3
