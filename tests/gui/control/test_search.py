"""Words are found in all articles, without the texts running away while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.core.text.spans import Span
    from synoptic.gui.frame.find_bar import FindBar
    from synoptic.gui.frame.reading_page import ReadingPage
    from synoptic.gui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> ReadingPage:
    assert window.project is not None
    return window.project.page.reading


@pytest.fixture
def bar(window: MainWindow, page: ReadingPage) -> FindBar:
    window.actions_["find"].trigger()
    return page.find_bar


def tinted(page: ReadingPage) -> list[list[str]]:
    """The words that are tinted in each pane."""
    found = []
    for pane in page.row.panes:
        hits = pane.view._marks.hits
        spans: list[Span] = hits(0, len(pane.article.text)) if hits is not None else []
        found.append([span.of(pane.article.text) for span in spans])
    return found


def test_all_places_are_tinted_in_every_pane_while_one_types(
    bar: FindBar, page: ReadingPage, qtbot: QtBot
) -> None:
    page.feed.set_room(3)
    qtbot.keyClicks(bar.field, "20 CARS")
    assert tinted(page) == [["20 cars"]] * 3
    assert bar.result == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert tinted(page) == [[]] * 3


def test_enter_goes_on_and_with_shift_back(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "20 cars")
    results = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 3 + (Qt.KeyboardModifier.ShiftModifier,) * 2:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, modifier)
        results.append(bar.result)
    assert results == ["2 of 3", "3 of 3", "1 of 3", "3 of 3", "2 of 3"]


def test_no_pane_is_exchanged_before_enter(bar: FindBar, page: ReadingPage, qtbot: QtBot) -> None:
    page.feed.set_room(2)
    there = page.feed.shown
    away = next(one for one in page._desk.workspace.articles if one.id not in there)
    word = next(word for word in away.text.split() if all(word not in p.article.text for p in page.row.panes))
    qtbot.keyClicks(bar.field, word)
    assert page.feed.shown == there
    assert bar.result == "1 in articles not on view (Enter)"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert away.id in page.feed.shown
    assert bar.result == "1 of 1"


def test_where_nothing_is_found_the_texts_stand_as_they_stood(
    bar: FindBar, page: ReadingPage, qtbot: QtBot
) -> None:
    before = page.row.state()
    for typed in ("c", "a", "r", "x"):
        qtbot.keyClicks(bar.field, typed)
    assert bar.result == "nothing found"
    assert page.row.state() == before
    assert tinted(page) == [[]] * len(page.row.panes)


def test_whole_words_and_case_narrow_what_is_found(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "CAR")
    assert bar.result.endswith("of 3")
    bar.whole.click()
    assert bar.result == "nothing found"
    bar.whole.click()
    bar.cased.click()
    assert bar.result == "nothing found"
    assert (bar.whole.accessibleName(), bar.cased.accessibleName()) == (
        "Whole words only",
        "Only in this case",
    )


def test_the_keyboard_ends_in_the_pane_that_one_was_led_to(
    bar: FindBar, page: ReadingPage, qtbot: QtBot
) -> None:
    page.feed.set_room(3)
    qtbot.keyClicks(bar.field, "20 cars")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert page.row.panes[1].view.hasFocus()


def test_another_pane_gets_its_tints_when_it_comes(bar: FindBar, page: ReadingPage, qtbot: QtBot) -> None:
    page.feed.set_room(2)
    qtbot.keyClicks(bar.field, "20 cars")
    away = next(one for one in page._desk.workspace.articles if one.id not in page.feed.shown)
    page.bring(away.id)
    assert all(words == ["20 cars"] for words in tinted(page))
    assert not page.grab().isNull()
