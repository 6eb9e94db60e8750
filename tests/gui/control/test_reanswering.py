"""A newer text that answers otherwise: the bench asks for the new answer, and the statement has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.edits import AddArticles, AddStatement
from synoptic.core.documents.statement import Kind, Relation
from synoptic.core.documents.values import Quantity
from synoptic.core.text.spans import Span
from synoptic.core.workspace import Workspace
from synoptic.gui.control.revising import Revising, other_words, taken_words
from synoptic.gui.desk import Desk
from synoptic.gui.frame.bench import Bench
from synoptic.gui.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.settings import Settings

FAST = an_article("A paper wrote that it does about 59 km/h at most on the old track to the border.", "A")
SLOW = "It is said to reach a speed of 50 km/h on the old track.\nIt has twenty cars and left on Sunday."
NEWER = "It is said to reach a speed of 59 km/h on the old track.\nIt has twenty cars and left on Sunday."
WORDS = "reach a speed of 50 km/h"


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    workspace = Workspace.create(tmp_path / "p.synoptic")
    article = replace(an_article(SLOW, "Train"), order=1)
    workspace.apply(AddArticles((FAST, article)))
    fifty = replace(a_position("50 km/h", (article, WORDS)), parsed=Quantity(49.5, 50.5, "km/h"))
    fast = a_position("59 km/h", (FAST, "59 km/h"))
    workspace.apply(AddStatement(a_statement("Speed", fast, fifty, kind=Kind.QUANTITY)))
    workspace.apply(AddStatement(a_statement("Pace", a_position(WORDS, (article, WORDS)))))
    yield Desk(workspace)
    workspace.close()


@pytest.fixture
def reports() -> list[tuple[str, dict[str, Callable[[], None]]]]:
    return []


@pytest.fixture
def revising(desk: Desk, settings: Settings, reports: list[object], qtbot: QtBot) -> Revising:
    window = QWidget()
    qtbot.addWidget(window)
    revising = Revising(desk, Look(settings), window)
    revising.reported.connect(lambda words, choices: reports.append((words, choices)))
    return revising


def at_the_bench(act: Callable[[Bench], None]) -> None:
    def work() -> None:
        bench = QApplication.activeModalWidget()
        assert isinstance(bench, Bench)
        act(bench)
        bench.ok.click()

    QTimer.singleShot(0, work)


def place(bench: Bench, label: str, answer: str = "") -> None:
    row = next(n for n in range(bench.doubts.rowCount()) if bench.doubts.index(n).data().startswith(label))
    bench.list.setCurrentIndex(bench.doubts.index(row))
    if answer:
        bench.answer.field.setText(answer)
    bench.place.click()


def named(desk: Desk, label: str) -> Statement:
    return next(one for one in desk.workspace.statements if one.label == label)


def test_a_reworded_passage_comes_to_the_position_of_what_it_says_now(
    revising: Revising, desk: Desk, reports: list[tuple[str, dict[str, Callable[[], None]]]]
) -> None:
    before = desk.workspace.statements
    assert named(desk, "Speed").relation is Relation.CONFLICTING

    def work(bench: Bench) -> None:
        place(bench, "Speed")
        assert "now “59 km/h”" in bench.doubts.index(0).data()

    at_the_bench(work)
    revising.take(desk.workspace.articles[1].id, an_article(NEWER))
    speed = named(desk, "Speed")
    assert [(p.value, [q.exact for q in p.passages]) for p in speed.positions] == [
        ("59 km/h", ["59 km/h", "reach a speed of 59 km/h"])
    ]
    assert speed.relation is Relation.SHARED
    ((words, choices),) = reports
    assert words == f"{taken_words(1, 1)} {other_words(['Speed'])}"
    choices["Show it"]()
    assert desk.selection.statement == speed.id
    desk.history.undo()
    assert desk.workspace.statements == before
    assert desk.workspace.articles[1].text == SLOW


def test_an_answer_of_the_readers_own_rewrites_a_position_that_stood_alone(
    revising: Revising, desk: Desk
) -> None:
    at_the_bench(lambda bench: place(bench, "Speed", "about 60 km/h"))
    revising.take(desk.workspace.articles[1].id, an_article(NEWER))
    told = named(desk, "Speed").positions[1]
    assert (told.value, told.id) != ("50 km/h", "")
    assert told.value == "about 60 km/h"
    assert isinstance(told.parsed, Quantity)


def test_a_position_in_the_words_of_its_passage_says_the_newer_words(revising: Revising, desk: Desk) -> None:
    at_the_bench(lambda bench: place(bench, "Pace"))
    revising.take(desk.workspace.articles[1].id, an_article(NEWER))
    assert [p.value for p in named(desk, "Pace").positions] == ["reach a speed of 59 km/h"]


def test_several_statements_are_shown_one_after_another(
    revising: Revising, desk: Desk, reports: list[tuple[str, dict[str, Callable[[], None]]]]
) -> None:
    at_the_bench(lambda bench: (place(bench, "Speed"), place(bench, "Pace")))
    revising.take(desk.workspace.articles[1].id, an_article(NEWER))
    reports[0][1]["Show the first"]()
    assert desk.selection.statement == named(desk, "Speed").id
    assert reports[1][0] == other_words(["Pace"])
    reports[1][1]["Show it"]()
    assert desk.selection.statement == named(desk, "Pace").id


def test_nothing_is_placed_where_the_answer_is_wanting(revising: Revising, desk: Desk) -> None:
    def work(bench: Bench) -> None:
        bench.list.setCurrentIndex(bench.doubts.index(0))
        assert bench.answer.field.text() == "59 km/h"
        bench.answer.field.clear()
        bench.answer.changed.emit()
        assert not bench.place.isEnabled()

    at_the_bench(work)
    revising.take(desk.workspace.articles[1].id, an_article(NEWER))
    assert named(desk, "Speed").positions[1].value == "50 km/h"


def test_what_was_left_is_asked_about_when_it_is_placed(revising: Revising, desk: Desk) -> None:
    at_the_bench(lambda bench: None)
    revising.take(desk.workspace.articles[1].id, an_article(NEWER))
    at_the_bench(lambda bench: place(bench, "Speed"))
    revising.place_orphans(desk.workspace.articles[1])
    assert [p.value for p in named(desk, "Speed").positions] == ["59 km/h"]


def test_words_that_still_give_the_answer_ask_nothing(revising: Revising, desk: Desk) -> None:
    def work(bench: Bench) -> None:
        start = NEWER.index("twenty")
        bench.after.text_selected.emit(Span(start, start + 6))
        assert not bench.answer.isHidden(), "the figure does not stand there"
        bench.after.text_selected.emit(Span(0, 0))

    at_the_bench(work)
    revising.take(desk.workspace.articles[1].id, an_article(NEWER.replace("a speed of 59", "speeds of 50")))
