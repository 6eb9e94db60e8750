"""The timeline keeps step with the selection, leads to passages, zooms and steps by keyboard and mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from helpers.builders import a_position, a_statement, a_suggestion
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    AddSuggestions,
    ArrangeArticles,
    ChangeStatement,
    Decide,
)
from synoptic.core.documents.statement import Kind
from synoptic.core.documents.values import TimeInterval
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.timeline.panel import SmallButton, Timeline
from synoptic.gui.panels.timeline.rulers import EDGE_WIDTH, source_words
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.core.documents.statement import Position, Statement
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.panels.timeline.chart import Chart
    from synoptic.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
ENTRIES = ["First trip, A", "Boarding, C", "Arrival, A", "Boarding, B"]


def timed(position: Position, start: str, end: str = "") -> Position:
    return replace(position, parsed=TimeInterval(start, end))


@pytest.fixture
def statements(train: Train, bridge: Bridge) -> dict[str, Statement]:
    """A conflict over the day, an open end, and an instant four years before."""
    monday = timed(a_position("Monday", (train.b, "boarded on Monday")), "2023-09-11", "2023-09-12")
    sunday = timed(a_position("Sunday", (train.c, "boarded on Sunday")), "2023-09-10", "2023-09-11")
    arrival = timed(a_position("soon", (train.a, "first trip")), "2023-09-10T18:00")
    trip = timed(a_position("2019", (train.a, "four years")), "2019-04-25T10:00", "2019-04-25T10:00")
    found = (
        a_statement("Boarding", monday, sunday, kind=Kind.TIME),
        a_statement("Arrival", arrival, kind=Kind.EVENT),
        a_statement("First trip", trip, kind=Kind.TIME),
    )
    for statement in found:
        bridge.apply(AddStatement(statement))
    return {statement.label: statement for statement in found}


@pytest.fixture
def timeline(
    statements: dict[str, Statement], query: Query, selection: Selection, light: Theme, qtbot: QtBot
) -> Timeline:
    panel = Timeline(query, selection, light)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def current(chart: Chart) -> str:
    entry = chart.model().entry_at(chart.currentIndex().row())
    return "" if entry is None else f"{entry.label}, {chart.model().workspace.article(entry.article).letter}"


def middle(chart: Chart, row: int) -> QPoint:
    return chart.visualRect(chart.model().index(row, 0)).center()


def turned(chart: Chart, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(chart.viewport().rect().center())
    wheel = QWheelEvent(
        place,
        QPointF(chart.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), wheel)


def test_a_statement_selected_elsewhere_becomes_the_current_entry(
    timeline: Timeline, selection: Selection, statements: dict[str, Statement], train: Train
) -> None:
    selection.select(statements["Boarding"].id)
    assert current(timeline.chart) == "Boarding, C"
    selection.select(train.id("Top speed"))  # it has no time
    assert current(timeline.chart) == ""


def test_a_click_selects_and_leads_to_the_passage(
    timeline: Timeline, selection: Selection, statements: dict[str, Statement], qtbot: QtBot
) -> None:
    chart = timeline.chart
    row = ENTRIES.index("Boarding, B")
    with qtbot.waitSignals([timeline.passage_clicked, timeline.statement_clicked]):
        qtbot.mouseClick(chart.viewport(), LEFT, pos=middle(chart, row))
    assert selection.statement == statements["Boarding"].id
    assert current(chart) == "Boarding, B"
    with qtbot.waitSignal(timeline.passage_clicked) as revealed:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert revealed.args == [statements["Boarding"].positions[0].passages[0].id]


def test_arrow_keys_step_along_and_across_the_sources(
    timeline: Timeline, selection: Selection, statements: dict[str, Statement], qtbot: QtBot
) -> None:
    chart = timeline.chart
    steps = (
        (Qt.Key.Key_Home, "First trip, A"),
        (Qt.Key.Key_Right, "Arrival, A"),
        (Qt.Key.Key_Right, "Arrival, A"),
        (Qt.Key.Key_Down, "Boarding, B"),
        (Qt.Key.Key_Down, "Boarding, C"),
        (Qt.Key.Key_Up, "Boarding, B"),
        (Qt.Key.Key_Left, "Boarding, B"),
        (Qt.Key.Key_End, "Boarding, B"),
    )
    for key, expected in steps:
        qtbot.keyClick(chart, key)
        assert current(chart) == expected
        assert selection.statement == statements[expected.split(",")[0]].id
        assert chart.viewport().rect().intersects(chart.visualRect(chart.currentIndex()))


@pytest.fixture
def week(
    train: Train, bridge: Bridge, query: Query, selection: Selection, light: Theme, qtbot: QtBot
) -> Timeline:
    """A timeline of three sources who name days of one week, most of them the same."""
    days = ("2023-09-04", "2023-09-10", "2023-09-11", "2023-09-11")
    for number, (day, article) in enumerate(zip(days, (train.a, train.b, train.c, train.a), strict=True)):
        told = timed(a_position(day, (article, article.text[:10])), day, f"{day}T23:00")
        bridge.apply(AddStatement(a_statement(f"Day {number}", told, kind=Kind.TIME)))
    panel = Timeline(query, selection, light)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_the_first_look_is_at_everything_until_the_reader_zooms(
    week: Timeline, train: Train, bridge: Bridge
) -> None:
    chart = week.chart
    assert chart.beyond() == (0, 0)
    later = timed(a_position("later", (train.b, train.b.text[:10])), "2023-09-20", "2023-09-21")
    bridge.apply(AddStatement(a_statement("Later", later, kind=Kind.TIME)))
    assert chart.beyond() == (0, 0), "it is in view as it comes"
    chart.zoom(4)
    wide = chart.scale.per_day
    last = timed(a_position("last", (train.b, train.b.text[:10])), "2023-09-25", "2023-09-26")
    bridge.apply(AddStatement(a_statement("Last", last, kind=Kind.TIME)))
    assert chart.scale.per_day == wide


def test_where_single_entries_lie_far_away_the_first_look_is_where_most_is_and_says_what_lies_beyond(
    timeline: Timeline,
) -> None:
    chart = timeline.chart
    assert chart.beyond() == (1, 0)
    chart.show_beyond(-1)
    assert chart.beyond()[0] == 0
    assert chart.viewport().rect().contains(middle(chart, 0))


def test_no_label_of_the_axis_stands_under_the_words_at_its_ends(timeline: Timeline) -> None:
    ruler = timeline.chart._ruler
    first, last = ruler.free()
    assert first >= EDGE_WIDTH
    assert last == ruler.width() - ruler.taken, "nothing lies beyond the right end"
    timeline.chart.fit()
    assert ruler.free() == (0, ruler.width() - ruler.taken)


def test_zoom_by_keys_and_wheel_keeps_the_place_and_all_fits(timeline: Timeline, qtbot: QtBot) -> None:
    chart = timeline.chart
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert chart.beyond() == (0, 0)
    wide = chart.scale.per_day
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.scale.per_day == wide  # never narrower than all
    turned(chart, 2, Qt.KeyboardModifier.ControlModifier)
    assert chart.scale.per_day > wide
    place = chart.viewport().width() // 2
    day = chart.scale.day(chart.offset.x() + place)
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert abs(chart.scale.x(day) - chart.offset.x() - place) <= 1


def test_a_new_width_keeps_all_in_view(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.chart.fit()
    timeline.resize(700, 300)
    assert timeline.chart.beyond() == (0, 0)
    timeline.resize(1600, 300)
    assert timeline.chart.beyond() == (0, 0)
    assert timeline.chart.horizontalScrollBar().maximum() == 0


def test_the_ground_is_moved_by_hand_wheel_and_shift(timeline: Timeline, qtbot: QtBot) -> None:
    chart = timeline.chart
    chart.show_beyond(-1)
    before = chart.offset.x()
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.offset.x() > before
    before = chart.offset.x()
    turned(chart, -1, Qt.KeyboardModifier.ShiftModifier)
    assert chart.offset.x() > before
    before, ground = chart.offset.x(), QPoint(chart.viewport().width() - 8, 4)
    qtbot.mousePress(chart.viewport(), LEFT, pos=ground)
    qtbot.mouseMove(chart.viewport(), ground - QPoint(60, 0))
    qtbot.mouseRelease(chart.viewport(), LEFT, pos=ground)
    assert chart.offset.x() == before + 60


def test_an_entry_tells_all_in_its_tip(timeline: Timeline, qtbot: QtBot) -> None:
    chart = timeline.chart
    place = middle(chart, ENTRIES.index("Boarding, C"))
    QApplication.sendEvent(
        chart.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, chart.viewport().mapToGlobal(place))
    )
    assert QToolTip.text() == "Boarding: Sunday\nC: “boarded on Sunday”\n10 Sep 2023"
    QToolTip.hideText()


def test_filter_edits_and_order_are_followed(
    timeline: Timeline,
    query: Query,
    bridge: Bridge,
    train: Train,
    selection: Selection,
    statements: dict[str, Statement],
) -> None:
    chart = timeline.chart
    selection.select(statements["Boarding"].id)
    query.set_filter(Filter(kind=Kind.EVENT))
    assert chart.model().rowCount() == 1
    assert current(chart) == ""
    query.set_filter(Filter())
    assert current(chart) == "Boarding, C"
    boarding = statements["Boarding"]
    moved = timed(boarding.positions[0], "2023-09-20", "2023-09-21")
    before = chart.visualRect(chart.model().index(3, 0))
    bridge.apply(ChangeStatement(replace(boarding, positions=(moved, boarding.positions[1]))))
    assert chart.visualRect(chart.model().index(3, 0)) != before
    bridge.apply(ArrangeArticles((train.d.id, train.a.id, train.b.id, train.c.id)))
    assert chart.articles[0].id == train.d.id
    assert current(chart) == "Boarding, D"
    assert not timeline.grab().isNull()


def test_a_decision_moves_nothing(timeline: Timeline, bridge: Bridge, train: Train) -> None:
    noon = timed(a_position("noon", (train.d, "14 people died")), "2023-09-11T12:00")
    suggestion = a_suggestion("Lunch", noon, kind=Kind.TIME)
    bridge.apply(AddSuggestions((suggestion,)))
    chart = timeline.chart
    before = [chart.visualRect(chart.model().index(row, 0)) for row in range(chart.model().rowCount())]
    bridge.apply(Decide(train.id("Lunch"), Action.ACCEPT))
    assert [chart.visualRect(chart.model().index(row, 0)) for row in range(5)] == before


def test_without_times_it_says_what_would_be_here(timeline: Timeline, query: Query) -> None:
    assert timeline.empty_words() == ""
    query.set_filter(Filter(words="zeppelin"))
    assert "line of each source" in timeline.empty_words()
    assert timeline.chart.isHidden()
    assert not timeline.grab().isNull()


def test_it_is_drawn_in_every_theme(
    statements: dict[str, Statement], query: Query, selection: Selection, theme: Theme, qtbot: QtBot
) -> None:
    panel = Timeline(query, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(900, 260)
    panel.show()
    selection.select(statements["Boarding"].id)
    panel.set_theme(theme)
    panel.chart.setFocus()
    image = panel.grab().toImage()
    assert image.pixelColor(890, 200) == theme.frame


def test_it_follows_a_change_of_theme_under_a_style_sheet(
    statements: dict[str, Statement], query: Query, selection: Selection, qtbot: QtBot
) -> None:
    frame = QWidget()
    frame.setStyleSheet("QFrame { border: none; }")  # as the lower panel has one: it holds palettes back
    qtbot.addWidget(frame)
    panel = Timeline(query, selection, load_theme("light"), frame)
    panel.resize(900, 240)
    frame.resize(900, 240)
    with qtbot.waitExposed(frame):
        frame.show()
    panel.grab()
    dark = load_theme("dark")
    panel.set_theme(dark)
    assert panel.grab().toImage().pixelColor(890, 200) == dark.frame


def test_small_buttons_zoom_too(timeline: Timeline, qtbot: QtBot) -> None:
    named = {button.accessibleName(): button for button in timeline.findChildren(SmallButton)}
    before = timeline.chart.scale.per_day
    qtbot.mouseClick(named["Closer view (+)"], LEFT)
    assert timeline.chart.scale.per_day > before
    qtbot.mouseClick(named["Everything in view (0)"], LEFT)
    assert timeline.chart.beyond() == (0, 0)


def test_a_source_is_told_in_whole(train: Train) -> None:
    assert source_words(train.a) == "A: Kim on board his armoured train\nPublished 11 Sep 2023"
    assert source_words(train.d).endswith("No date given")
