"""Sentences and clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.segment import LONGEST_SENTENCE, clauses, sentences
from synoptic.core.text.spans import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


def parts(text: str) -> list[str]:
    return [span.of(text) for span in clauses(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke. Nobody was hurt.", ["The dam broke.", "Nobody was hurt."]),
        ("Mr. Okafor met Dr. Lind at noon. They left.", ["Mr. Okafor met Dr. Lind at noon.", "They left."]),
        ("The U.S. military agreed. It left the U.S. The base closed.",
         ["The U.S. military agreed.", "It left the U.S.", "The base closed."]),
        ("It fell 3.5 metres. “Run!” she said.", ["It fell 3.5 metres.", "“Run!” she said."]),
        ("She lives in Salem, Ore., with two dogs.", ["She lives in Salem, Ore., with two dogs."]),
        ("J. R. Moss spoke at 5 p.m. Friday.", ["J. R. Moss spoke at 5 p.m. Friday."]),
        ("彼は来た。彼女は帰った。", ["彼は来た。", "彼女は帰った。"]),
    ],
)  # fmt: skip
def test_a_full_stop_ends_a_sentence_only_where_a_reader_would_pause(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_short_line_is_a_sentence_and_a_wrapped_one_goes_on() -> None:
    assert split("A grand opening\nThe hall was full.") == ["A grand opening", "The hall was full."]
    wrapped = "The committee met in the old town hall for the first\ntime in years."
    assert split(wrapped) == [wrapped]


@given(st.text(alphabet='ab .,!?\n"”“’A0', max_size=300))
def test_sentences_keep_every_letter_in_order(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text(alphabet="ab ,;—: whoand", max_size=200))
def test_clauses_lie_in_their_sentence_and_do_not_overlap(text: str) -> None:
    spans = clauses(text, Span(0, len(text)))
    assert all(Span(0, len(text)).covers(span) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_text_without_an_end_is_cut_into_bounded_pieces() -> None:
    pieces = sentences("word " * 5000, Span(0, 25000))
    assert all(len(piece) <= LONGEST_SENTENCE for piece in pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank after it struck a rock", ["The ferry sank", "after it struck a rock"]),
        ("The bridge closed; the school stayed open", ["The bridge closed", "the school stayed open"]),
        ("The council met and the mayor resigned", ["The council met", "and the mayor resigned"]),
        ("The pilot landed safely, according to the airline",
         ["The pilot landed safely", "according to the airline"]),
        ("Two men left", ["Two men left"]),
    ],
)  # fmt: skip
def test_a_clause_begins_where_another_thing_is_told(text: str, expected: list[str]) -> None:
    assert parts(text) == expected
