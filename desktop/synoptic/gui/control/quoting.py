"""A statement as plain text for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.answers import SAYS_SO, own_answer
from synoptic.gui.models.wording import date_words, relation_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement


def quoted_statement(statement: Statement, articles: Iterable[Article]) -> str:
    """Label and relation, then each position with its exact quotes and who says so."""
    sources = {article.id: source_words(article) for article in articles}
    lines = [f"{statement.label} ({relation_title(statement).lower()})"]
    for position in statement.positions:
        lines.append(f"- {own_answer(position, statement) or SAYS_SO}")
        lines.extend(f"  “{p.exact}” ({sources.get(p.article, '?')})" for p in position.passages)
    return "\n".join(lines)


def source_words(article: Article) -> str:
    """An article in a few words: letter, publisher or title, date."""
    name = article.publisher.value or article.title.value or article.path
    return ", ".join(part for part in (article.letter, name, date_words(article.dated)) if part)
