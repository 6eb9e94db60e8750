"""The traces that a statement leaves in the log when it goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from synoptic.core.documents.gone import Gone
from synoptic.core.documents.record import Event
from synoptic.core.store import queries
from synoptic.core.store.schema import DECISION, EVENT, STATEMENT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator


def traces_of(connection: sqlite3.Connection, statement: str) -> Gone:
    """What the log says of a statement (by id) that is gone."""
    query = f"{EVENT.select_all} WHERE instr(rows, ?) > 0 ORDER BY number"
    events = [Event(*row) for row in connection.execute(query, (f'"{statement}"',))]
    removal, label = None, ""
    decided: set[str] = set()
    for event in events:
        told = _told(event)
        decided |= set(_decisions_made(told)) if event.edit == "Decide" else set()
        for removed in _removed(told, statement):
            removal, label = event, str(removed.get("label", label))
    standing = [each for each in queries.decisions(connection) if each.id in decided]
    return Gone(label, removal, standing[-1] if standing else None)


def _told(event: Event) -> list[dict[str, Any]]:
    """What an event says of rows; nothing where Synoptic did not write it."""
    try:
        told = json.loads(event.rows)
    except (ValueError, RecursionError):
        return []
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def _decisions_made(told: Iterable[dict[str, Any]]) -> Iterator[str]:
    return (one["key"][0] for one in told if one.get("table") == DECISION.name and "added" in one)


def _removed(told: Iterable[dict[str, Any]], statement: str) -> Iterator[dict[str, Any]]:
    """The statement as it was when it went; nothing of it where a long edit names it alone."""
    for one in told:
        if one.get("table") == STATEMENT.name and one.get("key") == [statement] and "removed" in one:
            yield one["removed"]
        elif statement in one.get("gone", {}).get(STATEMENT.name, ()):
            yield {}
