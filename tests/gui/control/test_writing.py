"""Statements of the reader's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.statement import State, Statement
from synoptic.core.text.spans import Span
from synoptic.gui.control.writing import CHOOSE_FIRST, REJECT_INSTEAD, SELECT_FIRST, Writing, whole_words

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Passage
    from synoptic.gui.desk import Desk


def named(statement: Statement, _title: str) -> Statement:
    return replace(statement, label=statement.label or "Colour of the train")


def unwilling(_statement: Statement, _title: str) -> None:
    return None


@pytest.fixture
def refusals() -> list[str]:
    return []


@pytest.fixture
def writing(desk: Desk, refusals: list[str]) -> Writing:
    writing = Writing(desk, named)
    writing.refused.connect(refusals.append)
    return writing


def select(writing: Writing, desk: Desk, words: str) -> None:
    article = next(one for one in desk.workspace.articles if words in one.text)
    start = article.text.index(words)
    writing.note_selection(article.id, Span(start, start + len(words)))


def test_selected_words_become_the_passage_of_a_new_statement(writing: Writing, desk: Desk) -> None:
    select(writing, desk, "train is green")
    writing.new_statement()
    assert desk.statement is not None
    assert (desk.statement.label, desk.statement.state) == ("Colour of the train", State.ACCEPTED)
    assert [passage.exact for passage in desk.statement.passages()] == ["train is green"]


def test_a_draft_that_is_given_up_leaves_nothing(desk: Desk) -> None:
    writing = Writing(desk, unwilling)
    before = desk.workspace.statements
    select(writing, desk, "green")
    writing.new_statement()
    writing.add_passage()
    assert desk.workspace.statements == before


def test_selected_words_say_what_the_passage_says_that_was_pointed_at(writing: Writing, desk: Desk) -> None:
    assert desk.statement is not None
    desk.selection.point(desk.statement.positions[1].passages[0].id)
    select(writing, desk, "Nobody knows")
    writing.add_passage()
    assert desk.statement.positions[1].passages[-1].exact == "Nobody knows"
    assert desk.statement.state is State.ACCEPTED


def test_where_positions_are_several_the_reader_is_asked_which_the_words_give(
    writing: Writing, desk: Desk
) -> None:
    wanted: list[tuple[Statement, tuple[Passage, ...]]] = []
    writing.position_wanted.connect(lambda statement, passages: wanted.append((statement, passages)))
    select(writing, desk, "Nobody knows")
    writing.add_passage()
    ((statement, passages),) = wanted
    assert desk.statement == statement, "nothing is written before the answer"
    writing.describe_position(statement, passages)
    assert [position.value for position in desk.statement.positions] == ["59", "50", "Nobody knows"]


def test_without_a_selection_the_reader_is_told_to_make_one(
    writing: Writing, desk: Desk, refusals: list[str]
) -> None:
    writing.new_statement()
    writing.add_passage()
    desk.selection.clear()
    writing.add_passage()
    assert refusals == [SELECT_FIRST, SELECT_FIRST, CHOOSE_FIRST]


def test_a_selection_that_was_dropped_does_not_count(
    writing: Writing, desk: Desk, refusals: list[str]
) -> None:
    select(writing, desk, "green")
    writing.note_selection(desk.workspace.articles[1].id, Span(0, 0))
    writing.new_statement()
    assert refusals == [SELECT_FIRST]


def test_ones_own_statement_can_be_deleted_and_comes_back_by_undo(writing: Writing, desk: Desk) -> None:
    own = next(one for one in desk.workspace.statements if one.suggestion is None)
    desk.selection.select(own.id)
    writing.remove()
    assert not desk.workspace.has_statement(own.id)
    desk.history.undo()
    assert desk.workspace.statement(own.id) == own


def test_a_suggestion_is_rejected_not_deleted(writing: Writing, desk: Desk, refusals: list[str]) -> None:
    writing.remove()
    assert refusals == [REJECT_INSTEAD]
    assert desk.statement is not None


def test_white_space_around_the_words_is_left_out() -> None:
    assert whole_words(Span(1, 8), "a  two  b") == Span(3, 6)


def test_words_that_are_cut_are_taken_whole() -> None:
    text = "The security has been tightened."
    assert whole_words(Span(6, 19), text).of(text) == "security has been"
    assert whole_words(Span(0, len(text)), text).of(text) == text
