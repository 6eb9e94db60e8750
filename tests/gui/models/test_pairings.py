"""Two passes side by side as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.adjudication import SETTLED
from synoptic.core.documents.agreement import Pairing, Verdict
from synoptic.gui.models.pairings import PairingTable
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
        "Ada",
        "Ben",
        "What became of it",
    ]
    assert [model.index(0, n).data(Role.ID) for n in (0, 1)] == [CARS.id, ""]


def test_differences_come_first_and_what_is_settled_last() -> None:
    settled = a_statement("Settled", *CARS.positions)
    settled = type(settled)(settled.label, settled.kind, settled.positions, tags=(SETTLED,))
    model = table(
        Pairing(settled, settled, Verdict.RELATION),
        Pairing(CARS, CARS, Verdict.AGREED),
        Pairing(CARS, ALONE, Verdict.RELATION),
    )
    assert [row[2] for row in rows(model)] == ["another relation", "agreed", "another relation, settled"]


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(
        table(Pairing(CARS, ALONE, Verdict.RELATION), Pairing(None, ALONE, Verdict.ONLY_OTHER))
    )
