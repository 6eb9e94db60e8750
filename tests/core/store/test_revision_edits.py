from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_passage, a_position, a_statement, an_article
from helpers.dumping import dump
from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.edits import AddStatement, ChangeStatement, DescribeArticle, ReviseArticle
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.store.database import Store


@pytest.fixture
def newer(monday: Article) -> Article:
    """The same article after a correction: the day stands elsewhere and the speed is gone."""
    text = "Corrected. The train left on Monday."
    return replace(an_article(text, title="The train, corrected"), id=monday.id)


@pytest.fixture
def day(filled: Store, monday: Article) -> Statement:
    statement = a_statement("Day", a_position("Monday", (monday, "Monday")))
    filled.apply(AddStatement(statement))
    return statement


@pytest.fixture
def speed(filled: Store, monday: Article) -> Statement:
    statement = a_statement("Speed", a_position("59 km/h", (monday, "59 km/h")))
    filled.apply(AddStatement(statement))
    return statement


def moved(statement: Statement, newer: Article, quote: str) -> Passage:
    return replace(a_passage(newer, quote), id=next(statement.passages()).id)


def test_a_newer_text_takes_the_place_of_the_old(filled: Store, monday: Article, newer: Article) -> None:
    applied = filled.apply(ReviseArticle(newer))
    first, _ = filled.articles()
    assert applied.label == "Take in a newer text of “The train”"
    assert (first.id, first.revision, first.text) == (monday.id, newer.revision, newer.text)
    assert (first.number, first.letter, first.parked) == (2, "A", monday.parked)
    assert filled.search_articles("corrected") == {monday.id}
    assert filled.search_articles("59") == frozenset()


def test_passages_that_stand_in_it_move_and_keep_all_else(
    filled: Store, day: Statement, newer: Article
) -> None:
    place = moved(day, newer, "Monday")
    applied = filled.apply(ReviseArticle(newer, (replace(place, note="of no account", speaker="nobody"),)))
    found = next(filled.statements()[0].passages())
    assert (found.revision, found.span, found.prefix) == (newer.revision, place.span, place.prefix)
    assert (found.note, found.speaker) == ("", "")
    assert applied.changes.statements == {day.id}


def test_the_others_stay_on_the_text_that_they_were_found_in(
    filled: Store, day: Statement, speed: Statement, newer: Article
) -> None:
    filled.apply(ReviseArticle(newer, (moved(day, newer, "Monday"),)))
    assert filled.statements()[1] == speed
    assert filled.search_statements("59") == {speed.id}


def test_undo_gives_the_old_text_back(filled: Store, day: Statement, newer: Article) -> None:
    before = dump(filled)
    filled.apply(filled.apply(ReviseArticle(newer, (moved(day, newer, "Monday"),))).inverse)
    assert dump(filled) == before


def test_what_the_reader_said_of_the_article_holds(filled: Store, monday: Article, newer: Article) -> None:
    filled.apply(DescribeArticle(monday.id, {"author": "Ada", "title": "My title"}))
    told = replace(newer, title=Known("Its title", Origin.HEADING), place=Known("Pyongyang", Origin.TEXT))
    filled.apply(ReviseArticle(told))
    first, _ = filled.articles()
    assert (first.title.value, first.author.value, first.place.value) == ("My title", "Ada", "Pyongyang")


def test_a_text_that_the_project_has_is_refused(filled: Store, monday: Article) -> None:
    with pytest.raises(EditError, match="has this text"):
        filled.apply(ReviseArticle(monday))


def test_an_article_that_is_not_there_has_no_newer_text(filled: Store) -> None:
    with pytest.raises(EditError, match="no article"):
        filled.apply(ReviseArticle(an_article("New.")))


def test_passages_of_something_else_are_refused(
    filled: Store, day: Statement, monday: Article, newer: Article
) -> None:
    before = dump(filled)
    for passage in (a_passage(newer, "Monday"), next(day.passages())):
        with pytest.raises(EditError, match="passage was given"):
            filled.apply(ReviseArticle(newer, (passage,)))
    wrong = replace(moved(day, newer, "Monday"), exact="Sunday")
    with pytest.raises(EditError, match="not what its article says"):
        filled.apply(ReviseArticle(newer, (wrong,)))
    assert dump(filled) == before


def test_an_orphan_stays_through_a_change_of_its_statement(
    filled: Store, speed: Statement, newer: Article
) -> None:
    filled.apply(ReviseArticle(newer))
    filled.apply(ChangeStatement(replace(speed, label="Top speed")))
    assert filled.statements()[0].positions == speed.positions
