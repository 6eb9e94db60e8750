"""What a copy knows: the edits that it has seen, its own and those that came in, and what they took out."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from synoptic.core.store.connection import Unwritten
from synoptic.core.store.merging.lessons import Lesson, Removal, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from synoptic.core.documents.record import Event
    from synoptic.core.store.schema import Row

    _Told = list[tuple[Event, list[dict[str, Any]]]]

K = TypeVar("K")

UNDO = "Undo"
UNDOING = frozenset({UNDO, "Redo", "Revert"})  # what they take out was not meant to be removed for good
ANALYSIS = "AddSuggestions"
ARRANGING = "ArrangeArticles"
TAKING = "TakeIn"


@dataclass(frozen=True, slots=True)
class History:
    """The past of one copy.

    `seen` names every edit it knows as "time agent"; `names` has those of one time. `removed` says by table
    and id what was taken out. `written` are the values that something known of an article had, by revision
    and field; `dressed` the edits that touched a revision. `order` is the number of each own edit by its
    time, `analysed` the number of the last analysis; `arranged` are the edits that put articles into order.
    """

    seen: frozenset[str]
    names: Mapping[str, frozenset[str]]
    removed: Mapping[tuple[str, str], Removal]
    written: Mapping[tuple[str, str], frozenset[str]]
    dressed: Mapping[str, frozenset[str]]
    order: Mapping[str, int]
    analysed: int
    arranged: frozenset[str]

    def knows(self, at: str, other: History) -> bool:
        """Has this copy seen the edit of that time, which the other copy holds the outcome of?"""
        named = other.names.get(at)
        return bool(named & self.seen) if named else at in self.names

    def superseded(self, at: str) -> bool:
        """Did an analysis here follow the edit of that time? It will have replaced what that left open."""
        return self.order.get(at, self.analysed) < self.analysed


def history_of(events: Sequence[Event], taken: Iterable[Row]) -> History:
    """The past that a log tells, with the edits that came in with other copies.

    Raises:
        Unwritten: the log is not as Synoptic writes it.
    """
    try:
        lessons = [unpacked(str(row[1])) for row in taken]
        told = [(event, list(_told(event))) for event in events]
        seen = frozenset(map(_name, events)).union(*(lesson.seen for lesson in lessons))
        return History(
            seen=seen,
            names=_by_time(seen),
            removed=_all_removals(told, lessons),
            written=_gathered(chain(_descriptions(told), *(lesson.written for lesson in lessons))),
            dressed=_dressings(told),
            order={event.at: event.number for event in events},
            analysed=max((event.number for event in events if event.edit == ANALYSIS), default=-1),
            arranged=frozenset(_name(event) for event in events if event.edit == ARRANGING),
        )
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise Unwritten(f"its log cannot be read: {error!s:.100}") from error


def lesson_of(there: History, here: History) -> Lesson:
    """What one copy knows and the other has still to learn."""
    return Lesson(
        there.seen - here.seen,
        {key: removal for key, removal in there.removed.items() if removal.name not in here.seen},
        frozenset((key, value) for key, values in there.written.items() for value in values)
        - frozenset((key, value) for key, values in here.written.items() for value in values),
    )


def _name(event: Event) -> str:
    return f"{event.at} {event.agent}"


def _all_removals(told: _Told, lessons: Sequence[Lesson]) -> dict[tuple[str, str], Removal]:
    """What was taken out here or elsewhere; of a merge that did so, the edit that meant it."""
    removed = {key: removal for lesson in lessons for key, removal in lesson.removed.items()}
    for key, removal in _removals(told):
        if removal.edit != TAKING or key not in removed:
            removed[key] = removal
    return removed


def _by_time(seen: Iterable[str]) -> dict[str, frozenset[str]]:
    return _gathered((name.partition(" ")[0], name) for name in seen)


def _told(event: Event) -> Iterator[dict[str, Any]]:
    rows = json.loads(event.rows)
    if not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        raise TypeError("no rows in an edit")
    yield from rows


def _removals(told: _Told) -> Iterator[tuple[tuple[str, str], Removal]]:
    for event, rows in told:
        if event.edit in UNDOING:
            continue
        for row in rows:
            if "removed" in row:
                yield (str(row["table"]), str(row["key"][0])), Removal(event.edit, _name(event))
            for table, keys in row.get("gone", {}).items():
                yield from (((table, str(key)), Removal(event.edit, _name(event))) for key in keys)


def _descriptions(told: _Told) -> Iterator[tuple[tuple[str, str], str]]:
    """What was written down here of articles, before and after each change."""
    for event, rows in told:
        if event.edit in UNDOING or event.edit == TAKING:
            continue
        for row in rows:
            if row.get("table") == "known" and "changed" in row:
                revision, name = row["key"]
                for value in row["changed"].get("value", ()):
                    yield (str(revision), str(name)), str(value)


def _dressings(told: _Told) -> dict[str, frozenset[str]]:
    """By revision the edits that touched it, without those that were undone."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for event, rows in told:
        keys = {str(row["key"][0]) for row in rows if row.get("table") in ("known", "revision")}
        for touching in (found[key] for key in keys):
            if event.edit == UNDO:
                undone = [name for name, label in touching.items() if label == event.label]
                touching.pop(undone[-1] if undone else "", None)
            else:
                touching[_name(event)] = event.label
    return {revision: frozenset(touching) for revision, touching in found.items()}


def _gathered(pairs: Iterable[tuple[K, str]]) -> dict[K, frozenset[str]]:
    found: dict[K, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: frozenset(values) for key, values in found.items()}
