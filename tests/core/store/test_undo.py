from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.dumping import dump
from helpers.random_edits import some_edit, some_edits
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddSuggestions,
    Agent,
    Decide,
    Revert,
    RowChange,
    Several,
)
from synoptic.core.documents.statement import State
from synoptic.core.store.connection import transaction
from synoptic.core.store.database import Store
from synoptic.core.store.schema import REVISION, STATEMENT
from synoptic.core.store.search import refresh
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(1, 10))
def test_undoing_all_gives_back_the_same_bytes_and_redoing_all_the_other(
    data: st.DataObject, length: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "a"), Agent("Ada")) as store:
        dumps, back = [dump(store)], []
        for _ in range(length):
            back.append(store.apply(data.draw(some_edits(store))).inverse)
            dumps.append(dump(store))
        again = []
        for inverse, before in zip(reversed(back), reversed(dumps[:-1]), strict=True):
            again.append(store.apply(inverse).inverse)
            assert dump(store) == before
        for inverse, after in zip(reversed(again), dumps[1:], strict=True):
            store.apply(inverse)
            assert dump(store) == after


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_several_edits_as_one_do_what_they_do_one_by_one(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "a"), Agent("Ada")) as store:
        store.apply(data.draw(some_edit(store)))
        before, edits, back = dump(store), [], []
        for _ in range(4):
            edits.append(data.draw(some_edit(store)))
            back.append(store.apply(edits[-1]).inverse)
        expected = (store.articles(), store.statements())
        for inverse in reversed(back):
            store.apply(inverse)
        assert dump(store) == before
        store.apply(Several("All at once", tuple(edits)))
        assert (store.articles(), store.statements()) == expected


@settings(max_examples=20, deadline=None)
@given(st.data(), st.integers(1, 8))
def test_the_index_of_words_is_what_it_would_be_if_it_were_made_anew(
    data: st.DataObject, length: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "a"), Agent("Ada")) as store:
        back = []
        for _ in range(length):
            back.append(store.apply(data.draw(some_edits(store))).inverse)
            assert dump(store) == anew(store)
        for inverse in reversed(back):
            store.apply(inverse)
            assert dump(store) == anew(store)


def anew(store: Store) -> str:
    """The dump of a project whose index of words was made again from nothing."""
    with transaction(store._connection):
        for index in ("article_words", "statement_words"):
            store._connection.execute(f"DELETE FROM {index}")
        rows = [
            RowChange(table.name, None, row)
            for table in (REVISION, STATEMENT)
            for row in store._connection.execute(table.select_all).fetchall()
        ]
        refresh(store._connection, rows)
    return dump(store)


def test_undo_says_what_it_touched_and_keeps_the_name(filled: Store, departure: Statement) -> None:
    applied = filled.apply(AddSuggestions((departure,)))
    undone = filled.apply(applied.inverse)
    assert undone.label == applied.label
    assert undone.changes == applied.changes
    assert filled.apply(undone.inverse).changes == applied.changes
    assert filled.statements() == (departure,)


def test_an_edit_is_not_taken_back_over_a_later_one(filled: Store, departure: Statement) -> None:
    filled.apply(AddSuggestions((departure,)))
    accepted = filled.apply(Decide(departure.id, Action.ACCEPT))
    filled.apply(Decide(departure.id, Action.REJECT))
    with pytest.raises(EditError, match="a later edit changed the same thing"):
        filled.apply(accepted.inverse)
    assert filled.statements() == (departure.with_state(State.REJECTED),)


def test_an_edit_is_not_taken_back_from_under_what_stands_on_it(
    store: Store, monday: Article, sunday: Article, departure: Statement
) -> None:
    added = store.apply(AddArticles((monday, sunday)))
    store.apply(AddSuggestions((departure,)))
    before = dump(store)
    with pytest.raises(EditError, match="something else refers to it"):
        store.apply(added.inverse)
    assert dump(store) == before


@pytest.mark.parametrize(
    "row",
    [
        RowChange("event", None, (1,)),
        RowChange("sqlite_schema", ("x",), None),
        RowChange("article", None, None),
    ],
)
def test_only_content_can_be_taken_back(filled: Store, row: RowChange) -> None:
    before = dump(filled)
    with pytest.raises(EditError, match="cannot be taken back"):
        filled.apply(Revert("Anything", (row,)))
    assert dump(filled) == before
