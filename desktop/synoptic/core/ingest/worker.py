"""Files are read in a process of its own, which is stopped when a file makes it run on or break down."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.ingest.confined import GAVE_UP, READY, Job, serve
from synoptic.core.ingest.formats import format_named
from synoptic.core.ingest.source import printable, refusal
from synoptic.core.ingest.wire import MAX_ANSWER, unpacked
from synoptic.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from synoptic.core.documents.article import Article

START_SECONDS = 60.0  # on a busy machine with a slow disk
NOT_STARTED = "No file was imported: the reading process did not start. Start Synoptic again."


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds in all, seconds of them for its format, bytes of address space."""

    seconds: float = 20.0
    layout_seconds: float = 10.0
    memory: int = 1_000_000_000


LIMITS = Limits()


def read_safely(path: Path, limits: Limits = LIMITS) -> Article:
    """Read a file as an article in a process of its own, with limits on time and memory.

    Raises:
        InputError: the file is missing, of an unknown format, not what it says, or it goes past the limits.
    """
    (outcome,) = read_many_safely([path], limits=limits)
    if isinstance(outcome, InputError):
        raise outcome
    return outcome


def read_many_safely(
    paths: Sequence[Path], progress: Callable[[float, str], None] | None = None, limits: Limits = LIMITS
) -> tuple[Article | InputError, ...]:
    """Read files one after another, each to its article or to the error that it alone is guilty of.

    `progress` is told how much is done (0 to 1) and which file comes next; what it raises ends the reading.
    """
    outcomes = []
    with _Reader(limits) as reader:
        for number, path in enumerate(paths):
            if progress:
                progress(number / len(paths), printable(path.name))
            outcomes.append(reader.outcome(path))
    return tuple(outcomes)


class _Reader:
    """Keeps a worker at hand, and replaces one that a file has spoilt."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._worker: _Worker | None = None

    def __enter__(self) -> _Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._dismiss()

    def outcome(self, path: Path) -> Article | InputError:
        """The article in `path`, or why there is none."""
        for job, seconds in self._attempts(path):
            if answer := self._ask(job, seconds):
                return _outcome(answer, path)
        return _spoilt(path)

    def _attempts(self, path: Path) -> Iterator[tuple[Job, float]]:
        limits, format_ = self._limits, format_named(path.name)
        if format_ and format_.risky:
            yield Job(path), limits.layout_seconds
            yield Job(path, plainly=True), limits.seconds - limits.layout_seconds
        else:
            yield Job(path), limits.seconds

    def _ask(self, job: Job, seconds: float) -> bytes:
        """The worker's answer; nothing when it ran on, broke down or gave up, and then it is replaced."""
        answer = self._given(job).answer(seconds)
        if answer == GAVE_UP:
            self._dismiss()
        return answer

    def _given(self, job: Job) -> _Worker:
        """The worker that has taken the job; one that died since it was last asked is replaced once."""
        for worker in (self._worker, None):
            self._worker = worker or _Worker(self._limits)
            if self._worker.take(job):
                return self._worker
            self._dismiss()
        raise InputError(NOT_STARTED)

    def _dismiss(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker = None


class _Worker:
    """A spawned process with a pipe to it; it holds nothing, so it may be killed at any time."""

    def __init__(self, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")  # fork would copy the window and its threads
        try:
            self._connection, theirs = context.Pipe()
            arguments = (theirs, limits.memory, int(limits.seconds))
            self._process = context.Process(target=serve, args=arguments, daemon=True, name="reader")
            self._process.start()
        except OSError as error:  # too many processes or open files
            raise InputError(NOT_STARTED) from error
        theirs.close()
        if self.answer(START_SECONDS) != READY:
            self.kill()
            raise InputError(NOT_STARTED)

    def take(self, job: Job) -> bool:
        """Hand it a job; False when it died since it was last asked."""
        try:
            if alive := self._process.is_alive():
                self._connection.send(job)
        except OSError:
            return False
        return alive

    def answer(self, seconds: float) -> bytes:
        """What it says in time; else nothing."""
        try:
            return self._connection.recv_bytes(MAX_ANSWER) if self._connection.poll(seconds) else GAVE_UP
        except (EOFError, OSError):  # it died, or says more than an article can
            return GAVE_UP

    def kill(self) -> None:
        """End it."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._connection.close()


def _outcome(answer: bytes, path: Path) -> Article | InputError:
    try:
        told = unpacked(answer)
    except ValueError:
        return _spoilt(path)
    return InputError(told) if isinstance(told, str) else told


def _spoilt(path: Path) -> InputError:
    what = "reading it takes more time or memory than any article needs"
    return refusal(printable(path.name), what, "Split it, or save its words as a plain text file.")
