"""What the window calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt

from synoptic.gui.models.wording import (
    BREAK,
    SCORE_MEANS,
    coverage_words,
    date_words,
    day_words,
    decided_words,
    fitted,
    letters_of,
    origin_words,
    relation_title,
    relation_words,
    score_of,
    state_words,
    tag_forms,
    tag_tip,
    tip,
)

if TYPE_CHECKING:
    from helpers.train import Train

MARKUP = st.text(alphabet="<>&;/!? abimgltscr=\"'\n?xml", max_size=60)


@pytest.mark.parametrize(
    ("word", "title", "words"),
    [
        ("Top speed", "Conflicting", "conflicting"),
        ("Day of leaving", "Possibly conflicting", "possibly conflicting"),
        ("Number of dead", "Superseded", "superseded"),
        ("First trip", "Shared", "shared by 3"),
        ("Colour", "Unique", "only in A"),
    ],
)
def test_a_relation_is_named(train: Train, word: str, title: str, words: str) -> None:
    statement = train.statement(word)
    assert relation_title(statement) == title
    assert relation_words(statement, letters_of(statement, train.workspace.articles)) == words


def test_a_suggestion_tells_its_score_until_it_is_decided(train: Train) -> None:
    assert state_words(train.statement("Top speed")) == "suggested, score 0.94"
    assert state_words(train.statement("First trip")) == "accepted"
    assert state_words(train.statement("Weather")) == "rejected"


def test_a_tag_says_less_where_there_is_less_room_and_its_tip_what_all_means(train: Train) -> None:
    speed = train.statement("Top speed")
    assert tag_forms(speed) == (
        ("Conflicting · quantity", "suggested, score 0.94"),
        ("Conflicting · quantity", "score 0.94"),
        ("Conflicting", "score 0.94"),
    )
    assert SCORE_MEANS in tag_tip(speed)
    assert tag_tip(train.statement("First trip")).endswith("\nTwo sources or more say it alike.")


def test_who_decided_is_told_once_somebody_has(train: Train) -> None:
    assert decided_words(train.statement("Top speed"), "Kim") == ""
    assert decided_words(train.statement("First trip"), "Ada") == "Accepted by Ada"
    assert decided_words(train.statement("Weather"), "") == "Rejected"
    assert decided_words(train.statement("Colour"), "Ada") == "Written by Ada"


def test_what_a_person_wrote_counts_as_sure(train: Train) -> None:
    assert (score_of(train.statement("Colour")), score_of(train.statement("Rumour"))) == (1.0, 0.4)


def test_who_is_silent_is_told_from_who_has_no_passage(train: Train) -> None:
    articles = train.workspace.articles
    assert coverage_words(train.statement("Top speed"), articles, ()) == "No passage in B."
    assert coverage_words(train.statement("Number of cars"), articles, ()) == "No passage in B and C."
    looked = {train.b.id, train.c.id}
    assert (
        coverage_words(train.statement("Colour"), articles, looked) == "B and C are silent. No passage in D."
    )


def test_sources_of_one_wording_are_counted_as_one_origin(train: Train) -> None:
    articles = train.workspace.articles
    assert origin_words(train.statement("Top speed"), articles) == (
        "A and D share their wording: likely one origin. 3 sources, 2 origins."
    )
    assert origin_words(train.statement("First trip"), articles) == ""


@pytest.mark.parametrize(
    ("published", "day", "date"),
    [
        ("2023-09-11", "11 Sep", "11 Sep 2023"),
        ("2023-12-01T10:00", "1 Dec", "1 Dec 2023"),
        ("", "", "no date given"),
        ("September", "", "no date given"),
        ("2023-13-01", "", "no date given"),
    ],
)
def test_a_date_is_short_where_it_can_be_read(published: str, day: str, date: str) -> None:
    assert (day_words(published), date_words(published)) == (day, date)


@given(MARKUP)
def test_no_tip_is_ever_taken_for_rich_text(text: str) -> None:
    assert not Qt.mightBeRichText(tip(text))


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<?xml version='1.0'?>", "&lt;b&gt; <img src='x'>", "<!-- -->"]
)
def test_markup_is_shown_as_it_was_written(text: str) -> None:
    assert not Qt.mightBeRichText(tip(text))
    assert tip(text).replace("\u2060", "") == text


def test_text_without_markup_stays_as_it_is() -> None:
    assert tip("59 km/h, they say") == "59 km/h, they say"


def test_a_text_of_words_is_fitted_into_a_label_as_it_is() -> None:
    words = "The train left on Monday, <b>not</b> on Sunday."
    assert fitted(words) == words


@given(st.text(max_size=300), st.integers(1, 200))
def test_a_text_fitted_into_a_label_has_no_endless_word_and_is_no_other_text(text: str, limit: int) -> None:
    text = text.replace(BREAK, "")
    shown = fitted(text, limit)
    assert all(len(word) <= 40 for part in shown.split() for word in part.split(BREAK))
    plain = shown.replace(BREAK, "")
    assert plain == text or (len(plain) <= limit and text.startswith(plain.removesuffix("…")))
