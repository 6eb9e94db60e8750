"""Looking for the passages of an article in another text of it, away from the window's thread."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from synoptic.core.workspace import plan_passages
from synoptic.gui.worker import Caught
from synoptic.logs import logger

if TYPE_CHECKING:
    from synoptic.core.documents.revision import RevisionPlan, RevisionQuestion

# What is looked for within some 50 ms is not worth a thread, nor a bar that comes and goes.
FEW = 20  # passages
SHORT = 50_000  # code points of all texts together

MOMENT = 0.1  # seconds from one word on progress to the next
PATIENCE = 5.0  # seconds that closing waits for a search that has been told to end
FAULT = (
    "The passages could not be looked for: the program came upon a fault. Nothing was changed. "
    "Help > Open the log folder shows what happened."
)

LOG = logger("planning")


class _Stopped(Exception):  # nothing went wrong
    """Nobody waits for the plan any more."""


class Planning(QObject):
    """Plans what becomes of passages; of several questions, only the last is answered.

    Signals: `progressed` (0 to 1) while it takes its time, `finished` (a RevisionPlan), `failed` (why).
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(str)
    _told = Signal(int, object)  # run, and how much is done, the plan or the fault

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = 0
        self._thread: threading.Thread | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Is a question being answered?"""
        return self._thread is not None

    def start(self, question: RevisionQuestion) -> None:
        """Answer a question: at once where that takes no time, else from a thread."""
        self.stop()
        if is_small(question):
            self.finished.emit(plan_passages(question))
            return
        arguments = (self._run, question)
        self._thread = threading.Thread(target=self._work, args=arguments, name="planning", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give up what is under way; nobody hears of it any more."""
        self._run += 1
        self._thread = None

    def close(self) -> None:
        """Stop, and wait for the thread to see it."""
        thread = self._thread
        self.stop()
        if thread is not None:
            thread.join(PATIENCE)

    def _work(self, run: int, question: RevisionQuestion) -> None:
        told = time.monotonic()

        def progress(done: float) -> None:
            nonlocal told
            if run != self._run:
                raise _Stopped
            if time.monotonic() - told > MOMENT:
                told = time.monotonic()
                self._told.emit(run, done)

        with Caught() as caught:
            plan = plan_passages(question, progress)
            self._told.emit(run, plan)
            return
        if not isinstance(caught.fault, _Stopped):
            self._told.emit(run, caught.fault)

    @Slot(int, object)
    def _on_told(self, run: int, message: float | RevisionPlan | Exception) -> None:
        if run != self._run:
            return
        if isinstance(message, float):
            self.progressed.emit(message)
            return
        self._thread = None
        if isinstance(message, Exception):
            LOG.error("while looking for passages", exc_info=message)
            self.failed.emit(FAULT)
        else:
            self.finished.emit(message)


def is_small(question: RevisionQuestion) -> bool:
    """Can this be answered between two pictures on the screen?"""
    texts = {question.article.text, *question.texts.values()}
    return len(question.held) <= FEW and sum(map(len, texts)) <= SHORT
