"""A cell shows the answer that can be compared, else the source's own words, else its silence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.statement import Coverage, State
from synoptic.core.documents.values import Quantity
from synoptic.gui.models.cells import (
    cell_tip,
    cell_words,
    coverage_of,
    dissents,
    is_placed,
    passage_in,
    spoken_cell,
)

if TYPE_CHECKING:
    from helpers.train import Train

A = an_article("The green train came.", order=0)
B = an_article("Dark green and\nyellow piping.", order=1)


def test_a_cell_says_what_the_article_says(train: Train) -> None:
    speed = train.statement("Top speed")
    cells = [cell_words(speed, article.id) for article in train.workspace.articles]
    assert cells == ["59 km/h", "–", "about 50 km/h", "59 km/h"]
    assert cell_words(train.statement("Rumour"), train.a.id) == "·"
    assert spoken_cell(speed, train.b.id) == "no passage"
    assert spoken_cell(train.statement("Rumour"), train.a.id) == "no passage"


def test_where_the_value_is_only_the_label_again_the_source_is_quoted(train: Train) -> None:
    assert cell_words(train.statement("Rumour"), train.d.id) == "“it is rumoured”"


def test_each_source_of_one_position_speaks_in_its_own_words_where_these_differ() -> None:
    colour = a_statement("Colour", a_position("green", (A, "The green train"), (B, "Dark green")))
    assert [cell_words(colour, one.id) for one in (A, B)] == ["green", "green"]
    both = a_position("green, with yellow", (A, "The green train"), (B, "Dark green and\nyellow piping"))
    colour = a_statement("Colour", both)
    quotes = ["“The green train”", "“Dark green and yellow piping”"]
    assert [cell_words(colour, one.id) for one in (A, B)] == quotes


def test_a_figure_stands_for_all_who_give_it_in_whatever_words() -> None:
    cars = replace(a_position("20", (A, "The green train")), parsed=Quantity(20, 20))
    assert cell_words(a_statement("Cars", cars), A.id) == "20"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("Sunday, 10 September 2023", "Sun 10 Sep 2023"),
        ("before 1 May", "before 1 May"),
        ("12 Marines in March", "12 Marines in March"),
        ("Monday", "Monday"),
    ],
)
def test_a_date_has_short_names_in_a_cell(value: str, cell: str) -> None:
    day = replace(a_position(value, (A, "The green train")), parsed=Quantity(20, 20))
    statement = a_statement("Day", day)
    assert cell_words(statement, A.id) == cell
    assert value in cell_tip(statement, [A])


def test_a_long_quote_is_cut() -> None:
    long = an_article("word " * 100)
    cell = cell_words(a_statement("Words", a_position("", (long, "word " * 90))), long.id)
    assert len(cell) < 130
    assert cell.endswith("word…”")


def test_an_article_that_contradicts_itself_shows_both(train: Train) -> None:
    speed = train.statement("Top speed")
    fast, slow = speed.positions
    both = replace(speed, positions=(fast, replace(slow, passages=(*slow.passages, fast.passages[0]))))
    assert cell_words(both, train.a.id) == "59 km/h / about 50 km/h"


def test_articles_that_share_a_column_speak_with_one_voice(train: Train) -> None:
    speed = train.statement("Top speed")
    assert cell_words(speed, train.a.id, train.d.id) == "59 km/h"
    assert cell_words(speed, train.a.id, train.c.id) == "59 km/h / about 50 km/h"
    assert coverage_of(speed, (train.b.id, train.c.id)) is Coverage.SAYS
    assert coverage_of(train.statement("Rumour"), (train.a.id, train.b.id)) is Coverage.UNREAD
    passage = passage_in(speed, (train.b.id, train.d.id))
    assert passage is not None
    assert passage.article == train.d.id
    assert passage_in(speed, (train.b.id,)) is None


def test_the_tip_tells_the_answer_and_the_exact_words(train: Train) -> None:
    speed = train.statement("Top speed")
    tip = cell_tip(speed, (train.a, train.d))
    assert tip == "59 km/h\nA: “unable to go beyond 59 km/h”\nD: “limited to 59 km/h”"
    assert cell_tip(speed, (train.c,)).startswith(
        "≠  Another answer than most give, or than the first\nabout"
    )
    assert cell_tip(train.statement("Rumour"), (train.d,)) == "D: “it is rumoured”"


def test_the_tip_of_a_cell_without_words_explains_its_sign(train: Train) -> None:
    speed = train.statement("Top speed")
    assert cell_tip(speed, (train.b,)) == "–  The analysis found no passage in B."
    decided = replace(speed, state=State.ACCEPTED)
    assert cell_tip(decided, (train.b,)) == "A reader marked B silent."
    unread = replace(decided, silent=frozenset())
    assert cell_tip(unread, (train.b,)) == "·  No passage in B, and nobody marked B silent."


def test_the_answer_of_fewer_articles_dissents_in_a_conflict(train: Train) -> None:
    speed = train.statement("Top speed")  # two say 59, one says 50
    assert [dissents(speed, (one.id,)) for one in (train.a, train.b, train.c, train.d)] == [
        False,
        False,
        True,
        False,
    ]
    first_last = replace(speed, positions=speed.positions[::-1])
    assert dissents(first_last, (train.c.id,))
    shared = replace(speed, positions=speed.positions[:1])
    assert not dissents(shared, (train.a.id,))


def test_of_two_answers_by_one_article_each_the_second_is_told_apart() -> None:
    colour = a_statement(
        "Colour", a_position("green", (A, "The green train")), a_position("dark", (B, "Dark"))
    )
    assert [dissents(colour, (one.id,)) for one in (A, B)] == [False, True]


def test_words_of_an_earlier_text_are_not_placed_yet() -> None:
    colour = a_statement("Colour", a_position("green", (A, "The green train"), (B, "Dark green")))
    newer = replace(A, revision="newer")
    assert is_placed(colour, (A,))
    assert not is_placed(colour, (newer,))
    assert is_placed(colour, (newer, B))
    assert is_placed(colour, (an_article("Other."),))  # it says nothing that would want a place
    assert cell_tip(colour, (newer,)) == "green\nA: “The green train”, not placed yet"
