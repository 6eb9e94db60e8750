"""Long work away from the window's thread: reading files and analysing, with progress and a way to stop.

The answers arrive as signals in the window's thread. Work that was stopped or replaced never answers: each
run has a number, and what carries an old number is dropped.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from synoptic.core.workspace import read_article
from synoptic.errors import InputError
from synoptic.gui import worker
from synoptic.logs import logger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from synoptic.core.documents.article import Article

READERS = 2  # files read at once; each has a process of its own beside
PATIENCE = 0.2  # seconds that closing waits for files under way
DEATH_SECONDS = 5.0  # how long a stopped process may take to go

LOG = logger("jobs")


class Refused(NamedTuple):
    """A file that could not be read, and a sentence that names it and says why."""

    path: Path
    reason: str


class ReadingResult(NamedTuple):
    """What became of the files: the articles in the order of their files, and those that were refused."""

    articles: tuple[Article, ...]
    refused: tuple[Refused, ...]


class FileReading(QObject):
    """Reads files as articles, a few at a time.

    Signals: `progressed` (files done, files in all, name of the file last read), `finished` (ReadingResult).
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    _told = Signal(int, int, object)  # run, place in the list, Article or Refused

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = 0
        self._paths: list[Path] = []
        self._answers: dict[int, Article | Refused] = {}
        self._waiting: deque[tuple[int, Path]] = deque()  # each run has its own
        self._threads: list[threading.Thread] = []
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Are there files still to read?"""
        return len(self._answers) < len(self._paths)

    def start(self, files: Sequence[Path]) -> None:
        """Read these files; while reading, further ones join the end of the line."""
        if not self.running:
            self._begin_run()
        first = len(self._paths)
        self._paths.extend(files)
        self._waiting.extend(enumerate(files, first))
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        for _ in range(min(READERS, len(files))):
            thread = threading.Thread(target=self._read_waiting, args=(self._run, self._waiting), daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """Read no further; files under way are finished but their answers dropped."""
        self._waiting.clear()
        self._begin_run()

    def close(self) -> None:
        """Stop; a file that is being read is left to its own limits, and nobody hears of it."""
        self.stop()
        for thread in self._threads:
            thread.join(PATIENCE)
        self._threads = []

    def _begin_run(self) -> None:
        self._run += 1
        self._paths, self._answers, self._waiting = [], {}, deque()

    def _read_waiting(self, run: int, waiting: deque[tuple[int, Path]]) -> None:
        while run == self._run:
            try:
                place, path = waiting.popleft()
            except IndexError:
                return
            answer = _read(path)
            if run == self._run:
                self._told.emit(run, place, answer)

    @Slot(int, int, object)
    def _on_told(self, run: int, place: int, answer: Article | Refused) -> None:
        if run != self._run:
            return
        self._answers[place] = answer
        self.progressed.emit(len(self._answers), len(self._paths), self._paths[place].name)
        if not self.running:
            ordered = [self._answers[place] for place in range(len(self._paths))]
            refused = tuple(one for one in ordered if isinstance(one, Refused))
            articles = tuple(one for one in ordered if not isinstance(one, Refused))
            self.finished.emit(ReadingResult(articles, refused))


def _read(path: Path) -> Article | Refused:
    with worker.Caught() as caught:
        return read_article(path)
    if isinstance(caught.fault, InputError):
        LOG.warning("refused %s: %s", path.name, caught.fault)
        return Refused(path, str(caught.fault))
    LOG.error("while reading %s", path.name, exc_info=caught.fault)
    return Refused(path, f"{path.name} was not imported: {UNREADABLE}")


class Analysis(QObject):
    """Looks for what articles share and where they conflict, in a process that can be stopped at any time.

    Signals: `progressed` (0 to 1, what is being done), `finished` (the suggested statements), `left_out` (a
    sentence on what was not compared), `failed` (why).
    """

    progressed = Signal(float, str)
    finished = Signal(object)
    left_out = Signal(str)
    failed = Signal(str)
    _told = Signal(int, object)  # run, Message

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = 0
        self._process: BaseProcess | None = None
        self._listener: threading.Thread | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Is an analysis under way?"""
        return self._process is not None

    def start(self, articles: Sequence[Article]) -> None:
        """Analyse these articles; an analysis under way is stopped first."""
        import multiprocessing

        self.stop()
        context = multiprocessing.get_context("spawn")  # a fork would copy the window with its threads
        try:
            ours, theirs = context.Pipe()
            process = context.Process(target=worker.analyse, args=(theirs, len(articles)), daemon=True)
            process.start()
        except OSError as error:
            LOG.error("no process for the analysis", exc_info=error)
            self._told.emit(self._run, worker.Failed(NOT_STARTED))
            return
        theirs.close()
        self._process = process
        # the articles go from the thread: they are more than a pipe holds, and nobody reads it yet
        arguments = (self._run, ours, tuple(articles))
        self._listener = threading.Thread(target=self._converse, args=arguments, daemon=True)
        self._listener.start()

    def stop(self) -> None:
        """End the analysis under way, if there is one; it will not answer any more."""
        self._run += 1
        if self._process is not None:
            self._process.terminate()
        self._let_go()

    def close(self) -> None:
        """Stop, and leave no process or thread behind."""
        self.stop()

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.join(DEATH_SECONDS)
        if self._listener is not None:
            self._listener.join(DEATH_SECONDS)
        self._process = self._listener = None

    def _converse(self, run: int, pipe: Connection, articles: Sequence[Article]) -> None:
        message: worker.Message | None = None
        try:
            for article in articles:
                pipe.send(article)
            while True:
                message = pipe.recv()
                self._told.emit(run, message)
        except (EOFError, OSError):
            if not isinstance(message, worker.Found | worker.Failed):
                self._told.emit(run, worker.Failed(DIED))
        finally:
            pipe.close()

    @Slot(int, object)
    def _on_told(self, run: int, message: worker.Message) -> None:
        if run != self._run:
            return
        match message:
            case worker.Progress(done, doing):
                self.progressed.emit(done, doing)
            case worker.Found(statements, left_out):
                self._let_go()
                self.finished.emit(statements)
                for words in left_out:
                    self.left_out.emit(words)
            case worker.Failed(reason, trace):
                LOG.error("the analysis failed: %s", trace or reason)
                self._let_go()
                self.failed.emit(reason)


UNREADABLE = (
    "a fault of the program kept it from being read; the file is as it was. Try once more. "
    "Help > Open the log folder shows what happened."
)
NOT_STARTED = (
    "The analysis could not start: the system has no room for another process. "
    "Your articles and decisions are untouched; close some programs and analyse again."
)
DIED = (
    "The analysis ended before it was done, perhaps for want of memory. "
    "Your articles and decisions are untouched; close some programs and analyse again."
)
