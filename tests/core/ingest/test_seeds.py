"""The customer's five articles read as a careful person would lay them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.article import Article, BlockKind, Origin
from synoptic.core.ingest import read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def articles(seeds: list[Path]) -> list[Article]:
    return [read(path) for path in seeds]


def words_of(article: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind is kind]


def test_four_state_their_date_and_one_does_not(articles: list[Article]) -> None:
    assert [article.published.value for article in articles[:4]] == ["2023-09-11"] * 2 + ["2023-09-12"] * 2
    origins = [article.published.origin for article in articles]
    assert origins == [Origin.FIRST_LINE] * 4 + [Origin.FILE_TIME]


def test_each_has_its_paragraphs(articles: list[Article]) -> None:
    assert [len(words_of(article, BlockKind.PARAGRAPH)) for article in articles] == [12, 11, 12, 11, 10]


def test_captions_and_headings_are_told_apart(articles: list[Article]) -> None:
    assert [len(words_of(article, BlockKind.CAPTION)) for article in articles] == [1, 1, 0, 1, 0]
    assert words_of(articles[3], BlockKind.HEADING) == [
        "A grand send-off",
        "Details of the meeting still unclear",
    ]


def test_their_text_is_the_text_of_their_file(articles: list[Article], seeds: list[Path]) -> None:
    assert [article.text for article in articles] == [path.read_text(encoding="utf-8") for path in seeds]


def test_none_has_a_notice_and_all_are_in_english(articles: list[Article]) -> None:
    assert [article.notices for article in articles] == [()] * 5
    assert {article.language.value for article in articles} == {"en"}


def test_titles_come_from_the_words_and_fit_a_pane(articles: list[Article]) -> None:
    for article in articles:
        assert article.title.origin is Origin.TEXT
        assert 20 <= len(article.title.value) <= 80
    assert articles[0].place.value == "Seoul"
