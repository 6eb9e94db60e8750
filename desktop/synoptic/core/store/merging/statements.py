"""The statements of two copies as one project has them, as rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from synoptic.core.documents.merging import Clash, Collision, Form
from synoptic.core.documents.statement import State
from synoptic.core.store import rows
from synoptic.core.store.merging.settling import settler
from synoptic.core.store.merging.weighing import Outcome, alone, both, with_derived_parts
from synoptic.core.store.schema import COVERAGE, STATEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.merging.articles import Shelf
    from synoptic.core.store.merging.contents import Contents, Held
    from synoptic.core.store.merging.decisions import Docket
    from synoptic.core.store.rows import TableRow

_STATES = {State.SUGGESTED: "open", State.ACCEPTED: "accepted", State.REJECTED: "rejected"}


@dataclass(slots=True)
class Ledger:
    """What a merge does to the statements: those that are another than here, that go, that went apart."""

    written: dict[str, Held] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)
    collisions: list[Collision] = field(default_factory=list)


def entered(here: Contents, there: Contents, shelf: Shelf, docket: Docket) -> Ledger:
    """The statements of both copies among the articles of the merge."""
    place = settler(shelf, [*here.statements.values(), *there.statements.values()])
    ledger = Ledger()
    result: dict[str, Held] = {}
    for name in {**here.statements, **there.statements}:
        mine, theirs = here.statements.get(name), there.statements.get(name)
        ours = mine and place.settled(mine)
        other = theirs and place.settled(theirs)
        outcome = _outcome(ours, other, here, there, docket)
        if outcome.clash:
            ledger.collisions.append(_collision(outcome, ours, other, here, there))
        for held in outcome.kept:
            result.setdefault(held.statement.id, held)
    _list_changes(ledger, here, _with_free_parts(result, here))
    return ledger


def _outcome(
    mine: Held | None, theirs: Held | None, here: Contents, there: Contents, docket: Docket
) -> Outcome:
    if mine and theirs:
        return both(mine, theirs, here, there, docket)
    if mine:
        outcome = alone(mine, here, there)
        return replace(outcome, clash=Clash.REMOVED_THERE) if outcome.clash else outcome
    return alone(theirs, there, here) if theirs else Outcome(())


def _with_free_parts(result: dict[str, Held], here: Contents) -> dict[str, Held]:
    """The statements with every position and passage in one of them; those that stay as here come first."""
    positions, passages = set[str](), set[str]()
    free = dict(result)
    for name in sorted(result, key=lambda each: result[each] != here.statements.get(each)):
        statement = result[name].statement
        own = {p.id for p in statement.positions}, {p.id for p in statement.passages()}
        if own[0] & positions or own[1] & passages:
            statement = with_derived_parts(statement, own[0] & positions, own[1] & passages)
            free[name] = replace(result[name], statement=statement)
        positions |= {p.id for p in statement.positions}
        passages |= {p.id for p in statement.passages()}
    return free


def _list_changes(ledger: Ledger, here: Contents, result: dict[str, Held]) -> None:
    """Enter what is written: those that were not here, after all others, and those that are another."""
    place = max((held.place for held in here.statements.values()), default=-1)
    for name, held in result.items():
        known = here.statements.get(name)
        if known is None:
            place += 1
        standing = replace(held, place=known.place if known else place)
        if standing != known:
            ledger.written[name] = standing
    ledger.dropped.extend(name for name in here.statements if name not in result)


def statement_rows(held: Held) -> Iterator[TableRow]:
    """The rows of a statement with all that belongs to it."""
    yield STATEMENT, rows.statement_row(held.statement, held.place, (held.by, held.at))
    yield from rows.part_rows(held.statement)
    for article in sorted(held.statement.silent - held.statement.articles):
        by, at = held.looked[article]
        yield COVERAGE, rows.coverage_row(held.statement.id, article, by, at)


def _collision(
    outcome: Outcome, mine: Held | None, theirs: Held | None, here: Contents, there: Contents
) -> Collision:
    either = mine or theirs
    return Collision(
        outcome.clash or Clash.CHANGED,
        either.statement.label if either else "",
        _form(mine, here) if mine else None,
        _form(theirs, there) if theirs else None,
        tuple(held.statement.id for held in outcome.kept),
    )


def _form(held: Held, side: Contents) -> Form:
    statement = held.statement
    return Form(
        statement.label, tuple(_lines(statement)), _STATES[statement.state], side.author_of(held), held.at
    )


def _lines(statement: Statement) -> Iterator[str]:
    for position in statement.positions:
        quotes = ", ".join(f"“{passage.exact}”" for passage in position.passages)
        yield f"{position.value}: {quotes}" if position.value else quotes
