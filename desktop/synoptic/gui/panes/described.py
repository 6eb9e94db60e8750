"""What a pane's head says about its article, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.wording import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.article import Article, Known

WORDS = {
    Relation.SHARED: "shared",
    Relation.CONFLICTING: "conflicting",
    Relation.UNIQUE: "only here",
    Relation.SUPERSEDED: "superseded",
}


def title_of(article: Article) -> str:
    """The title; where there is none, the first words of the text."""
    if article.title:
        return article.title.value
    opening = " ".join(article.text[:200].split())
    return opening or "Empty article"


def name_of(article: Article) -> str:
    """How a screen reader names the pane: "A, publisher: title"."""
    source = ", ".join(part for part in (article.letter, article.publisher.value) if part)
    return f"{source}: {title_of(article)}"


def source_line(article: Article) -> str:
    """Publisher, date and place; that no date is given is worth saying, and a file's own time is none."""
    parts = (article.publisher.value, date_words(article.dated), article.place.value)
    return " · ".join(part for part in parts if part)


def source_details(article: Article) -> str:
    """What is known of the article and where it was found, a line each."""
    facts = {
        "Publisher": article.publisher,
        "Author": article.author,
        "Date": article.published,
        "Place": article.place,
        "Address": article.address,
    }
    return "\n".join(f"{name}: {fact.value}{_origin(fact)}" for name, fact in facts.items() if fact)


def counts_line(numbers: Mapping[Relation, int]) -> str:
    """How many statements of each relation speak in this article: "23 shared, 5 conflicting, 4 only here"."""
    named = [f"{numbers[relation]} {word}" for relation, word in WORDS.items() if numbers.get(relation)]
    return ", ".join(named) or "no statements yet"


def _origin(fact: Known) -> str:
    return f" (from the {fact.origin.value})" if fact.origin else ""
