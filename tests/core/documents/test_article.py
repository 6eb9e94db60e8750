"""An article: one source's text, and what is known of it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import an_article
from synoptic.core.documents.article import UNKNOWN, Known, Origin, letter_of


@pytest.mark.parametrize(
    ("order", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
)
def test_articles_are_known_by_letter(order: int, letter: str) -> None:
    assert letter_of(order) == letter
    assert an_article("x").at(order).letter == letter


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_no_two_articles_have_the_same_letter(one: int, other: int) -> None:
    assert (letter_of(one) == letter_of(other)) == (one == other)


def test_a_place_before_the_first_has_no_letter() -> None:
    with pytest.raises(ValueError, match="not a place"):
        letter_of(-7)


def test_moving_an_article_changes_nothing_but_its_place() -> None:
    article = an_article("The train left.")
    moved = article.at(3)

    assert (moved.order, moved.id, moved.revision, moved.text) == (
        3,
        article.id,
        article.revision,
        article.text,
    )


def test_a_text_has_a_fingerprint_of_its_utf_8() -> None:
    assert an_article("Größe").sha256 == hashlib.sha256("Größe".encode()).hexdigest()


def test_what_is_not_known_is_false_and_empty() -> None:
    known = Known("Seoul", Origin.DATELINE)

    assert (bool(UNKNOWN), str(UNKNOWN)) == (False, "")
    assert (bool(known), str(known)) == (True, "Seoul")


def test_the_time_of_a_file_is_not_the_date_of_its_article() -> None:
    read = replace(an_article("News."), published=Known("2023-09-11", Origin.FIRST_LINE))
    found = replace(read, published=Known("2026-11-21", Origin.FILE_TIME))

    assert (read.dated, found.dated) == ("2023-09-11", "")
