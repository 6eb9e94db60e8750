"""What taking in another copy of a project would do, as a value that can be looked at before it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.edits import Agent, RowChange

BOTH_VERSIONS = "both versions"  # the tag of statements that were changed on both sides
SOMEBODY = "somebody"


class Clash(StrEnum):
    """How two copies went apart in one thing, from where the copy is taken in."""

    CHANGED = "changed on both sides"
    DECIDED = "decided differently"
    REMOVED_HERE = "removed here, changed there"
    REMOVED_THERE = "changed here, removed there"
    REVISED = "given another text on both sides"
    DESCRIBED = "described differently"


@dataclass(frozen=True, slots=True)
class Form:
    """One side's form of a thing: what it says line by line, its state in a word, who last wrote it and when.

    `at` is ISO 8601 in UTC; `by` is empty where nobody signed it.
    """

    label: str
    lines: tuple[str, ...] = ()
    state: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Collision:
    """Something that both sides changed since the copies parted; a side that removed it has no form.

    `statements` are those to look at afterwards: one for each form that is kept.
    """

    clash: Clash
    about: str
    here: Form | None
    there: Form | None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of one sort are new, changed and removed."""

    new: int = 0
    changed: int = 0
    removed: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed)


class Fate(StrEnum):
    """What taking a copy in does to a thing that is here, or brings."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Listing:
    """What taking a copy in does to the articles or the statements, each by its title or label."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def tally(self) -> Tally:
        """How many that are."""
        return Tally(len(self.new), len(self.changed), len(self.removed))

    def of(self, fate: Fate) -> tuple[str, ...]:
        """Those that have this fate."""
        return {Fate.NEW: self.new, Fate.CHANGED: self.changed, Fate.REMOVED: self.removed}[fate]


@dataclass(frozen=True, slots=True)
class MergePlan:
    """Everything that taking in a copy changes here; false when that is nothing.

    `name` is the copy's file; `decisions` counts those that come along by the name of who made them. `agents`
    and `rows` are what the store writes: the people and programs of the copy, and rows before and after.
    `articles_by_name` and `statements_by_name` name what is counted.
    """

    name: str
    articles: Tally = Tally()
    statements: Tally = Tally()
    decisions: Mapping[str, int] = field(default_factory=dict)
    collisions: tuple[Collision, ...] = ()
    agents: tuple[Agent, ...] = ()
    rows: tuple[RowChange, ...] = ()
    articles_by_name: Listing = Listing()
    statements_by_name: Listing = Listing()

    def __bool__(self) -> bool:
        return bool(self.rows)


def told(plan: MergePlan) -> dict[str, str]:
    """What comes in, by what it is, in words: {"Articles": "1 new", "Decisions": "12 by Ben"}."""
    words = {
        "Articles": _tally_words(plan.articles),
        "Statements": _tally_words(plan.statements),
        "Decisions": ", ".join(
            f"{number} by {name or 'somebody'}" for name, number in plan.decisions.items()
        ),
        "People": ", ".join(agent.name for agent in plan.agents if agent.person),
    }
    return {about: said for about, said in words.items() if said}


def _tally_words(tally: Tally) -> str:
    counts = {"new": tally.new, "changed": tally.changed, "removed": tally.removed}
    return ", ".join(f"{number} {what}" for what, number in counts.items() if number)
