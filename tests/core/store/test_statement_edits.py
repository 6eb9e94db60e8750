from __future__ import annotations

import math
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from helpers.dumping import dump
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddStatement,
    AddSuggestions,
    ChangeStatement,
    Decide,
    RemoveStatement,
    Revert,
    ReviseArticle,
    RowChange,
    Several,
)
from synoptic.core.documents.statement import Position, State, Suggestion, passage_at
from synoptic.core.documents.values import Quantity
from synoptic.core.store.database import Store
from synoptic.core.store.rows import part_rows
from synoptic.core.store.schema import PASSAGE
from synoptic.core.text.spans import Span
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Statement


@pytest.fixture
def suggested(filled: Store, departure: Statement) -> Store:
    """A project with one open suggestion."""
    filled.apply(AddSuggestions((departure,)))
    return filled


def state_of(store: Store, statement: Statement) -> State | None:
    found = store.statement(statement.id)
    return found and found.state


# Suggestions


def test_suggestions_are_open_whatever_state_they_come_in(filled: Store, departure: Statement) -> None:
    applied = filled.apply(AddSuggestions((departure.with_state(State.ACCEPTED),)))
    assert filled.statements() == (departure,)
    assert applied.changes.statements == {departure.id}
    assert applied.label == "Take in the analysis"


def test_a_new_analysis_replaces_open_suggestions(
    suggested: Store, departure: Statement, monday: Article
) -> None:
    speed = a_suggestion("Speed", a_position("59", (monday, "59")))
    applied = suggested.apply(AddSuggestions((speed,)))
    assert suggested.statements() == (speed,)
    assert applied.changes.statements == {departure.id, speed.id}


@pytest.mark.parametrize("action", [Action.ACCEPT, Action.REJECT])
def test_a_decision_outlives_a_new_analysis(
    suggested: Store, departure: Statement, monday: Article, action: Action
) -> None:
    suggested.apply(Decide(departure.id, action))
    before = suggested.statements()
    same_key = a_suggestion("Reworded", a_position("Monday", (monday, "Monday")), key="Day it left")
    suggested.apply(AddSuggestions((same_key,)))
    assert suggested.statements() == before


def test_a_rejection_is_remembered_after_its_statement_is_gone(
    suggested: Store, departure: Statement
) -> None:
    suggested.apply(Decide(departure.id, Action.REJECT))
    suggested.apply(RemoveStatement(departure.id))
    suggested.apply(AddSuggestions((departure,)))
    assert suggested.statements() == ()


def test_what_a_person_wrote_into_an_open_suggestion_outlives_a_new_analysis(
    suggested: Store, departure: Statement
) -> None:
    noted = replace(departure, note="Ask the station")
    suggested.apply(ChangeStatement(noted))
    suggested.apply(AddSuggestions((departure,)))
    assert suggested.statements() == (noted,)


def test_statements_of_ones_own_outlive_a_new_analysis(suggested: Store, monday: Article) -> None:
    own = a_statement("Speed", a_position("59", (monday, "59")))
    suggested.apply(AddStatement(own))
    suggested.apply(AddSuggestions(()))
    assert suggested.statements() == (own,)


def test_of_two_suggestions_with_one_key_the_first_is_taken(filled: Store, monday: Article) -> None:
    first, second = (a_suggestion(label, a_position("59", (monday, "59")), key="k") for label in "ab")
    filled.apply(AddSuggestions((first, second)))
    assert filled.statements() == (first,)


def test_a_suggestion_made_anew_does_not_take_back_what_a_reader_moved_elsewhere(
    suggested: Store, departure: Statement
) -> None:
    own = replace(a_statement("My own"), positions=departure.positions[:1])
    suggested.apply(RemoveStatement(departure.id))
    suggested.apply(AddStatement(own))
    suggested.apply(AddSuggestions((departure,)))
    kept, anew = suggested.statements()
    assert kept == own
    assert [p.value for p in anew.positions] == ["Monday", "Sunday"]
    assert anew.positions[1] == departure.positions[1]
    assert anew.positions[0].id != departure.positions[0].id


def test_a_suggestion_made_anew_does_not_take_the_id_of_a_statement_with_another_key(
    suggested: Store, departure: Statement
) -> None:
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    other = replace(departure, suggestion=Suggestion("another key", "e", "1", 0.5, "r", "why"))
    suggested.apply(AddSuggestions((other,)))
    first, second = suggested.statements()
    assert first == departure.with_state(State.ACCEPTED)
    assert second.id != first.id


def test_a_suggestion_says_who_suggests_it(suggested: Store, monday: Article, departure: Statement) -> None:
    with pytest.raises(EditError, match="“Speed” does not say who suggests it"):
        suggested.apply(AddSuggestions((a_statement("Speed", a_position("59", (monday, "59"))),)))
    assert suggested.statements() == (departure,)


# Decisions


def test_accepting_settles_the_statement_and_its_passages(suggested: Store, departure: Statement) -> None:
    applied = suggested.apply(Decide(departure.id, Action.ACCEPT))
    assert suggested.statement(departure.id) == departure.with_state(State.ACCEPTED)
    assert applied.label == "Accept “Day it left”"
    assert applied.changes.statements == {departure.id}


def test_accepting_does_not_say_that_somebody_looked_where_the_engine_found_nothing(
    filled: Store, monday: Article, sunday: Article
) -> None:
    found = a_suggestion("Day it left", a_position("Monday", (monday, "on Monday")))
    filled.apply(AddSuggestions((replace(found, silent=frozenset({sunday.id})),)))
    filled.apply(Decide(found.id, Action.ACCEPT))
    kept = filled.statement(found.id)
    assert kept is not None
    assert kept.silent == frozenset()


def test_who_called_an_article_silent_on_a_suggestion_is_held_to_it(
    filled: Store, monday: Article, sunday: Article
) -> None:
    found = a_suggestion("Day it left", a_position("Monday", (monday, "on Monday")))
    filled.apply(AddSuggestions((found,)))
    filled.apply(ChangeStatement(replace(found, silent=frozenset({sunday.id}))))
    filled.apply(Decide(found.id, Action.ACCEPT))
    kept = filled.statement(found.id)
    assert kept is not None
    assert kept.silent == {sunday.id}


def test_rejecting_keeps_the_statement_as_rejected(suggested: Store, departure: Statement) -> None:
    assert suggested.apply(Decide(departure.id, Action.REJECT)).label == "Reject “Day it left”"
    assert state_of(suggested, departure) is State.REJECTED


def test_a_correction_takes_the_place_of_what_was_suggested(suggested: Store, departure: Statement) -> None:
    corrected = replace(departure, label="Day of departure", positions=departure.positions[:1])
    suggested.apply(Decide(departure.id, Action.CORRECT, corrected))
    assert suggested.statements() == (corrected.with_state(State.ACCEPTED),)


def test_a_correction_written_anew_keeps_the_id_and_the_suggestion(
    suggested: Store, departure: Statement, monday: Article
) -> None:
    anew = a_statement("Day of departure", a_position("Monday", (monday, "on Monday")))
    suggested.apply(Decide(departure.id, Action.CORRECT, anew))
    assert suggested.statements() == (replace(anew, id=departure.id, suggestion=departure.suggestion),)


def test_a_decision_says_who_made_it_under_which_key(suggested: Store, departure: Statement) -> None:
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    (decision,) = suggested.decisions()
    assert (decision.key, decision.action, decision.agent) == (
        "Day it left",
        Action.ACCEPT,
        suggested.agent.id,
    )
    assert [(agent.name, agent.person) for agent in suggested.agents()] == [
        ("Ada", True),
        ("synoptic 1", False),
    ]


def test_deciding_again_replaces_the_earlier_decision(suggested: Store, departure: Statement) -> None:
    suggested.apply(Decide(departure.id, Action.REJECT))
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    assert [decision.action for decision in suggested.decisions()] == [Action.ACCEPT]
    assert state_of(suggested, departure) is State.ACCEPTED


def test_decisions_come_in_the_order_in_which_they_were_made(filled: Store, monday: Article) -> None:
    three = [a_suggestion(label, a_position("59", (monday, "59"))) for label in "abc"]
    filled.apply(AddSuggestions(tuple(three)))
    for index in (2, 0, 1, 2):
        filled.apply(Decide(three[index].id, Action.ACCEPT))
    assert [decision.key for decision in filled.decisions()] == ["a", "b", "c"]


def test_there_is_nothing_to_decide_on_a_statement_of_ones_own(filled: Store, monday: Article) -> None:
    filled.apply(AddStatement(own := a_statement("Speed", a_position("59", (monday, "59")))))
    with pytest.raises(EditError, match="“Speed” is no suggestion"):
        filled.apply(Decide(own.id, Action.ACCEPT))


def test_a_correction_comes_with_the_statement_as_corrected(suggested: Store, departure: Statement) -> None:
    with pytest.raises(EditError, match="as corrected"):
        suggested.apply(Decide(departure.id, Action.CORRECT))
    with pytest.raises(EditError, match="as corrected"):
        suggested.apply(Decide(departure.id, Action.ACCEPT, departure))


# Statements of one's own


def test_statements_come_in_the_order_of_addition_and_keep_it(filled: Store, monday: Article) -> None:
    three = [a_statement(label, a_position("59", (monday, "59"))) for label in "cab"]
    for statement in three:
        filled.apply(AddStatement(statement))
    applied = filled.apply(ChangeStatement(replace(three[0], label="z")))
    assert [statement.label for statement in filled.statements()] == ["z", "a", "b"]
    assert applied.label == "Change “z”"
    back = filled.apply(RemoveStatement(three[1].id)).inverse
    filled.apply(back)
    assert [statement.label for statement in filled.statements()] == ["z", "a", "b"]


def test_a_change_that_changes_nothing_touches_nothing(suggested: Store, departure: Statement) -> None:
    applied = suggested.apply(ChangeStatement(departure))
    assert not applied.changes
    assert applied.inverse.rows == ()


def test_positions_and_passages_can_be_moved_about(suggested: Store, departure: Statement) -> None:
    first, second = departure.positions
    merged = replace(first, passages=(*second.passages, *first.passages))
    suggested.apply(ChangeStatement(replace(departure, positions=(merged,))))
    assert suggested.statement(departure.id) == replace(departure, positions=(merged,))
    swapped = replace(departure, positions=(second, first))
    suggested.apply(ChangeStatement(swapped))
    assert suggested.statement(departure.id) == swapped


@pytest.mark.parametrize("edit", [RemoveStatement("x"), Decide("x", Action.ACCEPT)])
def test_a_statement_that_is_not_there_is_named_in_the_refusal(filled: Store, edit: Decide) -> None:
    with pytest.raises(EditError, match="no statement x"):
        filled.apply(edit)


def test_a_statement_is_changed_only_where_it_is_and_added_only_once(filled: Store, monday: Article) -> None:
    own = a_statement("Speed", a_position("59", (monday, "59")))
    with pytest.raises(EditError, match="no statement"):
        filled.apply(ChangeStatement(own))
    filled.apply(AddStatement(own))
    with pytest.raises(EditError, match="“Speed” already"):
        filled.apply(AddStatement(own))


def test_parts_of_one_statement_are_not_taken_for_another(suggested: Store, departure: Statement) -> None:
    with pytest.raises(EditError, match="belongs to something else"):
        suggested.apply(AddStatement(replace(departure, id="another")))
    twice = (departure.positions[0], departure.positions[0])
    with pytest.raises(EditError, match="same name"):
        suggested.apply(ChangeStatement(replace(departure, positions=twice)))
    assert suggested.statements() == (departure,)


def test_a_passage_reads_what_its_article_says_there(filled: Store, monday: Article, sunday: Article) -> None:
    position = a_position("59", (monday, "59"))
    moved = replace(position.passages[0], span=Span(0, 2))
    elsewhere = replace(position.passages[0], article=sunday.id)
    for passage, reason in ((moved, "not what its article says"), (elsewhere, "does not have")):
        with pytest.raises(EditError, match=reason):
            filled.apply(AddStatement(a_statement("Speed", replace(position, passages=(passage,)))))


def without_words(article: Article) -> Passage:
    return passage_at(article.id, article.revision, article.text, Span(4, 4))


def test_a_passage_without_words_is_refused_by_every_edit_that_could_bring_one(
    suggested: Store, departure: Statement, monday: Article
) -> None:
    empty = without_words(monday)
    shrunk = replace(empty, id=next(departure.passages()).id)
    wrong = replace(departure, positions=(Position("Monday", (shrunk,)),))
    new = Position("none", (empty,))
    newer = replace(monday, text=f"Corrected. {monday.text}", revision="newer")
    before = dump(suggested)
    for edit in (
        AddStatement(a_statement("Speed", new)),
        AddSuggestions((a_suggestion("Speed", new),)),
        ChangeStatement(wrong),
        Decide(departure.id, Action.CORRECT, wrong),
        Several("Both", (AddStatement(a_statement("Speed", new)),)),
        ReviseArticle(newer, (replace(shrunk, revision="newer"),)),
    ):
        with pytest.raises(EditError, match="without a word in it"):
            suggested.apply(edit)
    assert dump(suggested) == before


def test_a_passage_without_words_of_an_earlier_version_stays_until_somebody_moves_it(
    filled: Store, monday: Article
) -> None:
    sound = a_position("Monday", (monday, "Monday"))
    statement = a_statement("Day", sound)
    filled.apply(AddStatement(statement))
    empty = replace(without_words(monday), id=sound.passages[0].id)
    ours = Revert("as an earlier version wrote it", (row_of(sound.passages[0], empty, statement, sound),))
    filled.apply(ours)
    filled.close()
    with Store.open(filled.path, filled.agent) as store:
        held = store.statement(statement.id)
        assert held is not None
        assert list(held.passages()) == [empty]
        store.apply(ChangeStatement(replace(held, note="what was meant?")))
        elsewhere = replace(empty, span=Span(5, 5), prefix="", suffix="")
        with pytest.raises(EditError, match="without a word in it"):
            store.apply(ChangeStatement(replace(held, positions=(replace(sound, passages=(elsewhere,)),))))
        store.apply(ChangeStatement(statement))


def row_of(before: Passage, after: Passage, statement: Statement, position: Position) -> RowChange:
    """A change of a passage's row that no edit makes."""
    rows = [
        row
        for passage in (before, after)
        for table, row in part_rows(replace(statement, positions=(replace(position, passages=(passage,)),)))
        if table is PASSAGE
    ]
    return RowChange(PASSAGE.name, rows[0], rows[1])


def test_only_an_article_of_the_project_can_be_silent(filled: Store, monday: Article) -> None:
    own = replace(a_statement("Speed", a_position("59", (monday, "59"))), silent=frozenset({"x"}))
    with pytest.raises(EditError, match="no article x"):
        filled.apply(AddStatement(own))


def test_numbers_that_are_none_are_refused(filled: Store, monday: Article) -> None:
    position = replace(a_position("59", (monday, "59")), parsed=Quantity(59, math.inf, "km/h"))
    with pytest.raises(EditError, match="open side"):
        filled.apply(AddStatement(a_statement("Speed", position)))
    scored = replace(a_statement("Speed"), suggestion=Suggestion("k", "e", "1", math.nan, "r", "why"))
    with pytest.raises(EditError, match="no proper score"):
        filled.apply(AddStatement(scored))


def test_what_is_too_large_is_refused(filled: Store) -> None:
    filled._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 50_000)
    with pytest.raises(EditError, match="too large"):
        filled.apply(AddStatement(replace(a_statement("Speed"), note="x" * 60_000)))
    with pytest.raises(EditError, match="too large"):
        filled.apply(AddArticles((replace(an_article("text"), number=2**70),)))


def test_half_characters_are_refused_and_nothing_is_changed(filled: Store) -> None:
    before = dump(filled)
    with pytest.raises(EditError, match="half characters"):
        filled.apply(AddStatement(a_statement("\ud800")))
    assert dump(filled) == before
