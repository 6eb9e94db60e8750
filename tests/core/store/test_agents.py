"""Readers of one name, and readers who change theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.builders import a_position, a_statement, an_article
from helpers.dumping import dump
from synoptic.core.documents.edits import AddArticles, AddStatement, Agent, BeginReading
from synoptic.core.documents.passes import is_own
from synoptic.core.store.database import Store

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.statement import Statement

A = an_article("It had 20 cars and did 59 km/h.")


def written(label: str, quote: str) -> AddStatement:
    return AddStatement(replace(a_statement(label, a_position("", (A, quote))), author=""))


def by_label(store: Store) -> dict[str, Statement]:
    return {statement.label: statement for statement in store.statements()}


def test_two_readers_of_one_name_stay_two(path: Path) -> None:
    first, second = Agent("Anna"), Agent("Anna")
    with Store.create(path, first) as store:
        store.apply(AddArticles((A,)))
        store.apply(written("Cars", "20 cars"))
        store.sign_as(second)
        store.apply(written("Speed", "59 km/h"))
        found = by_label(store)
        assert [is_own(found["Cars"], each) for each in (first, second)] == [True, False]
        assert [is_own(found["Speed"], each) for each in (first, second)] == [False, True]
        assert {one.author for one in found.values()} == {"Anna"}
        store.apply(BeginReading())
        assert [reading.agent for reading in store.readings()] == [second.id]


def test_each_of_two_is_known_again_by_their_id(path: Path) -> None:
    first, second = Agent("Anna"), Agent("Anna")
    with Store.create(path, first) as store:
        store.apply(BeginReading())
        store.sign_as(second)
        store.apply(BeginReading())
    for reader in (first, second):
        with Store.open(path, reader) as store:
            assert store.agent.id == reader.id


def test_a_new_name_goes_with_all_that_one_wrote(path: Path) -> None:
    anna = Agent("Ana")
    with Store.create(path, anna) as store:
        store.apply(AddArticles((A,)))
        added = store.apply(written("Cars", "20 cars"))
        before = dump(store)
        store.sign_as(replace(anna, name="Anna"))
        assert by_label(store)["Cars"].author == "Anna"
        assert [agent.name for agent in store.agents() if agent.person] == ["Anna"]
        assert dump(store) == before  # undo goes by rows, which a name is not in
        store.apply(added.inverse)
        assert store.statements() == ()


def test_a_name_that_changed_while_the_project_was_closed_comes_with_the_next_edit(path: Path) -> None:
    anna = Agent("Ana")
    with Store.create(path, anna) as store:
        store.apply(AddArticles((A,)))
        store.apply(written("Cars", "20 cars"))
    with Store.open(path, replace(anna, name="Anna")) as store:
        store.apply(written("Speed", "59 km/h"))
        assert {one.author for one in store.statements()} == {"Anna"}


def test_a_reader_of_whom_only_the_name_is_known_goes_by_it(path: Path) -> None:
    with Store.create(path, Agent("Anna")) as store:
        store.apply(AddArticles((A,)))
        known = store.agent.id
    with Store.open(path, Agent("Anna")) as store:
        assert store.agent.id == known
