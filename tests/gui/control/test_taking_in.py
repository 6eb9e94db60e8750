"""Taking a colleague's copy in, from choosing the file to taking it all back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from helpers.builders import a_statement
from synoptic.core.documents.edits import AddStatement, Agent, ChangeStatement
from synoptic.core.documents.merging import BOTH_VERSIONS
from synoptic.core.workspace import Workspace
from synoptic.gui.control.taking_in import BUSY, FAULT, LATER, TakingIn
from synoptic.gui.dialogs.taking_in import TakingInDialog
from synoptic.gui.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.settings import Settings


@pytest.fixture
def notices() -> list[str]:
    return []


@pytest.fixture
def offers() -> dict[str, Callable[[], object]]:
    """What the last notice offers to do."""
    return {}


@pytest.fixture
def taking_in(
    desk: Desk,
    settings: Settings,
    notices: list[str],
    offers: dict[str, Callable[[], object]],
    qtbot: QtBot,
) -> Iterator[TakingIn]:
    window = QWidget()
    qtbot.addWidget(window)
    taking_in = TakingIn(desk, Look(settings), window)
    taking_in.noticed.connect(notices.append)
    taking_in.warned.connect(notices.append)
    taking_in.reported.connect(lambda words, choices: (notices.append(words), offers.update(choices)))
    yield taking_in
    taking_in.close()


@pytest.fixture
def copy(desk: Desk, tmp_path: Path) -> Path:
    """Ben's copy, in which the colour goes by another name and there is one statement more."""
    path = tmp_path / "ben.synoptic"
    desk.workspace.copy_to(path)
    other = Workspace.open(path, Agent("Ben"))
    colour = next(one for one in other.statements if one.label == "Colour")
    other.apply(ChangeStatement(replace(colour, label="Paint")))
    other.apply(AddStatement(a_statement("Length")))
    other.close()
    return path


def labels(desk: Desk) -> list[str]:
    return sorted(statement.label for statement in desk.workspace.statements)


def answer(*, take: bool) -> None:
    """Answer the dialog that is about to come."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TakingInDialog):
            (dialog.accept if take else dialog.reject)()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(0, press)


def test_what_a_copy_brings_is_shown_and_taken_in_as_one_edit(
    taking_in: TakingIn,
    desk: Desk,
    copy: Path,
    notices: list[str],
    offers: dict[str, Callable[[], object]],
    qtbot: QtBot,
) -> None:
    before = labels(desk)
    answer(take=True)
    taking_in.look_at(copy)
    qtbot.waitUntil(lambda: bool(notices))
    assert notices == ["“ben” was taken in. Statements: 1 new, 1 changed; People: Ben."]
    assert {"Paint", "Length"} < set(labels(desk))
    assert desk.history.undo_name == "Take in “ben”"
    assert list(offers) == ["Undo"]
    desk.history.perform(AddStatement(a_statement("Later")))
    offers["Undo"]()
    assert notices[1:] == [LATER]
    desk.history.undo()
    offers["Undo"]()
    assert labels(desk) == before


def test_what_went_apart_is_selected_and_can_be_found(
    taking_in: TakingIn,
    desk: Desk,
    copy: Path,
    notices: list[str],
    offers: dict[str, Callable[[], object]],
    qtbot: QtBot,
) -> None:
    colour = next(one for one in desk.workspace.statements if one.label == "Colour")
    desk.history.perform(ChangeStatement(replace(colour, label="Varnish")))
    answer(take=True)
    taking_in.look_at(copy)
    qtbot.waitUntil(lambda: bool(notices))
    assert BOTH_VERSIONS in notices[0]
    assert desk.selection.statement == colour.id
    offers["Show both versions"]()
    assert {statement.label for statement in desk.query.statements} == {"Varnish", "Paint"}
    assert desk.workspace.search(BOTH_VERSIONS) == set(desk.query.ids)


def test_who_cancels_changes_nothing(taking_in: TakingIn, desk: Desk, copy: Path, qtbot: QtBot) -> None:
    before = labels(desk)
    answer(take=False)
    taking_in.look_at(copy)
    qtbot.waitUntil(lambda: not taking_in.busy)
    assert labels(desk) == before
    assert desk.history.place == 0


def test_a_copy_without_news_is_said_to_have_none(
    taking_in: TakingIn, desk: Desk, tmp_path: Path, notices: list[str], qtbot: QtBot
) -> None:
    desk.workspace.copy_to(tmp_path / "same.synoptic")
    taking_in.look_at(tmp_path / "same.synoptic")
    qtbot.waitUntil(lambda: bool(notices))
    assert notices == ["“same” holds nothing that is not here. Nothing was changed."]


def test_a_copy_that_cannot_be_taken_in_is_refused_in_words(
    taking_in: TakingIn, desk: Desk, tmp_path: Path, notices: list[str], qtbot: QtBot
) -> None:
    taking_in.look_at(desk.workspace.path)
    qtbot.waitUntil(lambda: len(notices) == 1)
    Workspace.create(tmp_path / "other.synoptic").close()
    taking_in.look_at(tmp_path / "other.synoptic")
    taking_in.look_at(tmp_path / "other.synoptic")
    qtbot.waitUntil(lambda: len(notices) == 3)
    assert "is open already" in notices[0]
    assert notices[1] == BUSY
    assert "is a copy of another project" in notices[2]


def test_a_fault_of_the_program_is_logged_and_said(
    taking_in: TakingIn,
    copy: Path,
    notices: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("synoptic.gui.control.taking_in.plan_merge", stumble)
    taking_in.look_at(copy)
    qtbot.waitUntil(lambda: bool(notices))
    assert notices == [FAULT]


def test_the_command_asks_for_a_file(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.actions_["take_in"].trigger()
    assert window.notices.texts() == []


def test_the_window_says_what_it_looks_into_and_can_be_stopped(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    project = window.project
    assert project is not None
    path = tmp_path / "same.synoptic"
    project.desk.workspace.copy_to(path)
    taking_in = project.taking_in
    taking_in.look_at(path)
    work = project.page.work
    assert not work.isHidden()
    assert work.words == "Looking into “same.synoptic”"
    work.stop_requested.emit()
    assert work.isHidden()
    taking_in.look_at(path)
    qtbot.waitUntil(lambda: bool(window.notices.texts()))
    assert window.notices.texts() == ["“same” holds nothing that is not here. Nothing was changed."]
    assert work.isHidden()
