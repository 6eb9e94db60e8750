from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.merging import Clash, Collision, Form, Listing, MergePlan, Tally
from synoptic.gui.dialogs.taking_in import SMOOTH, TakingInDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme

FORM = Form("Speed", ("59 km/h: “59 km/h”",), "accepted", "Ada")
TWICE = Collision(Clash.CHANGED, "Speed", FORM, FORM, ("a", "b"))
ONCE = Collision(Clash.REMOVED_HERE, "Cars", None, FORM, ("c",))


def test_it_tells_what_comes_in_and_that_all_fits(light: Theme, qtbot: QtBot) -> None:
    dialog = TakingInDialog(MergePlan("ben", Tally(1, 2), Tally(removed=3), {"Ben": 4, "": 1}), light)
    qtbot.addWidget(dialog)
    assert dialog.counts == {
        "Articles": "1 new, 2 changed",
        "Statements": "3 removed",
        "Decisions": "4 by Ben, 1 by somebody",
    }
    assert dialog.said.text() == SMOOTH
    assert dialog.table.isHidden()


@pytest.mark.parametrize(
    ("collisions", "said"),
    [
        ((TWICE, ONCE), "2 things were changed differently on the two sides. Both forms are kept"),
        ((ONCE,), "1 thing was changed differently on the two sides. Nothing of it is lost."),
    ],
)
def test_it_lays_both_forms_side_by_side(
    light: Theme, qtbot: QtBot, collisions: tuple[Collision, ...], said: str
) -> None:
    dialog = TakingInDialog(MergePlan("ben", collisions=collisions), light)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.said.text().startswith(said)
    assert dialog.table.model().rowCount() == len(collisions)
    lines = dialog.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: lines < dialog.table.rowHeight(0) < 12 * lines)


def test_it_names_what_comes_in(light: Theme, qtbot: QtBot) -> None:
    plan = MergePlan("ben", statements=Tally(1), statements_by_name=Listing(new=("Cars",)))
    dialog = TakingInDialog(plan, light)
    qtbot.addWidget(dialog)
    assert not dialog.list.isHidden()
    model = dialog.list.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["New statements (1)", "Cars"]


def test_return_takes_in_and_escape_does_not(light: Theme, qtbot: QtBot) -> None:
    dialog = TakingInDialog(MergePlan("ben"), light)
    qtbot.addWidget(dialog)
    assert dialog.take_in.isDefault()
    with qtbot.waitSignal(dialog.accepted):
        dialog.take_in.click()
