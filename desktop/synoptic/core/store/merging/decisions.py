"""The decisions and blind readings of two copies: everybody's own, the later of two by one person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Action
from synoptic.core.documents.statement import State
from synoptic.core.store import rows
from synoptic.core.store.schema import DECISION, READING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.documents.edits import Decision
    from synoptic.core.store.merging.contents import Contents
    from synoptic.core.store.schema import Row


@dataclass(frozen=True)
class Docket:
    """The decisions after a merge in their order, and those of them that are new here."""

    decisions: tuple[Decision, ...]
    new: tuple[Decision, ...]

    def state_of(self, key: str) -> State:
        """What a suggestion is by the last decision on it."""
        action = self._last.get(key)
        if action is None:
            return State.SUGGESTED
        return State.REJECTED if action is Action.REJECT else State.ACCEPTED

    @cached_property
    def _last(self) -> dict[str, Action]:
        """The last decision on each key."""
        return {each.key: each.action for each in self.decisions}


def docketed(here: Contents, there: Contents) -> Docket:
    """The decisions of both copies without those that were taken back on either side."""
    latest: dict[tuple[str, str], Decision] = {}
    for decision in (*_standing(here, there), *_standing(there, here)):
        known = latest.setdefault((decision.key, decision.agent), decision)
        latest[decision.key, decision.agent] = max(known, decision, key=_when)
    found = {decision.id: decision for decision in latest.values()}
    ours = {decision.id for decision in here.decisions}
    if found.keys() == ours:
        return Docket(here.decisions, ())
    decisions = tuple(sorted(found.values(), key=_when))
    return Docket(decisions, tuple(each for each in decisions if each.id not in ours))


def _standing(contents: Contents, other: Contents) -> Iterator[Decision]:
    present = {decision.id for decision in other.decisions}
    for decision in contents.decisions:
        if decision.id in present or (DECISION.name, decision.id) not in other.history.removed:
            yield decision


def _when(decision: Decision) -> tuple[str, str]:
    return decision.at, decision.id


def decision_rows(docket: Docket) -> list[Row]:
    """The rows of the decisions, numbered in their order."""
    return [rows.decision_row(each, number) for number, each in enumerate(docket.decisions)]


def reading_rows(here: Contents, there: Contents) -> list[Row]:
    """The rows of the blind readings: of two by one person the later, and of one the ended."""
    latest: dict[object, Row] = {}
    for row in (*here.rows[READING.name], *there.rows[READING.name]):
        known = latest.setdefault(row[0], row)
        latest[row[0]] = max(known, row, key=lambda each: (str(each[1]), str(each[2])))
    return list(latest.values())
