"""The edits that settle where two passes differ. Nothing is taken out: what does not stand is rejected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Action, ChangeStatement, Decide, Several
from synoptic.core.documents.rewriting import merging, rewritten
from synoptic.core.documents.statement import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.documents.agreement import Pairing
    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Statement

SETTLED = "settled"  # the tag of a statement that stands after two passes were compared


def is_settled(pairing: Pairing) -> bool:
    """Has somebody decided on this pairing already?"""
    standing = [one for one in (pairing.mine, pairing.other) if one and one.state is not State.REJECTED]
    return all(SETTLED in one.tags for one in standing)


def keeping_mine(pairing: Pairing) -> Several:
    """What the first pass has stands; what the other has, or that it has something, does not."""
    return _standing(pairing.mine, pairing.other)


def keeping_other(pairing: Pairing) -> Several:
    """What the other pass has stands; what the first has does not."""
    return _standing(pairing.other, pairing.mine)


def keeping_both(pairing: Pairing) -> Several:
    """Both stand, each for itself."""
    sides = _distinct(pairing)
    return Several(f"Keep both of “{sides[0].label}”", tuple(_upheld(one) for one in sides))


def joining(pairing: Pairing) -> Several:
    """Both become one statement, which stands; where there is only one, it stands."""
    sides = _distinct(pairing)
    if len(sides) < 2:
        return keeping_both(pairing)
    mine, other = sides
    return Several(f"Join “{mine.label}”", merging(_tagged(mine), other).edits)


def _distinct(pairing: Pairing) -> list[Statement]:
    return list({one.id: one for one in (pairing.mine, pairing.other) if one is not None}.values())


def _standing(stands: Statement | None, falls: Statement | None) -> Several:
    named = stands or falls
    edits: list[Edit] = []
    if falls is not None and (stands is None or falls.id != stands.id):
        edits.append(_dropped(falls))
    if stands is not None:
        edits.append(_upheld(stands))
    return Several(f"Settle “{named.label if named else ''}”", tuple(edits))


def _dropped(statement: Statement) -> Edit:
    if statement.suggestion is not None:
        return Decide(statement.id, Action.REJECT)
    return ChangeStatement(statement.with_state(State.REJECTED))


def _upheld(statement: Statement) -> Edit:
    return rewritten(_tagged(statement))


def _tagged(statement: Statement) -> Statement:
    return replace(statement, tags=tuple(dict.fromkeys((*statement.tags, SETTLED))))


def settling_agreed(pairings: Iterable[Pairing]) -> Several:
    """All that the passes agree on becomes one statement each."""
    edits = [edit for pairing in pairings for edit in joining(pairing).edits]
    return Several("Join what both passes agree on", tuple(edits))
