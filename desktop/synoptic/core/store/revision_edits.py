"""The edit that puts a newer text in an article's place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.revision import in_place_of
from synoptic.core.store import queries, rows
from synoptic.core.store.article_edits import name_of
from synoptic.core.store.editing import Sign
from synoptic.core.store.schema import REVISION
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import ReviseArticle
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.store.editing import Editing


def revise_article(edit: ReviseArticle, editing: Editing) -> str:
    """Write the new text, make it the article's, and move the passages that stand in it."""
    current = editing.article(edit.article.id)
    if editing.recorder.get(REVISION, (edit.article.revision,)):
        raise EditError(f"The project has this text of “{name_of(current)}” already. Nothing was changed.")
    revised = in_place_of(current, edit.article)
    editing.recorder.put(REVISION, rows.revision_row(revised))
    for table, row in rows.known_rows(revised):
        editing.recorder.put(table, row)
    editing.place(revised)
    _move(revised, edit.passages, editing)
    return f"Take in a newer text of “{name_of(current)}”"


def _move(article: Article, passages: tuple[Passage, ...], editing: Editing) -> None:
    wanted = {passage.id: passage for passage in passages}
    if any((each.article, each.revision) != (article.id, article.revision) for each in passages):
        raise EditError("A passage was given that is not of the newer text. Nothing was changed.")
    for name in queries.statements_in(editing.connection, article.id):
        statement = editing.statement(name)
        theirs = {each.id: wanted.pop(each.id) for each in statement.passages() if each.id in wanted}
        if theirs:
            editing.change(_moved(statement, theirs), Sign.NOBODY)
    if wanted:
        raise EditError("A passage was given that the article does not have. Nothing was changed.")


def _moved(statement: Statement, places: dict[str, Passage]) -> Statement:
    return statement.mapped(lambda passage: _at(passage, places.get(passage.id)))


def _at(passage: Passage, place: Passage | None) -> Passage:
    """The passage at another place; who speaks, what was noted and decided goes with it."""
    if place is None:
        return passage
    moved = replace(passage, revision=place.revision, span=place.span, exact=place.exact)
    return replace(moved, prefix=place.prefix, suffix=place.suffix)
