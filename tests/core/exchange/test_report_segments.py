from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.exchange.segments import Segment, segments
from synoptic.core.text.spans import Span

ENDS = st.tuples(st.integers(0, 30), st.integers(0, 30))
SPANS = ENDS.map(lambda ends: Span(min(ends), max(ends)))


def test_a_window_without_spans_is_one_piece() -> None:
    assert segments(Span(3, 9), []) == [Segment(Span(3, 9))]


def test_spans_that_cross_are_cut_where_they_begin_and_end() -> None:
    assert segments(Span(0, 10), [Span(2, 6), Span(4, 8)]) == [
        Segment(Span(0, 2)),
        Segment(Span(2, 4), (0,)),
        Segment(Span(4, 6), (0, 1)),
        Segment(Span(6, 8), (1,)),
        Segment(Span(8, 10)),
    ]


def test_a_span_that_reaches_out_of_the_window_counts_inside_it() -> None:
    assert segments(Span(5, 10), [Span(0, 7), Span(20, 30)]) == [
        Segment(Span(5, 7), (0,)),
        Segment(Span(7, 10)),
    ]


@given(SPANS, st.lists(SPANS, max_size=8))
def test_the_pieces_make_up_the_window_in_order(window: Span, spans: list[Span]) -> None:
    pieces = segments(window, spans)
    assert [place for piece in pieces for place in range(piece.span.start, piece.span.end)] == list(
        range(window.start, window.end)
    )
    assert all(piece.span for piece in pieces)


@given(SPANS, st.lists(SPANS, max_size=8))
def test_a_piece_names_exactly_the_spans_over_each_of_its_places(window: Span, spans: list[Span]) -> None:
    for piece in segments(window, spans):
        for place in range(piece.span.start, piece.span.end):
            assert piece.over == tuple(n for n, span in enumerate(spans) if place in span)
