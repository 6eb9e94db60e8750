"""Two passes side by side as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.adjudication import SETTLED
from synoptic.core.documents.agreement import Pairing, Verdict
from synoptic.gui.models.pairings import NOT_IN_SECOND, SAME, PairingTable, alone_in, difference_lines
from synoptic.gui.models.rows import Role

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

A, B = an_article("It had 20 cars."), an_article("There were 20 cars.", order=1)
CARS = a_statement("Cars", a_position("20", (A, "20 cars"), (B, "20 cars")))
ALONE = a_statement("Number", a_position("20", (B, "20")))


def table(*pairings: Pairing) -> PairingTable:
    model = PairingTable(("", ""))
    model.show(pairings, (A, B), ("Ada", "Ben"))
    return model


def rows(model: PairingTable) -> list[list[str]]:
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_a_row_says_what_each_has_and_what_became_of_it() -> None:
    model = table(Pairing(CARS, None, Verdict.ONLY_MINE))
    assert rows(model) == [["Cars\nshared by 2 · A B", "–", "only in the first"]]
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == [
        "First: Ada",
        "Second: Ben",
        "What became of it",
    ]
    assert [model.index(0, n).data(Role.ID) for n in (0, 1)] == [CARS.id, ""]


def test_it_is_told_in_what_two_differ() -> None:
    apart = a_statement("Cars", a_position("20", (A, "20 cars")), a_position("about 20", (B, "20 cars")))
    lines = {
        each: difference_lines(Pairing(CARS, each, Verdict.RELATION), (A, B)) for each in (apart, ALONE, None)
    }
    assert lines[apart] == [
        "Relation: shared by 2 in the first, conflicting in the second.",
        "Positions: 1 (“20”) in the first, 2 (“20”, “about 20”) in the second.",
    ]
    assert lines[ALONE][-1] == "Sources: A B in the first, B in the second."
    assert lines[None] == [NOT_IN_SECOND]
    assert difference_lines(Pairing(CARS, CARS, Verdict.AGREED), (A, B)) == [SAME]


def test_passages_that_stand_in_one_alone_are_known() -> None:
    assert alone_in(CARS, ALONE) == {next(CARS.passages()).id}
    assert alone_in(ALONE, CARS) == frozenset()
    assert alone_in(CARS, None) == frozenset()


def test_differences_come_first_and_what_is_settled_last() -> None:
    settled = a_statement("Settled", *CARS.positions)
    settled = type(settled)(settled.label, settled.kind, settled.positions, tags=(SETTLED,))
    model = table(
        Pairing(settled, settled, Verdict.RELATION),
        Pairing(CARS, CARS, Verdict.AGREED),
        Pairing(CARS, ALONE, Verdict.RELATION),
    )
    assert [row[2] for row in rows(model)] == ["another relation", "agreed", "settled"]


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(
        table(Pairing(CARS, ALONE, Verdict.RELATION), Pairing(None, ALONE, Verdict.ONLY_OTHER))
    )
