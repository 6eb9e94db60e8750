"""Labels and tips show text as text, and tell all where they had to shorten it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt

from synoptic.gui.panels.labels import PlainLabel, shortened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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
