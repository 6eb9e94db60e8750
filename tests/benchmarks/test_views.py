"""5,000 statements over 12 articles in list, matrix and timeline; timed only with `--benchmark-enable`.

Times are CPU time of the thread. A scroll step and an edit are taken in turns in a large and in a small
project, so that other work on the machine does not decide: what is seen is as much in both, so that a large
project may cost little more. The milliseconds are told as well, against the limits of the design.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from helpers.crowd import a_crowd
from synoptic.core.documents.edits import Action, Decide
from synoptic.gui.desk import Desk
from synoptic.gui.frame.pane_feed import PaneFeed
from synoptic.gui.panels.matrix import Matrix
from synoptic.gui.panels.statement_card import StatementCard
from synoptic.gui.panels.statement_list import StatementList
from synoptic.gui.panels.timeline.panel import Timeline
from synoptic.gui.panes.row import PaneRow
from synoptic.gui.theme import load_fonts, load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QScrollBar
    from pytest_benchmark.fixture import BenchmarkFixture
    from pytestqt.qtbot import QtBot

MANY, FEW = 5_000, 250
STEP = 66  # pixels: a notch of the wheel
CLOSER = 12.0  # the timeline is looked at so much closer than as a whole
SCROLL_MS, SCROLL_RATIO = 16.0, 2.5  # the timeline has more on its lanes the more there is
EDIT_MS, EDIT_RATIO = 50.0, 2.0  # a time on the timeline moves others there


@dataclass
class Room:
    """A project with every view of it open."""

    desk: Desk
    window: QWidget
    feed: PaneFeed
    pages: QStackedWidget
    bars: dict[str, QScrollBar]

    def turn_to(self, view: str) -> None:
        """Bring a view to the front, as a tab of the lower panel does."""
        self.pages.setCurrentIndex(list(self.bars).index(view))
        QCoreApplication.processEvents()

    def scroll(self, view: str) -> None:
        """One step in one view, and what that paints."""
        bar = self.bars[view]
        back = bar.value() + STEP > bar.maximum()
        bar.setValue(0 if back else bar.value() + STEP)
        QCoreApplication.processEvents()

    def select_a_time(self) -> None:
        """Select a conflict of times that the timeline shows."""
        statements = (self.desk.workspace.statement(one) for one in self.desk.query.ids)
        timed = (one for one in statements if len(one.positions) > 1 and one.positions[0].parsed is not None)
        self.desk.selection.select(next(timed).id)
        QCoreApplication.processEvents()

    def decide(self, number: int) -> None:
        """One decision by the way of the window, and what that paints; every other one is a rejection."""
        action = Action.REJECT if number % 2 else Action.ACCEPT
        self.desk.history.perform(Decide(self.desk.selection.statement, action))
        QCoreApplication.processEvents()


def a_room(qtbot: QtBot, path: Path, statements: int) -> Room:
    theme = load_theme("light")
    desk = Desk(a_crowd(path, statements))
    window = QWidget()
    qtbot.addWidget(window)
    row = PaneRow(theme)
    row.animated = False
    feed = PaneFeed(desk, row)
    feed.set_room(4)
    matrix, rows, timeline = (
        kind(desk.query, desk.selection, theme) for kind in (Matrix, StatementList, Timeline)
    )
    bars = {
        "list": rows.verticalScrollBar(),
        "matrix": matrix.cells.verticalScrollBar(),
        "timeline": timeline.chart.horizontalScrollBar(),
    }
    pages = QStackedWidget()
    for page in (rows, matrix, timeline):
        pages.addWidget(page)
    card = StatementCard(desk.bridge, desk.query, desk.selection, theme)
    lay_out(window, row, pages, card)
    window.resize(1920, 1000)
    window.show()
    qtbot.waitExposed(window)
    feed.begin([])
    desk.selection.select(desk.query.next_conflict(""))
    room = Room(desk, window, feed, pages, bars)
    room.turn_to("timeline")
    timeline.chart.zoom(CLOSER)
    return room


def lay_out(window: QWidget, panes: QWidget, pages: QWidget, card: QWidget) -> None:
    upright = QVBoxLayout()
    upright.addWidget(panes, 3)
    upright.addWidget(pages, 2)
    level = QHBoxLayout(window)
    level.addLayout(upright, 5)
    level.addWidget(card, 1)


@pytest.fixture
def rooms(qtbot: QtBot, tmp_path: Path, benchmark: BenchmarkFixture) -> Iterator[tuple[Room, Room]]:
    load_fonts()
    sizes = (FEW, MANY) if benchmark.enabled else (20, 60)
    made = [a_room(qtbot, tmp_path / f"{size}.synoptic", size) for size in sizes]
    yield made[0], made[1]
    for room in made:
        room.desk.workspace.close()


def cpu_ms(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def told(benchmark: BenchmarkFixture, times: list[tuple[float, float]]) -> float:
    """Tell the milliseconds in the large project; the ratio of the two projects."""
    spent = median(there for _, there in times)
    ratio = spent / median(here for here, _ in times)
    least = min(there for _, there in times)
    benchmark.extra_info.update(median_ms=round(spent, 1), least_ms=round(least, 1), ratio=round(ratio, 2))
    return ratio


@pytest.mark.parametrize("view", ["list", "matrix", "timeline"])
def test_a_scroll_step(rooms: tuple[Room, Room], view: str, benchmark: BenchmarkFixture) -> None:
    few, many = rooms
    rounds = 120 if benchmark.enabled else 2
    for room in rooms:
        room.turn_to(view)
    times = [(cpu_ms(lambda: few.scroll(view)), cpu_ms(lambda: many.scroll(view))) for _ in range(rounds)]
    ratio = told(benchmark, times)
    benchmark.pedantic(many.scroll, (view,), rounds=5)
    least = min(there for _, there in times)
    assert benchmark.disabled or (ratio < SCROLL_RATIO, least < SCROLL_MS) == (True, True)


@pytest.mark.parametrize("view", ["list", "matrix", "timeline"])
def test_an_edit_end_to_end(rooms: tuple[Room, Room], view: str, benchmark: BenchmarkFixture) -> None:
    few, many = rooms
    for room in rooms:
        room.turn_to(view)
        if view == "timeline":
            room.select_a_time()
    rounds = 40 if benchmark.enabled else 2
    times = [(cpu_ms(lambda n=n: few.decide(n)), cpu_ms(lambda n=n: many.decide(n))) for n in range(rounds)]
    ratio = told(benchmark, times)
    benchmark.pedantic(many.decide, (0,), rounds=2)
    least = min(there for _, there in times)
    assert benchmark.disabled or (ratio < EDIT_RATIO, least < EDIT_MS) == (True, True)
