"""Statements: the relation follows from the positions and their passages and is never stored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.builders import a_passage, a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.statement import (
    CONTEXT,
    Coverage,
    Position,
    Relation,
    State,
    Statement,
    passage_at,
)
from synoptic.core.text.spans import Span

A = an_article("The train can do 59 km/h, not more.", order=0)
B = an_article("A speed of about 50 km/h was reported.", order=1)
C = an_article("It never goes faster than 59 km/h.", order=2)
FAST = a_position("59 km/h", (A, "59 km/h"), (C, "59 km/h"))
SLOW = a_position("50 km/h", (B, "about 50 km/h"))


def the_speed(*positions: Position) -> Statement:
    return a_statement("Top speed of the train", *positions)


def test_one_position_of_two_articles_is_shared() -> None:
    assert the_speed(FAST).relation is Relation.SHARED


def test_two_positions_conflict_and_those_who_agree_stay_together() -> None:
    statement = the_speed(FAST, SLOW)

    assert statement.relation is Relation.CONFLICTING
    assert FAST.articles == {A.id, C.id}


def test_one_article_alone_is_unique_even_when_it_contradicts_itself() -> None:
    assert the_speed(SLOW).relation is Relation.UNIQUE
    assert the_speed(a_position("59", (A, "59")), a_position("more", (A, "more"))).relation is Relation.UNIQUE


def test_a_statement_without_passages_is_unique() -> None:
    assert the_speed().relation is Relation.UNIQUE


def test_a_conflict_that_a_later_article_explains_is_superseded() -> None:
    assert the_speed(replace(SLOW, superseded_by=FAST.id), FAST).relation is Relation.SUPERSEDED


def test_two_positions_without_explanation_still_conflict_beside_one_that_has_it() -> None:
    unsaid = a_position("unsaid", (B, "A speed"))

    assert the_speed(replace(SLOW, superseded_by=FAST.id), FAST, unsaid).relation is Relation.CONFLICTING


def test_passages_of_one_wording_count_as_one_origin() -> None:
    agency = [replace(a_passage(article, "59 km/h"), origin="agency") for article in (A, C)]

    assert the_speed(Position("59 km/h", tuple(agency))).origins == 1
    assert the_speed(FAST).origins == 2


def test_articles_share_a_wording_only_with_others() -> None:
    agency = [replace(a_passage(article, "59 km/h"), origin="agency") for article in (A, C)]
    alone = replace(a_passage(B, "about 50 km/h"), origin="wire")
    statement = the_speed(Position("59 km/h", tuple(agency)), Position("50 km/h", (alone,)))

    assert statement.shared_wordings() == [{A.id, C.id}]
    assert the_speed(FAST, SLOW).shared_wordings() == []


def test_an_article_says_it_is_silent_or_was_not_read_for_it() -> None:
    statement = replace(the_speed(FAST), silent=frozenset({B.id}))
    covered = [statement.coverage(article) for article in (A.id, B.id, "another")]

    assert covered == [Coverage.SAYS, Coverage.SILENT, Coverage.UNREAD]


def test_the_position_of_a_passage_is_found() -> None:
    statement = the_speed(FAST, SLOW)

    assert statement.position_of(SLOW.passages[0].id) is SLOW
    assert statement.position_of("nothing") is None


def test_passages_come_position_by_position() -> None:
    assert list(the_speed(SLOW, FAST).passages()) == [*SLOW.passages, *FAST.passages]


def test_deciding_a_statement_decides_its_passages() -> None:
    accepted = a_suggestion("Top speed", FAST, SLOW).with_state(State.ACCEPTED)

    assert {accepted.state, *(passage.state for passage in accepted.passages())} == {State.ACCEPTED}


@pytest.mark.parametrize(
    ("span", "prefix", "suffix"),
    [
        (Span(0, 3), "", " train can do 59 km/h, not more."),
        (Span(10, 16), "The train ", " 59 km/h, not more."),
        (Span(35, 35), "train can do 59 km/h, not more."[-CONTEXT:], ""),
    ],
)
def test_a_passage_carries_its_words_and_their_context(span: Span, prefix: str, suffix: str) -> None:
    passage = passage_at(A.id, A.revision, A.text, span)

    assert (passage.exact, passage.suffix) == (span.of(A.text), suffix)
    assert passage.prefix.endswith(prefix)
    assert len(passage.prefix) <= CONTEXT


def test_every_new_thing_has_a_name_of_its_own() -> None:
    assert the_speed().id != the_speed().id
    assert a_passage(A, "59").id != a_passage(A, "59").id
