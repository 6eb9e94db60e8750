"""Rows follow the query by what left, came and moved; nothing starts afresh for an edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddStatement,
    AddSuggestions,
    ChangeStatement,
    Decide,
    RemoveStatement,
)
from synoptic.core.documents.statement import Relation, State
from synoptic.core.workspace import Workspace
from synoptic.gui.bridge import Bridge
from synoptic.gui.models.matrix_table import MatrixTable
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter, Query
from synoptic.gui.models.rows import (
    FEW_ASKED,
    KeyedRows,
    StatementRows,
    coming,
    common_head,
    common_tail,
    leaving,
    runs,
)
from synoptic.gui.models.statement_table import StatementTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester

    from helpers.train import Train

TABLES = [StatementTable, MatrixTable]
IDS = st.lists(st.integers(0, 30).map(str), unique=True)


class Ledger:
    """Counts what a model tells its views."""

    def __init__(self, model: StatementRows) -> None:
        self.resets, self.changed, self.inserted, self.removed = 0, [], 0, 0
        model.modelReset.connect(self._reset)
        model.dataChanged.connect(
            lambda first, last, _roles=None: self.changed.append((first.row(), last.row()))
        )
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)

    def _reset(self) -> None:
        self.resets += 1

    def _insert(self, _parent: object, first: int, last: int) -> None:
        self.inserted += last - first + 1

    def _remove(self, _parent: object, first: int, last: int) -> None:
        self.removed += last - first + 1


def test_numbers_gather_into_runs() -> None:
    assert runs([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert runs([]) == []


@given(IDS, IDS)
def test_taking_out_what_leaves_and_putting_in_what_comes_gives_the_new_rows(
    old: list[str], new: list[str]
) -> None:
    rows = list(old)
    for first, last in reversed(leaving(old, new)):
        del rows[first : last + 1]
    rows.sort(key=new.index)
    for first, last in coming(new, old):
        rows[first:first] = new[first : last + 1]
    assert rows == new


@given(IDS, IDS)
def test_what_is_common_at_head_and_end_is_as_much_as_can_be(old: list[str], new: list[str]) -> None:
    head = common_head(old, new)
    tail = common_tail(old, new, head)
    assert old[:head] == new[:head]
    assert old[len(old) - tail :] == new[len(new) - tail :]
    rest = old[head : len(old) - tail], new[head : len(new) - tail]
    assert not all(rest) or (rest[0][0] != rest[1][0] and rest[0][-1] != rest[1][-1])


class Rows(KeyedRows):
    """Rows with a column to hold them."""

    def columnCount(self, parent: object = None) -> int:
        return 1

    @property
    def keys(self) -> list[str]:
        return self._keys


@given(st.lists(IDS, max_size=5), st.data())
def test_rows_and_indexes_that_are_kept_follow_their_keys(
    rounds: list[list[str]], data: st.DataObject
) -> None:
    model = Rows()
    for new in rounds:
        before = list(model.keys)
        held = {one: QPersistentModelIndex(model.index(row, 0)) for row, one in enumerate(before)}
        model.adopt(new)
        assert model.keys == new
        for one in before:
            assert held[one].row() == (new.index(one) if one in new else -1)
        for one in data.draw(st.lists(st.integers(0, 30).map(str), max_size=2 * FEW_ASKED)):
            assert model.row(one) == (new.index(one) if one in new else -1)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_keeps_the_rules_of_models_through_every_edit(
    table: type[StatementRows], train: Train, query: Query, bridge: Bridge, qtmodeltester: ModelTester
) -> None:
    model = table(query)
    qtmodeltester.check(model)
    applied = bridge.apply(Decide(train.id("Top speed"), Action.REJECT))
    assert applied is not None
    for edit in (
        applied.inverse,
        ChangeStatement(replace(train.statement("Colour"), label="Zebra")),
        AddStatement(a_statement("New", a_position("green", (train.a, "dark green")))),
        RemoveStatement(train.id("Rumour")),
    ):
        bridge.apply(edit)
    query.set_ordering(Ordering(By.LABEL, descending=True))
    query.set_filter(Filter(words="train"))
    query.set_filter(Filter())
    assert [model.id_at(row) for row in range(model.rowCount())] == list(query.ids)
    qtmodeltester.check(model)


@pytest.mark.parametrize("table", TABLES)
def test_an_edit_refreshes_one_row(
    table: type[StatementRows], train: Train, query: Query, bridge: Bridge
) -> None:
    model = table(query)
    ledger = Ledger(model)
    bridge.apply(Decide(train.id("Top speed"), Action.ACCEPT))
    assert ledger.changed == [(0, 0)]
    assert (ledger.resets, ledger.inserted, ledger.removed) == (0, 0, 0)


def test_an_index_that_is_kept_follows_its_statement(train: Train, query: Query) -> None:
    model = StatementTable(query)
    kept = QPersistentModelIndex(model.index(model.row_of(train.id("Colour")), 1))
    query.set_ordering(Ordering(By.LABEL, descending=True))
    assert model.id_at(kept.row()) == train.id("Colour")
    query.set_filter(Filter(state=State.SUGGESTED))
    assert not kept.isValid()


def test_a_statement_that_is_not_on_view_has_no_row(train: Train, query: Query) -> None:
    model = StatementTable(query)
    assert model.row_of(train.id("Weather")) == -1
    assert model.id_at(99) == ""
    assert model.statement_at(99) is None


def test_a_table_says_how_much_it_holds(query: Query) -> None:
    assert StatementTable(query).summary() == "7 statements"


@pytest.mark.parametrize("table", TABLES)
def test_a_filter_that_leaves_rows_here_and_there_starts_afresh_and_is_right(
    table: type[StatementRows], crowd: Workspace, qapp: object, qtmodeltester: ModelTester
) -> None:
    query = Query(Bridge(crowd))
    model = table(query)
    qtmodeltester.check(model)
    ledger = Ledger(model)
    query.set_ordering(Ordering(By.LABEL))
    assert ledger.resets == 0
    query.set_filter(Filter(relation=Relation.CONFLICTING))
    assert ledger.resets == 1
    assert [model.id_at(row) for row in range(model.rowCount())] == list(query.ids)
    assert len(query.ids) == 715


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """5,000 suggestions over 12 articles."""
    workspace = Workspace.create(tmp_path_factory.mktemp("crowd") / "Crowd.synoptic")
    articles = [an_article("one two three four", f"Article {n}", order=n) for n in range(12)]
    workspace.apply(AddArticles(tuple(articles)))
    statements = []
    for n in range(5000):
        said = [articles[n % 12], articles[(n + 5) % 12]]
        position = a_position("two", *((article, "two") for article in said))
        other = [a_position("three", (articles[(n + 7) % 12], "three"))] if n % 7 == 0 else []
        statements.append(a_suggestion(f"Statement {n}", position, *other, score=n % 100 / 100))
    workspace.apply(AddSuggestions(tuple(statements)))
    yield workspace
    workspace.close()


@pytest.mark.parametrize("table", TABLES)
def test_among_5000_statements_over_12_articles_an_edit_starts_nothing_afresh(
    table: type[StatementRows], crowd: Workspace, qapp: object
) -> None:
    bridge = Bridge(crowd)
    query = Query(bridge)
    model = table(query)
    assert model.rowCount() == 5000
    ledger = Ledger(model)
    one = query.ids[2500]
    for edit, row in ((Action.ACCEPT, 2500), (Action.REJECT, -1)):
        applied = bridge.apply(Decide(one, edit))
        assert model.row_of(one) == row
        assert applied is not None
        bridge.apply(applied.inverse)
        assert model.row_of(one) == 2500
    assert (ledger.resets, ledger.removed, ledger.inserted) == (0, 1, 1)
    assert tuple(model.id_at(row) for row in range(5000)) == query.ids
