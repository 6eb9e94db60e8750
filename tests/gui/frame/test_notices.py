"""What went wrong is said until it is waved away, with a way out where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from synoptic.gui.frame.notices import NoticeBar
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
