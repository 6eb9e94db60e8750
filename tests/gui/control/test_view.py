"""The commands of the View menu bring a view of the statements, or only some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.statement import Relation, State

if TYPE_CHECKING:
    from synoptic.gui.main_window import MainWindow


@pytest.mark.parametrize(
    ("command", "page"), [("show_matrix", 0), ("show_statements", 1), ("show_timeline", 2)]
)
def test_a_view_comes_to_the_front_with_the_keyboard(window: MainWindow, command: str, page: int) -> None:
    assert window.project is not None
    reading = window.project.page.reading
    window.actions_[command].trigger()
    assert reading.is_open("lower")
    assert reading.lower_panel.page == page
    focused = window.focusWidget()
    assert focused is not None
    assert reading.lower_panel.isAncestorOf(focused)
    assert window.actions_["show_lower_panel"].isChecked()


def test_a_filter_can_be_had_as_a_command(window: MainWindow) -> None:
    assert window.project is not None
    query = window.project.desk.query
    window.actions_["filter_conflicting"].trigger()
    assert query.filter.relation is Relation.CONFLICTING
    window.actions_["filter_undecided"].trigger()
    assert (query.filter.relation, query.filter.state) == (None, State.SUGGESTED)
    window.actions_["filter_all"].trigger()
    assert (query.filter.relation, query.filter.state) == (None, None)
