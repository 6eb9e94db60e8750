"""What a project remembers of its own making: who edits, what changed, readings, events, foresight."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.statement import new_id

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement


class Action(StrEnum):
    """What somebody decided about a suggestion."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Agent:
    """A person or program that edits a project."""

    name: str
    person: bool = True
    id: str = field(default_factory=new_id)


class Changes(NamedTuple):
    """What an edit touched: ids of articles and statements that were added, changed or removed."""

    articles: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.articles or self.statements)

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.articles | other.articles, self.statements | other.statements)


class Reading(NamedTuple):
    """A pass through the articles without sight of suggestions and of others' marks.

    `agent` is the id of who reads; `began` and `ended` are ISO 8601 in UTC, `ended` empty while it lasts.
    """

    agent: str
    began: str
    ended: str = ""


class Event(NamedTuple):
    """An edit as the log keeps it: by whom and when, its kind and name, what became of which rows (JSON)."""

    number: int
    at: str
    agent: str
    edit: str
    label: str
    rows: str


class Foreseen(NamedTuple):
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
