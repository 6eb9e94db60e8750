"""Prose, badges, tags and buttons: sizes that fit what they show, and names for those who cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt

from synoptic.core.documents.statement import Relation
from synoptic.gui.badges import SIDE, Badges, badges_width, fitting
from synoptic.gui.panels.buttons import KeyButton
from synoptic.gui.panels.choice import ChoiceButton
from synoptic.gui.panels.decision_bar import GAP, places
from synoptic.gui.panels.prose import MOST_LETTERS, Prose, SetText
from synoptic.gui.panels.tag import TAG_HEIGHT, TagLine
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme


def test_prose_takes_more_lines_where_it_is_narrow(qtbot: QtBot, light: Theme) -> None:
    prose = Prose("both are speeds of the train; 59 lies outside about 50", interface_font(), light.mute)
    qtbot.addWidget(prose)
    assert prose.heightForWidth(100) > prose.heightForWidth(200) > prose.heightForWidth(2000)
    assert prose.accessibleName() == prose.text


def test_a_word_longer_than_the_line_is_broken_inside(qtbot: QtBot, light: Theme) -> None:
    prose = Prose("x" * 200, interface_font(), light.ink)
    qtbot.addWidget(prose)
    assert prose.heightForWidth(100) > 4 * prose.heightForWidth(5000)


def test_prose_that_changes_asks_for_other_room(qtbot: QtBot, light: Theme) -> None:
    prose = Prose("short", interface_font(), light.ink)
    qtbot.addWidget(prose)
    before = prose.heightForWidth(60)
    prose.set_text("long enough\nfor several\nlines")
    assert prose.heightForWidth(60) > 2 * before
    assert prose.accessibleName().startswith("long enough")


@given(st.integers(0, 40), st.integers(SIDE, 400))
def test_badges_with_their_count_never_leave_their_room(number: int, width: int) -> None:
    shown = fitting(number, width)
    assert 0 <= shown <= number
    assert badges_width(shown if shown == number else shown + 1) <= width


def test_badges_are_named(qtbot: QtBot, theme: Theme) -> None:
    badges = Badges(["A", "E", "AA"], theme)
    qtbot.addWidget(badges)
    assert badges.accessibleName() == "Articles A, E and AA"
    badges.resize(badges.minimumSizeHint())
    assert not badges.grab().isNull()


def test_a_tag_stays_in_one_line_and_leaves_out_what_does_not_fit(qtbot: QtBot, light: Theme) -> None:
    whole, title = "Possibly conflicting · certainty", "Possibly conflicting"
    forms = (whole, "suggested, score 0.94"), (whole, "score 0.94"), (title, "score 0.94")
    tag = TagLine(Relation.CONFLICTING, forms, "what it means", light)
    qtbot.addWidget(tag)
    shown = []
    for width in (600, 300, 240, 100):
        tag.resize(width, tag.sizeHint().height())
        shown.append(tag.shown[1] if tag.shown[0].endswith("certainty") else "without its kind")
        assert not tag.grab().isNull()
    assert shown == ["suggested, score 0.94", "score 0.94", "without its kind", "without its kind"]
    assert tag.sizeHint().height() == tag.minimumSizeHint().height() == TAG_HEIGHT
    assert tag.accessibleName() == "Possibly conflicting · certainty, suggested, score 0.94"
    assert tag.toolTip() == "what it means"


def test_a_key_button_names_its_key(qtbot: QtBot, theme: Theme) -> None:
    button = KeyButton("Accept", "A", theme, primary=True)
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Accept", "Accept (A)")
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize(("width", "rows"), [(280, 2), (420, 1)])
def test_the_buttons_stand_in_a_row_or_two_by_two(width: int, rows: int) -> None:
    rects = places([QSize(90, 32)] * 4, width)
    assert len({rect.y() for rect in rects}) == rows
    assert max(rect.right() for rect in rects) < width
    assert all(not one.intersects(other) for one in rects for other in rects if one is not other)
    assert rects[1].left() - rects[0].right() - 1 == GAP


def test_a_choice_tells_what_was_chosen(qtbot: QtBot, light: Theme) -> None:
    choice = ChoiceButton("Source", light)
    qtbot.addWidget(choice)
    choice.offer([("", "Any source"), ("a", "A · Salt & Pepper")], "a")
    assert choice.text() == "A · Salt & Pepper"
    assert choice.accessibleName() == "Source: A · Salt & Pepper"
    choice.show()
    choice.open()
    actions = choice.menu.actions()
    assert [action.text() for action in actions] == ["Any source", "A · Salt && Pepper"]
    assert [action.isChecked() for action in actions] == [False, True]
    with qtbot.waitSignal(choice.chosen) as chosen:
        actions[0].trigger()
    assert chosen.args == [""]
    choice.menu.close()


def test_a_choice_without_room_says_what_can_be_chosen(qtbot: QtBot, light: Theme) -> None:
    choice, named = ChoiceButton("Kind", light), ChoiceButton("Kind", light)
    for button, words in ((choice, "Any kind whatever"), (named, "Kind")):
        qtbot.addWidget(button)
        button.offer([("", words), ("time", "Time")], "")
        button.setFixedSize(choice.minimumSizeHint())
    assert choice.grab().toImage() == named.grab().toImage()


def test_a_choice_opens_by_key(qtbot: QtBot, theme: Theme) -> None:
    choice = ChoiceButton("Kind", theme)
    qtbot.addWidget(choice)
    choice.offer([("", "Any kind"), ("time", "Time")], "")
    choice.show()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.menu.isVisible()
    choice.menu.close()


def test_what_nobody_would_read_to_its_end_is_cut(light: Theme) -> None:
    whole, endless = (SetText("x" * n, interface_font(), 300) for n in (MOST_LETTERS, 20 * MOST_LETTERS))
    assert whole.height <= endless.height <= whole.height * 1.01
