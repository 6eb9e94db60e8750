"""What filters, order and counts need to know of a statement, worked out once for each state of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.statement import Kind, Relation, State, Statement, Tier
from synoptic.gui.models.wording import score_of

if TYPE_CHECKING:
    from collections.abc import Mapping


Group = tuple[str, str]


class Facts(NamedTuple):
    """One statement as filters and order see it; `starts` is where each article first speaks of it.

    `group` is its relation and state as plain strings, which are much quicker to count by than their enums.
    """

    label: str
    kind: Kind
    state: State
    relation: Relation
    tier: Tier
    score: float
    starts: Mapping[str, int]
    group: Group
    tags: tuple[str, ...] = ()
    author: str = ""

    @property
    def rejected(self) -> bool:
        """Did somebody reject it?"""
        return self.state is State.REJECTED


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
        group=(statement.relation.value, statement.state.value),
        tags=statement.tags,
        author=statement.author,
    )


class Counts(NamedTuple):
    """How many statements there are of each relation, how many are undecided, how many rejected.

    Rejected statements count nowhere else.
    """

    shared: int = 0
    conflicting: int = 0
    superseded: int = 0
    unique: int = 0
    undecided: int = 0
    rejected: int = 0

    @property
    def all(self) -> int:
        """All but the rejected."""
        return self.shared + self.conflicting + self.superseded + self.unique

    @property
    def decided(self) -> int:
        """How many have been decided on, or written by a person, and stand."""
        return self.all - self.undecided


def counts_in(groups: Mapping[Group, int]) -> Counts:
    """The counts, given how many statements there are of each relation and state."""
    found: Counter[str] = Counter()
    for (relation, state), number in groups.items():
        if state == State.REJECTED:
            found["rejected"] += number
            continue
        found[relation] += number
        if state == State.SUGGESTED:
            found["undecided"] += number
    return Counts(**{name: number for name, number in found.items() if number})
