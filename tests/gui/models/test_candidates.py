"""Which suggestions would be accepted at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synoptic.core.documents.statement import Relation, State
from synoptic.gui.models.candidates import LABEL, LOOKED, NEVER, SCORE, TICK, Candidates
from synoptic.gui.models.rows import Role

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from helpers.train import Train

ALL = frozenset(Relation)
QUIET = ALL - {Relation.CONFLICTING}


@pytest.fixture
def model(train: Train, qapp: object) -> Candidates:
    open_ones = [one for one in train.workspace.statements if one.state is State.SUGGESTED]
    return Candidates(open_ones, train.workspace.articles, lambda one: one.label == "Rumour")


def labels(model: Candidates) -> list[object]:
    return [model.index(row, LABEL).data() for row in range(model.rowCount())]


def test_those_of_a_relation_above_a_score_are_listed_the_surest_first(model: Candidates) -> None:
    model.ask(0.0, QUIET)
    assert labels(model) == ["Number of cars", "Number of dead", "Rumour"]
    model.ask(0.8, QUIET)
    assert labels(model) == ["Number of cars", "Number of dead"]
    model.ask(0.8, ALL)
    assert labels(model) == ["Number of cars", "Top speed", "Number of dead"]
    model.ask(0.0, frozenset({Relation.UNIQUE}))
    assert labels(model) == ["Rumour"]


def test_what_was_unticked_stays_so_when_others_are_asked_for(model: Candidates) -> None:
    model.ask(0.0, QUIET)
    model.turn(0)
    model.ask(0.9, ALL)
    assert [one.label for one in model.chosen] == ["Top speed"]
    model.turn(0)
    assert [one.label for one in model.chosen] == ["Number of cars", "Top speed"]


def test_those_that_nobody_opened_are_counted(model: Candidates) -> None:
    model.ask(0.0, ALL)
    assert (len(model.chosen), model.unseen) == (5, 4)
    last = model.rowCount() - 1
    assert [model.index(row, LOOKED).data() for row in (0, last)] == [NEVER, ""]
    model.turn(last)
    assert (len(model.chosen), model.unseen) == (4, 4)


def test_ticking_is_told(model: Candidates, qtbot: QtBot) -> None:
    model.ask(0.0, ALL)
    with qtbot.waitSignals([model.counted, model.dataChanged]):
        model.setData(model.index(0, TICK), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.index(0, TICK).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert model.index(0, TICK).data(Qt.ItemDataRole.AccessibleTextRole) == "leave open"


def test_each_row_tells_its_score_and_sources(model: Candidates) -> None:
    model.ask(0.95, ALL)
    row = [model.index(0, column) for column in range(model.columnCount())]
    assert [cell.data() for cell in row] == ["", "=", "Number of cars", "A D", "0.97", NEVER]
    assert row[3].data(Role.LETTERS) == ("A", "D")
    assert model.number_of(Relation.CONFLICTING) == 2
    assert model.best(frozenset({Relation.CONFLICTING})) == 0.94


def test_the_list_is_ordered_by_any_column(model: Candidates) -> None:
    model.ask(0.0, ALL)
    model.sort(LABEL)
    assert labels(model)[0] == "Day of leaving"
    model.sort(SCORE)
    assert labels(model)[0] == "Rumour"


def test_the_model_keeps_the_rules_of_models(model: Candidates, qtmodeltester: ModelTester) -> None:
    model.ask(0.0, ALL)
    qtmodeltester.check(model)
    model.sort(LABEL)
    model.ask(0.9, QUIET)
    model.turn(0)
