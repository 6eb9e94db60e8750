"""The order in which statements are read and reviewed, and the steps along it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.statement import Kind, Relation, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synoptic.gui.models.facts import Facts

Key = tuple[object, ...]
RANKS = {kind: rank for rank, kind in enumerate(Kind)}  # what can be checked against a figure comes first


class By(StrEnum):
    """What statements are ordered by."""

    REVIEW = "conflicts first, then by score"
    PLACE = "place in the text"
    LABEL = "label"
    RELATION = "relation"
    KIND = "kind"
    SOURCES = "number of sources"
    STATE = "state"
    SCORE = "score"


class Ordering(NamedTuple):
    """An order of statements; `article` is whose text counts when the order is by place.

    With `grouped` the statements of one kind stand together, kind after kind.
    """

    by: By = By.REVIEW
    article: str = ""
    descending: bool = False
    grouped: bool = False


def urgency(facts: Facts) -> int:
    """How soon a reader should see it: conflicts, possible ones, explained ones, then the rest."""
    if facts.relation is Relation.CONFLICTING:
        return 0 if facts.tier is Tier.CONFLICT else 1
    return 2 if facts.relation is Relation.SUPERSEDED else 3


def sort_key(facts: Facts, ordering: Ordering, places: Mapping[str, int]) -> Key:
    """What to sort a statement by, given the place of each article in the project; ties go by place."""
    first = min(((places.get(a, len(places)), start) for a, start in facts.starts.items()), default=(-1, 0))
    return (*_group(facts, ordering), *_leading(facts, ordering), *first)


def _group(facts: Facts, ordering: Ordering) -> Key:
    if not ordering.grouped:
        return ()
    rank = RANKS[facts.kind]  # a line that is read backwards still has the kinds in their order
    return (-rank if ordering.descending else rank,)


def _leading(facts: Facts, ordering: Ordering) -> Key:
    match ordering.by:
        case By.REVIEW:
            return (urgency(facts), -facts.score, RANKS[facts.kind])
        case By.PLACE:
            start = facts.starts.get(ordering.article)
            return (0, start) if start is not None else (1, 0)
        case By.LABEL:
            return (facts.label.casefold(),)
        case By.RELATION:
            return (urgency(facts), facts.relation.value)
        case By.KIND:
            return (facts.kind.value,)
        case By.SOURCES:
            return (len(facts.starts),)
        case By.STATE:
            return (facts.state.value,)
        case By.SCORE:
            return (facts.score,)


def following(
    order: Sequence[str],
    current: str,
    wanted: Callable[[str], bool],
    *,
    back: bool = False,
    wrap: bool = False,
) -> str:
    """The next wanted id after `current` in `order`, or before it with `back`; empty when there is none.

    Without a current one the search starts at the end it comes from. With `wrap` it goes on from the other
    end, up to but not including `current`.
    """
    line = list(reversed(order)) if back else list(order)
    at = line.index(current) if current in line else -1
    rest = line[at + 1 :] + (line[: max(at, 0)] if wrap else [])
    return next((one for one in rest if wanted(one)), "")
