"""The parts of the card that are for writing: tags, coverage, and what the fields make of what is typed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from synoptic.gui.badges import SIDE
from synoptic.gui.panels.chips import Chips, places
from synoptic.gui.panels.coverage_row import CoverageRow, number_at, place_of
from synoptic.gui.panels.in_place import tags_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.theme import Theme


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("", ()),
        ("one", ("one",)),
        (" one ,two  words,, one,", ("one", "two words")),
    ],
)
def test_tags_are_parted_by_commas_and_kept_once(typed: str, tags: tuple[str, ...]) -> None:
    assert tags_in(typed) == tags


@given(st.lists(st.integers(1, 400), min_size=1, max_size=20), st.integers(20, 600))
def test_tags_never_lie_over_one_another_nor_beyond_the_edge(widths: list[int], room: int) -> None:
    found = places(widths, room)
    assert all(x >= 0 and x + width <= room for x, _, width in found)
    for (x, y, width), (next_x, next_y, _) in pairwise(found):
        assert next_y > y or next_x >= x + width


@given(st.integers(0, 200), st.integers(20, 500))
def test_a_badge_is_found_where_it_stands(number: int, width: int) -> None:
    x, y = place_of(number, width)
    assert number_at(x + SIDE // 2, y + SIDE // 2, width, 201) == number
    assert number_at(x + SIDE // 2, y + SIDE // 2, width, number) is None


def test_chips_say_their_tags(light: Theme, qtbot: QtBot) -> None:
    chips = Chips(("speed", "railway"), light)
    qtbot.addWidget(chips)
    assert chips.accessibleName() == "Tags: speed, railway"
    assert chips.heightForWidth(40) > chips.heightForWidth(400)
    assert not chips.grab().isNull()


@pytest.fixture
def row(train: Train, light: Theme, qtbot: QtBot) -> CoverageRow:
    row = CoverageRow(train.statement("Colour"), train.workspace.articles, {train.b.id}, light)
    qtbot.addWidget(row)
    row.resize(280, row.heightForWidth(280))
    row.show()
    return row


def test_a_click_turns_who_does_not_speak(row: CoverageRow, train: Train, qtbot: QtBot) -> None:
    for number, article in ((1, train.b), (2, train.c)):
        x, y = place_of(number, row.width())
        with qtbot.waitSignal(row.turned) as turned:
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(x + 8, y + 8))
        assert turned.args == [article.id]
    with qtbot.assertNotEmitted(row.turned):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def test_the_keyboard_goes_along_the_badges(row: CoverageRow, train: Train, qtbot: QtBot) -> None:
    row.setFocus()
    assert "B is silent" in row.accessibleName()
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert "No passage in C" in row.accessibleName()
    with qtbot.waitSignal(row.turned) as turned:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert turned.args == [train.c.id]
    assert not row.grab().isNull()


def test_that_the_engine_found_nothing_is_no_silence(train: Train, light: Theme, qtbot: QtBot) -> None:
    row = CoverageRow(train.statement("Top speed"), train.workspace.articles, (), light)
    qtbot.addWidget(row)
    assert row.accessibleName().startswith("Coverage. No passage in B.")
