from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.edits import (
    AddArticles,
    AddStatement,
    AddSuggestions,
    ChangeStatement,
    DescribeArticle,
    RemoveArticle,
    RemoveStatement,
)
from synoptic.core.store.search import MANY

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store


@pytest.fixture
def speed(filled: Store, monday: Article) -> Statement:
    statement = a_statement("Top speed of the train", a_position("fifty-nine", (monday, "59 km/h")))
    statement = replace(statement, note="Check with Müller", tags=("railways",))
    filled.apply(AddStatement(statement))
    return statement


@pytest.mark.parametrize(
    "words", ["speed", "top train", "TRAIN", "spe", "fifty", "km", "muller", "check railw", ""]
)
def test_a_statement_is_found_by_label_value_quote_note_and_tag(
    filled: Store, speed: Statement, words: str
) -> None:
    assert filled.search_statements(words) == {speed.id}


@pytest.mark.parametrize("words", ["eed", "speed aeroplane", "journey"])
def test_every_word_must_be_there_from_its_start(filled: Store, speed: Statement, words: str) -> None:
    assert filled.search_statements(words) == frozenset()


@pytest.mark.parametrize(
    "words",
    [
        '"',
        'top"',
        "NOT",
        "a AND",
        "label:top",
        "(",
        "*",
        "^top",
        "NEAR(a b)",
        "{",
        "-",
        "\0",
        "\ud800",
        "'",
        ";",
    ],
)
def test_nothing_in_the_words_is_read_as_an_operator(filled: Store, speed: Statement, words: str) -> None:
    assert filled.search_statements(words) <= {speed.id}


def test_a_changed_statement_is_found_by_its_new_words_only(filled: Store, speed: Statement) -> None:
    filled.apply(ChangeStatement(replace(speed, label="Velocity")))
    assert filled.search_statements("velocity") == {speed.id}
    assert filled.search_statements("top") == frozenset()


def test_a_removed_statement_is_found_again_after_undo(filled: Store, speed: Statement) -> None:
    applied = filled.apply(RemoveStatement(speed.id))
    assert filled.search_statements("speed") == frozenset()
    filled.apply(applied.inverse)
    assert filled.search_statements("speed") == {speed.id}


def test_articles_are_found_by_text_and_by_what_is_known_of_them(
    filled: Store, monday: Article, sunday: Article
) -> None:
    filled.apply(DescribeArticle(monday.id, {"publisher": "The Daily Courier"}))
    assert filled.search_articles("left") == {monday.id, sunday.id}
    assert filled.search_articles("journey") == {sunday.id}
    assert filled.search_articles("courier mon") == {monday.id}
    filled.apply(RemoveArticle(monday.id))
    assert filled.search_articles("courier") == frozenset()


def test_words_without_spaces_between_them_are_found(store: Store) -> None:
    article = an_article("金正恩乘火车离开平壤前往俄罗斯")
    store.apply(AddArticles((article,)))
    assert store.search_articles("平壤") == {article.id}
    assert store.search_articles("壤平") == frozenset()


def test_a_whole_analysis_can_be_searched(filled: Store, monday: Article) -> None:
    many = tuple(a_suggestion(f"number{n}", a_position("x", (monday, "59"))) for n in range(MANY))
    filled.apply(AddSuggestions(many))
    assert filled.search_statements("number7 59") >= {many[7].id, many[70].id}
    filled.apply(AddSuggestions(many[:1]))
    assert filled.search_statements("number") == {many[0].id}
