"""Accepting many suggestions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synoptic.core.documents.statement import Relation, State
from synoptic.gui.dialogs.accept_many import AcceptManyDialog, guard_words, nothing_words
from synoptic.gui.dialogs.score_field import score_in
from synoptic.gui.models.candidates import Candidates
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.core.documents.statement import Statement


@pytest.fixture
def opened() -> list[Statement]:
    return []


@pytest.fixture
def dialog(train: Train, opened: list[Statement], qtbot: QtBot) -> AcceptManyDialog:
    space = train.workspace
    suggestions = [one for one in space.statements if one.state is State.SUGGESTED]
    model = Candidates(suggestions, space.articles, lambda one: one in opened)
    badges = {article.id: article.letter for article in space.articles}
    dialog = AcceptManyDialog(model, badges, opened.append, load_theme("light"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def labels(dialog: AcceptManyDialog) -> list[str]:
    return [one.label for one in dialog.chosen]


def test_conflicts_and_doubtful_ones_are_left_out_at_first(dialog: AcceptManyDialog) -> None:
    assert labels(dialog) == ["Number of cars"]
    assert dialog.ok.text() == "Accept 1 statement"
    assert not dialog.relations[Relation.CONFLICTING].isChecked()
    assert dialog.relations[Relation.CONFLICTING].text() == "Conflicting 2"


def test_slider_and_number_go_together(dialog: AcceptManyDialog, qtbot: QtBot) -> None:
    dialog.score.slider.setValue(40)
    assert dialog.score.score == 0.4
    assert labels(dialog) == ["Number of cars", "Number of dead", "Rumour"]
    assert dialog.score.number.text() == "0.40"
    dialog.score.number.selectAll()
    qtbot.keyClicks(dialog.score.number, "0,41")
    assert dialog.score.slider.value() == 41
    assert labels(dialog) == ["Number of cars", "Number of dead"]


def test_one_asks_for_conflicts_by_a_tick(dialog: AcceptManyDialog) -> None:
    dialog.relations[Relation.CONFLICTING].click()
    assert labels(dialog) == ["Number of cars", "Top speed"]
    dialog.relations[Relation.SHARED].click()
    assert labels(dialog) == ["Top speed"]


def test_space_takes_a_row_out_and_in(dialog: AcceptManyDialog, qtbot: QtBot) -> None:
    dialog.rows.selectRow(0)
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Space)
    assert labels(dialog) == []
    assert not dialog.ok.isEnabled()
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Space)
    assert dialog.ok.isEnabled()


def test_a_click_on_the_box_takes_a_row_out(dialog: AcceptManyDialog, qtbot: QtBot) -> None:
    box = dialog.rows.visualRect(dialog.rows.model().index(0, 0)).center()
    qtbot.mouseClick(dialog.rows.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert labels(dialog) == []


def test_a_chosen_row_is_read_and_counts_as_opened(dialog: AcceptManyDialog, opened: list[Statement]) -> None:
    assert dialog.guard.text() == "Never opened."
    dialog.rows.selectRow(0)
    assert [one.label for one in opened] == ["Number of cars"]
    assert dialog.guard.text() == "You have opened all of them."
    assert "A   “at least 20 bulletproof cars”" in dialog.words.words


def test_it_says_why_nothing_is_listed(dialog: AcceptManyDialog) -> None:
    dialog.score.choose(0.98)
    assert "the best has 0.97" in dialog.rows.nothing
    for box in dialog.relations.values():
        box.setChecked(False)
    assert dialog.rows.nothing == "There is no open suggestion of these relations."


def test_the_guard_counts() -> None:
    assert guard_words(14, 22) == "14 of 22 never opened."
    assert guard_words(0, 0) == ""
    assert nothing_words(0.9, 0.84).endswith("scores 0.90 or more; the best has 0.84.")


def test_only_a_number_from_0_to_1_is_a_score() -> None:
    assert [score_in(typed) for typed in ("0.5", "1", ",25", "2", "-1", "", "nan", "much")] == [
        *(0.5, 1, 0.25),
        *[None] * 5,
    ]
