"""What is said of keys is what they do: in the list of keys, and in the README."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from synoptic.core.errands import sample_project
from synoptic.gui.actions import COMMANDS
from synoptic.gui.dialogs.place_keys import (
    CARD,
    FACETS,
    HISTORY,
    MATRIX,
    PANE,
    PLACE_KEYS,
    SOURCES,
    TIMELINE,
    PlaceKeys,
)
from synoptic.gui.panels.coverage_row import CoverageRow
from synoptic.gui.panels.history import EntryList
from synoptic.gui.panels.in_place import NoteField
from synoptic.gui.panels.matrix import Cells
from synoptic.gui.panels.sources import SourceList
from synoptic.gui.panels.timeline.chart import Chart
from synoptic.gui.panes.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow

README = Path(__file__).parents[2] / "README.md"
PARTS: dict[str, type[QWidget]] = {
    PANE: TextView,
    MATRIX: Cells,
    TIMELINE: Chart,
    SOURCES: SourceList,
    HISTORY: EntryList,
    CARD: CoverageRow,
}


@pytest.fixture
def sample(make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    """The window with the sample, and everything in it on view."""
    window = make_window()
    window.open_project(sample_project())
    window.select_place(0)
    for command in ("show_sources", "show_history", "show_lower_panel"):
        if not window.actions_[command].isChecked():
            window.actions_[command].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(Cells) and window.findChildren(SourceList)))
    return window


def part_of(window: MainWindow, keys: PlaceKeys, qtbot: QtBot) -> QWidget:
    """The part of the window where the keys hold, on view."""
    page = window.project.page
    if keys.place == FACETS:
        return page.facets
    page.reading.lower_panel.show_page(2 if keys.place == TIMELINE else 0)
    kind = PARTS[keys.place]
    if "note" in keys.does:
        window.actions_["write_note"].trigger()
        kind = NoteField
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


@pytest.mark.parametrize("place", sorted({*PARTS, FACETS} - {MATRIX}))  # whose heads test_views.py has
def test_the_keys_of_a_part_are_heard_there(sample: MainWindow, place: str, qtbot: QtBot) -> None:
    for keys in (each for each in PLACE_KEYS if each.place == place):
        for sequence in keys.sequences():
            part, pressed = part_of(sample, keys, qtbot), sequence[0]
            event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
            part.keyPressEvent(event)
            assert event.isAccepted(), f"{keys.does}: {sequence.toString()}"


def test_a_key_of_no_meaning_is_not_heard(sample: MainWindow, qtbot: QtBot) -> None:
    for place in (TIMELINE, SOURCES, CARD):
        part = part_of(sample, PlaceKeys(place, "", ()), qtbot)
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        part.keyPressEvent(event)
        assert not event.isAccepted(), place


def test_no_two_commands_have_one_key() -> None:
    keys = [sequence.toString() for command in COMMANDS for sequence in command.sequences()]
    assert len(keys) == len(set(keys))


def test_the_readme_names_keys_that_there_are() -> None:
    known = {sequence.toString() for command in COMMANDS for sequence in command.sequences()}
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    told = " ".join(rows[rows.index("key") + 1 : rows.index("relation")] if "relation" in rows else rows[1:])
    words = [word.strip(",") or "," for word in told.split()]
    words = [word.replace("PgDn", "PgDown") for word in words]
    named = [QKeySequence(word).toString() for word in words if is_key(word)]
    assert len(named) > 30
    assert [key for key in named if key not in known] == []


def is_key(word: str) -> bool:
    plain = {"Shift", "with", "arrows", "then", "or", "and", "to", "key", "---|---", ""}
    return word not in plain and not (len(word) > 1 and word.islower())
