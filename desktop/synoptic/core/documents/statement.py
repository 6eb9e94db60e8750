"""Statements: what the sources speak about, the positions they take, the passages that say so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.ids import new_id as new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from synoptic.core.documents.values import Value
    from synoptic.core.text.spans import Span

CONTEXT = 32  # code points kept on each side of a quote; the field's custom, and enough to tell repeats apart


class Kind(StrEnum):
    """What sort of question a statement answers."""

    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    PERSON = "person"
    EVENT = "event"
    QUOTE = "quote"
    ATTRIBUTE = "attribute"
    CERTAINTY = "certainty"
    CAUSE = "cause"


class Relation(StrEnum):
    """How the sources of a statement stand to one another; always derived, never stored."""

    SHARED = "shared"
    CONFLICTING = "conflicting"
    UNIQUE = "unique"
    SUPERSEDED = "superseded"


class Tier(StrEnum):
    """How sure it is that two positions cannot both hold."""

    CONFLICT = "conflict"
    POSSIBLE = "possible"


class State(StrEnum):
    """Where a statement or passage stands in review; a correction is an acceptance of something changed."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Coverage(StrEnum):
    """What an article does about a statement."""

    SAYS = "says it"
    SILENT = "silent"
    UNREAD = "no passage"


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of one revision of an article, with its exact words and their context.

    `speaker` is who says so inside the article, empty where it is the article itself; `hedge` holds the words
    that make it less than certain; `origin` names the group of passages that share one wording across
    articles (empty: wording of its own); `state` tells a proposed passage from a decided one.
    """

    article: str
    revision: str
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    speaker: str = ""
    hedge: str = ""
    origin: str = ""
    state: State = State.ACCEPTED
    note: str = ""
    id: str = field(default_factory=new_id)


def passage_at(article_id: str, revision: str, text: str, span: Span) -> Passage:
    """The passage at `span` of `text`, with the context that finding it again needs."""
    return Passage(
        article=article_id,
        revision=revision,
        span=span,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to a statement, with the passages that give it and, where it has one, a parsed value.

    `superseded_by` is the position of a later article that explains this one (a figure that grew), or empty.
    """

    value: str
    passages: tuple[Passage, ...] = ()
    parsed: Value | None = None
    superseded_by: str = ""
    id: str = field(default_factory=new_id)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that take this position."""
        return frozenset(passage.article for passage in self.passages)


class Suggestion(NamedTuple):
    """Why the engine proposes a statement. `key` is stable across analyses; `score` runs from 0 to 1."""

    key: str
    engine: str
    version: str
    score: float
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One question that the sources speak about, with a label, a kind and the positions taken.

    `tier` matters where the relation is conflicting. `silent` names the articles that somebody looked through
    and that do not speak of it. `author` is the name of who wrote or suggested it; `writer` the id of the
    reader who wrote it, by which two of one name are told apart (empty where only a name is known).
    """

    label: str
    kind: Kind
    positions: tuple[Position, ...] = ()
    tier: Tier = Tier.CONFLICT
    state: State = State.ACCEPTED
    suggestion: Suggestion | None = None
    silent: frozenset[str] = frozenset()
    note: str = ""
    tags: tuple[str, ...] = ()
    author: str = ""
    writer: str = ""
    id: str = field(default_factory=new_id)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that speak of it."""
        return frozenset(passage.article for passage in self.passages())

    @property
    def relation(self) -> Relation:
        """How its sources stand to one another; a conflict that a later article explains is superseded."""
        if len(self.articles) < 2:
            return Relation.UNIQUE
        if len(self.positions) < 2:
            return Relation.SHARED
        unexplained = sum(not position.superseded_by for position in self.positions)
        return Relation.CONFLICTING if unexplained > 1 else Relation.SUPERSEDED

    @property
    def origins(self) -> int:
        """How many wordings the sources have: articles, counting those of one common origin once."""
        groups: dict[str, str] = {}
        for passage in self.passages():
            groups.setdefault(passage.article, passage.origin or passage.article)
        return len(set(groups.values()))

    def shared_wordings(self) -> list[frozenset[str]]:
        """The groups of articles, two or more each by id, that have one wording of it in common."""
        groups: dict[str, set[str]] = {}
        for passage in self.passages():
            if passage.origin:
                groups.setdefault(passage.origin, set()).add(passage.article)
        return [frozenset(group) for group in groups.values() if len(group) > 1]

    def passages(self) -> Iterator[Passage]:
        """All passages, position by position."""
        return (passage for position in self.positions for passage in position.passages)

    def position_of(self, passage_id: str) -> Position | None:
        """The position that a passage gives."""
        return next((p for p in self.positions if any(q.id == passage_id for q in p.passages)), None)

    def has_answer(self, position: Position) -> bool:
        """Does a position say more than the label: a figure or a time, or one answer of several?"""
        return position.parsed is not None or len(self.positions) > 1

    def coverage(self, article: str) -> Coverage:
        """What one article does about this statement."""
        if article in self.articles:
            return Coverage.SAYS
        return Coverage.SILENT if article in self.silent else Coverage.UNREAD

    def with_state(self, state: State) -> Statement:
        """The same statement with it and all its passages in one state."""
        return replace(self.mapped(lambda passage: replace(passage, state=state)), state=state)

    def mapped(self, change: Callable[[Passage], Passage]) -> Statement:
        """The same statement with each passage as `change` makes it over."""
        positions = tuple(replace(p, passages=tuple(map(change, p.passages))) for p in self.positions)
        return replace(self, positions=positions)
