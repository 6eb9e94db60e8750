"""The sample project: five articles, and the statements that a careful reader marked in them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from synoptic.core.documents.article import letter_of
from synoptic.core.documents.statement import Kind, Position, Statement, Tier, passage_at
from synoptic.core.documents.values import Quantity, TimeInterval
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage
    from synoptic.core.documents.values import Value

STATEMENTS = "statements.toml"
AUTHOR = "Synoptic"

# Every copy of the sample names its parts alike, so that notes on it can be merged.
_NAMES = UUID("8a1d6f3e-52f4-4b0b-9c37-0d2f5e6b7a91")

Table = dict[str, Any]  # as tomllib gives it


def load_sample(
    folder: Path, read: Callable[[Path], Article]
) -> tuple[tuple[Article, ...], tuple[Statement, ...]]:
    """The articles of the sample in their order and the statements about them, all accepted.

    `read` turns a file into an article.

    Raises:
        LookupError: a quote does not stand in its article exactly once.
    """
    content = tomllib.loads((folder / STATEMENTS).read_text(encoding="utf-8"))
    articles = tuple(
        _article(read(folder / name), name, order) for order, name in enumerate(content["articles"])
    )
    by_letter = {article.letter: article for article in articles}
    return articles, tuple(_statement(table, by_letter) for table in content["statements"])


def _article(article: Article, name: str, order: int) -> Article:
    return replace(
        article, id=_name(name), revision=_name(name, article.sha256), path=name, order=order, parked=False
    )


def _statement(table: Table, articles: Mapping[str, Article]) -> Statement:
    label = table["label"]
    return Statement(
        label=label,
        kind=Kind(table["kind"]),
        positions=tuple(_position(label, position, articles) for position in table["positions"]),
        tier=Tier(table.get("tier", Tier.CONFLICT)),
        silent=frozenset(articles[letter].id for letter in table.get("silent", "")),
        note=table["note"],
        author=AUTHOR,
        id=_name(label),
    )


def _position(label: str, table: Table, articles: Mapping[str, Article]) -> Position:
    value = table["value"]
    explained = table.get("superseded_by", "")
    return Position(
        value=value,
        passages=tuple(
            _passage(passage, articles[passage["article"]], _name(label, value, str(place)))
            for place, passage in enumerate(table["passages"])
        ),
        parsed=_value(table["parsed"]) if "parsed" in table else None,
        superseded_by=_name(label, explained) if explained else "",
        id=_name(label, value),
    )


def _passage(table: Table, article: Article, name: str) -> Passage:
    quote = table["quote"]
    if article.text.count(quote) != 1:
        raise LookupError(f"not once in article {letter_of(article.order)} of the sample: {quote}")
    start = article.text.index(quote)
    passage = passage_at(article.id, article.revision, article.text, Span(start, start + len(quote)))
    told = {field: table[field] for field in ("speaker", "hedge", "note") if field in table}
    return replace(passage, id=name, **told)


def _value(table: Table) -> Value:
    if "start" in table:
        return TimeInterval(table["start"], table["end"])
    return Quantity(table.get("low"), table.get("high"), table["unit"])


def _name(*parts: str) -> str:
    return str(uuid5(_NAMES, "\n".join(parts)))
