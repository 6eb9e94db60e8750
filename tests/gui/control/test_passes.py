"""Reading blind and comparing passes, in a real window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from helpers.builders import a_position, a_statement
from helpers.signing import sign
from synoptic.core.documents.adjudication import SETTLED
from synoptic.core.documents.edits import AddStatement, RemoveStatement
from synoptic.core.documents.passes import Pass
from synoptic.core.documents.record import Agent
from synoptic.core.documents.statement import State
from synoptic.gui.dialogs.agreement import AgreementDialog
from synoptic.gui.dialogs.statement_rows import ONLY_HERE
from synoptic.gui.frame.blind_bar import BlindBar
from synoptic.gui.models.compared import FEW, NOBODY, SAME_TWICE, names_of
from synoptic.gui.panels.prose import Prose
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

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
    assert dialog.empty.text() == FEW.format(name="Ada")
    assert dialog.empty.isVisible()
    assert not any(part.isVisible() for part in (dialog.table, dialog.join_agreed, *dialog.buttons))


def test_where_nobody_marked_anything_it_is_said(reading: MainWindow) -> None:
    for statement in desk_of(reading).workspace.statements:
        desk_of(reading).history.perform(RemoveStatement(statement.id))
    reading.actions_["compare_passes"].trigger()
    assert comparison(reading).empty.text() == NOBODY


def write(window: MainWindow, label: str, words: str) -> None:
    desk = desk_of(window)
    place = a_position("", (desk.workspace.articles[1], words))
    desk.history.perform(AddStatement(replace(a_statement(label, place), author="")))


def two_readers(window: MainWindow) -> AgreementDialog:
    """Ben wrote the same as Ada, and a statement of his own; the comparison is open for him."""
    write(window, "Rattling", "rattles")
    sign(window, "Ben", another=True)
    write(window, "Rattling", "rattles")
    write(window, "Cars again", "20 cars")
    window.actions_["compare_passes"].trigger()
    return comparison(window)


def test_a_person_is_compared_with_another_before_the_engine(reading: MainWindow) -> None:
    assert [side.currentText() for side in two_readers(reading).sides] == ["Ben", "Ada"]


def test_the_figures_stay_those_of_the_readings_while_differences_are_settled(reading: MainWindow) -> None:
    dialog = two_readers(reading)
    before = dialog.figures.text()
    assert before.startswith("1 statement in both, 1 only in the first, 1 only in the second")
    dialog.join_agreed.click()
    assert [side.currentText() for side in dialog.sides] == ["Ben", "Ada"]  # though all of hers was joined
    assert dialog.figures.text() == f"{before} 1 of 3 rows are settled now."
    dialog.buttons[0].click()
    dialog.buttons[0].click()
    assert dialog.figures.text() == f"{before} All is settled now."


def test_a_statement_of_one_reading_alone_cannot_be_joined(reading: MainWindow) -> None:
    dialog = two_readers(reading)
    assert [button.isEnabled() for button in dialog.buttons] == [True, True, False, False]
    dialog.table.selectRow(2)
    assert all(button.isEnabled() for button in dialog.buttons)


def test_differences_are_settled_by_keys_alone(reading: MainWindow, qtbot: QtBot) -> None:
    dialog = two_readers(reading)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.table
    model = dialog.table.model()
    before = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert before == ["only in the first", "only in the second", "agreed"]
    for done, key in enumerate((Qt.Key.Key_F, Qt.Key.Key_S, Qt.Key.Key_J), 1):
        qtbot.keyClick(dialog.focusWidget(), key, Qt.KeyboardModifier.AltModifier)
        words = f"{done} of 3 rows" if done < 3 else "All is settled now."
        qtbot.waitUntil(lambda words=words: words in dialog.figures.text())


def test_a_reading_is_not_compared_with_itself(reading: MainWindow) -> None:
    dialog = two_readers(reading)
    dialog.sides[1].setCurrentIndex(dialog.sides[0].currentIndex())
    assert dialog.empty.text() == SAME_TWICE
