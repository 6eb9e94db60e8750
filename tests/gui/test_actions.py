"""The table of commands: everything is named, reachable and told apart."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from synoptic.gui.actions import COMMANDS, MENUS, Actions, plain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def done() -> list[str]:
    """The commands that were carried out."""
    return []


@pytest.fixture
def bare_window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(bare_window: QMainWindow, done: list[str]) -> Actions:
    return Actions(bare_window, {command.id: partial(done.append, command.id) for command in COMMANDS})


def in_menus(menus: list[QMenu]) -> list[QAction]:
    found = []
    for menu in menus:
        for action in menu.actions():
            found.append(action)
            if isinstance(action.menu(), QMenu):
                found += in_menus([action.menu()])
    return found


def test_every_command_has_an_id_and_a_text_of_its_own() -> None:
    assert not [c for c in COMMANDS if not c.text]
    assert [i for i, n in Counter(c.id for c in COMMANDS).items() if n > 1] == []
    assert [t for t, n in Counter(plain(c.text) for c in COMMANDS).items() if n > 1] == []


def test_no_shortcut_is_used_twice(actions: Actions) -> None:
    keys = [key.toString() for action in actions.all() for key in action.shortcuts()]
    assert [key for key, number in Counter(keys).items() if number > 1] == []


def test_every_key_in_the_table_is_understood() -> None:
    assert [
        c.id for c in COMMANDS for key in c.sequences() if key.isEmpty() or "Unknown" in key.toString()
    ] == []


def test_every_action_is_in_a_menu(actions: Actions) -> None:
    reachable = {action.objectName() for action in in_menus(actions.top_menus())}
    assert {c.id for c in COMMANDS} <= reachable


def test_access_keys_are_told_apart_within_a_menu() -> None:
    for menu in MENUS:
        letters = [
            QKeySequence.mnemonic(c.text).toString() for c in COMMANDS if c.menu == menu and "&" in c.text
        ]
        assert [letter for letter, n in Counter(letters).items() if n > 1] == [], menu


def test_an_action_does_what_its_command_says(actions: Actions, done: list[str]) -> None:
    for command in COMMANDS:
        actions[command.id].setEnabled(True)
        actions[command.id].trigger()
    assert done == [command.id for command in COMMANDS]


def test_without_a_project_only_what_needs_none_can_be_used(actions: Actions) -> None:
    actions.set_available(project=False, statement=False)
    assert not actions["accept"].isEnabled()
    assert not actions["analyse"].isEnabled()
    assert actions["open"].isEnabled()
    actions.set_available(project=True, statement=False)
    assert actions["analyse"].isEnabled()
    assert not actions["accept"].isEnabled()


def test_showing_a_command_as_on_does_not_carry_it_out(actions: Actions, done: list[str]) -> None:
    actions.check("linked_scrolling", on=True)
    assert actions["linked_scrolling"].isChecked()
    assert done == []


def test_recent_projects_stand_before_clearing_them(actions: Actions) -> None:
    for names in (["a"], ["b", "c"]):
        actions.set_recent([QAction(name, actions["new"].parent()) for name in names])
    texts = [
        action.text() for action in actions.menus["&File/Open &recent"].actions() if not action.isSeparator()
    ]
    assert texts == ["b", "c", "&Clear this list"]
