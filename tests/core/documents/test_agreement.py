"""Two passes laid side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.agreement import Figures, Verdict, compare
from synoptic.core.documents.statement import Relation, Statement

A = an_article("The train did 59 km/h. It had 20 cars. It left on Monday.", order=0)
B = an_article("It rattled at 50 km/h. There were 20 cars. It left on Sunday.", order=1)
C = an_article("It went at 59 km/h with 20 cars.", order=2)

CARS = a_statement("Cars", a_position("20", (A, "20 cars"), (B, "20 cars")))
SPEED = a_statement("Speed", a_position("59", (A, "59 km/h")), a_position("50", (B, "50 km/h")))
DAY = a_statement("Day", a_position("Monday", (A, "left on Monday")))


def verdicts(*pair: list[Statement]) -> list[Verdict]:
    return [pairing.verdict for pairing in compare(*pair).pairings]


def test_passages_need_not_be_marked_to_the_letter() -> None:
    longer = a_suggestion("Number of cars", a_position("20", (A, "It had 20 cars"), (B, "were 20 cars")))
    (pairing,) = compare([CARS], [longer]).pairings
    assert (pairing.mine, pairing.other, pairing.verdict) == (CARS, longer, Verdict.AGREED)


def test_a_statement_without_an_answer_stands_alone() -> None:
    assert verdicts([CARS], [DAY]) == [Verdict.ONLY_MINE, Verdict.ONLY_OTHER]


def test_words_that_hardly_meet_are_another_place() -> None:
    beside = a_statement("Pace", a_position("fast", (A, "The train did 59")))
    assert verdicts([a_statement("Speed", a_position("59", (A, "59 km/h. It had")))], [beside]) == [
        Verdict.ONLY_MINE,
        Verdict.ONLY_OTHER,
    ]


def test_what_one_reads_as_a_conflict_and_the_other_as_shared_is_another_relation() -> None:
    shared = a_statement("Speed", a_position("fast", (A, "59 km/h"), (B, "50 km/h")))
    assert verdicts([SPEED], [shared]) == [Verdict.RELATION]


def test_other_sources_of_the_same_are_told_apart_from_other_positions() -> None:
    wider = a_statement("Speed", a_position("59", (A, "59 km/h"), (C, "59 km/h")), *SPEED.positions[1:])
    assert verdicts([SPEED], [wider]) == [Verdict.SOURCES]
    crossed = a_statement(
        "Speed", a_position("59", (A, "59 km/h"), (B, "50 km/h")), a_position("x", (C, "59 km/h"))
    )
    assert verdicts([wider], [crossed]) == [Verdict.POSITIONS]


STING = an_article(
    "A scorpion stung a woman on an Alaska Airlines flight to Portland, doctors said.", order=0
)
BITE = an_article("A woman was stung on Flight 567 of Alaska Airlines. She was treated in Portland.", order=1)
AIRLINE = a_statement(
    "Airline",
    a_position("Alaska", (STING, "on an Alaska Airlines flight"), (BITE, "Flight 567 of Alaska Airlines")),
)


def test_one_place_alone_is_no_answer_where_the_labels_have_no_word_in_common() -> None:
    goal = a_statement(
        "Where it was bound for", a_position("x", (STING, "Alaska Airlines flight to Portland"))
    )
    assert verdicts([AIRLINE], [goal]) == [Verdict.ONLY_MINE, Verdict.ONLY_OTHER]
    named = a_statement("The airline", a_position("x", (STING, "Alaska Airlines flight to Portland")))
    assert verdicts([AIRLINE], [named]) == [Verdict.RELATION]


def test_two_places_are_an_answer_whatever_the_labels_say() -> None:
    carrier = a_statement(
        "Who flew them", a_position("x", (STING, "Alaska Airlines"), (BITE, "Alaska Airlines"))
    )
    assert verdicts([AIRLINE], [carrier]) == [Verdict.AGREED]


def test_most_passages_of_the_smaller_statement_must_meet() -> None:
    care = a_statement(
        "Airline and care", a_position("x", (STING, "doctors said"), (BITE, "Alaska Airlines"))
    )
    assert verdicts([AIRLINE], [care]) == [Verdict.ONLY_MINE, Verdict.ONLY_OTHER]


def test_words_that_every_label_has_are_no_word_in_common() -> None:
    goal = a_statement(
        "What was the goal of it", a_position("x", (STING, "Alaska Airlines flight to Portland"))
    )
    mine = a_statement("What was the airline", *AIRLINE.positions)
    assert verdicts([mine], [goal]) == [Verdict.ONLY_MINE, Verdict.ONLY_OTHER]


def test_of_statements_on_one_sentence_the_label_chooses() -> None:
    words = "It left on Monday"
    when, what = (
        a_statement(label, a_position("x", (A, words))) for label in ("Day of leaving", "What left")
    )
    first, second = (
        a_statement(label, a_position("x", (A, words))) for label in ("What it was that left", "Leaving day")
    )
    pairs = {
        p.mine.label: p.other.label
        for p in compare([when, what], [first, second]).pairings
        if p.mine and p.other
    }
    assert pairs == {"Day of leaving": "Leaving day", "What left": "What it was that left"}


def test_what_both_decided_on_pairs_with_itself_whatever_else_is_like_it() -> None:
    twin = a_statement("Cars", *CARS.positions)
    assert [(p.mine, p.other) for p in compare([CARS, twin], [CARS]).pairings] == [(CARS, CARS), (twin, None)]


def test_figures_count_what_both_have_over_what_each_has() -> None:
    agreement = compare([CARS, SPEED, DAY], [CARS, SPEED])
    assert agreement.statements == Figures(2, 3, 2)
    assert agreement.statements.agreement == pytest.approx(0.8)
    assert agreement.relations[Relation.CONFLICTING] == Figures(1, 1, 1)
    assert agreement.relations[Relation.UNIQUE].agreement == 0
    assert agreement.relations[Relation.SUPERSEDED].agreement is None


def test_kappa_is_one_when_all_relations_agree_and_undefined_without_variety() -> None:
    assert compare([CARS, SPEED], [CARS, SPEED]).kappa == 1
    assert compare([CARS], [CARS]).kappa is None
    assert compare([], []).kappa is None


def test_kappa_against_a_worked_example() -> None:
    # of four pairs three agree: observed .75; shares 2:2 and 3:1 give .5 by chance
    def some(label: str, word: str, other: str, *, apart: bool) -> Statement:
        ends = (A, word), (B, other)
        positions = [a_position("x", e) for e in ends] if apart else [a_position("x", *ends)]
        return a_statement(label, *positions)

    places = [("59", "50"), ("20 cars", "20 cars"), ("Monday", "Sunday"), ("train", "There")]
    mine = [some("s", *place, apart=n < 2) for n, place in enumerate(places)]
    other = [some("s", *place, apart=n < 1) for n, place in enumerate(places)]
    assert compare(mine, other).kappa == pytest.approx(0.5)


CHOICES = st.lists(st.sampled_from([CARS, SPEED, DAY]), unique_by=lambda one: one.id)


@given(CHOICES, CHOICES)
def test_every_statement_of_both_passes_is_in_just_one_pairing(
    mine: list[Statement], other: list[Statement]
) -> None:
    pairings = compare(mine, other).pairings
    assert [p.mine for p in pairings if p.mine] == mine
    assert sorted(p.other.id for p in pairings if p.other) == sorted(one.id for one in other)


@given(CHOICES, CHOICES)
def test_agreement_does_not_depend_on_who_is_first(mine: list[Statement], other: list[Statement]) -> None:
    there, back = compare(mine, other), compare(other, mine)
    assert there.statements.agreement == back.statements.agreement
    assert there.kappa == back.kappa
