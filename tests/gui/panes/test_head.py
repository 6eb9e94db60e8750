from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from helpers.builders import an_article
from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.statement import Relation
from synoptic.gui.panes import described
from synoptic.gui.panes.head import NoticeStrip, PaneHead
from synoptic.gui.panes.labels import ElidedText, fit_lines
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme

TITLE = "Kim travels in the green armoured train that his father and his grandfather used before him"


def test_what_fits_stays_whole(light: Theme) -> None:
    assert fit_lines("A short title", interface_font(14), 400, 2) == ["A short title"]


def test_what_does_not_fit_ends_in_an_ellipsis(light: Theme) -> None:
    lines = fit_lines(TITLE, interface_font(14), 200, 2)
    assert len(lines) == 2
    assert TITLE.startswith(lines[0])
    assert lines[1].endswith("…")


def test_the_tooltip_tells_what_was_cut(light: Theme, put_in_window: Callable[..., None]) -> None:
    label = ElidedText(interface_font(14), light.ink)
    put_in_window(label, 150, 20)
    label.set_text(TITLE, "and more")
    assert label.toolTip() == f"{TITLE}\nand more"
    label.resize(1_000, 20)
    assert label.toolTip() == "and more"
    assert label.accessibleName() == label.text == TITLE


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (
            {Relation.SHARED: 23, Relation.CONFLICTING: 5, Relation.UNIQUE: 4},
            "23 shared, 5 conflicting, 4 only here",
        ),
        ({Relation.SHARED: 0, Relation.UNIQUE: 1}, "1 only here"),
        ({}, "no statements yet"),
    ],
)
def test_counts_leave_out_what_there_is_none_of(numbers: dict[Relation, int], words: str) -> None:
    assert described.counts_line(numbers) == words


def test_the_source_line_holds_what_is_known() -> None:
    article = replace(
        an_article("Text.", "Title", "2023-09-11"),
        publisher=Known("The Daily", Origin.FRONT_MATTER),
        place=Known("Seoul", Origin.DATELINE),
    )
    assert described.source_line(article) == "The Daily · 11 Sep 2023 · Seoul"
    assert described.source_line(an_article("Text.")) == "no date given"
    assert "Place: Seoul (from the dateline)" in described.source_details(article)


def test_an_article_without_title_is_called_by_its_first_words() -> None:
    assert described.title_of(an_article("It  left\non Monday.")) == "It left on Monday."
    assert described.title_of(an_article("")) == "Empty article"


def test_a_pane_is_named_by_letter_publisher_and_title() -> None:
    article = replace(an_article("Text.", "Title", order=1), publisher=Known("The Daily"))
    assert described.name_of(article) == "B, The Daily: Title"
    assert described.name_of(an_article("Text.", "Title")) == "A: Title"


@pytest.fixture
def head(light: Theme, put_in_window: Callable[..., None]) -> PaneHead:
    shown = PaneHead(light)
    shown.describe(an_article("Text.", TITLE, "2023-09-11", order=2))
    put_in_window(shown, 260, 110)
    return shown


def test_a_long_title_takes_two_lines(head: PaneHead) -> None:
    assert len(head.title.lines) == 2
    assert head.title.lines[-1].endswith("…")
    assert head.source.lines == ["11 Sep 2023"]


def test_the_park_button_asks_to_park(qtbot: QtBot, head: PaneHead) -> None:
    assert head.park.accessibleName() == "Park C"
    with qtbot.waitSignal(head.park_requested):
        qtbot.mouseClick(head.park, Qt.MouseButton.LeftButton)


def test_a_drag_is_told_and_a_click_is_not(qtbot: QtBot, head: PaneHead) -> None:
    told: list[str] = []
    head.dragged.connect(lambda _: told.append("dragged"))
    head.dropped.connect(lambda _: told.append("dropped"))
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(60, 90))
    assert told == []
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=QPoint(60, 90))
    qtbot.mouseMove(head, QPoint(120, 90))
    qtbot.mouseRelease(head, Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
    assert told == ["dragged", "dropped"]


def test_a_head_shows_where_the_keyboard_is(head: PaneHead, light: Theme) -> None:
    bottom = head.height() - 1
    assert head.grab().toImage().pixelColor(5, bottom) == light.hairline
    head.set_focused(True)
    assert head.grab().toImage().pixelColor(5, bottom) == light.selection


def test_notices_can_be_closed(qtbot: QtBot, light: Theme, put_in_window: Callable[..., None]) -> None:
    strip = NoticeStrip(light)
    put_in_window(strip, 300, 40)
    strip.show_notices(["Read as Windows-1252.", "Two pictures were left out."])
    assert strip.words.text == "Read as Windows-1252. Two pictures were left out."
    qtbot.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def test_no_notices_take_no_room(light: Theme, put_in_window: Callable[..., None]) -> None:
    strip = NoticeStrip(light)
    put_in_window(strip, 300, 40)
    strip.show_notices([])
    assert strip.isHidden()
