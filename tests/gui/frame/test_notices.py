"""News goes by itself; what went wrong stays until it is waved away, with a way out where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from synoptic.gui.frame.notices import NoticeBar, NoticeRow
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar(load_theme("light"))
    qtbot.addWidget(bar)
    return bar


def test_a_message_is_said_once(bar: NoticeBar) -> None:
    bar.say("It is locked.")
    bar.say("It is locked.")
    assert bar.texts() == ["It is locked."]
    assert not bar.isHidden()


def test_a_choice_is_a_button_that_acts_and_waves_the_message_away(bar: NoticeBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.say("It is damaged.", {"Open a copy": lambda: done.append("opened")})
    bar.say("Something else.")
    bar.show()
    button = next(each for each in bar.findChildren(QToolButton) if each.text() == "Open a copy")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["opened"]
    assert bar.texts() == ["Something else."]


def test_what_can_be_done_looks_like_a_button_beside_the_words(theme: Theme, qtbot: QtBot) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.say("It is damaged.", {"Open a copy": lambda: None})
    bar.resize(800, bar.sizeHint().height())
    bar.show()
    button = next(each for each in bar.findChildren(QToolButton) if each.text() == "Open a copy")
    drawn = button.grab().toImage()
    middle = drawn.height() // 2
    assert [drawn.pixelColor(x, middle) for x in (0, drawn.width() - 1)] == [theme.mute, theme.mute]


def on_view(bar: NoticeBar) -> list[str]:
    return [row.text for row in bar.findChildren(NoticeRow) if not row.isHidden()]


def test_news_go_when_the_project_is_another_and_all_else_stays(bar: NoticeBar) -> None:
    bar.say("2 statements were accepted.")
    bar.warn("It is damaged.")
    bar.offer("You were writing.", {"Go on": list})
    bar.let_go()
    assert bar.texts() == ["It is damaged.", "You were writing."]
    bar.clear()
    assert bar.isHidden()


def test_the_sign_says_what_kind_of_message_it_is(bar: NoticeBar) -> None:
    bar.say("One article was added.")
    bar.warn("It is damaged.")
    signs = [row.findChildren(QLabel)[0].accessibleName() for row in bar.findChildren(NoticeRow)]
    assert signs == ["News", "Warning"]


def test_what_has_no_room_waits_and_the_newest_is_always_seen(bar: NoticeBar) -> None:
    bar.warn("One is damaged.")
    bar.warn("Another is damaged.")
    bar.say("Nothing was changed.")
    assert on_view(bar) == ["Another is damaged.", "Nothing was changed."]
    bar.let_go()
    assert on_view(bar) == ["One is damaged.", "Another is damaged."]
