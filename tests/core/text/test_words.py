"""Where words begin and end, and how the ends of a passage move along them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.spans import End, Span
from synoptic.core.text.words import dragged, stepped, words_in

TEXT = "It went “beyond 59 km/h”, he said — not U.S. $5 or 20%."
texts = st.text("ab 1.,\n“”平壌\u0e01😀", min_size=1, max_size=40)


@st.composite
def a_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_marks_around_a_word_are_no_part_of_it_and_signs_of_a_figure_are() -> None:
    found = [span.of(TEXT) for span in words_in(TEXT)]
    assert found == ["It", "went", "beyond", "59", "km/h", "he", "said", "not", "U.S", "$5", "or", "20%"]


def test_writing_without_spaces_counts_by_character() -> None:
    assert [span.of("金正恩、Kim") for span in words_in("金正恩、Kim")] == ["金", "正", "恩", "Kim"]


@pytest.mark.parametrize(
    ("end", "step", "expected"),
    [
        (End.START, -1, "beyond 59 km/h"),
        (End.START, 1, "km/h"),
        (End.END, 1, "59 km/h”, he"),
        (End.END, -1, "59"),
    ],
)
def test_an_end_moves_by_a_word(end: End, step: int, expected: str) -> None:
    assert stepped(span_of("59 km/h"), TEXT, end, step).of(TEXT) == expected


def test_the_last_word_and_the_end_of_the_text_are_kept_to() -> None:
    assert stepped(span_of("59"), TEXT, End.START, 1) == span_of("59")
    assert stepped(span_of("59"), TEXT, End.END, -1) == span_of("59")
    assert stepped(span_of("It"), TEXT, End.START, -1) == span_of("It")
    assert stepped(span_of("20%"), TEXT, End.END, 1) == span_of("20%")


def test_a_neighbour_far_away_is_found() -> None:
    text = "one" + " " * 3000 + "two"
    assert stepped(Span(0, 3), text, End.END, 1) == Span(0, len(text))
    assert stepped(Span(len(text) - 3, len(text)), text, End.START, -1) == Span(0, len(text))


def test_a_dragged_end_goes_to_the_nearest_end_of_a_word() -> None:
    inside = TEXT.index("beyond") + 1
    assert dragged(span_of("59 km/h"), TEXT, End.START, inside).of(TEXT) == "beyond 59 km/h"
    assert dragged(span_of("59 km/h"), TEXT, End.START, inside, letters=True).of(TEXT) == "eyond 59 km/h"
    assert dragged(span_of("59 km/h"), TEXT, End.END, TEXT.index("said") + 3).of(TEXT).endswith("he said")


@given(a_span(), st.sampled_from(End), st.sampled_from([1, -1]))
def test_a_step_moves_one_end_alone_and_leaves_something(
    given_: tuple[str, Span], end: End, step: int
) -> None:
    text, span = given_
    after = stepped(span, text, end, step)
    assert 0 <= after.start < after.end <= len(text)
    if end is End.START:
        assert after.end == span.end
        assert (after.start - span.start) * step >= 0
    else:
        assert after.start == span.start
        assert (after.end - span.end) * step >= 0


@given(a_span(), st.sampled_from(End))
def test_a_step_there_and_back_ends_at_the_end_of_a_word(given_: tuple[str, Span], end: End) -> None:
    text, span = given_
    there = stepped(span, text, end, 1)
    if there != span:
        back = stepped(there, text, end, -1)
        ends = [word.start if end is End.START else word.end for word in words_in(text)]
        place = back.start if end is End.START else back.end
        assert place in ends or back == there


@given(a_span(), st.sampled_from(End), st.integers(-3, 60), st.booleans())
def test_dragging_never_empties_a_passage(
    given_: tuple[str, Span], end: End, place: int, letters: bool
) -> None:
    text, span = given_
    after = dragged(span, text, end, place, letters=letters)
    assert 0 <= after.start < after.end <= len(text)
    assert (after.end == span.end) if end is End.START else (after.start == span.start)
