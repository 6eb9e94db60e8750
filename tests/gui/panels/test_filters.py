"""The filters ask the query, and show what it answers; the order can be chosen beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synoptic.core.documents.edits import ChangeStatement
from synoptic.core.documents.statement import Kind, State
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.arranging import ArrangeButton, name_of
from synoptic.gui.panels.filters import FilterBar
from synoptic.gui.panels.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.theme import Theme


@pytest.fixture
def filters(query: Query, light: Theme, qtbot: QtBot) -> FilterBar:
    bar = FilterBar(query, light)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_kind_and_source_can_be_chosen(filters: FilterBar, query: Query, train: Train) -> None:
    filters.kind.chosen.emit("time")
    filters.source.chosen.emit(train.b.id)
    filters.state.chosen.emit("accepted")
    assert query.filter == Filter(kind=Kind.TIME, source=train.b.id, state=State.ACCEPTED)
    assert filters.kind.text() == "Time"
    assert filters.source.text() == "B · Putin to host Kim…"
    filters.kind.chosen.emit("")
    assert query.filter.kind is None


def test_typing_searches_after_a_pause(filters: FilterBar, query: Query, qtbot: QtBot) -> None:
    with qtbot.waitSignal(query.changed):
        qtbot.keyClicks(filters.search, "bulletproof")
    assert query.filter.words == "bulletproof"
    assert len(query.ids) == 1


def test_enter_searches_at_once(filters: FilterBar, query: Query, qtbot: QtBot) -> None:
    qtbot.keyClicks(filters.search, "train")
    qtbot.keyClick(filters.search, Qt.Key.Key_Return)
    assert query.filter.words == "train"


def test_a_filter_set_elsewhere_is_shown(filters: FilterBar, query: Query) -> None:
    query.set_filter(Filter(words="speed", kind=Kind.QUANTITY))
    assert (filters.search.text(), filters.kind.text()) == ("speed", "Quantity")


def test_tags_and_authors_take_room_only_where_there_are_any(
    filters: FilterBar, train: Train, query: Query, bridge: Bridge
) -> None:
    assert filters.tag.isHidden()
    assert not filters.author.isHidden()  # the program and Ada
    bridge.apply(ChangeStatement(replace(train.statement("Colour"), tags=("livery", "Press"))))
    assert not filters.tag.isHidden()
    assert query.tags == ("livery", "Press")
    filters.tag.chosen.emit("livery")
    assert train.labels(query.ids) == ["Colour of the train"]
    filters.tag.chosen.emit("")
    filters.author.chosen.emit("Ada")
    assert query.filter == Filter(author="Ada")
    assert train.labels(query.ids) == ["Colour of the train"]


def test_a_tag_that_is_filtered_by_stays_on_view_when_it_is_gone(
    filters: FilterBar, train: Train, query: Query, bridge: Bridge
) -> None:
    bridge.apply(ChangeStatement(replace(train.statement("Colour"), tags=("livery",))))
    query.set_filter(Filter(tag="livery"))
    bridge.apply(ChangeStatement(replace(train.statement("Colour"), tags=())))
    assert not filters.tag.isHidden()
    assert filters.tag.text() == "livery"
    filters.tag.chosen.emit("")
    assert filters.tag.isHidden()


def test_where_it_is_narrow_the_filters_shorten_themselves(filters: FilterBar) -> None:
    filters.resize(560, filters.sizeHint().height())
    assert filters.minimumSizeHint().width() <= 560
    assert filters.source.toolTip() == "Source: Any source"
    assert not filters.grab().isNull()


def test_the_order_is_chosen_from_a_menu(query: Query, light: Theme, qtbot: QtBot) -> None:
    button = ArrangeButton(query, light)
    qtbot.addWidget(button)
    assert button.text() == "Conflicts first"
    button.fill()
    named = {action.text(): action for action in button.menu.actions()}
    named["Surest first"].trigger()
    assert query.ordering == Ordering(By.SCORE, descending=True)
    assert button.text() == "Surest first"
    button.fill()
    named = {action.text(): action for action in button.menu.actions()}
    assert named["Surest first"].isChecked()
    named["Group by kind"].trigger()
    assert query.ordering == Ordering(By.SCORE, descending=True, grouped=True)
    assert not named["One column for each origin"].isEnabled()  # every article has wording of its own


def test_an_order_that_a_header_chose_is_named(query: Query, train: Train) -> None:
    assert name_of(Ordering(By.PLACE, train.c.id), query.workspace.articles) == "As in article C"
    assert name_of(Ordering(By.STATE), query.workspace.articles) == "By state"
    assert name_of(Ordering(By.LABEL, descending=True), query.workspace.articles) == "By label, backwards"


def test_a_narrow_field_says_what_it_is_for_in_one_word(light: Theme, qtbot: QtBot) -> None:
    field = SearchField("Search statements", light)
    qtbot.addWidget(field)
    field.show()
    field.resize(300, 30)
    assert field.placeholderText() == "Search statements"
    field.resize(80, 30)
    assert (field.placeholderText(), field.accessibleName()) == ("Search", "Search statements")
