"""What a project remembers of its own making, and what would become of it: readings, edits, foresight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """A pass through the articles without sight of suggestions and of others' marks.

    `agent` is the id of who reads; `began` and `ended` are ISO 8601 in UTC, `ended` empty while it lasts.
    """

    agent: str
    began: str
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An edit as the log keeps it: by whom and when, its kind and name, what became of which rows (JSON)."""

    number: int
    at: str
    agent: str
    edit: str
    label: str
    rows: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What taking in an analysis would do: suggestions that are new, gone, or changed (before and after).

    `staying` counts the statements that somebody decided on or wrote, which no analysis moves; `left_out`
    are suggestions that do not come in because somebody decided on their key.
    """

    new: tuple[Statement, ...] = ()
    gone: tuple[Statement, ...] = ()
    changed: tuple[tuple[Statement, Statement], ...] = ()
    staying: int = 0
    left_out: tuple[Statement, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)
