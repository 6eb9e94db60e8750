"""The row of relations and the filters beside it ask the query, and show what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from synoptic.core.documents.edits import Action, Decide
from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.facets import Facet, Facets, facet_of, with_facet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.theme import Theme


@pytest.fixture
def facets(query: Query, light: Theme, qtbot: QtBot) -> Facets:
    row = Facets(query, light)
    qtbot.addWidget(row)
    row.show()
    return row


def texts(row: Facets) -> list[str]:
    return [segment.text() for segment in row.segments.values()]


@given(
    st.builds(Filter, kind=st.sampled_from([None, *Kind]), words=st.text(max_size=3)), st.sampled_from(Facet)
)
def test_choosing_a_part_of_the_row_is_what_it_then_shows(wanted: Filter, facet: Facet) -> None:
    after = with_facet(wanted, facet)
    assert facet_of(after) is facet
    assert (after.kind, after.words) == (wanted.kind, wanted.words)


def test_the_row_counts_and_starts_with_all(facets: Facets) -> None:
    assert texts(facets) == ["All 7", "Shared 2", "Conflicting 2", "Superseded 1", "Unique 2", "Undecided 5"]
    assert facets.segments[Facet.ALL].isChecked()
    assert facets.segments[Facet.SHARED].accessibleName() == "Shared: 2 statements"


def test_a_click_filters(facets: Facets, query: Query, qtbot: QtBot) -> None:
    qtbot.mouseClick(facets.segments[Facet.CONFLICTING], Qt.MouseButton.LeftButton)
    assert query.filter.relation is Relation.CONFLICTING
    assert facets.segments[Facet.CONFLICTING].isChecked()
    assert not facets.segments[Facet.ALL].isChecked()
    qtbot.mouseClick(facets.segments[Facet.UNDECIDED], Qt.MouseButton.LeftButton)
    assert query.filter == Filter(state=State.SUGGESTED)


def test_arrow_keys_move_along_the_row_and_stop_at_its_ends(
    facets: Facets, query: Query, qtbot: QtBot
) -> None:
    qtbot.keyClick(facets, Qt.Key.Key_Left)
    assert facet_of(query.filter) is Facet.ALL
    for expected in (*list(Facet)[1:], Facet.UNDECIDED):
        qtbot.keyClick(facets, Qt.Key.Key_Right)
        assert facet_of(query.filter) is expected


def test_arrow_keys_work_from_the_part_that_has_the_keyboard(
    facets: Facets, query: Query, qtbot: QtBot
) -> None:
    facets.segments[Facet.SHARED].setFocus()
    facets.choose(Facet.SHARED)
    qtbot.keyClick(facets.segments[Facet.SHARED], Qt.Key.Key_Right)
    assert facet_of(query.filter) is Facet.CONFLICTING
    qtbot.keyClick(facets.segments[Facet.CONFLICTING], Qt.Key.Key_Left)
    assert facet_of(query.filter) is Facet.SHARED


def test_a_decision_counts_at_once(facets: Facets, train: Train, bridge: Bridge) -> None:
    bridge.apply(Decide(train.id("Number of cars"), Action.REJECT))
    assert texts(facets) == ["All 6", "Shared 1", "Conflicting 2", "Superseded 1", "Unique 2", "Undecided 4"]


def test_counts_do_not_move_the_row_when_another_part_is_chosen(facets: Facets) -> None:
    before = [segment.sizeHint() for segment in facets.segments.values()]
    facets.choose(Facet.UNIQUE)
    assert [segment.sizeHint() for segment in facets.segments.values()] == before


def test_the_row_can_be_drawn_in_every_theme(query: Query, theme: Theme, qtbot: QtBot) -> None:
    row = Facets(query, theme)
    qtbot.addWidget(row)
    for facet in Facet:
        row.choose(facet)
        row.set_theme(theme)
        assert not row.grab().isNull()


def test_the_superseded_take_room_only_where_there_are_any(facets: Facets, query: Query) -> None:
    assert not facets.segments[Facet.SUPERSEDED].isHidden()
    query.set_filter(Filter(words="zeppelin"))
    assert facets.segments[Facet.SUPERSEDED].isHidden()


def test_each_part_of_the_row_says_in_its_tip_what_it_means(facets: Facets) -> None:
    tips = {facet: segment.toolTip() for facet, segment in facets.segments.items()}
    assert tips[Facet.SHARED] == "Shared: 2 statements\nTwo sources or more say it alike."
    assert tips[Facet.UNDECIDED].endswith("\nSuggestions that wait for a decision.")
    assert all("\n" in words for words in tips.values())
