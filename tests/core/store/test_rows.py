from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from synoptic.core.documents.article import UNKNOWN, Article, Block, BlockKind, Known, Origin, Run, RunKind
from synoptic.core.documents.edits import AddArticles, AddStatement, Agent
from synoptic.core.documents.statement import (
    Kind,
    Position,
    State,
    Statement,
    Suggestion,
    Tier,
    passage_at,
)
from synoptic.core.documents.values import Quantity, TimeInterval
from synoptic.core.store.database import Store
from synoptic.core.text.spans import Span

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)  # NUL, controls and emoji included
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**20), 10**20)
values = st.none() | st.builds(Quantity, numbers, numbers, words) | st.builds(TimeInterval, words, words)
known = st.just(UNKNOWN) | st.builds(Known, words, st.none() | st.sampled_from(Origin))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def blocks(draw: st.DrawFn, text: str) -> tuple[Block, ...]:
    """Blocks in order that do not overlap."""
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    return tuple(
        Block(Span(start, end), draw(st.sampled_from(BlockKind)), draw(st.integers(0, 6)))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(words)
    runs = st.builds(Run, spans(text), st.sampled_from(RunKind), words)
    return Article(
        text=text,
        blocks=draw(blocks(text)),
        runs=tuple(draw(st.lists(runs, max_size=2))),
        title=draw(known),
        publisher=draw(known),
        author=draw(known),
        published=draw(known),
        address=draw(known),
        language=draw(known),
        place=draw(known),
        path=draw(words),
        notices=tuple(draw(st.lists(words, max_size=2))),
        number=draw(st.integers(1, 9)),
        parked=draw(st.booleans()),
    )


@st.composite
def positions(draw: st.DrawFn, article: Article) -> Position:
    passage = passage_at(article.id, article.revision, article.text, draw(spans(article.text)))
    passage = replace(
        passage,
        speaker=draw(words),
        hedge=draw(words),
        origin=draw(words),
        state=draw(st.sampled_from(State)),
        note=draw(words),
    )
    held = (passage,) * draw(st.integers(0, 1)) if passage.span else ()  # one without words is refused
    return Position(draw(words), held, draw(values), draw(words))


@st.composite
def statements(draw: st.DrawFn, article: Article) -> Statement:
    suggestion = st.builds(Suggestion, words, words, words, st.floats(0, 1) | st.just(1), words, words)
    return Statement(
        label=draw(words),
        kind=draw(st.sampled_from(Kind)),
        positions=tuple(draw(st.lists(positions(article), max_size=3))),
        tier=draw(st.sampled_from(Tier)),
        state=draw(st.sampled_from(State)),
        suggestion=draw(st.none() | suggestion),
        silent=frozenset(draw(st.lists(st.just(article.id), max_size=1))),
        note=draw(words),
        tags=tuple(draw(st.lists(words, max_size=2))),
        author=draw(words),
    )


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_value_comes_back_as_it_was_written(data: st.DataObject) -> None:
    article = data.draw(articles())
    statement = data.draw(statements(article))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.synoptic")
        with Store.create(path, Agent("Ada")) as store:
            store.apply(AddArticles((article,)))
            store.apply(AddStatement(statement))
        with Store.open(path, Agent("Ada")) as store:
            assert store.articles() == (article,)
            assert store.article(article.id) == article
            written = replace(
                statement,
                author=statement.author or "Ada",
                writer="" if statement.author else store.agent.id,
                silent=statement.silent - statement.articles,
            )
            assert store.statements() == (written,)
            assert store.statement(statement.id) == written
