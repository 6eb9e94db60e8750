"""Files are read in a process of its own; a hostile one spoils only itself."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from synoptic.core.documents.article import Article
from synoptic.core.ingest import read, read_many_safely, read_safely
from synoptic.core.ingest.worker import Limits
from synoptic.errors import InputError

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


def written(folder: Path, text: str, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def endless_markdown(tmp_path: Path) -> Path:
    return written(tmp_path, "[a" * 32_500, "endless.md")


@pytest.fixture
def endless_text(tmp_path: Path) -> Path:
    """A million paragraphs take several times as long as the tests allow, on any machine."""
    return written(tmp_path, "a b\n\n" * 990_000, "endless.txt")


def test_an_article_is_the_same_as_read_in_this_process() -> None:
    article = read_safely(FIXTURES / "ferry.md")
    here = read(FIXTURES / "ferry.md")
    assert replace(article, id=here.id, revision=here.revision) == here


def test_a_refusal_reaches_the_caller(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt was not imported: there is no such file"):
        read_safely(tmp_path / "gone.txt")


def test_markdown_that_takes_for_ever_is_shown_as_plain_text(endless_markdown: Path) -> None:
    article = read_safely(endless_markdown, Limits(layout_seconds=0.3))
    assert article.text == "[a" * 32_500
    assert article.notices == ("This file could not be laid out as Markdown; it is shown as plain text.",)


def test_one_worker_reads_several_files_and_a_hostile_one_spoils_only_itself(endless_text: Path) -> None:
    told: list[tuple[float, str]] = []
    limits = Limits(seconds=1.5, layout_seconds=1.0)
    paths = [FIXTURES / "ferry.md", endless_text, FIXTURES / "gone.md", FIXTURES / "ferry.txt"]
    outcomes = read_many_safely(paths, lambda done, name: told.append((done, name)), limits)
    assert [type(outcome) for outcome in outcomes] == [Article, InputError, InputError, Article]
    assert str(outcomes[1]).startswith("endless.txt was not imported: reading it takes more time or memory")
    assert told == [(0.0, "ferry.md"), (0.25, "endless.txt"), (0.5, "gone.md"), (0.75, "ferry.txt")]


def test_a_worker_that_died_between_two_files_is_replaced() -> None:
    def kill(done: float, name: str) -> None:
        for process in multiprocessing.active_children():
            if process.name == "reader":
                process.kill()
                process.join()

    outcomes = read_many_safely([FIXTURES / "ferry.txt", FIXTURES / "ferry.md"], kill)
    assert [type(outcome) for outcome in outcomes] == [Article, Article]


def test_a_worker_whose_pipe_breaks_is_replaced() -> None:
    whole = Connection.send
    broken: list[object] = []

    def breaks(connection: Connection, job: object) -> None:
        if not broken:
            broken.append(job)
            raise BrokenPipeError
        whole(connection, job)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Connection, "send", breaks)
        (outcome,) = read_many_safely([FIXTURES / "ferry.txt"])
    assert isinstance(outcome, Article)
    assert broken


def test_a_file_that_wants_too_much_memory_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "word " * 9_000_000, "large.txt")
    with pytest.raises(
        InputError, match=r"large\.txt was not imported: reading it takes more time or memory"
    ):
        read_safely(path, Limits(memory=150_000_000))


def test_a_worker_that_cannot_start_is_told() -> None:
    with pytest.raises(InputError, match="the reading process did not start"):
        read_safely(FIXTURES / "ferry.md", Limits(memory=2**70))


def test_reading_can_be_broken_off(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: float, name: str) -> None:
        if done:
            raise Stopped(name)

    with pytest.raises(Stopped, match=r"b\.txt"):
        read_many_safely([FIXTURES / "ferry.md", tmp_path / "b.txt"], stop)


def test_no_files_are_no_work() -> None:
    assert read_many_safely([]) == ()
