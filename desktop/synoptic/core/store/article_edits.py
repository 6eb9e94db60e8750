"""The edits of articles, each a function that carries it out and returns its name for people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.article import KNOWN_FIELDS, Known, Origin
from synoptic.core.store import queries, rows
from synoptic.core.store.editing import Sign
from synoptic.core.store.schema import ARTICLE, ARTICLE_PARTS, KNOWN, REVISION
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import AddArticles, ArrangeArticles, DescribeArticle, RemoveArticle
    from synoptic.core.documents.statement import Position, Statement
    from synoptic.core.store.editing import Editing


def add_articles(edit: AddArticles, editing: Editing) -> str:
    """Append articles, whatever place they come with."""
    first = queries.next_place(editing.connection, ARTICLE, "place")
    for order, article in enumerate(edit.articles, first):
        _add(article.at(order), editing)
    if len(edit.articles) == 1:
        return f"Add article “{name_of(edit.articles[0])}”"
    return f"Add {len(edit.articles)} articles"


def _add(article: Article, editing: Editing) -> None:
    taken = editing.recorder.get(ARTICLE, (article.id,)) or editing.recorder.get(
        REVISION, (article.revision,)
    )
    if taken:
        raise EditError(f"The project has the article “{name_of(article)}” already. Nothing was changed.")
    editing.place(article)
    editing.recorder.put(REVISION, rows.revision_row(article))
    for table, row in rows.known_rows(article):
        editing.recorder.put(table, row)


def remove_article(edit: RemoveArticle, editing: Editing) -> str:
    """Take an article out, then what it alone said; the others close ranks."""
    article = editing.article(edit.article)
    for name in queries.statements_in(editing.connection, article.id):
        _leave_out(article.id, editing.statement(name), editing)
    for table in ARTICLE_PARTS:
        query = f"{table.select_all} WHERE {table.owner} = ?"
        for row in editing.connection.execute(query, (article.id,)).fetchall():
            editing.recorder.remove(table, table.key_of(row))
    for order, other in enumerate(queries.articles(editing.connection)):
        editing.place(other.at(order))
    return f"Remove article “{name_of(article)}”"


def _leave_out(article: str, statement: Statement, editing: Editing) -> None:
    kept = [_without(article, position) for position in statement.positions if position.articles != {article}]
    if article in statement.articles and not any(position.passages for position in kept):
        editing.drop(statement.id)
        return
    names = {position.id for position in kept}
    positions = tuple(p if p.superseded_by in names else replace(p, superseded_by="") for p in kept)
    rest = replace(statement, positions=positions, silent=statement.silent - {article})
    editing.change(rest, Sign.NOBODY)


def _without(article: str, position: Position) -> Position:
    return replace(position, passages=tuple(p for p in position.passages if p.article != article))


def arrange_articles(edit: ArrangeArticles, editing: Editing) -> str:
    """Put the articles into an order and park some."""
    articles = {article.id: article for article in queries.articles(editing.connection)}
    if sorted(edit.order) != sorted(articles):
        raise EditError("An order of the articles names each of them once. Nothing was changed.")
    if not edit.parked <= articles.keys():
        raise EditError("An article that is not in the project cannot be parked. Nothing was changed.")
    for order, name in enumerate(edit.order):
        editing.place(replace(articles[name], order=order, parked=name in edit.parked))
    return "Arrange articles"


def describe_article(edit: DescribeArticle, editing: Editing) -> str:
    """Set what is known of an article, as found out by the reader."""
    article = editing.article(edit.article)
    for name, value in edit.known.items():
        if name not in KNOWN_FIELDS:
            raise EditError(f"Nothing is kept of an article under the name {name!r}. Nothing was changed.")
        known = Known(value, Origin.READER)
        editing.recorder.put(KNOWN, rows.known_row(article.id, article.revision, name, known))
    return f"Describe article “{name_of(article)}”"


def name_of(article: Article) -> str:
    """What to call an article: its title, else its file, else its first words."""
    return article.title.value or article.path or article.text[:40].strip() or "untitled"
