"""Statements made over: merged, split, their positions joined and parted, their passages moved and bounded.

Every function gives a new statement and leaves the old one alone. None loses a passage or has one twice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Position, State, Statement, new_id, passage_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from synoptic.core.documents.statement import Passage
    from synoptic.core.text.spans import Span

    Place = tuple[str, str, Span]


def merged(one: Statement, other: Statement) -> Statement:
    """`one` with all that `other` holds: positions that say the same join, everything else stands beside it.

    Positions say the same when their values do, or when they rest on the very same words of an article.
    """
    positions = list(one.positions)
    became: dict[str, str] = {}
    for position in other.positions:
        like = next((n for n, p in enumerate(positions) if _say_the_same(p, position, one, other)), None)
        if like is None:
            positions.append(position)
        else:
            became[position.id] = positions[like].id
            positions[like] = _joined(positions[like], position)
    whole = replace(
        one,
        positions=_explained(positions, became),
        note="\n".join(dict.fromkeys(note for note in (one.note, other.note) if note)),
        tags=tuple(dict.fromkeys((*one.tags, *other.tags))),
    )
    return replace(whole, silent=(one.silent | other.silent) - whole.articles)


def split(statement: Statement, leaving: Collection[str], label: str) -> tuple[Statement, Statement]:
    """What stays of a statement, and a new statement with the passages that leave it, by id.

    Raises:
        ValueError: nothing leaves, or nothing stays.
    """
    stays = [_with_passages(p, [q for q in p.passages if q.id not in leaving]) for p in statement.positions]
    leaves = [_with_passages(p, [q for q in p.passages if q.id in leaving]) for p in statement.positions]
    kept = _filled(stays)
    taken = [p if p.id not in {k.id for k in kept} else replace(p, id=new_id()) for p in _filled(leaves)]
    if not kept or not taken:
        raise ValueError("a statement is split into two that both have a passage")
    rest = replace(statement, positions=_explained(kept))
    other = Statement(
        label,
        statement.kind,
        _explained(taken),
        statement.tier,
        silent=statement.silent,
        tags=statement.tags,
    ).with_state(State.ACCEPTED)
    return rest, other


def joined(statement: Statement, position: str, into: str) -> Statement:
    """The statement with the passages of one position given to another, which keeps its value."""
    taken = _position(statement, position)
    if position == into:
        return statement
    positions = [_joined(p, taken) if p.id == into else p for p in statement.positions if p.id != position]
    return replace(statement, positions=_explained(positions, {position: into}))


def moved(statement: Statement, passage: str, into: str = "") -> Statement:
    """The statement with a passage given to another position, or to a new one that says what it says."""
    home = statement.position_of(passage)
    taken = passage_of(statement, passage)
    if home is None or home.id == into or (not into and len(home.passages) == 1):
        return statement
    positions = [_with_passages(p, [q for q in p.passages if q.id != passage]) for p in statement.positions]
    if into:
        positions = [_joined(p, Position("", (taken,))) if p.id == into else p for p in positions]
    else:
        after = [position.id for position in positions].index(home.id) + 1
        positions.insert(after, Position(taken.exact, (taken,)))
    return replace(statement, positions=_explained(_filled(positions)))


def answered(statement: Statement, passage: str, value: str) -> Statement:
    """The statement with a passage that answers `value`: in the position of that answer, else in a new one.

    A position that has no other passage is rewritten, so that what superseded it still does.
    """
    home = statement.position_of(passage)
    if home is None or home.value == value:
        return statement
    same = next((p for p in statement.positions if _folded(p.value) == _folded(value)), home)
    if same is not home:
        return moved(statement, passage, same.id)
    whole = moved(statement, passage)
    positions = [
        replace(p, value=value, parsed=None) if passage in {q.id for q in p.passages} else p
        for p in whole.positions
    ]
    return replace(whole, positions=tuple(positions))


def with_passages(statement: Statement, passages: Sequence[Passage], into: str = "") -> Statement:
    """The statement with more passages in a position, or in a new one that says what the first of them says.

    What the position holds already is not added again; who speaks is no longer silent.
    """
    if into:
        positions = tuple(
            _joined(p, Position("", tuple(passages))) if p.id == into else p for p in statement.positions
        )
    else:
        positions = (*statement.positions, Position(passages[0].exact, tuple(passages)))
    silent = statement.silent - {passage.article for passage in passages}
    return replace(statement, positions=positions, silent=silent)


def with_bounds(statement: Statement, passage: str, span: Span, text: str) -> Statement:
    """The statement with a passage at another place of its article, whose text is given.

    A position that says no more than the words of that passage says the new words.
    """
    old = passage_of(statement, passage)
    found = passage_at(old.article, old.revision, text, span)
    new = replace(old, span=span, exact=found.exact, prefix=found.prefix, suffix=found.suffix)
    positions = []
    for position in statement.positions:
        if any(one.id == passage for one in position.passages):
            value = found.exact if position.value == old.exact else position.value
            parsed = position.parsed if value == position.value else None
            changed = tuple(new if one.id == passage else one for one in position.passages)
            position = replace(position, value=value, parsed=parsed, passages=changed)
        positions.append(position)
    return replace(statement, positions=tuple(positions))


def with_note(statement: Statement, note: str, passage: str = "") -> Statement:
    """The statement with a note on it, or on one of its passages."""
    if not passage:
        return replace(statement, note=note)
    return statement.mapped(lambda one: replace(one, note=note) if one.id == passage else one)


def with_attribution(statement: Statement, passage: str, speaker: str, hedge: str) -> Statement:
    """The statement with a passage said by `speaker`, empty for the article itself, and its hedge."""
    return statement.mapped(
        lambda one: replace(one, speaker=speaker, hedge=hedge) if one.id == passage else one
    )


def passage_of(statement: Statement, passage: str) -> Passage:
    """One passage of a statement by id; KeyError when it has none of that id."""
    for one in statement.passages():
        if one.id == passage:
            return one
    raise KeyError(passage)


def place_of(passage: Passage) -> Place:
    """Which words of which text a passage is, whatever it is called."""
    return (passage.article, passage.revision, passage.span)


def _position(statement: Statement, position: str) -> Position:
    for one in statement.positions:
        if one.id == position:
            return one
    raise KeyError(position)


def _say_the_same(mine: Position, its: Position, one: Statement, other: Statement) -> bool:
    if _plain(mine, one) == _plain(its, other):
        return True
    if mine.parsed is not None and mine.parsed == its.parsed:
        return True
    return not {place_of(p) for p in mine.passages}.isdisjoint(place_of(p) for p in its.passages)


def _plain(position: Position, statement: Statement) -> str:
    """A value as far as it matters; one that only says the label again says "yes, so it is"."""
    words = _folded(position.value)
    return "" if words == _folded(statement.label) else words


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _joined(position: Position, other: Position) -> Position:
    known = {place_of(passage): passage for passage in position.passages}
    for passage in other.passages:
        same = known.get(place_of(passage))
        known[place_of(passage)] = passage if same is None else _both(same, passage)
    return replace(
        position,
        passages=tuple(known.values()),
        superseded_by=position.superseded_by or other.superseded_by,
    )


def _both(one: Passage, other: Passage) -> Passage:
    """One passage for two at the same place."""
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return replace(
        one,
        speaker=one.speaker or other.speaker,
        hedge=one.hedge or other.hedge,
        origin=one.origin or other.origin,
        note="\n".join(notes),
        state=State.ACCEPTED if State.ACCEPTED in (one.state, other.state) else one.state,
    )


def _with_passages(position: Position, passages: Sequence[Passage]) -> Position:
    return replace(position, passages=tuple(passages))


def _filled(positions: Iterable[Position]) -> list[Position]:
    return [position for position in positions if position.passages]


def _explained(positions: Sequence[Position], became: dict[str, str] | None = None) -> tuple[Position, ...]:
    """The positions with "superseded by" leading to one of them, and never to itself."""
    names = {position.id for position in positions}

    def later(position: Position) -> str:
        name = (became or {}).get(position.superseded_by, position.superseded_by)
        return name if name in names and name != position.id else ""

    return tuple(replace(position, superseded_by=later(position)) for position in positions)
