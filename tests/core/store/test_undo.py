from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddStatement,
    AddSuggestions,
    Agent,
    ArrangeArticles,
    ChangeStatement,
    Decide,
    DescribeArticle,
    RemoveArticle,
    RemoveStatement,
    Revert,
    RowChange,
)
from synoptic.core.documents.statement import State
from synoptic.core.store.database import Store
from synoptic.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Statement

WORDS = ("Monday", "Sunday", "train", "59 km/h")
TEXT = "The train left on Monday, or Sunday, at 59 km/h."


def some_statement(store: Store, draw: st.DrawFn, *, suggested: bool) -> Statement:
    articles = store.articles()
    positions = tuple(
        a_position(word, (draw(st.sampled_from(articles)), word))
        for word in draw(st.lists(st.sampled_from(WORDS), max_size=3))
        if articles
    )
    label = draw(st.sampled_from("abcdef"))
    return a_suggestion(label, *positions) if suggested else a_statement(label, *positions)


def some_decision(statement: Statement, draw: st.DrawFn) -> Edit:
    action = draw(st.sampled_from(Action))
    corrected = replace(statement, positions=statement.positions[::-1]) if action is Action.CORRECT else None
    return Decide(statement.id, action, corrected)


def some_change(store: Store, statement: Statement, draw: st.DrawFn) -> Edit:
    silent = frozenset(article.id for article in store.articles() if draw(st.booleans()))
    positions = statement.positions[draw(st.integers(0, 1)) :]
    note = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=5))
    return ChangeStatement(replace(statement, note=note, silent=silent, positions=positions))


def edit_of_statements(store: Store, draw: st.DrawFn) -> Edit:
    edits: list[Callable[[], Edit]] = [
        lambda: AddStatement(some_statement(store, draw, suggested=False)),
        lambda: AddSuggestions(tuple(some_statement(store, draw, suggested=True) for _ in range(3))),
    ]
    statements = store.statements()
    if statements:
        statement = draw(st.sampled_from(statements))
        edits += [lambda: RemoveStatement(statement.id), lambda: some_change(store, statement, draw)]
        edits += [lambda: some_decision(statement, draw)] * bool(statement.suggestion) * 2
    return draw(st.sampled_from(edits))()


def edit_of_articles(store: Store, draw: st.DrawFn) -> Edit:
    names = [article.id for article in store.articles()]
    edits: list[Callable[[], Edit]] = [
        lambda: AddArticles((an_article(TEXT, "one"), an_article(TEXT[::-1] + TEXT, "two"))),
        lambda: ArrangeArticles(tuple(draw(st.permutations(names))), frozenset(names[:1])),
    ]
    if names:
        name = draw(st.sampled_from(names))
        edits += [
            lambda: RemoveArticle(name),
            lambda: DescribeArticle(name, {"author": draw(st.sampled_from("xy"))}),
        ]
    return draw(st.sampled_from(edits))()


@st.composite
def some_edit(draw: st.DrawFn, store: Store) -> Edit:
    """Any edit that fits the project as it is."""
    return draw(st.sampled_from([edit_of_articles, edit_of_statements, edit_of_statements]))(store, draw)


@settings(max_examples=30, deadline=None)
@given(st.data(), st.integers(1, 10))
def test_undoing_all_gives_back_the_same_bytes_and_redoing_all_the_other(
    data: st.DataObject, length: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "a"), Agent("Ada")) as store:
        dumps, back = [store.dump()], []
        for _ in range(length):
            back.append(store.apply(data.draw(some_edit(store))).inverse)
            dumps.append(store.dump())
        again = []
        for inverse, dump in zip(reversed(back), reversed(dumps[:-1]), strict=True):
            again.append(store.apply(inverse).inverse)
            assert store.dump() == dump
        for inverse, dump in zip(reversed(again), dumps[1:], strict=True):
            store.apply(inverse)
            assert store.dump() == dump


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
    before = store.dump()
    with pytest.raises(EditError, match="something else refers to it"):
        store.apply(added.inverse)
    assert store.dump() == before


@pytest.mark.parametrize(
    "row",
    [
        RowChange("event", None, (1,)),
        RowChange("sqlite_schema", ("x",), None),
        RowChange("article", None, None),
    ],
)
def test_only_content_can_be_taken_back(filled: Store, row: RowChange) -> None:
    before = filled.dump()
    with pytest.raises(EditError, match="cannot be taken back"):
        filled.apply(Revert("Anything", (row,)))
    assert filled.dump() == before
