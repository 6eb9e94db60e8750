from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from synoptic.core.documents.merging import Clash, Collision, Form
from synoptic.gui.models.collisions import LONGEST, MOST_LINES, CollisionTable, form_words
from synoptic.gui.models.rows import Role

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HERE = Form("Top speed", ("59 km/h: “59 km/h”",), "accepted", "Ada", "2026-11-21T10:00:00.000+00:00")
THERE = Form("Speed", ("50 km/h: “50”",), "rejected", "Ben", "2026-11-20T10:00:00.000+00:00")
CHANGED = Collision(Clash.CHANGED, "Top speed", HERE, THERE, ("a", "b"))
GONE = Collision(Clash.REMOVED_HERE, "<b>Cars</b>", None, Form("<b>Cars</b>"))


def test_the_table_keeps_the_rules_of_models(qtmodeltester: object) -> None:
    qtmodeltester.check(CollisionTable((CHANGED, GONE)))  # type: ignore[attr-defined]


def test_a_row_says_what_went_apart_and_how_each_side_has_it(qtbot: QtBot) -> None:
    model = CollisionTable((CHANGED, GONE))
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert rows[0] == [
        "Top speed\nchanged on both sides",
        "≠ Top speed\n≠ 59 km/h: “59 km/h”\n≠ accepted · Ada · 21 Nov",
        "≠ Speed\n≠ 50 km/h: “50”\n≠ rejected · Ben · 20 Nov",
    ]
    assert rows[1][1:] == ["removed", "<b>Cars</b>"]
    assert model.index(0, 0).data(Role.ID) == "a"
    assert model.headerData(2, Qt.Orientation.Horizontal) == "In the copy"


def test_a_long_form_is_cut_short_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    long = Form("Cars", tuple(str(number) * 100 for number in range(6)))
    shown = form_words(long, short=True).splitlines()
    assert shown[-1] == f"and {6 - MOST_LINES + 1} more"
    assert all(len(line) <= LONGEST + 1 for line in shown)
    model = CollisionTable((Collision(Clash.CHANGED, "Cars", long, long),))
    assert "5" * 100 in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_only_what_differs_is_marked_and_comes_first_where_there_is_much() -> None:
    lines = tuple(f"{number}: “{number} cars”" for number in range(5))
    here, there = Form("Cars", lines, "open"), Form("Cars", (*lines[:4], "five: “5 cars”"), "open")
    assert form_words(here, there, short=True).splitlines() == [
        "Cars",
        "≠ 4: “4 cars”",
        "0: “0 cars”",
        "1: “1 cars”",
        "and 2 more",
        "open",
    ]


def test_a_long_line_is_cut_where_the_other_still_can_be_told_from_it() -> None:
    same = "long: “" + "word " * 30
    shown = form_words(Form("Cars", (same + "yes”",)), Form("Cars", (same + "no”",)), short=True)
    assert shown.splitlines()[1].startswith("≠ …")
    assert shown.endswith("yes”")


def test_a_tooltip_is_never_rich_text(qtbot: QtBot) -> None:
    model = CollisionTable((GONE,))
    assert "<b>" not in model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
