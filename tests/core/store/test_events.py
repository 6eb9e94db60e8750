from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.edits import (
    AddArticles,
    AddStatement,
    AddSuggestions,
    ChangeStatement,
    RemoveArticle,
    RemoveStatement,
)
from synoptic.core.store.events import LONGEST, MOST_ROWS
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store


@pytest.fixture
def speed(filled: Store, monday: Article) -> Statement:
    statement = a_statement("Speed", a_position("59", (monday, "59")))
    filled.apply(AddStatement(statement))
    return statement


def test_the_log_says_who_did_what_and_when(filled: Store) -> None:
    (added,) = filled.events()
    assert (added.number, added.agent) == (0, filled.agent.id)
    assert (added.edit, added.label) == ("AddArticles", "Add 2 articles")
    assert added.at.endswith("+00:00")


def test_undo_and_redo_are_more_entries(filled: Store, departure: Statement) -> None:
    undo = filled.apply(AddSuggestions((departure,))).inverse
    redo = filled.apply(undo).inverse
    filled.apply(filled.apply(redo).inverse)
    done = ["AddArticles", "AddSuggestions", "Undo", "Redo", "Undo"]
    assert [event.edit for event in filled.events()] == done
    assert len({event.label for event in filled.events()[1:]}) == 1


def test_what_did_not_happen_is_not_in_the_log(filled: Store, departure: Statement) -> None:
    with pytest.raises(EditError):
        filled.apply(RemoveStatement(departure.id))
    filled.apply(AddArticles(()))
    assert len(filled.events()) == 1


def test_a_change_is_told_by_what_was_and_what_is(filled: Store, speed: Statement) -> None:
    filled.apply(ChangeStatement(replace(speed, label="Top speed")))
    (row,) = json.loads(filled.events()[-1].rows)
    assert (row["table"], row["key"]) == ("statement", [speed.id])
    assert row["changed"]["label"] == ["Speed", "Top speed"]


def test_of_what_was_removed_the_log_keeps_the_words(filled: Store, speed: Statement) -> None:
    filled.apply(RemoveStatement(speed.id))
    removed = {row["table"]: row["removed"] for row in json.loads(filled.events()[-1].rows)}
    assert removed["statement"]["label"] == "Speed"
    assert removed["passage"]["exact"] == "59"


def test_a_whole_article_is_cut_short_in_the_log(store: Store) -> None:
    article = an_article("word " * LONGEST)
    store.apply(AddArticles((article,)))
    store.apply(RemoveArticle(article.id))
    assert len(store.events()[-1].rows) < 2 * LONGEST


def test_a_whole_analysis_is_summed_up_in_the_log(filled: Store, monday: Article) -> None:
    many = tuple(a_suggestion(str(n), a_position("59", (monday, "59"))) for n in range(MOST_ROWS))
    filled.apply(AddSuggestions(many))
    *told, more = json.loads(filled.events()[-1].rows)
    assert len(told) == MOST_ROWS
    assert sum(more["more"].values()) == 3 * MOST_ROWS


def test_of_what_a_long_edit_took_out_the_log_keeps_the_names(filled: Store, monday: Article) -> None:
    many = tuple(a_suggestion(str(n), a_position("59", (monday, "59"))) for n in range(MOST_ROWS))
    filled.apply(AddSuggestions(many))
    filled.apply(AddSuggestions(()))
    *told, rest = json.loads(filled.events()[-1].rows)
    named = [row["key"][0] for row in told if row["table"] == "statement"] + rest["gone"]["statement"]
    assert sorted(named) == sorted(statement.id for statement in many)


def test_no_two_edits_in_a_row_bear_the_same_time(filled: Store) -> None:
    for number in range(20):
        filled.apply(AddStatement(a_statement(str(number))))
    times = [event.at for event in filled.events()]
    assert times == sorted(set(times))
