"""Reading blind and comparing passes, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from helpers.builders import a_position, a_statement
from helpers.signing import sign
from synoptic.core.documents.adjudication import SETTLED
from synoptic.core.documents.edits import AddStatement, RemoveStatement
from synoptic.core.documents.passes import Pass
from synoptic.core.documents.record import Agent
from synoptic.core.documents.statement import State
from synoptic.gui.dialogs.agreement import FEW, AgreementDialog, names_of
from synoptic.gui.dialogs.statement_rows import ONLY_HERE
from synoptic.gui.frame.blind_bar import BlindBar
from synoptic.gui.panels.prose import Prose
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow

OWN = "Colour"  # Ada's statement in the project of these tests
SIGHTED = ("analyse", "compare_passes")


def desk_of(window: MainWindow) -> Desk:
    assert window.project is not None
    return window.project.desk


def labels(window: MainWindow) -> set[str]:
    return {statement.label for statement in desk_of(window).query.statements}


def comparison(window: MainWindow) -> AgreementDialog:
    found = window.findChildren(AgreementDialog)
    assert len(found) == 1
    return found[0]


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    """The window, with Ada in front of it."""
    sign(window, "Ada")
    return window


def test_who_reads_blind_sees_their_own_alone_and_is_told_so(reading: MainWindow) -> None:
    reading.actions_["read_blind"].trigger()
    assert labels(reading) == {OWN}
    (bar,) = reading.findChildren(BlindBar)
    assert bar.isVisible()
    assert any("reading blind" in label.text() for label in bar.findChildren(QLabel))


def test_a_blind_reader_is_told_of_their_own_statements_and_not_that_all_is_decided(
    reading: MainWindow,
) -> None:
    reading.actions_["read_blind"].trigger()
    desk_of(reading).selection.clear()
    told = [label.text() for label in reading.findChildren(QLabel)]
    told += [prose.text for prose in reading.findChildren(Prose)]
    assert told.count("1 statement of your own") == 2  # on the card and at the foot of the window
    assert not any("decided" in words.lower() for words in told)


def test_what_could_give_the_others_away_waits_for_the_end(reading: MainWindow) -> None:
    reading.actions_["read_blind"].trigger()
    assert [reading.actions_[one].isEnabled() for one in SIGHTED] == [False, False]
    reading.actions_["read_blind"].trigger()
    assert [reading.actions_[one].isEnabled() for one in SIGHTED] == [True, True]


def test_a_history_that_is_on_view_can_be_closed_and_is_not_opened_again(reading: MainWindow) -> None:
    history = reading.actions_["show_history"]
    history.trigger()
    reading.actions_["read_blind"].trigger()
    assert history.isEnabled()
    history.trigger()
    assert (history.isChecked(), history.isEnabled()) == (False, False)
    reading.actions_["read_blind"].trigger()
    assert history.isEnabled()


def test_the_end_shows_everything_and_lays_the_passes_side_by_side(reading: MainWindow) -> None:
    reading.actions_["read_blind"].trigger()
    (bar,) = reading.findChildren(BlindBar)
    bar.end.click()
    assert not bar.isVisible()
    assert labels(reading) == {OWN, "Cars", "Speed", "Day"}
    dialog = comparison(reading)
    assert [side.currentText() for side in dialog.sides] == ["Ada", "The engine"]
    assert "0 statements in both, 1 only in the first, 3 only in the second" in dialog.figures.text()


def test_undo_of_the_beginning_ends_it_too(reading: MainWindow) -> None:
    reading.actions_["read_blind"].trigger()
    reading.actions_["undo"].trigger()
    assert labels(reading) == {OWN, "Cars", "Speed", "Day"}
    assert not reading.actions_["read_blind"].isChecked()


def test_a_difference_is_looked_at_and_settled_and_the_table_follows(reading: MainWindow) -> None:
    reading.actions_["compare_passes"].trigger()
    dialog = comparison(reading)
    model = dialog.table.model()
    row = next(n for n in range(model.rowCount()) if "Speed" in model.index(n, 1).data())
    dialog.table.setCurrentIndex(model.index(row, 1))
    statement = desk_of(reading).statement
    assert statement is not None
    assert statement.label == "Speed"
    dialog.buttons[1].click()
    speed = desk_of(reading).workspace.statement(statement.id)
    assert (speed.state, speed.tags) == (State.ACCEPTED, (SETTLED,))
    last = model.index(model.rowCount() - 1, 2).data()
    assert last.endswith("settled")


def test_both_statements_are_quoted_and_told_apart(reading: MainWindow) -> None:
    desk = desk_of(reading)
    second = desk.workspace.articles[1]
    slow = a_statement("Speed of the train", a_position("50", (second, "50 km/h")))
    desk.history.perform(AddStatement(slow))
    reading.actions_["compare_passes"].trigger()
    dialog = comparison(reading)
    model = dialog.table.model()
    row = next(n for n in range(model.rowCount()) if "Speed" in model.index(n, 0).data())
    dialog.table.setCurrentIndex(model.index(row, 0))
    first, other = (side.words for side in dialog.both_sides.sides)
    assert first[0] == "Speed of the train"
    assert not any(ONLY_HERE in line for line in first)
    assert sum(ONLY_HERE in line for line in other) == 1
    assert dialog.both_sides.differences.text().startswith("Relation: only in B in the first, ")
    dialog.buttons[0].click()
    assert desk.history.undo_name == "Settle “Speed of the train”"


def test_the_comparison_wears_what_the_window_wears(reading: MainWindow) -> None:
    reading.actions_["compare_passes"].trigger()
    dialog = comparison(reading)
    for name in ("dark", "light"):
        reading.actions_[f"theme_{name}"].trigger()
        frame = load_theme(name).frame.name()
        assert frame in dialog.styleSheet()
        assert load_theme(name).page.name() in dialog.table.styleSheet()


def test_two_engines_are_told_apart_by_name(qapp: object) -> None:
    engines = [Pass(Agent(name, person=False), ()) for name in ("synoptic 1", "synoptic 2")]
    assert names_of([Pass(Agent("Ada"), ()), *engines]) == [
        "Ada",
        "The engine, synoptic 1",
        "The engine, synoptic 2",
    ]


def test_two_readers_of_one_name_are_told_apart_by_number(qapp: object) -> None:
    assert names_of([Pass(Agent("Anna"), ()), Pass(Agent("Anna"), ())]) == ["Anna", "Anna (2)"]


def test_with_one_pass_alone_it_is_said_what_is_missing(reading: MainWindow) -> None:
    space = desk_of(reading).workspace
    for statement in [one for one in space.statements if one.suggestion is not None]:
        desk_of(reading).history.perform(RemoveStatement(statement.id))
    reading.actions_["compare_passes"].trigger()
    dialog = comparison(reading)
    assert dialog.figures.text() == FEW
    assert not any(button.isEnabled() for button in dialog.buttons)
