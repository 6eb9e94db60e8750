"""The worker can read, and next to nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import Pipe
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synoptic.core.ingest import confined
from synoptic.core.ingest.confined import GAVE_UP, READY, Job, answer, forbid, serve
from synoptic.core.ingest.wire import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The audit hooks that this process would have been given: it has more tests to run."""
    hooks: list[object] = []
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
    monkeypatch.setattr(signal, "signal", lambda number, handler: None)
    return hooks


@contextmanager
def set_free_again() -> Iterator[None]:
    """Give this process its own limits back, before the outcome of its test is written anywhere."""
    if sys.platform == "win32":
        yield
        return
    import resource

    kinds = (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE, resource.RLIMIT_CPU)
    before = {kind: resource.getrlimit(kind) for kind in kinds}
    try:
        yield
    finally:
        for kind, limits in before.items():
            resource.setrlimit(kind, limits)


def test_an_answer_is_an_article() -> None:
    told = unpacked(answer(Job(FIXTURES / "ferry.md")))
    assert not isinstance(told, str)
    assert told.title.value == "Ferry leaves six hours late"


def test_a_job_can_ask_for_plain_text() -> None:
    told = unpacked(answer(Job(FIXTURES / "ferry.md", plainly=True)))
    assert not isinstance(told, str)
    assert told.notices


def test_a_refusal_is_an_answer(tmp_path: Path) -> None:
    assert "there is no such file" in str(unpacked(answer(Job(tmp_path / "gone.txt"))))


def test_a_file_that_wants_too_much_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(path: Path) -> None:
        raise MemoryError(path)

    monkeypatch.setattr(confined, "read", hungry)
    assert answer(Job(Path("a.txt"))) == GAVE_UP


@pytest.mark.parametrize("event", ["socket.connect", "subprocess.Popen", "os.system", "os.remove", "os.fork"])
def test_what_no_reader_needs_is_forbidden(event: str) -> None:
    with pytest.raises(PermissionError):
        forbid(event, ())


def test_files_may_be_read_and_not_written() -> None:
    forbid("open", ("a", "r", os.O_RDONLY))
    with pytest.raises(PermissionError):
        forbid("open", ("a", "w", os.O_WRONLY | os.O_CREAT))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a matter of POSIX")
def test_a_confined_process_cannot_grow_write_or_call(tmp_path: Path) -> None:
    script = textwrap.dedent(
        """
        import os, resource, socket, sys
        from synoptic.core.ingest.confined import confine, limit_processor_time
        confine(400_000_000)
        limit_processor_time(10)
        def tried(act):
            try:
                act()
            except (MemoryError, PermissionError) as error:
                return type(error).__name__
            return "done"
        print(tried(lambda: bytearray(800_000_000)))
        print(tried(lambda: open(sys.argv[1], "w")))
        print(tried(lambda: socket.create_connection(("127.0.0.1", 9))))
        print(tried(lambda: os.system("true")))
        print(resource.getrlimit(resource.RLIMIT_FSIZE)[0])
        print(10 <= resource.getrlimit(resource.RLIMIT_CPU)[0] <= 30)
        """
    )
    arguments = [sys.executable, "-c", script, str(tmp_path / "new.txt")]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["MemoryError", *["PermissionError"] * 3, "0", "True"]
    assert not (tmp_path / "new.txt").exists()


def test_a_worker_answers_until_the_other_end_hangs_up(hooks: list[object], tmp_path: Path) -> None:
    ours, theirs = Pipe()

    def ask() -> None:
        assert ours.recv_bytes() == READY
        ours.send(Job(FIXTURES / "ferry.txt"))
        assert unpacked(ours.recv_bytes())
        ours.send(Job(tmp_path / "none.txt"))
        assert "no such file" in str(unpacked(ours.recv_bytes()))
        ours.close()

    with ThreadPoolExecutor(1) as pool, set_free_again():
        asking = pool.submit(ask)
        serve(theirs, 2**40, 10_000)
        asking.result()
    assert hooks == [forbid]
