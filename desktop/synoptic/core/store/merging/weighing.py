"""Which side's form of a statement holds after a merge, or both, or one put together from the two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from synoptic.core.documents.merging import BOTH_VERSIONS, Clash
from synoptic.core.documents.statement import State
from synoptic.core.store.merging.history import ANALYSIS
from synoptic.core.store.merging.settling import bare
from synoptic.core.store.schema import STATEMENT

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.store.merging.contents import Contents, Held
    from synoptic.core.store.merging.decisions import Docket


@dataclass(frozen=True, slots=True)
class Outcome:
    """The forms of one statement that hold, none where it goes, and how the sides went apart if they did."""

    kept: tuple[Held, ...]
    clash: Clash | None = None


def alone(held: Held, holder: Contents, lacking: Contents) -> Outcome:
    """What becomes of a statement that only one side has: new there, or taken out by the other."""
    removal = lacking.history.removed.get((STATEMENT.name, held.statement.id))
    known = lacking.history.knows(held.at, holder.history)
    if removal is None:
        key = held.statement.suggestion.key if held.statement.suggestion else ""
        answered = key in lacking.keys or (known and lacking.history.superseded(held.at))
        return Outcome(() if held.is_open and answered else (held,))
    if known or (held.is_open and removal.edit != ANALYSIS):
        return Outcome(())
    unseen = removal.edit != ANALYSIS and removal.name not in holder.history.seen
    return Outcome((held,), Clash.REMOVED_HERE if unseen else None)


def both(mine: Held, theirs: Held, here: Contents, there: Contents, docket: Docket) -> Outcome:
    """What becomes of a statement that both sides have: changed on one side, put together, or kept twice."""
    if mine.is_same(theirs):
        return Outcome((mine,))
    known_there = there.history.knows(mine.at, here.history)
    known_here = here.history.knows(theirs.at, there.history)
    if known_there != known_here:
        return Outcome((theirs if known_there else mine,))
    if mine.statement == theirs.statement:
        later = max(mine, theirs, key=lambda each: (each.at, each.by or ""))
        return Outcome((replace(later, looked=_looked(mine, theirs)),))
    if known_there and mine.at != theirs.at:
        return Outcome((max(mine, theirs, key=_when),))
    if bare(mine.statement) == bare(theirs.statement):
        return _together(*sorted((mine, theirs), key=_when), docket=docket)
    if known_there:
        return Outcome((max(mine, theirs, key=_fullness),))
    if mine.is_open or theirs.is_open:
        return Outcome((max(mine, theirs, key=lambda each: (not each.is_open, *_when(each))),))
    return Outcome((_tagged(mine), copy_of(_tagged(theirs), there)), Clash.CHANGED)


def _fullness(held: Held) -> tuple[int, str]:
    """How much is left of one version of a statement, after an article went and came back."""
    return len(list(held.statement.passages())), repr(held.statement)


def _when(held: Held) -> tuple[str, str, str]:
    return held.at, held.by or "", repr(held.statement)


def _together(earlier: Held, later: Held, *, docket: Docket) -> Outcome:
    """One statement with the notes, tags and silences of both, in the state that the last decision gives."""
    first, last = earlier.statement, later.statement
    positions = tuple(map(_joined, first.positions, last.positions))
    merged = replace(
        last,
        positions=positions,
        note=_note(first.note, last.note),
        tags=(*first.tags, *(tag for tag in last.tags if tag not in first.tags)),
        silent=(first.silent | last.silent) - last.articles,
    )
    looked = {name: by for name, by in _looked(earlier, later).items() if name in merged.silent}
    held = replace(later, statement=merged, by=later.by or earlier.by, looked=looked)
    if first.state == last.state:
        return Outcome((held,))
    state = docket.state_of(last.suggestion.key) if last.suggestion else last.state
    held = replace(held, statement=merged.with_state(state))
    if State.SUGGESTED in (first.state, last.state):
        return Outcome((held,))
    return Outcome((_tagged(held),), Clash.DECIDED)


def _looked(one: Held, other: Held) -> dict[str, tuple[str, str]]:
    """Who was the first to find each article silent, and when: whichever copy comes to the other."""
    found = [*one.looked.items(), *other.looked.items()]
    in_time = sorted(found, key=lambda each: (each[1][1], each[1][0]), reverse=True)
    return dict(in_time)


def _joined(first: Position, last: Position) -> Position:
    noted = (
        replace(q, note=_note(p.note, q.note)) for p, q in zip(first.passages, last.passages, strict=True)
    )
    return replace(last, passages=tuple(noted))


def _note(first: str, last: str) -> str:
    if first in last:
        return last
    return first if last in first else f"{first}\n\n{last}"


def _tagged(held: Held) -> Held:
    if BOTH_VERSIONS in held.statement.tags:
        return held
    return replace(held, statement=replace(held.statement, tags=(*held.statement.tags, BOTH_VERSIONS)))


def copy_of(held: Held, side: Contents) -> Held:
    """The form of a statement as a statement of its own, under ids that follow from it alone."""
    old = held.statement
    new = _derived(f"{old.id}/{held.at}/{held.by}")
    state = State.ACCEPTED if old.state is State.SUGGESTED else old.state
    renamed = with_derived_parts(
        replace(old, id=new), {p.id for p in old.positions}, {p.id for p in old.passages()}
    )
    author = side.maker_of(held) or old.author
    statement = replace(renamed, suggestion=None, author=author).with_state(state)
    return replace(held, statement=statement)


def with_derived_parts(statement: Statement, positions: set[str], passages: set[str]) -> Statement:
    """The statement with new ids for those of its positions and passages whose ids are taken."""
    names = {
        p.id: _derived(f"{statement.id}/{p.id}") if p.id in positions else p.id for p in statement.positions
    }

    def named(passage: Passage) -> Passage:
        taken = passage.id in passages
        return replace(passage, id=_derived(f"{statement.id}/{passage.id}")) if taken else passage

    renamed = tuple(
        replace(
            p,
            id=names[p.id],
            superseded_by=names.get(p.superseded_by, ""),
            passages=tuple(map(named, p.passages)),
        )
        for p in statement.positions
    )
    return replace(statement, positions=renamed)


def _derived(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"synoptic:merge/{name}"))
