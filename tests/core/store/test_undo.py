from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

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
    BeginReading,
    ChangeStatement,
    Decide,
    DescribeArticle,
    EndReading,
    RemoveArticle,
    RemoveStatement,
    Reopen,
    Revert,
    ReviseArticle,
    RowChange,
    Several,
)
from synoptic.core.documents.statement import State, passage_at
from synoptic.core.store.connection import transaction
from synoptic.core.store.database import Store
from synoptic.core.store.schema import REVISION, STATEMENT
from synoptic.core.store.search import refresh
from synoptic.core.text.spans import Span
from synoptic.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Statement

WORDS = ("Monday", "Sunday", "train", "59 km/h")
PARTS = ("The train left", "on Monday,", "or Sunday,", "at 59 km/h.")
TEXT = " ".join(PARTS)


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


def is_decided(store: Store, statement: Statement) -> bool:
    key = statement.suggestion and statement.suggestion.key
    return statement.state is not State.SUGGESTED and key in {each.key for each in store.decisions()}


def some_revision(store: Store, article: Article, draw: st.DrawFn) -> Edit:
    """A newer text with the words in some order, and those passages in it that are drawn."""
    text = " ".join(draw(st.permutations(PARTS)))
    newer = replace(article, text=text, blocks=(), revision=str(uuid4()))
    found = [p for each in store.statements() for p in each.passages() if p.article == article.id]
    places = {p.id: text.find(p.exact) for p in found}
    moved = (
        replace(passage_at(p.article, newer.revision, text, Span(at, at + len(p.exact))), id=p.id)
        for p in found
        if (at := places[p.id]) >= 0 and draw(st.booleans())
    )
    return ReviseArticle(newer, tuple(moved))


def edit_of_reading(store: Store, _: st.DrawFn) -> Edit:
    under_way = {each.agent for each in store.readings() if not each.ended}
    return EndReading() if store.agent.id in under_way else BeginReading()


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
        edits += [lambda: Reopen(statement.id)] * is_decided(store, statement) * 2
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
            lambda: some_revision(store, draw(st.sampled_from(store.articles())), draw),
        ]
    return draw(st.sampled_from(edits))()


@st.composite
def some_edit(draw: st.DrawFn, store: Store) -> Edit:
    """Any edit that fits the project as it is."""
    kinds = [edit_of_articles, edit_of_statements, edit_of_statements, edit_of_reading]
    return draw(st.sampled_from(kinds))(store, draw)


@st.composite
def some_edits(draw: st.DrawFn, store: Store) -> Edit:
    """Any edit, or several as one, by one of two readers."""
    name = draw(st.sampled_from(["Ada", "Ben"]))
    store.agent = next((agent for agent in store.agents() if agent.name == name), Agent(name))
    edits, back = [], []
    for _ in range(draw(st.sampled_from([1, 1, 3]))):
        edits.append(draw(some_edit(store)))
        back.append(store.apply(edits[-1]).inverse)
    for inverse in reversed(back):
        store.apply(inverse)
    return edits[0] if len(edits) == 1 else Several("Several", tuple(edits))


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(1, 10))
def test_undoing_all_gives_back_the_same_bytes_and_redoing_all_the_other(
    data: st.DataObject, length: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "a"), Agent("Ada")) as store:
        dumps, back = [store.dump()], []
        for _ in range(length):
            back.append(store.apply(data.draw(some_edits(store))).inverse)
            dumps.append(store.dump())
        again = []
        for inverse, dump in zip(reversed(back), reversed(dumps[:-1]), strict=True):
            again.append(store.apply(inverse).inverse)
            assert store.dump() == dump
        for inverse, dump in zip(reversed(again), dumps[1:], strict=True):
            store.apply(inverse)
            assert store.dump() == dump


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_several_edits_as_one_do_what_they_do_one_by_one(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "a"), Agent("Ada")) as store:
        store.apply(data.draw(some_edit(store)))
        before, edits, back = store.dump(), [], []
        for _ in range(4):
            edits.append(data.draw(some_edit(store)))
            back.append(store.apply(edits[-1]).inverse)
        expected = (store.articles(), store.statements())
        for inverse in reversed(back):
            store.apply(inverse)
        assert store.dump() == before
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
            assert store.dump() == anew(store)
        for inverse in reversed(back):
            store.apply(inverse)
            assert store.dump() == anew(store)


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
    return store.dump()


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
