"""A newer text in an article's place, and the bench on which passages find their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from helpers.builders import a_position, a_statement, an_article
from helpers.revising import plan_revision
from synoptic.core.documents.article import Article, Block, BlockKind
from synoptic.core.documents.edits import AddArticles, AddStatement
from synoptic.core.text.spans import Span
from synoptic.core.workspace import Workspace
from synoptic.gui.control.revising import NONE_LEFT, SAME, Revising, taken_words
from synoptic.gui.desk import Desk
from synoptic.gui.frame.bench import Bench
from synoptic.gui.frame.offer_line import OfferLine
from synoptic.gui.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.settings import Settings
    from synoptic.gui.theme import Theme

OLD = (
    "The train left the capital early on Monday morning.\n"
    "It is said to reach a speed of 59 km/h on the old track.\n"
    "Twenty armoured cars were counted by a witness at the border.\n"
    "Nobody would say who travelled in the last car of the train."
)
NEW = (
    "Corrected. The train left the capital early on Monday morning.\n"
    "It is said to reach a speed of 62 km/h on the old track.\n"
    "Nobody would say who travelled in the last car of the train."
)
SPEED, CARS, DAY = (
    "reach a speed of 59 km/h",
    "Twenty armoured cars were counted by a witness",
    "left the capital early",
)


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    workspace = Workspace.create(tmp_path / "p.synoptic")
    article = an_article(OLD, "Train")
    workspace.apply(AddArticles((article,)))
    for label, words in (("Speed", SPEED), ("Cars", CARS), ("Day", DAY)):
        workspace.apply(AddStatement(a_statement(label, a_position(label, (article, words)))))
    yield Desk(workspace)
    workspace.close()


@pytest.fixture
def revising(desk: Desk, settings: Settings, notices: list[str], stand_in: QWidget) -> Revising:
    revising = Revising(desk, Look(settings), stand_in)
    revising.noticed.connect(notices.append)
    revising.reported.connect(lambda words, _choices: notices.append(words))
    return revising


def article_of(desk: Desk) -> Article:
    return desk.workspace.articles[0]


def words_of(desk: Desk) -> dict[str, str]:
    return {one.label: next(one.passages()).exact for one in desk.workspace.statements}


def at_the_bench(act: Callable[[Bench], None]) -> None:
    def work() -> None:
        bench = QApplication.activeModalWidget()
        assert isinstance(bench, Bench)
        act(bench)

    QTimer.singleShot(0, work)


def place_the_first(bench: Bench) -> None:
    bench.list.setCurrentIndex(bench.doubts.index(0))
    bench.place.click()
    bench.ok.click()


def test_what_is_beyond_doubt_moves_along_and_the_rest_is_asked_about(
    revising: Revising, desk: Desk, notices: list[str]
) -> None:
    at_the_bench(place_the_first)
    revising.take(article_of(desk).id, an_article(NEW))
    assert article_of(desk).text == NEW
    assert words_of(desk) == {"Speed": "reach a speed of 62 km/h", "Cars": CARS, "Day": DAY}
    assert [passage.exact for passage in desk.workspace.orphans()] == [CARS]
    assert notices == [taken_words(2, 1)]


def test_giving_up_leaves_everything_as_it_was(revising: Revising, desk: Desk, notices: list[str]) -> None:
    at_the_bench(lambda bench: bench.reject())
    revising.take(article_of(desk).id, an_article(NEW))
    assert (article_of(desk).text, notices, desk.history.place) == (OLD, [], 0)


def test_undo_brings_the_earlier_text_and_every_passage_back(revising: Revising, desk: Desk) -> None:
    before = desk.workspace.statements
    at_the_bench(place_the_first)
    revising.take(article_of(desk).id, an_article(NEW))
    desk.history.undo()
    assert (article_of(desk).text, desk.workspace.statements) == (OLD, before)


def test_where_nothing_is_in_doubt_nobody_is_asked(
    revising: Revising, desk: Desk, notices: list[str]
) -> None:
    revising.take(article_of(desk).id, an_article(f"Corrected.\n{OLD}"))
    assert notices == [taken_words(3, 0)]


def test_the_same_text_replaces_nothing(revising: Revising, desk: Desk, notices: list[str]) -> None:
    revising.take(article_of(desk).id, an_article(OLD))
    assert (notices, desk.history.place) == ([SAME], 0)


def test_what_was_left_is_placed_later_at_words_of_the_readers_choice(revising: Revising, desk: Desk) -> None:
    at_the_bench(place_the_first)
    revising.take(article_of(desk).id, an_article(NEW))

    def choose(bench: Bench) -> None:
        start = NEW.index("the last car")
        bench.after.text_selected.emit(Span(start, start + len("the last car ")))
        bench.place.click()
        bench.ok.click()

    at_the_bench(choose)
    revising.place_orphans(article_of(desk))
    assert words_of(desk)["Cars"] == "the last car"
    assert desk.workspace.orphans() == ()


def test_without_orphans_there_is_nothing_to_place(
    revising: Revising, desk: Desk, notices: list[str]
) -> None:
    revising.place_orphans(article_of(desk))
    assert notices == [NONE_LEFT]


@pytest.fixture
def bench(desk: Desk, theme: Theme, qtbot: QtBot) -> Bench:
    plan = plan_revision(desk.workspace, article_of(desk).id, an_article(NEW))
    bench = Bench(desk.workspace, plan, "Take in", theme)
    qtbot.addWidget(bench)
    bench.show()
    return bench


def test_a_place_can_be_taken_back_before_it_is_written(bench: Bench) -> None:
    bench.place.click()
    assert len(bench.chosen) == 1
    bench.list.setCurrentIndex(bench.doubts.index(0))
    bench.leave.click()
    assert bench.chosen == ()


def test_both_texts_stand_on_the_paper_of_the_theme(bench: Bench, theme: Theme) -> None:
    for view in (bench.before, bench.after):
        assert view.viewport().palette().base().color() == theme.page


def test_the_list_goes_on_to_what_is_not_placed_yet(bench: Bench) -> None:
    bench.place.click()
    assert bench.list.currentIndex().row() == 1
    assert "1 of 2 doubtful passages placed" in bench.summary.text()


def test_the_words_that_changed_stand_out_in_both_texts_and_in_what_is_offered(bench: Bench) -> None:
    assert [one.of(OLD) for one in bench.before._marks.changed] == ["59"]
    assert [one.of(NEW) for one in bench.after._marks.changed] == ["62"]
    words = bench.offer.toPlainText()
    assert words.endswith("alike: “reach a speed of 62 km/h”")
    cursor = bench.offer.textCursor()
    cursor.setPosition(words.index("62") + 1)
    assert cursor.charFormat().fontUnderline()
    cursor.setPosition(words.index("62") - 1)
    assert not cursor.charFormat().fontUnderline()


def test_markup_in_a_text_is_offered_as_it_stands(theme: Theme, qtbot: QtBot) -> None:
    line = OfferLine(theme)
    qtbot.addWidget(line)
    line.say("a <b>bold</b> word", [(2, 5)])
    assert line.toPlainText() == "a <b>bold</b> word"


def test_enter_places_while_a_likely_place_is_left_and_then_ends(bench: Bench) -> None:
    assert [button.property("primary") for button in (bench.place, bench.ok)] == [True, False]
    assert bench.place.isDefault()
    bench.place.click()
    assert bench.place.isDefault()
    bench.place.click()
    assert [button.property("primary") for button in (bench.place, bench.ok)] == [False, True]
    assert bench.ok.isDefault()


def test_the_earlier_text_is_shown_in_its_own_blocks(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    text = f"A caption\n{OLD}"
    blocks = (Block(Span(0, 9), BlockKind.CAPTION), Block(Span(10, len(text))))
    article = Article(text=text, blocks=blocks, order=1)
    desk.workspace.apply(AddArticles((article,)))
    desk.workspace.apply(AddStatement(a_statement("Pace", a_position("59", (article, SPEED)))))
    plan = plan_revision(desk.workspace, article.id, an_article(NEW))
    bench = Bench(desk.workspace, plan, "Take in", theme)
    qtbot.addWidget(bench)
    assert bench.before._article.blocks == blocks


def test_all_that_are_clear_are_placed_at_once_and_each_can_be_left(bench: Bench) -> None:
    (clear,) = bench.doubts.clear
    bench.all.click()
    assert [passage.exact for passage in bench.chosen] == ["reach a speed of 62 km/h"]
    assert not bench.all.isEnabled()
    assert bench.doubts.rowCount() == 2, "what was placed is listed still"
    bench.list.setCurrentIndex(bench.doubts.index(clear))
    bench.leave.click()
    assert bench.chosen == ()
    assert bench.all.isEnabled()


def test_words_that_give_another_answer_now_are_not_placed_among_the_clear_ones(
    desk: Desk, theme: Theme, qtbot: QtBot
) -> None:
    article = article_of(desk)
    pace = a_statement("Pace", a_position("59 km/h", (article, SPEED)), a_position("slow", (article, CARS)))
    desk.workspace.apply(AddStatement(pace))
    plan = plan_revision(desk.workspace, article.id, an_article(NEW))
    bench = Bench(desk.workspace, plan, "Take in", theme)
    qtbot.addWidget(bench)
    bench.all.click()
    rows = [str(bench.doubts.index(row).data()) for row in range(bench.doubts.rowCount())]
    assert "Speed\n✓ placed · reworded" in rows
    assert "Pace\n○ not placed · answers otherwise" in rows


def test_what_the_reader_placed_elsewhere_stays_when_the_clear_ones_are_placed(bench: Bench) -> None:
    row = bench.doubts.clear[0]
    bench.doubts.place(row, Span(0, 9))
    bench.doubts.place_clear()
    assert bench.doubts.placed_at(row) == Span(0, 9)


def test_a_newer_text_that_is_read_is_shown_as_work_and_can_be_stopped(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    project = window.project
    assert project is not None
    article, late = project.desk.workspace.articles[0], project._late
    late.articles.revising.read(article, tmp_path / "missing.txt")
    assert not project.page.work.isHidden()
    assert "missing.txt" in project.page.work.words
    project.page.work.stop_requested.emit()
    assert project.page.work.isHidden()
    late.articles.revising.read(article, tmp_path / "missing.txt")
    with qtbot.waitSignal(late.articles.revising.warned, timeout=20_000):
        pass
    assert project.page.work.isHidden()


def test_the_list_of_doubts_is_a_sound_model(bench: Bench, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(bench.doubts)
    assert "Speed\n○ not placed · reworded" in [bench.doubts.index(n).data() for n in (0, 1)]


def test_a_file_is_read_away_from_the_window_and_taken_in(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    project = window.project
    assert project is not None
    file = tmp_path / "newer.txt"
    file.write_text(
        "It is now said that the train does 59 km/h.\nIt has 20 cars.\nIt left on Monday.", "utf-8"
    )
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(file), ""))
    project.page.reading.row.focus_pane(0)
    window.actions_["revise_article"].trigger()

    def accept() -> bool:
        bench = QApplication.activeModalWidget()
        if isinstance(bench, Bench):
            bench.ok.click()
        return project.desk.workspace.articles[0].text.startswith("It is now said")

    poll = QTimer()
    poll.timeout.connect(accept)
    poll.start(20)
    qtbot.waitUntil(lambda: project.desk.workspace.articles[0].text.startswith("It is now"), timeout=20_000)
    poll.stop()
    assert project.page.reading.row.panes[0].article.text.startswith("It is now said")
