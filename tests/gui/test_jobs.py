"""Long work runs beside the window, can be stopped, and never answers late."""

from __future__ import annotations

import multiprocessing
import threading
from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.core import workspace
from synoptic.gui import jobs, worker
from synoptic.gui.jobs import DIED, NOT_STARTED, UNREADABLE, Analysis, FileReading, ReadingResult

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article

SECONDS = 60_000  # far more than is ever needed, in milliseconds


@pytest.fixture
def reading(qtbot: QtBot) -> Iterator[FileReading]:
    job = FileReading()
    yield job
    job.close()


@pytest.fixture
def analysis(qtbot: QtBot) -> Iterator[Analysis]:
    job = Analysis()
    yield job
    job.close()


def files(folder: Path, number: int) -> list[Path]:
    for place in range(number):
        (folder / f"{place}.txt").write_text(f"Account number {place}.\n", encoding="utf-8")
    return sorted(folder.glob("*.txt"))


def test_articles_come_in_the_order_of_their_files(
    reading: FileReading, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start(files(tmp_path, 5))
    result: ReadingResult = heard.args[0]
    assert [article.text.strip() for article in result.articles] == [f"Account number {n}." for n in range(5)]
    assert not reading.running


def test_a_refused_file_is_named_with_its_reason_and_the_others_come_in(
    reading: FileReading, tmp_path: Path, qtbot: QtBot
) -> None:
    good = files(tmp_path, 1)
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start([tmp_path / "missing.md", *good])
    result: ReadingResult = heard.args[0]
    assert [refused.path.name for refused in result.refused] == ["missing.md"]
    assert result.refused[0].reason
    assert len(result.articles) == 1


def test_progress_counts_the_files(reading: FileReading, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    reading.progressed.connect(lambda done, count, _name: told.append((done, count)))
    with qtbot.waitSignal(reading.finished, timeout=SECONDS):
        reading.start(files(tmp_path, 3))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_files_that_come_while_reading_join_the_line(
    reading: FileReading, tmp_path: Path, qtbot: QtBot
) -> None:
    listed = files(tmp_path, 4)
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start(listed[:2])
        reading.start(listed[2:])
    assert len(heard.args[0].articles) == 4


def test_stopped_reading_does_not_answer(reading: FileReading, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reading.finished):
        reading.start(files(tmp_path, 3))
        reading.stop()
        reading.close()
        qtbot.wait(1)
    assert not reading.running


def test_an_analysis_tells_progress_and_what_it_found(analysis: Analysis, qtbot: QtBot) -> None:
    articles = [
        an_article(f"The armoured train travels at a top speed of {speed} km/h.", order=place)
        for place, speed in enumerate((59, 50))
    ]
    told: list[float] = []
    analysis.progressed.connect(lambda done, _doing: told.append(done))
    with qtbot.waitSignal(analysis.finished, timeout=SECONDS) as heard:
        analysis.start(articles)
    assert told == sorted(told)
    assert told
    assert heard.args[0]
    assert not analysis.running


def test_a_stopped_analysis_leaves_no_process_and_does_not_answer(analysis: Analysis, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(analysis.finished), qtbot.assertNotEmitted(analysis.failed):
        analysis.start([an_article("One train.")])
        analysis.stop()
        qtbot.wait(1)
    assert not analysis.running
    assert not multiprocessing.active_children()


def test_a_second_analysis_takes_the_place_of_the_first(analysis: Analysis, qtbot: QtBot) -> None:
    answers: list[object] = []
    analysis.finished.connect(answers.append)
    analysis.start([an_article("One train.")])
    with qtbot.waitSignal(analysis.finished, timeout=SECONDS):
        analysis.start([an_article("Two trains."), an_article("Three trains.", order=1)])
    assert len(answers) == 1


def test_an_analysis_that_dies_says_so(analysis: Analysis, qtbot: QtBot) -> None:
    with qtbot.waitSignal(analysis.failed, timeout=SECONDS) as heard:
        analysis.start([an_article("One train.")])
        for child in multiprocessing.active_children():
            child.kill()
    assert heard.args == [DIED]


def test_articles_that_are_more_than_a_pipe_holds_reach_the_worker(analysis: Analysis, qtbot: QtBot) -> None:
    articles = [an_article(f"{number} trains and no other words. " * 9000, order=number) for number in (1, 2)]
    with qtbot.waitSignal(analysis.finished, timeout=SECONDS):
        analysis.start(articles)


def test_a_fault_while_reading_refuses_the_file_and_reading_goes_on(
    reading: FileReading,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    good = files(tmp_path, 2)
    whole = jobs.read_article

    def breaking(path: Path) -> Article:
        if path == good[0]:
            raise OSError("no more processes")
        return whole(path)

    monkeypatch.setattr(jobs, "read_article", breaking)
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start(good)
    result: ReadingResult = heard.args[0]
    (refused,) = result.refused
    assert refused.reason == f"{refused.path.name} was not imported: {UNREADABLE}"
    assert len(result.articles) == 1
    assert not reading.running
    assert "no more processes" in caplog.text


def test_a_thread_of_a_stopped_run_takes_no_file_of_the_next(
    reading: FileReading, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = files(tmp_path, 2)
    late = threading.Event()
    takers: list[tuple[deque[tuple[int, Path]], int]] = []

    def waits(run: int, waiting: deque[tuple[int, Path]]) -> None:
        takers.append((waiting, run))
        late.set()

    monkeypatch.setattr(reading, "_read_waiting", waits)
    reading.start([first])
    assert late.wait(SECONDS)
    reading.stop()
    monkeypatch.undo()
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start([second])
    assert takers[0][0] is not reading._waiting
    assert len(heard.args[0].articles) == 1


def test_the_system_having_no_room_for_the_analysis_is_told(
    analysis: Analysis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", full)
    with qtbot.waitSignal(analysis.failed, timeout=SECONDS) as heard:
        analysis.start([an_article("One train.")])
    assert heard.args == [NOT_STARTED]
    assert not analysis.running


def messages_of(*articles: Article) -> list[worker.Message]:
    ours, theirs = multiprocessing.Pipe()
    for article in articles:
        ours.send(article)
    worker.analyse(theirs, len(articles))
    messages: list[worker.Message] = []
    while ours.poll():
        try:
            messages.append(ours.recv())
        except EOFError:
            break
    return messages


def test_the_worker_sends_progress_then_the_result() -> None:
    *before, last = messages_of(an_article("One train."), an_article("One train.", order=1))
    assert all(isinstance(message, worker.Progress) for message in before)
    assert isinstance(last, worker.Found)


def test_a_fault_of_the_engine_comes_back_with_its_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "analyse", lambda *_: 1 // 0)
    (told,) = messages_of(an_article("One train."))
    assert isinstance(told, worker.Failed)
    assert told.reason == worker.FAULT
    assert "ZeroDivisionError" in told.trace


def test_want_of_memory_is_no_fault_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "analyse", lambda *_: bytes(1 << 62))
    (told,) = messages_of(an_article("One train."))
    assert isinstance(told, worker.Failed)
    assert told.reason == worker.MEMORY


def test_a_fault_is_logged_with_its_trace(
    analysis: Analysis, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(analysis.failed, timeout=SECONDS):
        analysis._told.emit(analysis._run, worker.Failed(worker.FAULT, "ZeroDivisionError in amounts"))
    assert "ZeroDivisionError in amounts" in caplog.text


def test_the_worker_ends_quietly_when_nobody_listens() -> None:
    ours, theirs = multiprocessing.Pipe()
    ours.close()
    worker.analyse(theirs, 1)
    assert theirs.closed
