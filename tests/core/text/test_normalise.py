"""A text is settled once; what hides in it is counted, what cannot be shown is replaced."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.normalise import REPLACEMENT, settle


@given(st.text(st.characters(codec=None)))
def test_settling_a_settled_text_changes_nothing(raw: str) -> None:
    once = settle(raw).text
    assert settle(once).text == once


@given(st.text(st.characters(codec=None)))
def test_a_settled_text_can_be_stored_and_shown(raw: str) -> None:
    text = settle(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert text.encode("utf-8").decode("utf-8") == text
    assert all(
        character in "\t\n" or unicodedata.category(character) not in ("Cc", "Cs") for character in text
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\v"])
def test_every_way_to_end_a_line_becomes_one(end: str) -> None:
    assert settle(f"one{end}two").text == "one\ntwo"


def test_accents_are_composed() -> None:
    assert settle("Pyo\u0306ngyang").text == "Pyŏngyang"


def test_a_text_without_oddities_has_no_notices() -> None:
    assert settle("Plain words – “quoted”.\n").notices == ()


@pytest.mark.parametrize("odd", ["\0", "\x1b", "\x7f", "\x85", "\ud800"])
def test_what_cannot_be_shown_is_replaced_and_counted(odd: str) -> None:
    settled = settle(f"a{odd}b{odd}")
    assert settled.text == f"a{REPLACEMENT}b{REPLACEMENT}"
    assert settled.notices == ("Characters that cannot be shown, replaced by \ufffd: 2.",)


@pytest.mark.parametrize("odd", ["\u202e", "\u2066", "\u200f"])
def test_signs_that_turn_the_direction_stay_and_are_counted(odd: str) -> None:
    settled = settle(f"a{odd}b")
    assert settled.text == f"a{odd}b"
    assert settled.notices == ("Characters that turn the direction of writing, kept: 1.",)


@pytest.mark.parametrize("odd", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\U000e0041", "\u200d"])
def test_invisible_characters_stay_and_are_counted(odd: str) -> None:
    settled = settle(f"a{odd}b")
    assert settled.text == f"a{odd}b"
    assert settled.notices == ("Invisible characters, kept: 1.",)


@pytest.mark.parametrize("word", ["👩\u200d🚀", "می\u200cخواهم", "क्\u200dष"])
def test_joiners_that_belong_to_the_spelling_are_no_oddity(word: str) -> None:
    assert settle(word).notices == ()
