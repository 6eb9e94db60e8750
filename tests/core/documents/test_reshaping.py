"""Statements made over: nothing is lost or doubled, whatever is merged, split, joined or moved."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_passage, a_position, a_statement, an_article
from synoptic.core.documents.reshaping import (
    answered,
    joined,
    merged,
    moved,
    passage_of,
    place_of,
    split,
    with_bounds,
    with_note,
    with_passages,
)
from synoptic.core.documents.statement import Position, Relation, Statement
from synoptic.core.documents.values import Quantity
from synoptic.core.text.spans import Span

TEXT = "It left on Monday, or Sunday, at 59 km/h or 50."
FIRST, SECOND = an_article(TEXT, "First"), an_article(TEXT, "Second", order=1)
QUOTES = ("Monday", "Sunday", "59 km/h", "50", "59")


def places(statement: Statement) -> Counter[object]:
    return Counter((position.id, place_of(p)) for position in statement.positions for p in position.passages)


def spots(statement: Statement) -> set[object]:
    return {place_of(passage) for passage in statement.passages()}


def sound(statement: Statement) -> bool:
    """No part twice, no position without a passage, nothing explained by what is not there."""
    positions = [position.id for position in statement.positions]
    passages = [passage.id for passage in statement.passages()]
    later = {p.superseded_by for p in statement.positions} - {""}
    return (
        len(set(positions)) == len(positions)
        and len(set(passages)) == len(passages)
        and all(position.passages for position in statement.positions)
        and later <= set(positions)
        and all(p.superseded_by != p.id for p in statement.positions)
        and set(places(statement).values()) <= {1}
    )


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    pairs = st.tuples(st.sampled_from([FIRST, SECOND]), st.sampled_from(QUOTES))
    drawn = draw(st.lists(st.lists(pairs, min_size=1, max_size=3, unique_by=str), min_size=1, max_size=3))
    positions = [a_position(draw(st.sampled_from(["59", "50", "", "Speed"])), *group) for group in drawn]
    for number in range(1, len(positions)):
        if draw(st.booleans()):
            later = positions[number - 1].id
            positions[number] = replace(positions[number], superseded_by=later)
    silent = frozenset({SECOND.id}) if draw(st.booleans()) else frozenset()
    return replace(a_statement("Speed", *positions), silent=silent, note=draw(st.sampled_from(["", "n"])))


@given(statements(), statements())
def test_merging_loses_and_doubles_nothing(one: Statement, other: Statement) -> None:
    whole = merged(one, other)
    assert sound(whole)
    assert spots(whole) == spots(one) | spots(other)
    assert {p.id for p in one.passages()} <= {p.id for p in whole.passages()}
    assert not whole.silent & whole.articles
    assert (whole.id, whole.label) == (one.id, one.label)


@given(statements(), st.data())
def test_splitting_parts_the_passages_in_two(statement: Statement, data: st.DataObject) -> None:
    ids = [passage.id for passage in statement.passages()]
    leaving = set(data.draw(st.lists(st.sampled_from(ids), unique=True)))
    if not leaving or leaving == set(ids):
        with pytest.raises(ValueError, match="split"):
            split(statement, leaving, "Other")
        return
    rest, other = split(statement, leaving, "Other")
    assert sound(rest)
    assert sound(other)
    assert [p.id for p in other.passages()] == [one for one in ids if one in leaving]
    assert [p.id for p in rest.passages()] == [one for one in ids if one not in leaving]
    assert not {p.id for p in rest.positions} & {p.id for p in other.positions}
    assert other.id != rest.id == statement.id


@given(statements(), st.data())
def test_moving_and_joining_keep_every_passage(statement: Statement, data: st.DataObject) -> None:
    positions = [position.id for position in statement.positions]
    one, into = data.draw(st.sampled_from(positions)), data.draw(st.sampled_from(positions))
    whole = joined(statement, one, into)
    assert sound(whole)
    assert spots(whole) == spots(statement)
    passage = data.draw(st.sampled_from([p.id for p in statement.passages()]))
    target = data.draw(st.sampled_from(["", *positions]))
    after = moved(statement, passage, target)
    assert spots(after) == spots(statement)
    assert sound(after)


@given(statements(), st.sampled_from([FIRST, SECOND]), st.sampled_from(QUOTES), st.data())
def test_a_passage_that_is_there_is_not_added_again(
    statement: Statement, article: object, quote: str, data: st.DataObject
) -> None:
    new = a_passage(article, quote)  # type: ignore[arg-type]
    into = data.draw(st.sampled_from([p.id for p in statement.positions]))
    after = with_passages(statement, [new], into)
    assert sound(after)
    assert spots(after) == spots(statement) | {place_of(new)}
    assert with_passages(after, [a_passage(article, quote)], into) == after  # type: ignore[arg-type]


def test_positions_that_say_the_same_join() -> None:
    one = a_statement("Speed", a_position("59 km/h", (FIRST, "59 km/h")), a_position("50", (FIRST, "50")))
    other = a_statement("How fast", a_position("59  KM/H", (SECOND, "59 km/h")))
    whole = merged(one, other)
    assert [(p.value, len(p.passages)) for p in whole.positions] == [("59 km/h", 2), ("50", 1)]
    assert whole.relation is Relation.CONFLICTING


def test_positions_of_one_amount_join_whatever_words_they_use() -> None:
    fast = replace(a_position("59 km/h", (FIRST, "59 km/h")), parsed=Quantity(59, 59, "km/h"))
    same = replace(a_position("fifty-nine", (SECOND, "59 km/h")), parsed=Quantity(59, 59, "km/h"))
    assert len(merged(a_statement("Speed", fast), a_statement("Speed", same)).positions) == 1


def test_positions_on_the_very_same_words_join() -> None:
    one = a_statement("Day", a_position("Monday", (FIRST, "Monday")))
    other = a_statement("Leaving", a_position("left on Monday", (FIRST, "Monday"), (SECOND, "Monday")))
    (position,) = merged(one, other).positions
    assert [passage.article for passage in position.passages] == [FIRST.id, SECOND.id]


def test_two_that_only_say_that_it_is_so_agree() -> None:
    one = a_statement("It left", a_position("It left", (FIRST, "left")))
    other = a_statement("It departed", a_position("", (SECOND, "left")))
    assert merged(one, other).relation is Relation.SHARED


def test_notes_and_tags_of_both_are_kept_once() -> None:
    one = replace(a_statement("A", a_position("1", (FIRST, "50"))), note="look", tags=("speed", "x"))
    other = replace(a_statement("B", a_position("2", (SECOND, "50"))), note="again", tags=("x", "y"))
    whole = merged(one, other)
    assert (whole.note, whole.tags) == ("look\nagain", ("speed", "x", "y"))


def test_a_passage_moves_to_another_position_or_gets_its_own() -> None:
    day = a_statement("Day", a_position("Monday", (FIRST, "Monday"), (SECOND, "Sunday")))
    sunday = day.positions[0].passages[1].id
    apart = moved(day, sunday)
    assert [position.value for position in apart.positions] == ["Monday", "Sunday"]
    assert moved(apart, sunday, apart.positions[0].id).positions == day.positions
    assert moved(apart, sunday) == apart


def test_a_position_that_rests_on_its_words_alone_follows_them() -> None:
    speed = a_statement("Speed", a_position("59", (FIRST, "59")), a_position("so slow", (SECOND, "50")))
    first, second = (position.passages[0].id for position in speed.positions)
    start = TEXT.index("59")
    wider = with_bounds(speed, first, Span(start, start + 7), TEXT)
    assert (wider.positions[0].value, passage_of(wider, first).exact) == ("59 km/h", "59 km/h")
    assert passage_of(wider, first).suffix.startswith(" or")
    other = with_bounds(wider, second, Span(0, 2), TEXT)
    assert (other.positions[1].value, passage_of(other, second).exact) == ("so slow", "It")


def test_notes_go_to_the_statement_or_to_one_passage() -> None:
    speed = a_statement("Speed", a_position("59", (FIRST, "59"), (SECOND, "59")))
    _, second = speed.positions[0].passages
    assert with_note(speed, "whose?").note == "whose?"
    assert [p.note for p in with_note(speed, "sure?", second.id).passages()] == ["", "sure?"]
    with pytest.raises(KeyError):
        passage_of(speed, "nobody")


def test_a_new_position_says_what_its_first_passage_says() -> None:
    silent = replace(a_statement("Speed", a_position("59", (FIRST, "59"))), silent=frozenset({SECOND.id}))
    after = with_passages(silent, [a_passage(SECOND, "50")])
    assert [position.value for position in after.positions] == ["59", "50"]
    assert after.silent == frozenset()
    assert after.relation is Relation.CONFLICTING
    assert isinstance(after.positions[1], Position)


@given(statement=statements(), value=st.sampled_from(["59", "60", "50"]), data=st.data())
def test_a_passage_that_answers_otherwise_is_in_the_position_of_that_answer(
    statement: Statement, value: str, data: st.DataObject
) -> None:
    passage = data.draw(st.sampled_from(list(statement.passages())))
    whole = answered(statement, passage.id, value)
    home = whole.position_of(passage.id)
    assert sound(whole)
    assert spots(whole) == spots(statement)
    assert home is None or home.value == value


def test_a_position_alone_with_its_passage_is_rewritten_and_no_longer_parsed() -> None:
    later = a_position("60", (SECOND, "50"))
    slow = replace(a_position("50", (FIRST, "50")), parsed=Quantity(50, 50), superseded_by=later.id)
    whole = answered(a_statement("Speed", slow, later), slow.passages[0].id, "55")
    assert [(p.value, p.parsed, p.superseded_by) for p in whole.positions] == [
        ("55", None, later.id),
        ("60", None, ""),
    ]
    assert [p.value for p in answered(whole, slow.passages[0].id, "60").positions] == ["60"]
