"""Folding leaves out what readers do not see, and finds the way back."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.folding import Folded, evened, fold
from synoptic.core.text.spans import Span

# Text as it comes from web pages and PDF files: ligatures, soft hyphens, curly marks, odd spaces.
printed = st.text(alphabet="abAB \n\t\u00a0\u00ad\u200b\u200f“”‘’'\"–-…ßﬁﬃİŉé\U0001f642", max_size=60)


@pytest.mark.parametrize(
    ("seen", "folded"),
    [
        ("The Train", "the train"),
        ("the\u00a0 \n\ttrain", "the train"),
        ("“don’t”", '"don\'t"'),
        ("2019–2023", "2019-2023"),
        ("wait…", "wait..."),
        ("ar\u00admoured", "armoured"),
        ("o\ufb03cial", "official"),
        ("Straße", "strasse"),
        ("a \u200b b", "a b"),
    ],
)
def test_what_looks_the_same_becomes_the_same(seen: str, folded: str) -> None:
    assert fold(seen) == folded


@given(st.one_of(printed, st.text()))
def test_a_folded_text_has_nothing_left_to_fold(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.one_of(printed, st.text()))
def test_a_folded_text_is_the_same_with_and_without_the_way_back(text: str) -> None:
    assert Folded(text).text == fold(text)
    assert Folded(text, cased=True).text == evened(text)


@given(st.one_of(printed, st.text()), st.data())
def test_the_way_back_leads_to_words_that_fold_to_the_same(text: str, data: st.DataObject) -> None:
    folded = Folded(text)
    start = data.draw(st.integers(0, len(folded.text)))
    span = Span(start, data.draw(st.integers(start, len(folded.text))))
    back = folded.back(span)

    assert back.end <= len(text)
    assert span.of(folded.text) in fold(back.of(text))


@given(st.one_of(printed, st.text()))
def test_places_keep_their_order_from_one_end_to_the_other(text: str) -> None:
    folded = Folded(text)
    places = [folded.place(index) for index in range(len(text) + 1)]

    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, len(folded.text))


def test_a_ligature_is_taken_whole() -> None:
    assert Folded("o\ufb03ce").back(Span(2, 3)) == Span(1, 2)


def test_invisible_characters_at_the_edges_stay_outside() -> None:
    assert Folded("a \u200bword\u200b b").back(Span(2, 6)) == Span(3, 7)


def test_every_character_that_grows_when_folded_is_known() -> None:
    grown = [chr(code) for code in range(sys.maxunicode + 1) if len(chr(code).casefold()) > 1]

    assert all(len(Folded(character + "x").text) == len(character.casefold()) + 1 for character in grown)
    assert all(Folded(character + "x").back(Span(0, 1)) == Span(0, 1) for character in grown)
