"""What a new analysis would change, in rows and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_suggestion
from synoptic.core.documents.record import Foreseen
from synoptic.gui.models.foresight import (
    HOW,
    ForesightModel,
    change_words,
    foresights,
    how_words,
    left_out_words,
    nothing_words,
    staying_words,
)

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from helpers.train import Train


@pytest.fixture
def foreseen(train: Train) -> Foreseen:
    speed, cars = train.statement("Top speed"), train.statement("Number of cars")
    agreed = replace(speed, positions=speed.positions[:1])
    named = replace(cars, label="Cars of the train")
    new = a_suggestion("Engine", a_position("green", (train.a, "dark green")))
    return Foreseen((new,), (train.statement("Rumour"),), ((speed, agreed), (cars, named)), staying=3)


@pytest.fixture
def model(foreseen: Foreseen, train: Train, qapp: object) -> ForesightModel:
    return ForesightModel(foresights(foreseen), train.workspace.articles)


def rows(model: ForesightModel) -> list[list[object]]:
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def test_what_touches_something_that_is_there_comes_first(model: ForesightModel) -> None:
    assert [(row[0], row[2]) for row in rows(model)] == [
        ("changed", "Top speed"),
        ("changed", "Cars of the train"),
        ("gone", "Rumour"),
        ("new", "Engine"),
    ]


def test_each_row_says_in_what_it_differs(model: ForesightModel) -> None:
    assert [row[HOW] for row in rows(model)] == [
        "conflicting → shared; 59 km/h / about 50 km/h → 59 km/h; no longer in C",
        "was “Number of cars”",
        "only in D",
        "only in A",
    ]


def test_other_quotes_of_the_same_sources_are_other_passages(train: Train) -> None:
    speed = train.statement("Top speed")
    (found,) = foresights(Foreseen(changed=((speed, speed),)))
    assert how_words(found, train.workspace.articles) == "other passages"


def test_numbers_in_words(foreseen: Foreseen) -> None:
    assert change_words(foreseen) == "1 new, 1 gone, 2 changed"
    assert staying_words(foreseen) == "3 statements that somebody decided on or wrote stay as they are."
    assert left_out_words(foreseen) == ""
    left_out = foreseen._replace(left_out=foreseen.new, staying=1)
    assert left_out_words(left_out) == "1 suggestion is left out: somebody decided on it before."
    assert staying_words(left_out) == "1 statement that somebody decided on or wrote stays as it is."
    assert nothing_words(Foreseen()).strip().endswith("nothing changes.")


def test_the_model_keeps_the_rules_of_models(model: ForesightModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
