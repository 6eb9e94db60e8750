"""Correcting a suggestion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_suggestion, an_article
from synoptic.core.documents.statement import Kind, Statement, Tier
from synoptic.core.documents.values import Quantity
from synoptic.gui.dialogs.correct import CorrectDialog, Filled, corrected, what_is_missing
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIRST = an_article("The train does 59 km/h.")
SECOND = an_article("It rattles at 50 km/h, others say 59.", order=1)


@pytest.fixture
def speed() -> Statement:
    fast = replace(a_position("59", (FIRST, "59 km/h"), (SECOND, "59")), parsed=Quantity(59, 59, "km/h"))
    slow = a_position("50", (SECOND, "50 km/h"))
    slow = replace(slow, superseded_by=fast.id)
    return a_suggestion("Speed", fast, slow, kind=Kind.QUANTITY)


def correction(statement: Statement, **changed: object) -> Filled:
    places = {q.id: n for n, p in enumerate(statement.positions) for q in p.passages}
    values = tuple(position.value for position in statement.positions)
    plain = Filled(statement.label, statement.kind, statement.tier, values, places)
    return replace(plain, **changed)  # type: ignore[arg-type]


def passage(statement: Statement, quote: str) -> str:
    return next(p.id for p in statement.passages() if p.exact == quote)


def test_correcting_nothing_changes_nothing(speed: Statement) -> None:
    assert corrected(speed, correction(speed)) == speed


def test_label_kind_and_tier_are_taken_over(speed: Statement) -> None:
    changed = corrected(speed, correction(speed, label="Top speed", kind=Kind.ATTRIBUTE, tier=Tier.POSSIBLE))
    assert (changed.label, changed.kind, changed.tier) == ("Top speed", Kind.ATTRIBUTE, Tier.POSSIBLE)
    assert (changed.id, changed.suggestion) == (speed.id, speed.suggestion)


def test_a_value_that_was_rewritten_is_no_longer_parsed(speed: Statement) -> None:
    changed = corrected(speed, correction(speed, values=("about 59", "50")))
    assert (changed.positions[0].value, changed.positions[0].parsed) == ("about 59", None)
    assert changed.positions[0].id == speed.positions[0].id


def test_a_passage_moves_to_another_position(speed: Statement) -> None:
    plain = correction(speed)
    changed = corrected(speed, replace(plain, places={**plain.places, passage(speed, "59"): 1}))
    assert [[q.exact for q in p.passages] for p in changed.positions] == [["59 km/h"], ["59", "50 km/h"]]


def test_a_passage_moves_to_a_new_position(speed: Statement) -> None:
    plain = correction(speed, values=("59", "50", "others"))
    changed = corrected(speed, replace(plain, places={**plain.places, passage(speed, "59"): 2}))
    assert [position.value for position in changed.positions] == ["59", "50", "others"]


def test_a_position_without_passages_goes_and_nothing_refers_to_it(speed: Statement) -> None:
    plain = correction(speed)
    kept = {key: place for key, place in plain.places.items() if place == 1}
    changed = corrected(speed, replace(plain, places=kept))
    assert [(position.value, position.superseded_by) for position in changed.positions] == [("50", "")]


def test_a_statement_needs_a_label_and_a_value_for_each_position(speed: Statement) -> None:
    assert what_is_missing(speed) == ""
    assert "label" in what_is_missing(replace(speed, label=""))
    assert "passage" in what_is_missing(replace(speed, positions=()))
    assert "position" in what_is_missing(replace(speed, positions=(replace(speed.positions[0], value=""),)))


@pytest.fixture
def dialog(speed: Statement, qtbot: QtBot) -> CorrectDialog:
    dialog = CorrectDialog(speed, {FIRST.id: "A", SECOND.id: "B"}, load_theme("light"))
    qtbot.addWidget(dialog)
    return dialog


def test_the_form_starts_with_the_statement_as_it_is(dialog: CorrectDialog, speed: Statement) -> None:
    assert dialog.statement() == speed
    assert dialog.ok.isEnabled()
    sure = dialog.tier
    assert [sure.itemText(n) for n in range(sure.count())] == ["conflict", "possible difference"]


def test_the_form_gives_the_statement_as_it_was_changed(
    dialog: CorrectDialog, speed: Statement, qtbot: QtBot
) -> None:
    dialog.label.clear()
    qtbot.keyClicks(dialog.label, "Top speed")
    dialog.places[passage(speed, "59")].setCurrentIndex(3)
    changed = dialog.statement()
    assert changed.label == "Top speed"
    assert [[q.exact for q in p.passages] for p in changed.positions] == [["59 km/h"], ["50 km/h"]]


def test_a_passage_in_a_new_position_says_there_what_it_says(dialog: CorrectDialog, speed: Statement) -> None:
    dialog.places[passage(speed, "59")].setCurrentIndex(2)
    assert [position.value for position in dialog.statement().positions] == ["59", "50", "59"]
    dialog.values[2].clear()
    assert not dialog.ok.isEnabled()
    dialog.values[2].setText("others say 59")
    assert dialog.ok.isEnabled()


def test_another_position_is_offered_as_long_as_there_are_passages(
    dialog: CorrectDialog, speed: Statement
) -> None:
    removed = dialog.places[passage(speed, "50 km/h")]
    removed.setCurrentIndex(3)
    dialog.places[passage(speed, "59")].setCurrentIndex(2)
    assert len(dialog.values) == 4
    assert removed.currentText() == "Remove"
    dialog.places[passage(speed, "59 km/h")].setCurrentIndex(3)
    assert [position.value for position in dialog.statement().positions] == ["59", "59 km/h"]


def test_positions_are_joined_and_parted(dialog: CorrectDialog, speed: Statement) -> None:
    dialog.join(1, 0)
    assert [[q.exact for q in p.passages] for p in dialog.statement().positions] == [
        ["59 km/h", "59", "50 km/h"]
    ]
    dialog.part(0)
    parted = dialog.statement()
    assert [[q.exact for q in p.passages] for p in parted.positions] == [["59 km/h"], ["59"], ["50 km/h"]]
    assert dialog.ok.isEnabled()


def test_every_change_is_told(dialog: CorrectDialog, speed: Statement, qtbot: QtBot) -> None:
    for change in (
        lambda: dialog.label.setText("S"),
        lambda: dialog.values[0].setText("60"),
        lambda: dialog.kind.setCurrentIndex(2),
        lambda: dialog.places[passage(speed, "59")].setCurrentIndex(1),
    ):
        with qtbot.waitSignal(dialog.changed):
            change()


def test_a_form_without_a_label_cannot_be_accepted(dialog: CorrectDialog) -> None:
    dialog.label.clear()
    assert not dialog.ok.isEnabled()


def test_a_form_over_an_added_position_begins_in_what_it_says(speed: Statement, qtbot: QtBot) -> None:
    dialog = CorrectDialog(speed, {FIRST.id: "A", SECOND.id: "B"}, load_theme("light"), title="Add to it")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.focusWidget() is dialog.values[1]
    assert dialog.values[1].selectedText() == "50"


def test_beside_an_answer_stands_what_it_was_read_as(speed: Statement, qtbot: QtBot) -> None:
    fast = Quantity(69.5, 70.5, "km/h")

    def valued(statement: Statement) -> Statement:
        first, *others = statement.positions
        return replace(statement, positions=(replace(first, parsed=fast), *others))

    dialog = CorrectDialog(speed, {FIRST.id: "A", SECOND.id: "B"}, load_theme("light"), valued=valued)
    qtbot.addWidget(dialog)
    dialog.values[0].setText("70 km/h")
    assert [label.text() for label in dialog.understood] == ["read as 70 km/h", "not read as a figure", ""]
    assert dialog.values[0].accessibleDescription() == "read as 70 km/h"
    assert dialog.statement().positions[0].parsed == fast
