"""Places in a text, and their translation for programs that count in UTF-16."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.spans import Span, Utf16Map

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_neither_starts_before_the_text_nor_runs_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_holds_its_start_and_not_its_end() -> None:
    span = Span(2, 4)

    assert [position in span for position in (1, 2, 3, 4)] == [False, True, True, False]


def test_a_span_names_words_of_a_text() -> None:
    assert Span(4, 9).of("the train left") == "train"


@given(spans, st.text(alphabet="ab \n\u00a0", min_size=50))
def test_a_stripped_span_lies_inside_and_keeps_the_words(span: Span, text: str) -> None:
    stripped = span.stripped(text)

    assert span.covers(stripped)
    assert stripped.of(text) == span.of(text).strip()


@given(spans, st.integers(0, 50))
def test_a_moved_span_keeps_its_length(span: Span, by: int) -> None:
    assert len(span.moved(by)) == len(span)
    assert span.moved(by).moved(-by) == span


@given(spans, spans)
def test_overlap_counts_what_both_hold(one: Span, other: Span) -> None:
    both = [position for position in range(51) if position in one and position in other]

    assert one.overlap(other) == other.overlap(one) == len(both)


@given(spans, spans)
def test_a_span_that_covers_another_holds_all_of_it(one: Span, other: Span) -> None:
    assert one.covers(other) == (one.start <= other.start and other.end <= one.end)
    assert not one.covers(other) or one.overlap(other) == len(other)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_units_are_those_of_the_utf_16_encoding(text: str) -> None:
    units = Utf16Map(text)

    assert [units.to_units(i) for i in range(len(text) + 1)] == [
        len(text[:i].encode("utf-16-le")) // 2 for i in range(len(text) + 1)
    ]


@given(st.text(alphabet="ab\U0001f642\U00020000é"))
def test_code_points_survive_the_way_through_units(text: str) -> None:
    units = Utf16Map(text)

    assert [units.to_index(units.to_units(i)) for i in range(len(text) + 1)] == list(range(len(text) + 1))


def test_the_middle_of_a_pair_counts_as_its_start() -> None:
    assert Utf16Map("a\U0001f642b").to_index(2) == 1
