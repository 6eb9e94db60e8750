"""A whole review in the real window by keys alone: no mouse, no menu, no method of a widget."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from synoptic.core.documents.statement import State
from synoptic.core.errands import sample_project
from synoptic.gui.dialogs.merge import MergeDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow

Key, Mod = Qt.Key, Qt.KeyboardModifier
NO_MODIFIER, CTRL, SHIFT, ALT = Mod.NoModifier, Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier
TEN = tuple(Key(ord(letter)) for letter in "ARAASARAAA")
PATIENCE = 300  # milliseconds that a dialog has to close after its last key
LABEL = "What the reader saw in three articles"
SECOND_LABEL = "What stands apart"


@dataclass(frozen=True)
class Reader:
    """Somebody at the keyboard of one window."""

    window: MainWindow
    qtbot: QtBot

    @property
    def desk(self) -> Desk:
        assert self.window.project is not None
        return self.window.project.desk

    @property
    def content(self) -> tuple[Statement, ...]:
        return self.desk.workspace.statements

    def press(self, key: Key, modifiers: Mod = NO_MODIFIER, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.place, key, modifiers)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.place, words)

    @property
    def place(self) -> QWidget:
        """Where the keyboard is; a window that has just come to the front takes a moment to get it."""
        self.qtbot.waitUntil(self._has_the_keyboard)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    @staticmethod
    def _has_the_keyboard() -> bool:
        focused, dialog = QApplication.focusWidget(), QApplication.activeModalWidget()
        return focused is not None and (dialog is None or dialog.isAncestorOf(focused))

    @contextmanager
    def in_the_dialog(self, work: Callable[[], None]) -> Iterator[None]:
        """What is pressed inside opens a dialog, in which `work` is done; it ends the dialog by itself."""
        opened: list[str] = []
        left_open: list[str] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                return
            watch.stop()
            opened.append(dialog.windowTitle())
            work()
            QTimer.singleShot(PATIENCE, lambda: give_up(dialog))

        def give_up(dialog: QDialog) -> None:
            if isValid(dialog) and dialog.isVisible():
                left_open.append(dialog.windowTitle())
                dialog.reject()  # or the test would wait for ever

        watch = QTimer()
        watch.timeout.connect(look)
        watch.start(20)
        yield
        watch.stop()
        self.window.activateWindow()  # as a window manager would, which is not there without a screen
        assert len(opened) == 1
        assert left_open == []

    def select_words(self, pane: int, skipped: int) -> None:
        """Go to a pane, put the caret after so many words, and select the next three."""
        self.press(Key(Key.Key_0.value + pane), CTRL)
        self.press(Key.Key_Right, CTRL, skipped)
        self.press(Key.Key_Right, CTRL | SHIFT, 3)


@pytest.fixture
def reader(make_window: Callable[[], MainWindow], qtbot: QtBot) -> Reader:
    """At a window with the sample open and analysed: opened by the palette, analysed by F5."""
    window = make_window()
    window.show_welcome()
    reader = Reader(window, qtbot)

    def choose() -> None:
        reader.type("open the sample")
        reader.press(Key.Key_Return)

    with reader.in_the_dialog(choose):
        reader.press(Key.Key_K, CTRL)
    assert reader.desk.workspace.path == sample_project()
    reader.press(Key.Key_F5)
    qtbot.waitUntil(lambda: any(one.state is State.SUGGESTED for one in reader.content), timeout=30_000)
    return reader


def name_it(reader: Reader) -> Callable[[], None]:
    def work() -> None:
        reader.type(LABEL)
        reader.press(Key.Key_Return)

    return work


def write_over_three_panes(reader: Reader) -> None:
    reader.select_words(1, 4)
    with reader.in_the_dialog(name_it(reader)):
        reader.press(Key.Key_N)
    for pane, modifiers in ((2, NO_MODIFIER), (3, SHIFT)):
        reader.select_words(pane, 4)
        reader.press(Key.Key_P, modifiers)


def split_it(reader: Reader) -> None:
    def work() -> None:
        reader.press(Key.Key_Space)  # the first position, with all its passages
        reader.press(Key.Key_L, ALT)
        reader.type(SECOND_LABEL)
        reader.press(Key.Key_Return)

    with reader.in_the_dialog(work):
        reader.press(Key.Key_M, SHIFT)


def merge_them(reader: Reader) -> None:
    def work() -> None:
        assert isinstance(QApplication.activeModalWidget(), MergeDialog)
        reader.type(SECOND_LABEL)
        reader.press(Key.Key_Return)

    with reader.in_the_dialog(work):
        reader.press(Key.Key_M)


def labelled(reader: Reader, label: str) -> Statement:
    return next(one for one in reader.content if one.label == label)


def test_a_review_from_the_first_key_to_the_last(
    reader: Reader, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    analysed = reader.content
    waiting = sum(one.state is State.SUGGESTED for one in analysed)
    assert waiting >= len(TEN)

    reader.press(Key.Key_F8)
    for key in TEN:
        reader.press(key)
    decided = waiting - sum(one.state is State.SUGGESTED for one in reader.content)
    assert decided == len(TEN) - TEN.count(Key.Key_S)

    write_over_three_panes(reader)
    written = labelled(reader, LABEL)
    assert (len(written.articles), len(written.positions)) == (3, 2)

    split_it(reader)
    assert len(labelled(reader, LABEL).articles) + len(labelled(reader, SECOND_LABEL).articles) == 3
    reader.desk.selection.select(written.id)
    merge_them(reader)
    assert {p.exact for p in labelled(reader, LABEL).passages()} == {p.exact for p in written.passages()}
    finished = reader.content

    done = reader.desk.history.place
    reader.press(Key.Key_Z, CTRL, done - 1)  # all but the analysis
    assert reader.content == analysed
    reader.press(Key.Key_Z, CTRL | SHIFT, done - 1)
    assert reader.content == finished

    path, chosen = reader.desk.workspace.path, reader.desk.selection.statement
    reader.window.close()
    again = make_window()
    assert again.open_project(path)
    assert again.project is not None
    assert again.project.desk.workspace.statements == finished
    assert again.project.desk.selection.statement == chosen
