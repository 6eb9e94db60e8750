"""What filters, order and counts need to know of a statement, worked out once for each state of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Kind, Relation, State, Statement, Tier
from synoptic.gui.models.wording import score_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Facts:
    """One statement as filters and order see it; `starts` is where each article first speaks of it."""

    label: str
    kind: Kind
    state: State
    relation: Relation
    tier: Tier
    score: float
    starts: Mapping[str, int]

    @property
    def rejected(self) -> bool:
        """Did somebody reject it?"""
        return self.state is State.REJECTED

    @property
    def conflicts(self) -> bool:
        """Do two positions stand against each other, a later explanation or not?"""
        return self.relation in (Relation.CONFLICTING, Relation.SUPERSEDED)


def facts_of(statement: Statement) -> Facts:
    """Work out the facts of one statement."""
    starts: dict[str, int] = {}
    for passage in statement.passages():
        known = starts.get(passage.article, passage.span.start)
        starts[passage.article] = min(known, passage.span.start)
    return Facts(
        label=statement.label,
        kind=statement.kind,
        state=statement.state,
        relation=statement.relation,
        tier=statement.tier,
        score=score_of(statement),
        starts=starts,
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many statements there are of each relation, how many are undecided, how many rejected.

    A superseded conflict counts as conflicting; rejected statements count nowhere else.
    """

    shared: int = 0
    conflicting: int = 0
    unique: int = 0
    undecided: int = 0
    rejected: int = 0

    @property
    def all(self) -> int:
        """All but the rejected."""
        return self.shared + self.conflicting + self.unique

    @property
    def decided(self) -> int:
        """How many have been decided on, or written by a person, and stand."""
        return self.all - self.undecided


class Tally:
    """Counts that follow single statements as they come and go."""

    def __init__(self) -> None:
        self._numbers: Counter[str] = Counter()

    def add(self, facts: Facts, times: int = 1) -> None:
        """Count a statement in, or out with `times` -1."""
        if facts.rejected:
            self._numbers["rejected"] += times
            return
        self._numbers["conflicting" if facts.conflicts else facts.relation.value] += times
        if facts.state is State.SUGGESTED:
            self._numbers["undecided"] += times

    @property
    def counts(self) -> Counts:
        """The counts as they stand."""
        return Counts(**{name: number for name, number in self._numbers.items() if number})
