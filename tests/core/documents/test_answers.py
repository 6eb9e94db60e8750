"""What a position answers, and whether a passage still gives that answer in a newer text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.builders import a_passage, a_position, a_statement, an_article
from synoptic.core.documents.answers import (
    SAYS_IT,
    SPEAKS_OF_IT,
    answers_otherwise,
    in_sources_words,
    own_answer,
)
from synoptic.core.documents.statement import Kind, State
from synoptic.core.documents.values import Quantity

ARTICLE = an_article("It does 59 km/h at most.")


@pytest.mark.parametrize("value", ["", "Speed", SAYS_IT, SPEAKS_OF_IT])
def test_an_answer_without_words_of_its_own_is_not_shown_unless_others_stand_beside_it(value: str) -> None:
    position, other = a_position(value, (ARTICLE, "59 km/h")), a_position("50 km/h", (ARTICLE, "most"))
    assert own_answer(position, a_statement("Speed", position)) == ""
    assert own_answer(position, a_statement("Speed", position, other)) == "says so"
    assert own_answer(other, a_statement("Speed", position, other)) == "50 km/h"


def test_an_answer_is_in_the_words_of_a_source_unless_figures_or_times_are_compared() -> None:
    most, own = a_position("AT  most", (ARTICLE, "59 km/h at most")), a_position("not known", (ARTICLE, "59"))
    together = a_statement("Speed", most, own)
    assert in_sources_words(most, together)
    assert not in_sources_words(own, together), "the engine says so of the passage"
    assert not in_sources_words(most, replace(together, kind=Kind.QUANTITY))


@pytest.mark.parametrize(
    ("value", "words", "now", "otherwise"),
    [
        ("59 km/h", "does 59 km/h", "does 62 km/h", True),
        ("59 km/h", "does 59 km/h", "goes at 59 km/h", False),
        ("fast", "is fast", "is slow", False),
        ("is fast", "is fast", "is slow", True),
        ("50 km/h", "does 59 km/h at most", "does 62 km/h at most", False),
    ],
)
def test_a_passage_answers_otherwise_where_the_words_of_its_answer_are_gone(
    value: str, words: str, now: str, otherwise: bool
) -> None:
    before, after = a_passage(an_article(words), words), a_passage(an_article(now), now)
    one = a_statement("Speed", replace(a_position(value), passages=(before,)))
    assert answers_otherwise(before, after, one) is otherwise
    assert not answers_otherwise(after, before, one), "it is none of the statement's passages"
    assert not answers_otherwise(before, after, one.with_state(State.REJECTED))


def test_a_parsed_answer_counts_without_a_digit_in_it() -> None:
    before, after = (a_passage(an_article(words), words) for words in ("twenty hours", "thirty hours"))
    home = replace(a_position("twenty hours long"), passages=(before,), parsed=Quantity(20, 20, "h"))
    assert answers_otherwise(before, after, a_statement("Length", home))
