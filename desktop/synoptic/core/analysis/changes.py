"""What a second analysis found beside a first one, by the keys of their suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.documents.record import Foreseen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.statement import Statement


@dataclass(frozen=True, slots=True)
class Differences:
    """Statements that are new, gone, or of the same key with something else that a reader sees."""

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
    """What makes a reader look again: label, kind, relation, tier, and who says what in which words."""
    told = {(p.value, q.article, q.exact) for p in statement.positions for q in p.passages}
    return statement.label, statement.kind, statement.relation, statement.tier, frozenset(told)


def foreseen(
    present: Sequence[Statement],
    replaceable: Collection[str],
    decisions: Iterable[Decision],
    proposed: Iterable[Statement],
) -> Foreseen:
    """What taking in the `proposed` statements would do to those that are `present`.

    Only the `replaceable` ones, by id, would go; a key that somebody decided on or that stays is taken.
    """
    staying = [statement for statement in present if statement.id not in replaceable]
    taken = {decision.key for decision in decisions}
    taken |= {statement.suggestion.key for statement in staying if statement.suggestion is not None}
    coming = [statement for statement in proposed if statement.suggestion is not None]
    entering = [s for s in coming if s.suggestion is not None and s.suggestion.key not in taken]
    found = differences((s for s in present if s.id in replaceable), entering)
    left_out = tuple(s for s in coming if s.suggestion is not None and s.suggestion.key in taken)
    return Foreseen(found.new, found.gone, found.changed, len(staying), left_out)
