"""Looking for passages away from the window's thread, and at once where that takes no time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_passage, a_position, a_statement, an_article
from synoptic.core.documents.edits import AddArticles, AddStatement, RemoveArticle, RemoveStatement
from synoptic.core.documents.revision import RevisionPlan, RevisionQuestion
from synoptic.core.workspace import Workspace, plan_passages
from synoptic.gui.control import planning as module
from synoptic.gui.control.planning import FAULT, FEW, SHORT, Planning, is_small
from synoptic.gui.control.revising import Revising, taken_words
from synoptic.gui.desk import Desk
from synoptic.gui.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.settings import Settings

OLD = an_article("The train left the capital early on Monday morning. Nobody would say where to.")
NEW = replace(OLD, text=f"Corrected. {OLD.text}", revision="new")
QUOTE = "left the capital"


def question(number: int) -> RevisionQuestion:
    held = tuple((str(each), a_passage(OLD, QUOTE)) for each in range(number))
    return RevisionQuestion(NEW, held, {OLD.revision: OLD.text})


SMALL, LARGE = question(FEW), question(FEW + 1)


@pytest.fixture
def planning(qapp: object) -> Iterator[Planning]:
    planning = Planning()
    yield planning
    planning.close()


@pytest.fixture
def plans(planning: Planning) -> list[RevisionPlan]:
    found: list[RevisionPlan] = []
    planning.finished.connect(found.append)
    return found


def test_few_passages_in_short_texts_are_small() -> None:
    assert is_small(SMALL)
    assert not is_small(LARGE)
    assert not is_small(replace(SMALL, article=replace(NEW, text="x" * (SHORT + 1))))


def test_what_takes_no_time_is_answered_at_once(planning: Planning, plans: list[RevisionPlan]) -> None:
    planning.start(SMALL)
    assert plans == [plan_passages(SMALL)]
    assert not planning.running


def test_the_rest_is_answered_by_a_thread(
    planning: Planning, plans: list[RevisionPlan], qtbot: QtBot
) -> None:
    planning.start(LARGE)
    assert planning.running
    qtbot.waitUntil(lambda: bool(plans))
    assert plans == [plan_passages(LARGE)]
    assert not planning.running


def test_progress_is_told_on_the_way(
    planning: Planning, plans: list[RevisionPlan], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(module, "MOMENT", 0.0)
    told: list[float] = []
    planning.progressed.connect(told.append)
    planning.start(LARGE)
    qtbot.waitUntil(lambda: bool(plans))
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] < 1


def test_who_stops_hears_no_more_and_the_thread_ends(
    planning: Planning, plans: list[RevisionPlan], qtbot: QtBot
) -> None:
    planning.start(LARGE)
    thread = planning._thread
    assert thread is not None
    planning.stop()
    thread.join()
    qtbot.wait(20)
    assert plans == []
    assert not planning.running


def test_a_second_question_takes_the_place_of_the_first(
    planning: Planning, plans: list[RevisionPlan], qtbot: QtBot
) -> None:
    planning.start(LARGE)
    planning.start(question(FEW + 2))
    qtbot.waitUntil(lambda: bool(plans))
    qtbot.wait(20)
    assert [len(plan.carried) for plan in plans] == [FEW + 2]


def test_a_fault_is_told_and_logged(
    planning: Planning, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    def broken(*_: object) -> RevisionPlan:
        raise ZeroDivisionError

    monkeypatch.setattr(module, "plan_passages", broken)
    with qtbot.waitSignal(planning.failed) as told:
        planning.start(LARGE)
    assert told.args == [FAULT]
    assert "while looking for passages" in caplog.text
    assert not planning.running


# Taking a newer text in, with passages enough for a thread


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    workspace = Workspace.create(tmp_path / "p.synoptic")
    workspace.apply(AddArticles((OLD,)))
    for number in range(FEW + 1):
        workspace.apply(AddStatement(a_statement(str(number), a_position("yes", (OLD, QUOTE)))))
    yield Desk(workspace)
    workspace.close()


@pytest.fixture
def notices() -> list[str]:
    return []


@pytest.fixture
def revising(desk: Desk, settings: Settings, notices: list[str]) -> Iterator[Revising]:
    revising = Revising(desk, Look(settings), None)  # type: ignore[arg-type]  # it asks nothing here
    revising.noticed.connect(notices.append)
    yield revising
    revising.close()


def test_a_newer_text_is_taken_in_once_its_passages_are_found(
    revising: Revising, desk: Desk, notices: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(revising.idle):
        revising.take(OLD.id, NEW)
        assert revising.busy
        assert desk.workspace.articles[0].text == OLD.text
    assert desk.workspace.articles[0].text == NEW.text
    assert notices == [taken_words(FEW + 1, 0)]
    assert not revising.busy


def test_what_was_done_meanwhile_is_planned_for_too(
    revising: Revising, desk: Desk, notices: list[str], qtbot: QtBot
) -> None:
    revising.take(OLD.id, NEW)
    desk.history.perform(RemoveStatement(desk.workspace.statements[0].id))
    desk.history.perform(AddStatement(a_statement("late", a_position("no", (OLD, "Nobody")))))
    qtbot.waitUntil(lambda: bool(notices))
    assert notices == [taken_words(FEW + 1, 0)]
    assert desk.workspace.orphans() == ()


def test_an_article_that_went_meanwhile_gets_no_newer_text(
    revising: Revising, desk: Desk, notices: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(revising.idle):
        revising.take(OLD.id, NEW)
        desk.history.perform(RemoveArticle(OLD.id))
    assert desk.workspace.articles == ()
    assert notices == []


def test_stopping_leaves_the_article_as_it_was(
    revising: Revising, desk: Desk, notices: list[str], qtbot: QtBot
) -> None:
    revising.take(OLD.id, NEW)
    with qtbot.waitSignal(revising.idle):
        revising.stop()
    qtbot.wait(50)
    assert (desk.workspace.articles[0].text, notices) == (OLD.text, [])


def test_a_fault_while_looking_is_a_warning(
    revising: Revising, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def broken(*_: object) -> RevisionPlan:
        raise ZeroDivisionError

    monkeypatch.setattr(module, "plan_passages", broken)
    with qtbot.waitSignal(revising.warned) as told:
        revising.take(OLD.id, NEW)
    assert told.args == [FAULT]
    assert desk.workspace.articles[0].text == OLD.text
