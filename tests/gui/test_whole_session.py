"""A session at the real window by keyboard alone: open, decide, write, split, merge, undo, redo, reopen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from helpers.hands import Hand
from synoptic.core.documents.statement import Relation, State
from synoptic.gui.dialogs.correct import CorrectDialog
from synoptic.gui.dialogs.merge import MergeDialog
from synoptic.gui.dialogs.palette import CommandPalette
from synoptic.gui.dialogs.split import SplitDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ANALYSED = 60_000  # milliseconds, on a machine that has other things to do


def open_sample(keys: Hand) -> None:
    def choose(_: object) -> None:
        keys.type("open the sample")
        keys.press(Key.Key_Return)

    keys.in_dialog(CommandPalette, choose)
    keys.press(Key.Key_K, Control)


def write_over_three_panes(keys: Hand) -> None:
    for pane in (Key.Key_1, Key.Key_2, Key.Key_3):
        keys.press(pane, Control)
        keys.press(Key.Key_Right, Shift, times=24)

    def name_it(_: object) -> None:
        keys.type("Three openings")
        keys.press(Key.Key_Return)

    keys.in_dialog(CorrectDialog, name_it)
    keys.press(Key.Key_N)


def split_off_one(keys: Hand) -> None:
    def tick(_: object) -> None:
        keys.press(Key.Key_Tab)  # from the position, with a tick for all, to its first passage
        keys.press(Key.Key_Space)
        keys.press(Key.Key_L, Qt.KeyboardModifier.AltModifier)
        keys.type("One opening")
        keys.press(Key.Key_Return)

    keys.in_dialog(SplitDialog, tick)
    keys.press(Key.Key_M, Shift)


def merge_back(keys: Hand) -> None:
    def find(_: object) -> None:
        keys.type("three openings")
        keys.press(Key.Key_Return)

    keys.in_dialog(MergeDialog, find)
    keys.press(Key.Key_M)


def test_a_whole_session_by_keyboard_alone(
    make_window: Callable[[], MainWindow], own_folders: object, qtbot: QtBot
) -> None:
    keys = Hand(make_window(), qtbot)
    keys.window.show_welcome()
    qtbot.waitUntil(keys.window.isActiveWindow)
    open_sample(keys)
    keys.press(Key.Key_F5)
    qtbot.waitUntil(lambda: any(one.state is State.SUGGESTED for one in keys.statements), timeout=ANALYSED)
    qtbot.waitUntil(lambda: not keys.project.intake.busy, timeout=ANALYSED)
    path, place = keys.project.desk.workspace.path, keys.project.desk.history.place
    before = keys.statements

    keys.press(Key.Key_F8)
    for key in (Key.Key_A, Key.Key_R) * 5:
        keys.press(key)
    assert keys.project.desk.history.place == place + 10
    write_over_three_panes(keys)
    assert (keys.chosen.label, keys.chosen.relation, len(keys.chosen.articles)) == (
        "Three openings",
        Relation.SHARED,
        3,
    )
    split_off_one(keys)
    assert (keys.chosen.label, keys.chosen.relation) == ("One opening", Relation.UNIQUE)
    merge_back(keys)
    assert (keys.chosen.label, len(keys.chosen.articles)) == ("One opening", 3)

    after = keys.statements
    keys.press(Key.Key_Z, Control, times=13)
    assert keys.statements == before
    keys.press(Key.Key_Z, Control, Shift, times=13)
    assert keys.statements == after
    keys.press(Key.Key_Q, Control)
    again = Hand(make_window(), qtbot)
    assert again.window.open_project(path)
    assert again.statements == after
    assert again.chosen.label == "One opening"
