"""Who reads: two of one name, a new name, another machine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement
from helpers.signing import answer_namesake, sign
from synoptic.core.documents.edits import AddStatement, BeginReading
from synoptic.core.documents.record import Agent
from synoptic.core.workspace import Workspace
from synoptic.gui.dialogs.name import GOES_ON, WAITS, WHY, NameDialog
from synoptic.gui.settings import READER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.settings import Settings
    from synoptic.gui.theme import Theme


def desk_of(window: MainWindow) -> Desk:
    assert window.project is not None
    return window.project.desk


def write(window: MainWindow, label: str) -> None:
    desk = desk_of(window)
    green = a_position("", (desk.workspace.articles[1], "green"))
    desk.history.perform(AddStatement(replace(a_statement(label, green), author="")))


def labels(window: MainWindow) -> list[str]:
    return [statement.label for statement in desk_of(window).workspace.statements]


@pytest.fixture
def elsewhere(project: Path) -> Agent:
    """An Anna at another machine, who reads the project blind."""
    anna = Agent("Anna")
    workspace = Workspace.open(project, anna)
    second = workspace.articles[1]
    theirs = a_statement("Hers", a_position("", (second, "20 cars")))
    workspace.apply(AddStatement(replace(theirs, author="")))
    workspace.apply(BeginReading())
    workspace.close()
    return anna


def test_a_name_is_kept_for_the_next_project(window: MainWindow, settings: Settings, project: Path) -> None:
    sign(window, "  Grace   Hopper ")
    assert settings.get(READER) == "Grace Hopper"
    assert desk_of(window).workspace.agent.name == "Grace Hopper"
    window.show_welcome()
    window.open_project(project)
    assert desk_of(window).workspace.agent.name == "Grace Hopper"


def test_a_new_name_does_not_end_a_blind_reading(window: MainWindow) -> None:
    sign(window, "Ana")
    write(window, "Mine")
    window.actions_["read_blind"].trigger()
    sign(window, "Anna")
    assert desk_of(window).workspace.is_blind
    assert labels(window) == ["Mine"]
    assert desk_of(window).workspace.statements[0].author == "Anna"


def test_another_reader_leaves_the_blind_reading_to_who_began_it(window: MainWindow) -> None:
    sign(window, "Anna")
    write(window, "Mine")
    window.actions_["read_blind"].trigger()
    sign(window, "Ben", another=True)
    assert not desk_of(window).workspace.is_blind
    assert "Cars" in labels(window)
    sign(window, "Anna")
    assert desk_of(window).workspace.is_blind
    assert labels(window) == ["Mine"]


def test_who_bears_the_name_of_another_reader_is_asked_once_and_reads_apart(
    make_window: Callable[[], MainWindow], project: Path, elsewhere: Agent, settings: Settings
) -> None:
    window = make_window()
    settings.set(READER, "Anna")
    asked = answer_namesake(same=False)
    window.open_project(project)
    assert asked == ["Somebody who signs as “Anna” wrote 1 statement in this project."]
    assert desk_of(window).workspace.agent.id not in ("", elsewhere.id)
    assert not desk_of(window).workspace.is_blind
    window.actions_["read_blind"].trigger()
    write(window, "Mine")
    assert labels(window) == ["Mine"]
    window.show_welcome()
    window.open_project(project)  # nobody is asked any more
    assert labels(window) == ["Mine"]


def test_a_question_that_was_closed_is_asked_again(
    make_window: Callable[[], MainWindow], project: Path, elsewhere: Agent, settings: Settings
) -> None:
    window = make_window()
    settings.set(READER, "Anna")
    for _ in range(2):
        asked = answer_namesake(same=None)
        window.open_project(project)
        assert len(asked) == 1
        assert desk_of(window).workspace.agent.id != elsewhere.id
        window.show_welcome()


def test_a_reader_at_a_second_machine_goes_on_as_the_same(
    make_window: Callable[[], MainWindow], project: Path, elsewhere: Agent, settings: Settings
) -> None:
    window = make_window()
    settings.set(READER, "Anna")
    answer_namesake(same=True)
    window.open_project(project)
    for _ in range(2):
        assert desk_of(window).workspace.agent == elsewhere
        assert desk_of(window).workspace.is_blind
        assert labels(window) == ["Hers"]
        window.show_welcome()
        window.open_project(project)


def test_a_new_name_reaches_a_project_that_was_closed(window: MainWindow, project: Path) -> None:
    sign(window, "Ana")
    write(window, "Mine")
    window.show_welcome()
    sign(window, "Anna")
    window.open_project(project)
    assert desk_of(window).workspace.statements[-1].author == "Anna"


def test_the_only_reader_of_a_project_from_before_is_not_asked(
    make_window: Callable[[], MainWindow], project: Path, elsewhere: Agent, settings: Settings
) -> None:
    settings.set(READER, "Anna")
    workspace = Workspace.open(project)
    settings.set_session(workspace.project, {"zoom": 100})  # as a version left it that knew names alone
    workspace.close()
    window = make_window()
    window.open_project(project)
    assert desk_of(window).workspace.agent == elsewhere


def test_nobody_signs_without_a_name(light: Theme, qtbot: QtBot) -> None:
    dialog = NameDialog("Ada", (), light, blind=False)
    qtbot.addWidget(dialog)
    dialog.field.setText("   ")
    assert not dialog.ok.isEnabled()


def test_it_is_said_what_becomes_of_a_blind_reading(light: Theme, qtbot: QtBot) -> None:
    dialog = NameDialog("Ada", ("Ada", "Ben"), light, blind=True)
    qtbot.addWidget(dialog)
    dialog.field.setText("Ada L.")
    assert dialog.words.text() == f"{WHY} {GOES_ON}"
    dialog.another.click()
    assert dialog.words.text() == WAITS.format(old="Ada")
    dialog.field.setText("Ada")
    assert not dialog.is_another


def test_who_signed_here_before_is_somebody_else(light: Theme, qtbot: QtBot) -> None:
    dialog = NameDialog("Ada", ("Ada", "Ben"), light, blind=False)
    qtbot.addWidget(dialog)
    dialog.field.setText("Ben")
    assert dialog.is_another
    assert not dialog.another.isEnabled()
    assert dialog.words.text().startswith("“Ben” has signed here before")
