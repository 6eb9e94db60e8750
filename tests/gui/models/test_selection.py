"""One statement is current, and whoever looks at it is told when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.gui.models.selection import Selection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_nothing_is_selected_at_first() -> None:
    assert Selection().statement == ""


def test_a_new_statement_is_told_once(qtbot: QtBot) -> None:
    selection = Selection()
    with qtbot.waitSignal(selection.changed) as told:
        selection.select("one")
    assert told.args == ["one"]
    with qtbot.assertNotEmitted(selection.changed):
        selection.select("one")


def test_clearing_tells_that_there_is_none(qtbot: QtBot) -> None:
    selection = Selection()
    selection.select("one")
    with qtbot.waitSignal(selection.changed) as told:
        selection.clear()
    assert told.args == [""]
