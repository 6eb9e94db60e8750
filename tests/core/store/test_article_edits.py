from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_passage, a_position, a_statement, an_article
from synoptic.core.documents.article import Block, BlockKind, Known, Origin
from synoptic.core.documents.edits import (
    AddArticles,
    AddStatement,
    AddSuggestions,
    ArrangeArticles,
    DescribeArticle,
    RemoveArticle,
)
from synoptic.core.documents.statement import Coverage, Position
from synoptic.core.text.spans import Span
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store


def test_articles_keep_their_ids_and_come_after_those_that_are_there(
    store: Store, monday: Article, sunday: Article
) -> None:
    store.apply(AddArticles((monday,)))
    applied = store.apply(AddArticles((sunday,)))
    assert store.articles() == (monday, replace(sunday, order=1))
    assert applied.changes.articles == {sunday.id}
    assert applied.label == "Add article “A journey”"


@pytest.mark.parametrize(
    "blocks",
    [
        (Block(Span(0, 9)), Block(Span(5, 12))),
        (Block(Span(9, 12)), Block(Span(0, 5))),
        (Block(Span(0, 999)),),
        (Block(Span(0, 9), BlockKind.LIST_ITEM, 99_999),),
    ],
)
def test_an_article_that_could_not_be_read_again_is_not_taken_in(
    store: Store, monday: Article, blocks: tuple[Block, ...]
) -> None:
    with pytest.raises(EditError, match="cannot be kept"):
        store.apply(AddArticles((replace(monday, blocks=blocks),)))
    assert store.articles() == ()


def test_several_articles_are_one_edit(store: Store, monday: Article, sunday: Article) -> None:
    assert store.apply(AddArticles((monday, sunday))).label == "Add 2 articles"


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (replace(an_article("text"), path="news/a.md"), "news/a.md"),
        (
            an_article("These are the first words of a text without title"),
            "These are the first words of a text with",
        ),
        (an_article(""), "untitled"),
    ],
)
def test_an_article_without_title_is_called_by_what_it_has(store: Store, article: Article, name: str) -> None:
    assert store.apply(AddArticles((article,))).label == f"Add article “{name}”"


def test_an_article_is_not_taken_in_twice(filled: Store, monday: Article) -> None:
    with pytest.raises(EditError, match="has the article “The train” already"):
        filled.apply(AddArticles((monday,)))
    with pytest.raises(EditError, match="already"):
        filled.apply(AddArticles((replace(monday, id="another"),)))


def test_an_article_that_is_not_there_is_named_in_the_refusal(filled: Store) -> None:
    with pytest.raises(EditError, match="no article nowhere"):
        filled.apply(RemoveArticle("nowhere"))
    assert filled.article("nowhere") is None


def test_the_others_close_ranks_when_an_article_goes(filled: Store, monday: Article, sunday: Article) -> None:
    applied = filled.apply(RemoveArticle(monday.id))
    assert [(article.id, article.letter) for article in filled.articles()] == [(sunday.id, "A")]
    assert applied.changes.articles == {monday.id, sunday.id}
    assert applied.label == "Remove article “The train”"


def test_an_article_takes_its_passages_with_it(filled: Store, monday: Article, departure: Statement) -> None:
    filled.apply(AddSuggestions((departure,)))
    applied = filled.apply(RemoveArticle(monday.id))
    left = filled.statement(departure.id)
    assert left is not None
    assert [position.value for position in left.positions] == ["Sunday"]
    assert applied.changes.statements == {departure.id}


def test_a_statement_left_without_passages_goes_too(filled: Store, monday: Article) -> None:
    alone = a_statement("Speed", a_position("59", (monday, "59 km/h")))
    filled.apply(AddStatement(alone))
    applied = filled.apply(RemoveArticle(monday.id))
    assert filled.statement(alone.id) is None
    assert applied.changes.statements == {alone.id}


def test_a_statement_that_never_had_passages_stays(filled: Store, monday: Article, sunday: Article) -> None:
    question = replace(
        a_statement("Who paid?", Position("nobody says")), silent=frozenset({monday.id, sunday.id})
    )
    filled.apply(AddStatement(question))
    filled.apply(RemoveArticle(monday.id))
    assert filled.statement(question.id) == replace(question, silent=frozenset({sunday.id}))


def test_a_position_explained_by_one_that_goes_stands_on_its_own_again(
    filled: Store, monday: Article, sunday: Article
) -> None:
    later = a_position("Sunday", (sunday, "Sunday"))
    earlier = replace(a_position("Monday", (monday, "Monday")), superseded_by=later.id)
    shared = Position(
        "both", (a_passage(monday, "train"), a_passage(sunday, "train")), superseded_by=earlier.id
    )
    filled.apply(AddStatement(statement := a_statement("Day", earlier, later, shared)))
    filled.apply(RemoveArticle(sunday.id))
    left = filled.statement(statement.id)
    assert left is not None
    assert [(p.value, p.superseded_by) for p in left.positions] == [("Monday", ""), ("both", earlier.id)]


def test_removing_an_article_does_not_make_a_suggestion_the_readers_own(
    filled: Store, monday: Article, departure: Statement
) -> None:
    filled.apply(AddSuggestions((departure,)))
    filled.apply(RemoveArticle(monday.id))
    filled.apply(AddSuggestions(()))
    assert filled.statements() == ()


def test_articles_are_put_into_order_and_parked(filled: Store, monday: Article, sunday: Article) -> None:
    applied = filled.apply(ArrangeArticles((sunday.id, monday.id), frozenset({monday.id})))
    assert [(article.id, article.parked) for article in filled.articles()] == [
        (sunday.id, False),
        (monday.id, True),
    ]
    assert applied.changes.articles == {monday.id, sunday.id}


def test_an_order_names_every_article_once(filled: Store, monday: Article, sunday: Article) -> None:
    for order in ((monday.id,), (monday.id, monday.id), (monday.id, sunday.id, "x")):
        with pytest.raises(EditError, match="each of them once"):
            filled.apply(ArrangeArticles(order))
    with pytest.raises(EditError, match="cannot be parked"):
        filled.apply(ArrangeArticles((monday.id, sunday.id), frozenset({"x"})))


def test_what_the_reader_knows_is_marked_as_theirs(filled: Store, monday: Article) -> None:
    applied = filled.apply(DescribeArticle(monday.id, {"author": "J. Doe", "title": ""}))
    described = filled.article(monday.id)
    assert described is not None
    assert described.author == Known("J. Doe", Origin.READER)
    assert described.title == Known("", Origin.READER)
    assert applied.changes.articles == {monday.id}


def test_only_what_is_kept_of_articles_can_be_set(filled: Store, monday: Article) -> None:
    with pytest.raises(EditError, match="'colour'"):
        filled.apply(DescribeArticle(monday.id, {"author": "J. Doe", "colour": "red"}))
    assert filled.article(monday.id) == monday


def test_who_found_an_article_silent_is_kept_when_the_statement_changes(
    filled: Store, monday: Article, sunday: Article
) -> None:
    speed = replace(a_statement("Speed", a_position("59", (monday, "59"))), silent=frozenset({sunday.id}))
    filled.apply(AddStatement(speed))
    again = filled.statement(speed.id)
    assert again == speed
    assert again.coverage(sunday.id) is Coverage.SILENT
