"""What a comparison found, before it becomes a statement: stances taken at places in sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.documents.values import Value
    from synoptic.core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A passage to be: a span of a sentence."""

    sentence: Sentence
    span: Span

    @property
    def article(self) -> int:
        """The number of the article in the set."""
        return self.sentence.article

    @property
    def words(self) -> str:
        """What stands there."""
        return self.span.of(self.sentence.text)


@dataclass(frozen=True, slots=True)
class Stance:
    """One answer and where it is given; `later` is the value of the stance that takes its place later."""

    value: str
    places: tuple[Place, ...]
    parsed: Value | None = None
    later: str = ""

    @property
    def articles(self) -> frozenset[int]:
        """Who takes it."""
        return frozenset(place.article for place in self.places)


@dataclass(frozen=True, slots=True)
class Finding:
    """One question with its stances. `about` is what a stable key is made of: words, never places."""

    kind: Kind
    label: str
    stances: tuple[Stance, ...]
    score: float
    rule: str
    reason: str
    about: tuple[str, ...]
    tier: Tier = Tier.CONFLICT
    tags: tuple[str, ...] = field(default=())
    other_labels: tuple[str, ...] = ()  # for when another statement has the label

    @property
    def articles(self) -> frozenset[int]:
        """Who speaks of it."""
        return frozenset(place.article for stance in self.stances for place in stance.places)

    @property
    def conflicting(self) -> bool:
        """Are there answers that differ?"""
        return len(self.stances) > 1
