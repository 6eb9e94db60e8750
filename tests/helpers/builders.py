"""Small, readable ways to make articles and statements for a test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Article, Block, Known, Origin
from synoptic.core.documents.statement import Kind, Position, State, Statement, Suggestion, Tier, passage_at
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Passage


def an_article(text: str, title: str = "", published: str = "", order: int = 0) -> Article:
    """An article whose paragraphs are the lines of `text`."""
    blocks = tuple(Block(Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    return Article(
        text=text,
        blocks=blocks,
        title=Known(title, Origin.READER) if title else Known(),
        published=Known(published, Origin.READER) if published else Known(),
        order=order,
    )


def a_passage(article: Article, quote: str) -> Passage:
    """The passage of `article` that reads `quote`."""
    start = article.text.index(quote)
    return passage_at(article.id, article.revision, article.text, Span(start, start + len(quote)))


def a_position(value: str, *quotes: tuple[Article, str]) -> Position:
    """A position with a passage for each (article, quote)."""
    return Position(value, tuple(a_passage(article, quote) for article, quote in quotes))


def a_statement(
    label: str, *positions: Position, kind: Kind = Kind.EVENT, tier: Tier = Tier.CONFLICT
) -> Statement:
    """A statement of the reader's own, whose name is Ada."""
    return Statement(label, kind, positions, tier, author="Ada")


def a_suggestion(
    label: str, *positions: Position, kind: Kind = Kind.EVENT, score: float = 0.8, key: str = ""
) -> Statement:
    """A statement as the engine proposes it, open for review."""
    suggestion = Suggestion(key or label, "synoptic", "1", score, "test", f"because of {label}")
    statement = Statement(label, kind, positions, suggestion=suggestion, author="synoptic 1")
    return statement.with_state(State.SUGGESTED)
