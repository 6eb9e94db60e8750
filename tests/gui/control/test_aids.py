"""Many suggestions accepted in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import Action, Decide
from synoptic.core.documents.statement import State
from synoptic.gui.control.aids import NOTHING_OPEN, Aids
from synoptic.gui.dialogs.accept_many import AcceptManyDialog
from synoptic.gui.look import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.desk import Desk
    from synoptic.gui.settings import Settings


@pytest.fixture
def aids(desk: Desk, settings: Settings, qtbot: QtBot) -> Aids:
    window = QWidget()
    qtbot.addWidget(window)
    return Aids(desk, Look(settings), window)


def open_ones(desk: Desk) -> list[str]:
    return [one.label for one in desk.workspace.statements if one.state is State.SUGGESTED]


def test_many_are_accepted_in_one_edit_and_taken_back_in_one(aids: Aids, desk: Desk, qtbot: QtBot) -> None:
    chosen = [one for one in desk.workspace.statements if one.label in ("Cars", "Speed")]
    with qtbot.waitSignal(aids.noticed) as heard:
        aids.accept(chosen)
    assert heard.args == ["2 statements were accepted. Edit > Undo takes all of it back at once."]
    assert open_ones(desk) == ["Day"]
    assert desk.history.undo_name == "Accept 2 statements"
    assert desk.statement is not None
    assert desk.statement.label == "Day"
    desk.history.undo()
    assert open_ones(desk) == ["Cars", "Speed", "Day"]


def test_the_dialog_leads_to_the_edit(aids: Aids, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def agree(dialog: AcceptManyDialog) -> int:
        dialog.rows.selectRow(0)
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(AcceptManyDialog, "exec", agree)
    aids.carry_out("accept_many")
    assert open_ones(desk) == ["Speed", "Day"]


def test_giving_up_accepts_nothing(aids: Aids, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AcceptManyDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    aids.carry_out("accept_many")
    assert desk.history.place == 0


def test_where_nothing_is_open_it_says_so(aids: Aids, desk: Desk, qtbot: QtBot) -> None:
    for one in desk.workspace.statements:
        if one.state is State.SUGGESTED:
            desk.bridge.apply(Decide(one.id, Action.REJECT))
    with qtbot.waitSignal(aids.noticed) as heard:
        aids.carry_out("accept_many")
    assert heard.args == [NOTHING_OPEN]
