"""Long work runs beside the window, can be stopped, and never answers late."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.gui import worker
from synoptic.gui.jobs import DIED, Analysis, Reading, ReadingResult

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECONDS = 60_000  # far more than is ever needed, in milliseconds


@pytest.fixture
def reading(qtbot: QtBot) -> Iterator[Reading]:
    job = Reading()
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


def test_articles_come_in_the_order_of_their_files(reading: Reading, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start(files(tmp_path, 5))
    result: ReadingResult = heard.args[0]
    assert [article.text.strip() for article in result.articles] == [f"Account number {n}." for n in range(5)]
    assert not reading.running


def test_a_refused_file_is_named_with_its_reason_and_the_others_come_in(
    reading: Reading, tmp_path: Path, qtbot: QtBot
) -> None:
    good = files(tmp_path, 1)
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start([tmp_path / "missing.md", *good])
    result: ReadingResult = heard.args[0]
    assert [refused.path.name for refused in result.refused] == ["missing.md"]
    assert result.refused[0].reason
    assert len(result.articles) == 1


def test_progress_counts_the_files(reading: Reading, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    reading.progressed.connect(lambda done, count, _name: told.append((done, count)))
    with qtbot.waitSignal(reading.finished, timeout=SECONDS):
        reading.start(files(tmp_path, 3))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_files_that_come_while_reading_join_the_line(reading: Reading, tmp_path: Path, qtbot: QtBot) -> None:
    listed = files(tmp_path, 4)
    with qtbot.waitSignal(reading.finished, timeout=SECONDS) as heard:
        reading.start(listed[:2])
        reading.start(listed[2:])
    assert len(heard.args[0].articles) == 4


def test_stopped_reading_does_not_answer(reading: Reading, tmp_path: Path, qtbot: QtBot) -> None:
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


def test_the_worker_sends_progress_then_the_result() -> None:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    worker.analyse(theirs, (an_article("One train."), an_article("One train.", order=1)))
    messages = []
    while ours.poll():
        try:
            messages.append(ours.recv())
        except EOFError:
            break
    assert all(isinstance(message, worker.Progress) for message in messages[:-1])
    assert isinstance(messages[-1], worker.Found)


def test_the_worker_ends_quietly_when_nobody_listens() -> None:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    ours.close()
    worker.analyse(theirs, (an_article("One train."),))
    assert theirs.closed
