"""Labels and tips show text as text, and tell all where they had to shorten it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt

from synoptic.gui.panels.labels import PlainLabel, shortened, tip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MARKUP = st.text(alphabet="<>&;/!? abimgltscr=\"'\n?xml", max_size=60)


@given(MARKUP)
def test_no_tip_is_ever_taken_for_rich_text(text: str) -> None:
    assert not Qt.mightBeRichText(tip(text))


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<?xml version='1.0'?>", "&lt;b&gt; <img src='x'>", "<!-- -->"]
)
def test_markup_is_shown_as_it_was_written(text: str) -> None:
    assert not Qt.mightBeRichText(tip(text))
    assert tip(text).replace("\u2060", "") == text


def test_text_without_markup_stays_as_it_is() -> None:
    assert tip("59 km/h, they say") == "59 km/h, they say"


def test_a_label_never_guesses_rich_text(qtbot: QtBot) -> None:
    label = PlainLabel("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_label_without_room_tells_all_in_its_tip(qtbot: QtBot) -> None:
    label = PlainLabel("North Korean leader has arrived in Russia")
    qtbot.addWidget(label)
    label.show()
    label.resize(80, 20)
    assert label.toolTip() == "North Korean leader has arrived in Russia"
    label.resize(600, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 80


@given(st.text(max_size=80), st.integers(2, 40))
def test_shortening_keeps_within_the_limit_and_says_so(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert len(short) <= limit
    assert short == text if len(text) <= limit else short.endswith("…")


def test_shortening_cuts_between_words() -> None:
    assert shortened("mysterious and dark green, with yellow piping", 27) == "mysterious and dark green…"
