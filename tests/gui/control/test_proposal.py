"""A new analysis is shown before it is taken in, and moves nothing that a person decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from helpers.builders import a_suggestion, an_article
from synoptic.core.documents.edits import Action, AddArticles, BeginReading, Decide
from synoptic.core.documents.statement import State
from synoptic.gui.control.proposal import OUTDATED, Proposal
from synoptic.gui.dialogs.foresight import NO_MORE, NOT_THERE, ForesightDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    assert window.project is not None
    return window.project.desk


@pytest.fixture
def proposal(window: MainWindow, desk: Desk) -> Proposal:
    assert window.project is not None
    return Proposal(desk, window._look, window.project.page)


def named(desk: Desk, label: str) -> Statement:
    return next(one for one in desk.workspace.statements if one.label == label)


def open_ones(desk: Desk) -> set[str]:
    return {one.label for one in desk.workspace.statements if one.state is State.SUGGESTED}


def found_anew(desk: Desk) -> tuple[Statement, ...]:
    """An analysis in which Speed reads otherwise, Cars is gone and Colour of the cars is new."""
    speed, day = named(desk, "Speed"), named(desk, "Day")
    agreed = replace(speed, positions=speed.positions[:1])
    new = replace(named(desk, "Colour"), suggestion=a_suggestion("Paint").suggestion, label="Paint")
    return (agreed, day, new)


def test_nothing_is_taken_in_before_the_reader_says_so(proposal: Proposal, desk: Desk) -> None:
    proposal.offer(found_anew(desk))
    assert proposal.bar.isVisible()
    assert proposal.bar.words == (
        "The analysis is done: 1 new, 1 gone, 1 changed. "
        "1 statement that somebody decided on or wrote stays as it is."
    )
    assert open_ones(desk) == {"Cars", "Speed", "Day"}


def test_taken_in_it_is_one_edit(proposal: Proposal, desk: Desk, qtbot: QtBot) -> None:
    before = desk.workspace.statements
    proposal.offer(found_anew(desk))
    with qtbot.waitSignals([proposal.noticed, proposal.taken]):
        proposal.bar.taken.emit()
    assert open_ones(desk) == {"Speed", "Day", "Paint"}
    assert not proposal.bar.isVisible()
    desk.history.undo()
    assert desk.workspace.statements == before


def test_what_was_decided_stays_where_it_is(proposal: Proposal, desk: Desk) -> None:
    for label, action in (("Cars", Action.ACCEPT), ("Speed", Action.REJECT)):
        desk.history.perform(Decide(named(desk, label).id, action))
    cars, speed = named(desk, "Cars"), named(desk, "Speed")
    proposal.offer(found_anew(desk))
    assert "1 new. 3 statements" in proposal.bar.words
    proposal.take_in()
    assert (named(desk, "Cars"), named(desk, "Speed")) == (cars, speed)


def test_put_aside_it_changes_nothing(proposal: Proposal, desk: Desk) -> None:
    proposal.offer(found_anew(desk))
    proposal.bar.kept.emit()
    assert not proposal.waiting
    assert not proposal.bar.isVisible()
    assert desk.history.place == 0


def test_an_analysis_that_changes_nothing_is_only_told(proposal: Proposal, desk: Desk, qtbot: QtBot) -> None:
    same = tuple(named(desk, label) for label in ("Cars", "Speed", "Day"))
    with qtbot.waitSignal(proposal.noticed) as heard:
        proposal.offer(same)
    assert "nothing changes" in heard.args[0]
    assert not proposal.bar.isVisible()


def test_the_bar_counts_anew_after_a_decision(proposal: Proposal, desk: Desk, qtbot: QtBot) -> None:
    proposal.offer(found_anew(desk))
    desk.history.perform(Decide(named(desk, "Cars").id, Action.ACCEPT))
    qtbot.waitUntil(lambda: "1 new, 1 changed. 2 statements" in proposal.bar.words)


def test_other_articles_make_it_outdated(proposal: Proposal, desk: Desk, qtbot: QtBot) -> None:
    proposal.offer(found_anew(desk))
    with qtbot.waitSignal(proposal.noticed) as heard:
        desk.history.perform(AddArticles((an_article("One more."),)))
    assert heard.args == [OUTDATED]
    assert not proposal.waiting


def test_who_begins_to_read_blind_does_not_see_it(proposal: Proposal, desk: Desk) -> None:
    proposal.offer(found_anew(desk))
    desk.history.perform(BeginReading())
    assert not proposal.bar.isVisible()


def test_the_list_shows_now_and_afterwards(
    proposal: Proposal, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def look(dialog: ForesightDialog) -> int:
        for row in range(3):
            dialog.rows.selectRow(row)
            seen.append([dialog.before.words[0], dialog.after.words[0]])
        dialog.keep.click()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(ForesightDialog, "exec", look)
    proposal.offer(found_anew(desk))
    proposal.show()
    assert seen == [["Speed", "Speed"], ["Cars", NO_MORE], [NOT_THERE, "Paint"]]
    assert not proposal.waiting


def test_closing_the_list_leaves_the_analysis_waiting(
    proposal: Proposal, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ForesightDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    proposal.offer(found_anew(desk))
    proposal.show()
    assert proposal.waiting
    monkeypatch.setattr(ForesightDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    proposal.show()
    assert open_ones(desk) == {"Speed", "Day", "Paint"}
