"""A large project: thousands of statements over 12 articles, a third of them with times."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import AddArticles, AddSuggestions
from synoptic.core.documents.statement import Kind, Position, passage_at
from synoptic.core.documents.values import TimeInterval
from synoptic.core.text.spans import Span
from synoptic.core.workspace import Workspace

from .builders import a_suggestion, an_article

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Statement

ARTICLES, WORDS = 12, 8_000
VOCABULARY = ("the", "train", "a", "leader", "of", "in", "Vladivostok", "summit", "to", "reported", "hours")
FIRST_DAY = date(2023, 9, 1)


def a_crowd(path: Path, statements: int) -> Workspace:
    """A project of so many statements, written to `path`."""
    chance = random.Random(7)
    articles = [an_article_of_words(chance, number) for number in range(ARTICLES)]
    workspace = Workspace.create(path)
    workspace.apply(AddArticles(tuple(articles)))
    workspace.apply(
        AddSuggestions(tuple(a_statement_of(chance, articles, number) for number in range(statements)))
    )
    return workspace


def an_article_of_words(chance: random.Random, number: int) -> Article:
    paragraphs = (" ".join(chance.choices(VOCABULARY, k=80)) + "." for _ in range(WORDS // 80))
    day = FIRST_DAY + timedelta(days=number)
    return an_article("\n".join(paragraphs), f"Article {number}", day.isoformat(), number)


def a_statement_of(chance: random.Random, articles: list[Article], number: int) -> Statement:
    speaking = chance.sample(articles, chance.choice((1, 2, 3, 4)))
    conflict = len(speaking) > 1 and number % 4 == 0
    groups = [speaking[:1], speaking[1:]] if conflict else [speaking]
    kind = Kind.TIME if number % 3 == 0 else chance.choice(list(Kind))
    positions = [a_position_of(chance, group, timed=number % 3 == 0) for group in groups]
    label = f"{number} {' '.join(chance.choices(VOCABULARY, k=4))}"
    return a_suggestion(label, *positions, kind=kind, score=chance.random())


def a_position_of(chance: random.Random, articles: list[Article], *, timed: bool) -> Position:
    passages = tuple(a_passage_of(chance, article) for article in articles)
    day = FIRST_DAY + timedelta(days=chance.randrange(60))
    after = day + timedelta(days=chance.choice((1, 1, 1, 4)))
    position = Position(f"on {day}", passages)
    return replace(position, parsed=TimeInterval(day.isoformat(), after.isoformat())) if timed else position


def a_passage_of(chance: random.Random, article: Article) -> Passage:
    start = chance.randrange(len(article.text) - 100)
    span = Span(start, start + chance.randrange(10, 80))
    return passage_at(article.id, article.revision, article.text, span)
