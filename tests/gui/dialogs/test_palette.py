"""The palette finds commands by a few letters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synoptic.gui.actions import COMMANDS, plain
from synoptic.gui.dialogs.palette import CommandPalette, CommandsModel, best_fitting
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

NAMES = ["Next conflict", "Previous conflict", "Zoom in", "Import articles"]


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def actions(owner: QWidget, done: list[str]) -> list[QAction]:
    made = [QAction(name, owner) for name in [*NAMES, "&Unusable…"]]
    for action in made:
        action.triggered.connect(partial(done.append, action.text()))
    made[0].setShortcut("Ctrl+PgDown")
    made[-1].setEnabled(False)
    return made


@pytest.fixture
def palette(actions: list[QAction], owner: QWidget) -> CommandPalette:
    return CommandPalette(actions, load_theme("light"), owner)


def test_everything_fits_nothing() -> None:
    assert best_fitting(NAMES, "  ") == [0, 1, 2, 3]


@pytest.mark.parametrize(("typed", "best"), [("conf", 0), ("prev con", 1), ("zom", 2), ("ARTICLE", 3)])
def test_a_few_letters_find_a_command(typed: str, best: int) -> None:
    assert best_fitting(NAMES, typed)[0] == best


@pytest.mark.parametrize("typed", ["xylophone", "rename", "paste", "import conflict"])
def test_what_fits_nothing_finds_nothing(typed: str) -> None:
    assert best_fitting(NAMES, typed) == []


def test_a_word_that_begins_so_comes_before_one_that_has_it_inside() -> None:
    assert best_fitting(["Unpark", "Park", "Mark"], "park") == [1, 0]


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("matrix", "show_matrix"),
        ("timeline", "show_timeline"),
        ("conflicting", "filter_conflicting"),
        ("undecided", "filter_undecided"),
        ("next conf", "next_conflict"),
        ("expotr", "export"),
    ],
)
def test_the_commands_of_the_window_are_found(typed: str, command: str) -> None:
    names = [plain(one.text) for one in COMMANDS]
    assert command in [COMMANDS[place].id for place in best_fitting(names, typed)[:2]]


def test_only_what_can_be_used_is_offered(palette: CommandPalette) -> None:
    rows = [palette.list.model().index(row, 0).data() for row in range(palette.list.model().rowCount())]
    assert rows == NAMES


def test_enter_carries_out_the_best(palette: CommandPalette, done: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "import")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Import articles"]
    assert palette.result() == CommandPalette.DialogCode.Accepted


def test_arrow_keys_choose_while_typing(palette: CommandPalette, done: list[str], qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Previous conflict"]


def test_the_model_keeps_the_rules_of_models(actions: list[QAction], qtmodeltester: ModelTester) -> None:
    model = CommandsModel(actions)
    qtmodeltester.check(model)
    model.narrow("zoom")
    qtmodeltester.check(model)
