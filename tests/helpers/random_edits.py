"""Edits as readers and the engine may make them in any order, for tests of laws."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from hypothesis import strategies as st

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
    Forget,
    RemoveArticle,
    RemoveStatement,
    Reopen,
    ReviseArticle,
    Several,
)
from synoptic.core.documents.statement import State, passage_at
from synoptic.core.text.spans import Span

from .builders import a_position, a_statement, a_suggestion, an_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store

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
    suggested = {one.suggestion.key for one in statements if one.suggestion}
    own = {each.key for each in store.decisions() if each.agent == store.agent.id}
    left = sorted(own - suggested)
    edits += [lambda: Forget(draw(st.sampled_from(left)), "what is gone")] * bool(left) * 2
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
