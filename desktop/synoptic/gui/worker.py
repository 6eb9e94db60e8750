"""The analysis as it runs in a process of its own; without Qt, so that the process starts quickly."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core import workspace
from synoptic.errors import SynopticError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from types import TracebackType

    from synoptic.core.documents.statement import Statement

FAULT = (
    "The analysis came upon a fault of the program and ended. Nothing was lost: your articles and decisions "
    "are as they were. Help > Open the log folder shows what happened; please report it."
)

MEMORY = (
    "The analysis needs more memory than there is. "
    "Your articles and decisions are untouched; close some programs and analyse again."
)


class Progress(NamedTuple):
    """How much is done (0 to 1), and what is being done."""

    done: float
    doing: str


class Found(NamedTuple):
    """What the analysis suggests, and in sentences for the reader what it had to leave out."""

    statements: tuple[Statement, ...]
    left_out: tuple[str, ...] = ()


class Failed(NamedTuple):
    """Why the analysis could not finish, in words for the reader; a fault comes with its trace."""

    reason: str
    trace: str = ""


Message = Progress | Found | Failed


class Caught:
    """Keeps the fault that ends a block of work, for whoever is to be told; what ends the process goes on."""

    fault: Exception | None = None

    def __enter__(self) -> Caught:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.fault = error if isinstance(error, Exception) else None
        return self.fault is not None

    @property
    def trace(self) -> str:
        """Where the fault happened, as a log tells it; empty without one."""
        return "".join(traceback.format_exception(self.fault)) if self.fault else ""


def analyse(pipe: Connection, number: int) -> None:
    """Analyse the `number` articles that come through the pipe, each a message of its own.

    Sends a Progress now and then and a Found or Failed at the end.
    """
    try:
        pipe.send(_answer(pipe, number))
    except (EOFError, OSError):
        return  # the window is gone, and nobody waits for the answer
    finally:
        pipe.close()


def _answer(pipe: Connection, number: int) -> Found | Failed:
    with Caught() as caught:
        articles = tuple(pipe.recv() for _ in range(number))
        statements = workspace.analyse(articles, lambda done, doing: pipe.send(Progress(done, doing)))
        return Found(statements, workspace.analysis_limits(articles))
    if isinstance(caught.fault, SynopticError):
        return Failed(str(caught.fault))
    if isinstance(caught.fault, MemoryError):
        return Failed(MEMORY, caught.trace)
    return Failed(FAULT, caught.trace)
