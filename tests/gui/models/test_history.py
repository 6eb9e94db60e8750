"""The list of what was done: this session's edits over the log of earlier sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.core.documents.edits import Action, AddArticles, Agent, BeginReading, Decide
from synoptic.core.workspace import Workspace
from synoptic.gui.bridge import Bridge
from synoptic.gui.models.history import OPENED, PAGE, EntryRole, HistoryModel, statements_in
from synoptic.gui.models.rows import NOWHERE
from synoptic.gui.undo import History

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.modeltest import ModelTester

    from helpers.train import Train

    Open = Callable[[str], Workspace]


@pytest.fixture
def opened(train: Train) -> Iterator[Open]:
    """Opens the project of the train again, as another person; it was closed by whoever made it."""
    train.workspace.close()
    others: list[Workspace] = []

    def open_as(name: str) -> Workspace:
        others.append(Workspace.open(train.workspace.path, Agent(name)))
        return others[-1]

    yield open_as
    for one in others:
        one.close()


@pytest.fixture
def ben(opened: Open) -> Workspace:
    return opened("Ben")


@pytest.fixture
def history(ben: Workspace) -> History:
    return History(Bridge(ben))


@pytest.fixture
def model(ben: Workspace, history: History) -> HistoryModel:
    return HistoryModel(ben, history)


def decide(ben: Workspace, history: History, *words: str) -> None:
    for word in words:
        statement = next(one.id for one in ben.statements if word in one.label)
        history.perform(Decide(statement, Action.ACCEPT))


def labels(model: HistoryModel, most: int = 99) -> list[object]:
    return [model.index(row).data() for row in range(min(most, model.rowCount()))]


def told(model: HistoryModel, role: EntryRole) -> list[object]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_this_session_stands_over_what_was_done_before(
    model: HistoryModel, ben: Workspace, history: History
) -> None:
    decide(ben, history, "Top speed", "Day of leaving")
    assert labels(model) == [
        "Accept “Day of leaving”",
        "Accept “Top speed”",
        OPENED,
        "Add “Colour of the train”",
        "Reject “Weather”",
        "Accept “First trip abroad”",
        "Take in the analysis",
        "Add 4 articles",
    ]


def test_each_says_who_and_when(model: HistoryModel, ben: Workspace, history: History, train: Train) -> None:
    decide(ben, history, "Top speed")
    details = [str(detail) for detail in told(model, EntryRole.DETAIL)]
    assert details[0].startswith("Ben, today ")
    assert details[2].startswith(f"{train.workspace.agent.name}, today ")


def test_what_is_undone_stays_in_sight_and_says_so(
    model: HistoryModel, ben: Workspace, history: History
) -> None:
    decide(ben, history, "Top speed", "Day of leaving")
    history.undo()
    assert told(model, EntryRole.DONE)[:3] == [False, True, True]
    assert told(model, EntryRole.HERE)[:3] == [False, True, False]
    assert str(model.index(0).data(EntryRole.DETAIL)).endswith(", undone")
    decide(ben, history, "Number of cars")
    assert labels(model, 3) == ["Accept “Number of cars”", "Accept “Top speed”", OPENED]


def test_an_entry_knows_its_statement_in_this_session_and_before(
    model: HistoryModel, ben: Workspace, history: History, train: Train
) -> None:
    decide(ben, history, "Top speed")
    now, before = model.entry(0), model.entry(3)
    assert now is not None
    assert before is not None
    assert now.statements == (train.id("Top speed"),)
    assert (before.label, before.statements) == ("Reject “Weather”", (train.id("Weather"),))
    assert model.entry(99) is None


def test_the_list_is_narrowed_by_words_and_by_person(
    model: HistoryModel, ben: Workspace, history: History
) -> None:
    decide(ben, history, "Top speed", "Day of leaving")
    model.narrow("accept TRIP", "")
    assert labels(model) == [OPENED, "Accept “First trip abroad”"]
    model.narrow("", ben.agent.id)
    assert labels(model) == ["Accept “Day of leaving”", "Accept “Top speed”", OPENED]
    model.narrow("speed", "")
    history.undo()
    decide(ben, history, "Number of cars", "Rumour")
    assert labels(model) == ["Accept “Top speed”", OPENED]


def test_undo_and_redo_of_an_earlier_session_are_named(opened: Open) -> None:
    ada = opened("Ada")
    history = History(Bridge(ada))
    decide(ada, history, "Top speed")
    history.undo()
    history.redo()
    ada.close()
    ben = opened("Ben")
    model = HistoryModel(ben, History(Bridge(ben)))
    assert labels(model, 4) == [OPENED, *["Accept “Top speed”"] * 3]  # the name first: rows are short
    details = [str(one).partition(",")[0] for one in told(model, EntryRole.DETAIL)]
    assert details[:4] == ["Ben", "Redone by Ada", "Undone by Ada", "Ada"]
    assert told(model, EntryRole.DONE)[:4] == [True, True, False, True]


def test_a_long_log_is_fetched_a_page_at_a_time(opened: Open) -> None:
    ada = opened("Ada")
    for number in range(2 * PAGE):
        ada.apply(AddArticles((an_article(f"Number {number}"),)))
    ada.close()
    ben = opened("Ben")
    model = HistoryModel(ben, History(Bridge(ben)))
    assert model.rowCount() == 1 + PAGE
    while model.canFetchMore(NOWHERE):
        model.fetchMore(NOWHERE)
    assert model.rowCount() == 1 + 2 * PAGE + 5
    assert labels(model, 999)[-1] == "Add 4 articles"


def test_a_blind_reading_sees_nothing_of_what_others_did(
    model: HistoryModel, ben: Workspace, history: History
) -> None:
    history.perform(BeginReading())
    assert labels(model)[1:] == [OPENED]
    history.undo()
    assert "Reject “Weather”" in labels(model)


def test_what_the_log_does_not_say_is_no_statement() -> None:
    for rows in (
        "",
        "[]",
        "[1]",
        '[{"table":"statement"}]',
        '[{"more":{"statement":3}}]',
        "{}",
        "[" * 100_000,
    ):
        assert statements_in(rows) == ()


def test_the_model_keeps_the_rules_of_models(
    model: HistoryModel, ben: Workspace, history: History, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    decide(ben, history, "Top speed", "Day of leaving")
    history.go_to(0)
    decide(ben, history, "Number of cars")
    model.narrow("cars", "")
    history.undo()
    decide(ben, history, "Rumour")
