from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion
from helpers.copies import content, copied, plan, take_in
from helpers.dumping import dump
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    AddSuggestions,
    Agent,
    ChangeStatement,
    Decide,
    RemoveStatement,
    Reopen,
    TakeIn,
)
from synoptic.core.documents.merging import BOTH_VERSIONS, Clash, Listing, Tally
from synoptic.core.documents.statement import State
from synoptic.core.store.merging.contents import contents_of_image
from synoptic.errors import EditError

if TYPE_CHECKING:
    from pathlib import Path

    from helpers.copies import Twins
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement


@pytest.fixture
def speed(twins: Twins, monday: Article) -> Statement:
    """A statement that is in both copies."""
    statement = a_statement("Speed", a_position("59 km/h", (monday, "59 km/h")))
    twins.ada.apply(AddStatement(statement))
    take_in(twins.ben, twins.ada)
    return statement


def labels(twins: Twins) -> list[str]:
    return [statement.label for statement in twins.ada.statements()]


def test_what_is_new_there_comes_after_what_is_here(twins: Twins, monday: Article) -> None:
    twins.ben.apply(AddStatement(a_statement("Speed", a_position("59", (monday, "59")))))
    twins.ada.apply(AddStatement(a_statement("Own")))
    assert plan(twins.ada, twins.ben).statements == Tally(new=1)
    take_in(twins.ada, twins.ben)
    assert labels(twins) == ["Day it left", "Own", "Speed"]
    (ben,) = (agent for agent in twins.ada.agents() if agent.name == "Ben")
    assert contents_of_image(twins.ada.image()).statements[twins.ada.statements()[-1].id].by == ben.id


def test_what_only_one_side_changed_holds(twins: Twins, speed: Statement) -> None:
    twins.ben.apply(ChangeStatement(replace(speed, label="Top speed")))
    assert plan(twins.ada, twins.ben).statements == Tally(changed=1)
    assert plan(twins.ada, twins.ben).statements_by_name == Listing(changed=("Top speed",))
    take_in(twins.ada, twins.ben)
    assert labels(twins) == ["Day it left", "Top speed"]
    twins.ada.apply(ChangeStatement(replace(twins.ada.statements()[1], label="Highest speed")))
    assert not plan(twins.ada, twins.ben)
    take_in(twins.ben, twins.ada)
    assert twins.ben.statements()[1].label == "Highest speed"


def test_what_both_changed_is_kept_twice_and_listed(twins: Twins, speed: Statement) -> None:
    twins.ada.apply(ChangeStatement(replace(speed, label="Top speed")))
    twins.ben.apply(ChangeStatement(replace(speed, label="Average speed")))
    (collision,) = plan(twins.ada, twins.ben).collisions
    assert (collision.clash, collision.about) == (Clash.CHANGED, "Top speed")
    assert collision.here
    assert collision.there
    assert (collision.here.label, collision.here.by) == ("Top speed", "Ada")
    assert (collision.there.label, collision.there.by) == ("Average speed", "Ben")
    assert collision.there.lines == ("59 km/h: “59 km/h”",)
    take_in(twins.ada, twins.ben)
    kept = [each for each in twins.ada.statements() if BOTH_VERSIONS in each.tags]
    assert [each.label for each in kept] == ["Top speed", "Average speed"]
    assert tuple(each.id for each in kept) == collision.statements
    assert kept[0].id == speed.id


def test_a_collision_that_a_reader_settled_does_not_come_back(twins: Twins, speed: Statement) -> None:
    twins.ada.apply(ChangeStatement(replace(speed, label="Top speed")))
    twins.ben.apply(ChangeStatement(replace(speed, label="Average speed")))
    take_in(twins.ada, twins.ben)
    copy = twins.ada.statements()[-1]
    twins.ada.apply(RemoveStatement(copy.id))
    twins.ada.apply(ChangeStatement(replace(speed, label="Speed of the train")))
    assert not plan(twins.ada, twins.ben)
    take_in(twins.ben, twins.ada)
    assert twins.ben.statements()[1] == replace(speed, label="Speed of the train")
    assert len(twins.ben.statements()) == 2


def test_the_same_change_on_both_sides_is_one(twins: Twins, speed: Statement) -> None:
    for store in (twins.ada, twins.ben):
        store.apply(ChangeStatement(replace(speed, label="Top speed")))
    assert not plan(twins.ada, twins.ben).collisions
    take_in(twins.ada, twins.ben)
    assert labels(twins) == ["Day it left", "Top speed"]


def test_notes_and_tags_of_both_are_put_together(twins: Twins, speed: Statement) -> None:
    twins.ada.apply(ChangeStatement(replace(speed, note="Ask the railway.", tags=("todo",))))
    twins.ben.apply(ChangeStatement(replace(speed, note="Seems low.", tags=("doubt",))))
    assert not plan(twins.ada, twins.ben).collisions
    take_in(twins.ada, twins.ben)
    merged = twins.ada.statements()[1]
    assert set(merged.note.split("\n\n")) == {"Ask the railway.", "Seems low."}
    assert set(merged.tags) == {"todo", "doubt"}


def test_what_one_removed_and_the_other_left_alone_is_gone(twins: Twins, speed: Statement) -> None:
    twins.ben.apply(RemoveStatement(speed.id))
    assert plan(twins.ada, twins.ben).statements == Tally(removed=1)
    assert plan(twins.ada, twins.ben).statements_by_name.removed == (speed.label,)
    take_in(twins.ada, twins.ben)
    assert labels(twins) == ["Day it left"]


@pytest.mark.parametrize(("removed_by", "clash"), [("ada", Clash.REMOVED_HERE), ("ben", Clash.REMOVED_THERE)])
def test_what_one_removed_and_the_other_changed_is_kept_and_listed(
    twins: Twins, speed: Statement, removed_by: str, clash: Clash
) -> None:
    remover, changer = (twins.ada, twins.ben) if removed_by == "ada" else (twins.ben, twins.ada)
    remover.apply(RemoveStatement(speed.id))
    changer.apply(ChangeStatement(replace(speed, label="Top speed")))
    (collision,) = plan(twins.ada, twins.ben).collisions
    assert collision.clash is clash
    assert (collision.here is None) == (clash is Clash.REMOVED_HERE)
    take_in(twins.ada, twins.ben)
    assert labels(twins) == ["Day it left", "Top speed"]
    assert not plan(twins.ada, twins.ben).collisions


def test_an_undone_removal_is_none(twins: Twins, speed: Statement) -> None:
    twins.ben.apply(twins.ben.apply(RemoveStatement(speed.id)).inverse)
    assert not plan(twins.ada, twins.ben)


def test_everybody_keeps_a_decision_and_the_last_one_stands(twins: Twins, departure: Statement) -> None:
    twins.ada.apply(Decide(departure.id, Action.ACCEPT))
    twins.ben.apply(Decide(departure.id, Action.REJECT))
    found = plan(twins.ada, twins.ben)
    assert dict(found.decisions) == {"Ben": 1}
    assert [each.clash for each in found.collisions] == [Clash.DECIDED]
    take_in(twins.ada, twins.ben)
    assert [each.action for each in twins.ada.decisions()] == [Action.ACCEPT, Action.REJECT]
    (statement,) = twins.ada.statements()
    assert (statement.state, statement.tags) == (State.REJECTED, (BOTH_VERSIONS,))


def test_a_decision_that_was_taken_back_stays_so(twins: Twins, departure: Statement) -> None:
    twins.ada.apply(Decide(departure.id, Action.ACCEPT))
    twins.ben.apply(Decide(departure.id, Action.ACCEPT))
    take_in(twins.ada, twins.ben)
    take_in(twins.ben, twins.ada)
    twins.ben.apply(Reopen(departure.id))
    take_in(twins.ada, twins.ben)
    (left,) = twins.ada.decisions()
    assert left.agent == twins.ada.agent.id


def test_a_decision_goes_before_a_new_analysis(twins: Twins, departure: Statement) -> None:
    twins.ada.apply(Decide(departure.id, Action.ACCEPT))
    twins.ben.apply(AddSuggestions((replace(departure, label="Day"),)))
    assert not plan(twins.ada, twins.ben).collisions
    take_in(twins.ada, twins.ben)
    assert twins.ada.statements() == (departure.with_state(State.ACCEPTED),)


def test_what_an_analysis_no_longer_finds_goes_unless_somebody_decided(
    twins: Twins, departure: Statement, monday: Article
) -> None:
    other = a_suggestion("Speed", a_position("59", (monday, "59")))
    twins.ada.apply(AddSuggestions((other,)))
    assert plan(twins.ada, twins.ben).statements == Tally()
    twins.ben.apply(Decide(departure.id, Action.ACCEPT))
    found = plan(twins.ada, twins.ben)
    assert not found.collisions
    take_in(twins.ada, twins.ben)
    assert {each.state for each in twins.ada.statements()} == {State.SUGGESTED, State.ACCEPTED}


def test_a_passage_that_moved_on_one_side_is_never_in_two_statements(twins: Twins, speed: Statement) -> None:
    (position,) = speed.positions
    twins.ben.apply(RemoveStatement(speed.id))
    twins.ben.apply(AddStatement(a_statement("Speed again", position)))
    twins.ada.apply(ChangeStatement(replace(speed, label="Top speed")))
    take_in(twins.ada, twins.ben)
    passages = [p for each in twins.ada.statements() for p in each.passages()]
    assert len({p.id for p in passages}) == len(passages) == 4


def test_a_plan_is_not_carried_out_on_what_has_changed_since(twins: Twins, speed: Statement) -> None:
    twins.ben.apply(ChangeStatement(replace(speed, label="Top speed")))
    found = plan(twins.ada, twins.ben)
    twins.ada.apply(ChangeStatement(replace(speed, label="Average speed")))
    before = dump(twins.ada)
    with pytest.raises(EditError, match="has changed since “copy” was looked at"):
        twins.ada.apply(TakeIn(found.name, found.agents, found.rows))
    assert dump(twins.ada) == before


def test_who_first_found_an_article_silent_is_remembered_whichever_copy_comes_to_which(
    twins: Twins, sunday: Article, tmp_path: Path
) -> None:
    """Even where the notes of both were put together, and one side's form comes again."""
    speed = a_statement("Speed")
    twins.ada.apply(AddStatement(speed))
    take_in(twins.ben, twins.ada)
    silent = replace(speed, silent=frozenset([sunday.id]))
    twins.ada.apply(ChangeStatement(replace(silent, note="~")))
    twins.ben.apply(ChangeStatement(replace(silent, note="Ask")))
    with copied(twins.ada, tmp_path / "before", Agent("Ada")) as before:
        take_in(twins.ada, twins.ben)
        assert twins.ada.statements()[1].note == "~\n\nAsk"
        assert not plan(twins.ada, twins.ben).rows
        take_in(twins.ben, before)
    assert content(twins.ada) == content(twins.ben)
    held = contents_of_image(twins.ben.image()).statements[speed.id]
    assert [by for by, _ in held.looked.values()] == [twins.ada.agent.id]


def test_a_silence_that_both_found_is_the_same_on_both_sides_after_an_exchange(
    twins: Twins, sunday: Article
) -> None:
    speed = a_statement("Speed")
    twins.ada.apply(AddStatement(speed))
    take_in(twins.ben, twins.ada)
    for store, note in ((twins.ada, ""), (twins.ben, "Ask")):
        store.apply(ChangeStatement(replace(speed, silent=frozenset([sunday.id]), note=note)))
    take_in(twins.ada, twins.ben)
    take_in(twins.ben, twins.ada)
    assert content(twins.ada) == content(twins.ben)
