"""Which words of a quotation give an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.spans import Span
from synoptic.core.text.telling import telling


@pytest.mark.parametrize(
    ("value", "quote", "words"),
    [
        ("at most 59 km/h", "limited to a maximum speed of 59 km/h (37 mph)", "59 km/h"),
        ("about 50 km/h", "makes it rattle at about 50km/h (31mph)", "about 50km/h"),
        ("Sunday, 10 September 2023", "Kim boarded his train on Sunday afternoon", "Sunday"),
        (
            "Sunday, 10 September 2023",
            "departs Pyongyang, September 10, 2023, in this image",
            "September 10, 2023",
        ),
        ("an entire day", "The journey is expected to span an entire day.", "an entire day"),
        ("1.5 million", "It cost 1.5 million, not 15 million", "1.5 million"),
        ("not confirmed", "the report could not be confirmed", "not be confirmed"),
        ("not confirmed", "it couldn’t immediately be confirmed", "couldn’t immediately be confirmed"),
        ("not confirmed", "It is not confirmed.", "not confirmed"),
        ("no survivors", "there were no survivors", "no survivors"),
        ("Überlingen", "in ÜBERLINGEN on the lake", "ÜBERLINGEN"),
    ],
)
def test_the_words_of_the_answer_are_found_in_the_sources_own_form(
    value: str, quote: str, words: str
) -> None:
    found = telling(value, quote)
    assert found is not None
    assert found.of(quote) == words


@pytest.mark.parametrize(
    ("value", "quote"),
    [
        ("not known", "it remains unspecified whether the train had crossed the border"),
        ("not confirmed", "it was confirmed on Monday"),
        ("not confirmed", "It was not Kim himself, but his office, who has since confirmed it"),
        ("says it", "He says it was green"),
        ("", "Anything at all"),
        ("59 km/h", ""),
        ("59 km/h", "590 km and 5.9 m"),
    ],
)
def test_small_words_and_parts_of_figures_give_no_answer(value: str, quote: str) -> None:
    assert telling(value, quote) is None


@given(st.text(), st.text())
def test_what_is_found_begins_and_ends_with_words_of_the_value(value: str, quote: str) -> None:
    found = telling(value, quote)
    if found is not None:
        words = found.of(quote).casefold()
        assert 0 <= found.start < found.end <= len(quote)
        assert telling(value, words) is not None


def test_a_quotation_without_an_end_is_looked_through_as_far_as_an_answer_may_stand() -> None:
    assert telling("59 km/h", f"at 59 km/h {'and on ' * 100_000}") == Span(3, 10)
    assert telling("59 km/h", f"{'and on ' * 100_000} at 59 km/h") is None
