"""Tables of dialogs: a heading for each column, for the eye and for the ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from synoptic.gui.models.headed import HeadedRows

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from synoptic.gui.models.rows import Index

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Towns(HeadedRows):
    headings = ("", "Town")
    spoken = ("Country", "Town")
    _rows = (("RU", "Vladivostok"), ("KP", "Pyongyang"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = index.isValid() and role == Qt.ItemDataRole.DisplayRole
        return self._rows[index.row()][index.column()] if shown else None


def test_a_column_has_its_heading_and_a_name_for_those_who_hear_it(qtmodeltester: ModelTester) -> None:
    model = Towns()
    qtmodeltester.check(model)

    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == ["", "Town", None]
    assert model.headerData(0, Qt.Orientation.Horizontal, SPOKEN) == "Country"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_what_lies_below_a_row_is_empty() -> None:
    model = Towns()

    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
