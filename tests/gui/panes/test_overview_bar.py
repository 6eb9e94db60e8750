from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.models.mark_index import Mark, MarkIndex
from synoptic.gui.panes.overview_bar import MIN_WINDOW, SELECTED_MARK, WIDTH, OverviewBar, window_rect

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme


def at(
    place: int, relation: Relation = Relation.SHARED, statement: str = "s", *, open_: bool = False
) -> Mark:
    return Mark(Span(place, place + 20), f"{statement}{place}", statement, relation, open_)


def test_what_is_seen_of_a_long_text_stays_large_enough_to_grab() -> None:
    assert window_rect(0, 1, 1_000_000, 400) == (0, MIN_WINDOW)
    top, tall = window_rect(999_999, 1_000_000, 1_000_000, 400)
    assert top + tall == 400


def test_what_is_seen_has_its_share_of_the_bar() -> None:
    assert window_rect(250, 750, 1_000, 400) == (100, 200)


@pytest.fixture
def bar(theme: Theme, put_in_window: Callable[..., None]) -> OverviewBar:
    shown = OverviewBar(theme)
    put_in_window(shown, WIDTH, 400)
    return shown


def test_a_mark_is_painted_in_the_ink_of_its_relation(bar: OverviewBar, theme: Theme) -> None:
    bar.set_marks([at(500, Relation.CONFLICTING)], 1_000)
    colour = bar.grab().toImage().pixelColor(8, 202)
    assert colour == theme.look(Relation.CONFLICTING).ink


def test_an_open_mark_is_hollow(bar: OverviewBar, theme: Theme) -> None:
    bar.set_marks([at(500, Relation.CONFLICTING, open_=True)], 1_000)
    picture = bar.grab().toImage()
    assert picture.pixelColor(8, 202) == theme.page
    assert picture.pixelColor(8, 200) == theme.look(Relation.CONFLICTING).ink


def test_relations_differ_in_width_too(bar: OverviewBar, theme: Theme) -> None:
    marks = [at(200, Relation.CONFLICTING), at(500, Relation.SHARED), at(800, Relation.UNIQUE)]
    bar.set_marks([mark._replace(relation=mark.relation) for mark in marks], 1_000)
    picture = bar.grab().toImage()
    widths = [
        sum(picture.pixelColor(x, y) == theme.look(mark.relation).ink for x in range(WIDTH))
        for mark, y in zip(marks, (82, 202, 322), strict=True)
    ]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3


def test_a_mark_at_the_end_of_the_text_stays_in_the_bar(bar: OverviewBar, theme: Theme) -> None:
    bar.set_marks([at(999, Relation.CONFLICTING)], 1_000)
    picture = bar.grab().toImage()
    assert picture.pixelColor(8, 399) == picture.pixelColor(8, 396) == theme.look(Relation.CONFLICTING).ink


def test_the_selected_statement_is_larger_and_painted_last(bar: OverviewBar, theme: Theme) -> None:
    bar.set_marks([at(500, statement="chosen"), at(502, Relation.CONFLICTING)], 1_000)
    bar.select("chosen")
    picture = bar.grab().toImage()
    inks = {picture.pixelColor(8, y).name() for y in range(200, 200 + SELECTED_MARK)}
    assert inks == {theme.look(Relation.SHARED).ink.name()}
    assert picture.pixelColor(8, 199) == theme.selection


def test_rows_that_changed_are_painted_as_if_all_were_new(bar: OverviewBar) -> None:
    marks = [at(place, list(Relation)[place % 4], f"s{place}", open_=place % 3 == 0) for place in range(60)]
    index = MarkIndex(marks)
    bar.set_marks(index, 60)
    bar.grab()
    for mark in marks[::4]:
        index = index.replaced(mark.statement, [mark._replace(open=not mark.open)] if mark.open else [])
    bar.set_marks(index, 60)
    patched = bar.grab().toImage()
    bar.set_marks((), 1)
    bar.grab()
    bar.set_marks(index.marks, 60)
    assert patched == bar.grab().toImage()


def test_a_press_asks_for_the_place_there_and_a_drag_follows(qtbot: QtBot, bar: OverviewBar) -> None:
    bar.set_marks([], 1_000)
    asked: list[float] = []
    bar.place_wanted.connect(asked.append)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 100))
    qtbot.mouseMove(bar, QPoint(5, 200))
    assert asked[0] == 250
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 200))


def test_the_wheel_over_the_bar_scrolls_the_text(qtbot: QtBot, bar: OverviewBar) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(bar.wheel_turned) as turned:
        bar.wheelEvent(event)
    assert turned.args[0] > 0


def test_the_bar_has_a_name(bar: OverviewBar) -> None:
    assert bar.accessibleName()
