from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_passage, a_position, a_statement, an_article
from helpers.copies import content, copied, plan, take_in
from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.edits import (
    AddArticles,
    AddStatement,
    Agent,
    ArrangeArticles,
    ChangeStatement,
    DescribeArticle,
    RemoveArticle,
    ReviseArticle,
)
from synoptic.core.documents.merging import Clash, Tally

if TYPE_CHECKING:
    from pathlib import Path

    from helpers.copies import Twins
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

TEXT = "A third account says Tuesday."


def titles(twins: Twins) -> list[str]:
    return [article.title.value for article in twins.ada.articles()]


def test_new_articles_come_at_the_end(twins: Twins) -> None:
    twins.ben.apply(AddArticles((an_article(TEXT, "Third"),)))
    twins.ada.apply(AddArticles((an_article("Fourth.", "Fourth"),)))
    assert plan(twins.ada, twins.ben).articles == Tally(new=1)
    take_in(twins.ada, twins.ben)
    assert titles(twins) == ["The train", "A journey", "Fourth", "Third"]
    assert [article.order for article in twins.ada.articles()] == [0, 1, 2, 3]


def test_a_text_that_both_took_in_becomes_one_article(twins: Twins, tmp_path: Path) -> None:
    for store in (twins.ada, twins.ben):
        article = an_article(TEXT, "Third")
        store.apply(AddArticles((article,)))
        store.apply(AddStatement(a_statement("Day", a_position("Tuesday", (article, "Tuesday")))))
    with copied(twins.ada, tmp_path / "before", Agent("Ada")) as before:
        assert not plan(twins.ada, twins.ben).collisions
        take_in(twins.ada, twins.ben)
        take_in(twins.ben, before)
    assert titles(twins) == ["The train", "A journey", "Third"]
    third = twins.ada.articles()[2]
    days = [each for each in twins.ada.statements() if each.label == "Day"]
    assert [each.articles for each in days] == [{third.id}, {third.id}]
    assert content(twins.ada) == content(twins.ben)


def test_an_article_that_one_removed_is_gone_with_its_passages(
    twins: Twins, sunday: Article, departure: Statement
) -> None:
    twins.ben.apply(RemoveArticle(sunday.id))
    assert plan(twins.ada, twins.ben).articles == Tally(removed=1)
    assert all(plan(twins.ada, twins.ben).articles_by_name.removed)
    take_in(twins.ada, twins.ben)
    assert titles(twins) == ["The train"]
    (statement,) = twins.ada.statements()
    assert [position.value for position in statement.positions] == ["Monday"]


def test_an_article_that_the_other_worked_on_stays_and_is_listed(
    twins: Twins, sunday: Article, departure: Statement
) -> None:
    twins.ada.apply(RemoveArticle(sunday.id))
    twins.ben.apply(AddStatement(a_statement("Means", a_position("train", (sunday, "train")))))
    assert [each.clash for each in plan(twins.ada, twins.ben).collisions] == [Clash.REMOVED_HERE]
    take_in(twins.ada, twins.ben)
    assert titles(twins) == ["The train", "A journey"]
    assert twins.ada.statements()[0] == departure


def test_what_a_reader_wrote_of_an_article_goes_before_what_was_found(twins: Twins, monday: Article) -> None:
    twins.ben.apply(DescribeArticle(monday.id, {"author": "Lee"}))
    assert plan(twins.ada, twins.ben).articles == Tally(changed=1)
    take_in(twins.ada, twins.ben)
    assert twins.ada.articles()[0].author == Known("Lee", Origin.READER)
    twins.ada.apply(DescribeArticle(monday.id, {"author": "Kim Lee"}))
    assert not plan(twins.ada, twins.ben)
    take_in(twins.ben, twins.ada)
    assert twins.ben.articles()[0].author.value == "Kim Lee"


def test_two_descriptions_are_both_kept_and_listed_once(twins: Twins, monday: Article) -> None:
    twins.ada.apply(DescribeArticle(monday.id, {"title": "The train leaves"}))
    twins.ben.apply(DescribeArticle(monday.id, {"title": "Off it goes"}))
    (collision,) = plan(twins.ada, twins.ben).collisions
    assert collision.clash is Clash.DESCRIBED
    take_in(twins.ada, twins.ben)
    article = twins.ada.articles()[0]
    assert article.title.value == "The train leaves"
    assert article.notices == ("A colleague’s copy gives another title: “Off it goes”.",)
    assert not plan(twins.ada, twins.ben).collisions


def test_articles_stand_as_the_one_side_put_them_that_moved_them(
    twins: Twins, monday: Article, sunday: Article
) -> None:
    twins.ben.apply(ArrangeArticles((sunday.id, monday.id), frozenset([monday.id])))
    take_in(twins.ada, twins.ben)
    assert [(article.id, article.parked) for article in twins.ada.articles()] == [
        (sunday.id, False),
        (monday.id, True),
    ]


def newer(article: Article, text: str) -> Article:
    return replace(an_article(text, article.title.value), id=article.id)


def test_a_newer_text_holds_and_passages_go_along(
    twins: Twins, monday: Article, departure: Statement
) -> None:
    revised = newer(monday, f"Corrected. {monday.text}")
    moved = replace(a_passage(revised, "Monday"), id=departure.positions[0].passages[0].id)
    twins.ben.apply(ReviseArticle(revised, (moved,)))
    twins.ada.apply(ChangeStatement(replace(departure, note="Ask.")))
    assert not plan(twins.ada, twins.ben).collisions
    take_in(twins.ada, twins.ben)
    assert twins.ada.articles()[0].text == revised.text
    (statement,) = twins.ada.statements()
    assert statement.note == "Ask."
    assert statement.positions[0].passages[0].revision == revised.revision
    assert twins.ada.revision_text(monday.id, monday.revision) == monday.text


@pytest.mark.parametrize("name", ["0", "z"])  # which of two names comes first in the alphabet says nothing
def test_a_passage_that_was_left_behind_later_comes_as_far_as_it_came(
    twins: Twins, monday: Article, departure: Statement, name: str
) -> None:
    revised = replace(newer(monday, f"Corrected. {monday.text}"), revision=name)
    moved = replace(a_passage(revised, "Monday"), id=departure.positions[0].passages[0].id)
    twins.ben.apply(ReviseArticle(revised, (moved,)))
    twins.ben.apply(ReviseArticle(newer(monday, f"Corrected twice. {monday.text}")))
    assert not plan(twins.ada, twins.ben).collisions
    assert not plan(twins.ben, twins.ada).rows
    take_in(twins.ada, twins.ben)
    assert twins.ada.statements()[0].positions[0].passages[0].revision == name
    assert content(twins.ada) == content(twins.ben)


def test_what_was_written_of_the_older_text_holds_for_the_newer(twins: Twins, monday: Article) -> None:
    twins.ben.apply(ReviseArticle(newer(monday, f"Corrected. {monday.text}")))
    twins.ada.apply(DescribeArticle(monday.id, {"author": "Lee"}))
    take_in(twins.ada, twins.ben)
    assert twins.ada.articles()[0].author.value == "Lee"


def test_two_newer_texts_are_both_kept_and_listed(twins: Twins, monday: Article) -> None:
    texts = [newer(monday, f"{word}. {monday.text}") for word in ("Corrected", "Updated")]
    twins.ada.apply(ReviseArticle(texts[0]))
    twins.ben.apply(ReviseArticle(texts[1]))
    assert [each.clash for each in plan(twins.ada, twins.ben).collisions] == [Clash.REVISED]
    take_in(twins.ada, twins.ben)
    assert twins.ada.articles()[0].text == texts[0].text
    assert twins.ada.revision_text(monday.id, texts[1].revision) == texts[1].text
    assert not plan(twins.ada, twins.ben).collisions


@pytest.mark.parametrize("undone", [False, True])
def test_a_merge_that_was_taken_back_is_offered_again(twins: Twins, monday: Article, undone: bool) -> None:
    twins.ben.apply(DescribeArticle(monday.id, {"author": "Lee"}))
    applied = take_in(twins.ada, twins.ben)
    if undone:
        twins.ada.apply(applied.inverse)
    assert bool(plan(twins.ada, twins.ben)) is undone


def test_a_third_copy_finds_a_text_under_its_new_name(twins: Twins, tmp_path: Path) -> None:
    for store in (twins.ada, twins.ben):
        store.apply(AddArticles((an_article(TEXT, "Third"),)))
    with (
        copied(twins.ada, tmp_path / "of-ada", Agent("Cleo")) as of_ada,
        copied(twins.ben, tmp_path / "of-ben", Agent("Dora")) as of_ben,
    ):
        for store in (of_ada, of_ben):
            third = store.articles()[2]
            store.apply(AddStatement(a_statement("Day", a_position("Tuesday", (third, "Tuesday")))))
        take_in(twins.ada, twins.ben)
        for store in (of_ada, of_ben):
            assert not plan(twins.ada, store).collisions
            take_in(twins.ada, store)
    assert titles(twins) == ["The train", "A journey", "Third"]
    days = [each for each in twins.ada.statements() if each.label == "Day"]
    assert [each.articles for each in days] == [{twins.ada.articles()[2].id}] * 2


def test_of_two_orders_the_later_holds_on_both_sides(twins: Twins, monday: Article, sunday: Article) -> None:
    twins.ada.apply(ArrangeArticles((sunday.id, monday.id)))
    twins.ben.apply(ArrangeArticles((monday.id, sunday.id), frozenset([sunday.id])))
    for here, there in ((twins.ada, twins.ben), (twins.ben, twins.ada)):
        take_in(here, there)
        assert [article.id for article in here.articles()] == [monday.id, sunday.id]
        assert [article.parked for article in here.articles()] == [False, True]
