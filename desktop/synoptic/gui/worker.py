"""The analysis as it runs in a process of its own; without Qt, so that the process starts quickly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core import workspace
from synoptic.errors import SynopticError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement


@dataclass(frozen=True, slots=True)
class Progress:
    """How much is done (0 to 1), and what is being done."""

    done: float
    doing: str


@dataclass(frozen=True, slots=True)
class Found:
    """What the analysis suggests."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """Why the analysis could not finish, in words for the reader."""

    reason: str


Message = Progress | Found | Failed


def analyse(pipe: Connection, articles: tuple[Article, ...]) -> None:
    """Analyse `articles`, sending a Progress now and then and a Found or Failed at the end."""
    try:
        statements = workspace.analyse(articles, lambda done, doing: pipe.send(Progress(done, doing)))
        pipe.send(Found(statements))
    except SynopticError as error:
        pipe.send(Failed(str(error)))
    except BrokenPipeError:
        return  # the window is gone, and nobody waits for the answer
    finally:
        pipe.close()
