"""Edits: everything a reader or the engine can do to a project, as values, and what an edit changed.

A start needs none of this: whatever it imports brings these in where an edit is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from synoptic.core.documents.record import Action, Agent, Changes
from synoptic.core.documents.statement import Kind, State, Statement, Tier, new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage


@dataclass(frozen=True, slots=True)
class Decision:
    """An action on the suggestion with `key`, by whom and when (ISO 8601, UTC)."""

    key: str
    action: Action
    agent: str
    at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="milliseconds"))
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class AddArticles:
    """Take articles into the project, after those that are there."""

    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Take an article out with all its passages; statements left without a passage go with it."""

    article: str


@dataclass(frozen=True, slots=True)
class ArrangeArticles:
    """Put the articles into this order, and park those named: their panes are not shown."""

    order: tuple[str, ...]
    parked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DescribeArticle:
    """Set what is known of an article: field name (title, publisher, author, ...) to value."""

    article: str
    known: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AddSuggestions:
    """Replace the open suggestions by these; whatever a person decided or wrote stays as it is.

    A statement whose suggestion key somebody already decided on is left out.
    """

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Decide:
    """Accept, correct or reject a suggested statement. A correction comes with the statement as corrected."""

    statement: str
    action: Action
    corrected: Statement | None = None


@dataclass(frozen=True, slots=True)
class AddStatement:
    """Write a statement of one's own."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class ChangeStatement:
    """Put `statement` in the place of the one with its id: label, kind, positions, passages, note."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class RemoveStatement:
    """Take a statement out."""

    statement: str


@dataclass(frozen=True, slots=True)
class Reopen:
    """Take back what was decided on a suggested statement: it is open again, as it reads now.

    The agent's own decision is forgotten; another's stays on record. What a person wrote in the statement, a
    correction too, stays theirs: a new analysis does not replace it.
    """

    statement: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Take back one's own decision on a suggestion that is gone: a new analysis may make it again.

    `key` is the suggestion's, `label` what its statement was called.
    """

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class ReviseArticle:
    """Put a newer text in the place of an article's: `article` bears its id and a revision of its own.

    `passages` are those of the article's passages (same ids) that stand in the new text, where and how they
    do. The others stay on the revision that they were found in. What the reader said of the article holds.
    """

    article: Article
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class BeginReading:
    """Begin one's own blind reading: a pass without sight of suggestions and of others' marks."""


@dataclass(frozen=True, slots=True)
class EndReading:
    """End one's own blind reading."""


@dataclass(frozen=True, slots=True)
class Several:
    """Edits one after another as one: all of them or none, taken back together; `label` names the whole.

    A passage or position that moves to another statement leaves the one before it enters the other.
    """

    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Take another copy of the project in as a plan says: `name` is the copy's file, `agents` who edited it.

    Fits only the project that the plan was made for, as it was then.
    """

    name: str
    agents: tuple[Agent, ...]
    rows: tuple[RowChange, ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of the store before and after: None where it was not there or is no longer."""

    table: str
    before: tuple[object, ...] | None
    after: tuple[object, ...] | None


@dataclass(frozen=True, slots=True)
class Revert:
    """Take back an edit, given the rows that it changed; `label` names the edit that is taken back.

    With `again` it is the taking back that is taken back: the edit is done again.
    """

    label: str
    rows: tuple[RowChange, ...]
    again: bool = False


Edit = (
    AddArticles
    | RemoveArticle
    | ArrangeArticles
    | DescribeArticle
    | AddSuggestions
    | Decide
    | AddStatement
    | ChangeStatement
    | RemoveStatement
    | Reopen
    | Forget
    | ReviseArticle
    | BeginReading
    | EndReading
    | Several
    | TakeIn
    | Revert
)


@dataclass(frozen=True, slots=True)
class Applied:
    """The outcome of an edit: its name for people, what it touched, and the edit that takes it back."""

    label: str
    changes: Changes
    inverse: Revert


__all__ = [
    "Action",
    "AddArticles",
    "AddStatement",
    "AddSuggestions",
    "Agent",
    "Applied",
    "ArrangeArticles",
    "BeginReading",
    "ChangeStatement",
    "Changes",
    "Decide",
    "Decision",
    "DescribeArticle",
    "Edit",
    "EndReading",
    "Forget",
    "Kind",
    "RemoveArticle",
    "RemoveStatement",
    "Reopen",
    "Revert",
    "ReviseArticle",
    "RowChange",
    "Several",
    "State",
    "TakeIn",
    "Tier",
]
