"""Many suggestions accepted in one edit; what is hidden brought to light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from helpers.builders import a_suggestion
from synoptic.core.documents.edits import Action, AddSuggestions, ArrangeArticles, Decide
from synoptic.core.documents.statement import Kind, State
from synoptic.gui.control.aids import NOTHING_OPEN, Aids
from synoptic.gui.dialogs.accept_many import AcceptManyDialog
from synoptic.gui.dialogs.hidden import NOTHING, HiddenDialog
from synoptic.gui.look import Look
from synoptic.gui.models.hidden import Hidden, How
from synoptic.gui.models.query import Filter
from synoptic.gui.undo import MANY

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


def test_while_very_many_are_written_the_cursor_says_that_the_window_is_busy(aids: Aids, desk: Desk) -> None:
    cursors: list[Qt.CursorShape | None] = []

    def look() -> None:
        cursor = QGuiApplication.overrideCursor()
        cursors.append(cursor.shape() if cursor else None)

    desk.bridge.changed.connect(look)
    added = tuple(a_suggestion(f"{number}") for number in range(MANY + 1))
    desk.bridge.apply(AddSuggestions(added))
    aids.accept([desk.workspace.statement(one.id) for one in added])
    desk.history.undo()
    aids.accept([desk.workspace.statement(added[0].id)])
    assert cursors == [None, Qt.CursorShape.WaitCursor, Qt.CursorShape.WaitCursor, None]
    assert QGuiApplication.overrideCursor() is None


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


class Looker:
    """Plays the reader of the list of hidden things: does what can be done to its rows, and notes them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[tuple[str, str]] = []
        self.left = ""
        monkeypatch.setattr(HiddenDialog, "exec", lambda dialog: self.look(dialog))

    def look(self, dialog: HiddenDialog) -> int:
        dialog.show()
        while dialog.deed.isVisible() and len(self.seen) < 9:
            self.seen.append((dialog.rows.currentIndex().data(), dialog.deed.text()))
            dialog.deed.click()
        self.left = dialog.summary
        return QDialog.DialogCode.Accepted


def test_all_that_is_hidden_can_be_brought_to_light(
    aids: Aids, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = next(one for one in desk.workspace.statements if one.label == "Day")
    desk.history.perform(Decide(day.id, Action.REJECT))
    order = tuple(article.id for article in desk.workspace.articles)
    desk.history.perform(ArrangeArticles(order, frozenset(order[2:])))
    desk.query.set_filter(Filter(kind=Kind.EVENT, words="speed"))
    looker = Looker(monkeypatch)
    aids.carry_out("show_hidden")
    assert looker.seen[0] == ("rejected", "Take back the rejection")
    assert looker.seen[-1] == ("parked", "Show the article")
    assert looker.left == "Nothing is hidden."
    assert desk.query.filter == Filter(kind=Kind.EVENT)
    assert desk.workspace.statement(day.id).state is State.SUGGESTED
    assert not any(article.parked for article in desk.workspace.articles)


def test_a_statement_that_is_shown_is_the_selected_one(aids: Aids, desk: Desk) -> None:
    cars = next(one for one in desk.workspace.statements if one.label == "Cars")
    desk.query.set_filter(Filter(words="speed"))
    aids.bring_to_light(Hidden(How.FILTERED, cars.label, "", cars, facets=("words",)))
    assert desk.selection.statement == cars.id
    assert cars.id in desk.query.ids


def test_passages_without_a_place_lead_to_the_bench(aids: Aids, qtbot: QtBot) -> None:
    with qtbot.waitSignal(aids.placing_wanted) as asked:
        aids.bring_to_light(Hidden(How.UNPLACED, "A", "", article="a"))
    assert asked.args == ["a"]


def test_where_nothing_is_hidden_the_list_says_so(aids: Aids, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(HiddenDialog, "exec", lambda dialog: told.append(dialog.rows.nothing) or 0)
    aids.carry_out("show_hidden")
    assert told == [NOTHING]
