"""Taking a decision back, and decisions of more than one reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion
from helpers.dumping import dump
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    AddSuggestions,
    Agent,
    ChangeStatement,
    Decide,
    Forget,
    RemoveStatement,
    Reopen,
)
from synoptic.core.documents.statement import State
from synoptic.core.store.schema import EVENT, fingerprint
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store

BEN = Agent("Ben")


@pytest.fixture
def suggested(filled: Store, departure: Statement) -> Store:
    """A project with one open suggestion."""
    filled.apply(AddSuggestions((departure,)))
    return filled


def actions(store: Store) -> list[Action]:
    return [decision.action for decision in store.decisions()]


@pytest.mark.parametrize("action", [Action.ACCEPT, Action.REJECT])
def test_a_decision_taken_back_leaves_the_suggestion_as_the_engine_made_it(
    suggested: Store, departure: Statement, monday: Article, action: Action
) -> None:
    suggested.apply(Decide(departure.id, action))
    applied = suggested.apply(Reopen(departure.id))
    assert applied.label == "Take back the decision on “Day it left”"
    assert suggested.statements() == (departure,)
    assert suggested.decisions() == ()
    speed = a_suggestion("Speed", a_position("59", (monday, "59")))
    suggested.apply(AddSuggestions((speed,)))
    assert suggested.statements() == (speed,)


@pytest.mark.parametrize("when", ["before", "after", "with"])
def test_what_a_person_wrote_in_it_stays_theirs(suggested: Store, departure: Statement, when: str) -> None:
    noted = replace(departure, note="Ask the station")
    if when == "before":
        suggested.apply(ChangeStatement(noted))
    if when == "with":
        suggested.apply(Decide(departure.id, Action.CORRECT, noted))
    else:
        suggested.apply(Decide(departure.id, Action.ACCEPT))
    if when == "after":
        suggested.apply(ChangeStatement(noted.with_state(State.ACCEPTED)))
    suggested.apply(Reopen(departure.id))
    suggested.apply(AddSuggestions(()))
    assert suggested.statements() == (noted,)


def test_taking_back_is_taken_back(suggested: Store, departure: Statement) -> None:
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    before = dump(suggested)
    suggested.apply(suggested.apply(Reopen(departure.id)).inverse)
    assert dump(suggested) == before


def test_what_nobody_decided_cannot_be_taken_back(suggested: Store, departure: Statement) -> None:
    own = a_statement("Speed")
    suggested.apply(AddStatement(own))
    for name in (departure.id, own.id):
        with pytest.raises(EditError, match="nothing to take back"):
            suggested.apply(Reopen(name))


def test_each_reader_has_a_decision_and_the_last_stands(suggested: Store, departure: Statement) -> None:
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    suggested.agent = BEN
    suggested.apply(Decide(departure.id, Action.REJECT))
    assert actions(suggested) == [Action.ACCEPT, Action.REJECT]
    assert suggested.decided_by("Day it left") == "Ben"
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    assert actions(suggested) == [Action.ACCEPT, Action.ACCEPT]


def test_another_reader_s_decision_stays_on_record(suggested: Store, departure: Statement) -> None:
    suggested.apply(Decide(departure.id, Action.ACCEPT))
    suggested.agent = BEN
    suggested.apply(Reopen(departure.id))
    assert suggested.statements()[0].state is State.SUGGESTED
    assert suggested.decided_by("Day it left") == "Ada"
    with pytest.raises(EditError, match="nothing to take back"):
        suggested.apply(Reopen(departure.id))
    suggested.apply(AddSuggestions(()))
    assert len(suggested.statements()) == 1


# Where the statement is gone


@pytest.fixture
def removed(suggested: Store, departure: Statement) -> Store:
    """Ada rejected the suggestion and took its statement out."""
    suggested.apply(Decide(departure.id, Action.REJECT))
    suggested.apply(RemoveStatement(departure.id))
    return suggested


def test_a_decision_on_what_is_gone_keeps_it_away_until_it_is_taken_back(
    removed: Store, departure: Statement
) -> None:
    removed.apply(AddSuggestions((departure,)))
    assert removed.statements() == ()
    applied = removed.apply(Forget("Day it left", departure.label))
    assert applied.label == "Take back the decision on “Day it left”"
    assert removed.decisions() == ()
    removed.apply(AddSuggestions((departure,)))
    assert removed.statements() == (departure,)


def test_forgetting_is_undone(removed: Store, departure: Statement) -> None:
    before = dump(removed)
    removed.apply(removed.apply(Forget("Day it left", departure.label)).inverse)
    assert dump(removed) == before


def test_only_ones_own_decision_is_forgotten(removed: Store, departure: Statement) -> None:
    removed.sign_as(BEN)
    with pytest.raises(EditError, match="no decision"):
        removed.apply(Forget("Day it left", departure.label))
    assert actions(removed) == [Action.REJECT]


def test_where_the_statement_is_there_its_decision_is_taken_back_there(
    suggested: Store, departure: Statement
) -> None:
    suggested.apply(Decide(departure.id, Action.REJECT))
    with pytest.raises(EditError, match="take the decision back there"):
        suggested.apply(Forget("Day it left", departure.label))
    assert actions(suggested) == [Action.REJECT]


def test_the_record_tells_what_took_a_statement_out_and_which_decision_stands(
    removed: Store, departure: Statement
) -> None:
    gone = removed.record.gone(departure.id)
    (decision,) = removed.decisions()
    assert (gone.label, gone.decision) == ("Day it left", decision)
    assert gone.removal is not None
    assert gone.removal.label == "Remove “Day it left”"
    removed.apply(Forget(decision.key, gone.label))
    assert removed.record.gone(departure.id)._replace(removal=None) == ("Day it left", None, None)


def test_what_a_long_edit_took_out_is_known_by_its_name(removed: Store, monday: Article) -> None:
    many = tuple(a_suggestion(f"Speed {n}", a_position("59", (monday, "59"))) for n in range(150))
    removed.apply(AddSuggestions(many))
    removed.apply(AddSuggestions(()))
    gone = removed.record.gone(many[-1].id)
    assert gone.removal is not None
    assert (gone.removal.edit, gone.decision) == ("AddSuggestions", None)


def test_of_what_never_was_nothing_is_known(removed: Store) -> None:
    assert removed.record.gone("nothing") == ("", None, None)


@pytest.mark.parametrize("rows", ['no list "x"', '{"x": 1}', '["x"]'])
def test_a_log_that_somebody_made_up_tells_nothing(removed: Store, rows: str) -> None:
    row = (99, "2026-01-01T00:00:00.000+00:00", removed.agent.id, "Decide", "made up", rows)
    removed._connection.execute(EVENT.insert, (*row, fingerprint(EVENT.name, row)))
    assert removed.record.gone("x") == ("", None, None)
