"""What a colleague's copy brings, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from synoptic.core.documents.merging import Listing, MergePlan
from synoptic.gui.models.incoming import UNNAMED, IncomingList, lines_of

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

PLAN = MergePlan(
    "ben",
    articles_by_name=Listing(new=("The Courier",)),
    statements_by_name=Listing(new=("Cars", ""), removed=("<b>Speed</b>\nof it",)),
)


def test_everything_is_named_under_its_heading() -> None:
    assert [line.words for line in lines_of(PLAN)] == [
        "New articles (1)",
        "The Courier",
        "New statements (2)",
        "Cars",
        UNNAMED,
        "Removed statements (1)",
        "<b>Speed</b> of it",
    ]
    assert lines_of(MergePlan("ben")) == []


def test_headings_are_not_chosen(qtbot: QtBot) -> None:
    model = IncomingList(PLAN)
    selectable = [bool(model.flags(model.index(n)) & Qt.ItemFlag.ItemIsSelectable) for n in range(2)]
    assert selectable == [False, True]


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(IncomingList(PLAN))
