"""What a second analysis found beside a first one, by the keys of their suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.documents.statement import Statement


@dataclass(frozen=True, slots=True)
class Differences:
    """Statements that are new, gone, or of the same key with other passages or another relation."""

    new: tuple[Statement, ...]
    gone: tuple[Statement, ...]
    changed: tuple[tuple[Statement, Statement], ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)


def differences(before: Iterable[Statement], after: Iterable[Statement]) -> Differences:
    """How two analyses differ; statements without a suggestion are nobody's finding and left out."""
    old = {s.suggestion.key: s for s in before if s.suggestion is not None}
    new = {s.suggestion.key: s for s in after if s.suggestion is not None}
    both = [key for key in new if key in old]
    return Differences(
        new=tuple(s for key, s in new.items() if key not in old),
        gone=tuple(s for key, s in old.items() if key not in new),
        changed=tuple((old[key], new[key]) for key in both if _content(old[key]) != _content(new[key])),
    )


def _content(statement: Statement) -> tuple[object, ...]:
    """What makes a reader look again: relation, tier, and who says what in which words."""
    told = {(p.value, q.article, q.exact) for p in statement.positions for q in p.passages}
    return statement.relation, statement.tier, frozenset(told)
