"""The event log: who did what, and when; only ever added to."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from synoptic.core.documents.record import Event
from synoptic.core.store.queries import next_place
from synoptic.core.store.schema import ARTICLE, CONTENT, DECISION, EVENT, STATEMENT, fingerprint

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from synoptic.core.documents.edits import Edit, RowChange

MOST_ROWS = 200  # a longer edit, such as a whole analysis, is summed up
LONGEST = 2_000  # characters of one value
NAMED = (STATEMENT.name, ARTICLE.name, DECISION.name)  # tables whose rows are named when they are taken out
MOMENT = timedelta(milliseconds=1)
HASTE = timedelta(seconds=1)  # a clock that was set back further is believed


def kind_of(edit: Edit) -> str:
    """What an edit is called in the log: the name of its class, Undo or Redo where it takes another back."""
    from synoptic.core.documents.edits import Revert

    if isinstance(edit, Revert):
        return "Redo" if edit.again else "Undo"
    return type(edit).__name__


def log(
    connection: sqlite3.Connection, agent: str, at: str, edit: str, label: str, rows: Sequence[RowChange]
) -> None:
    """Write an edit into the log, in the transaction of the edit."""
    told = json.dumps(_told(rows), ensure_ascii=False, separators=(",", ":"))
    row = (next_place(connection, EVENT, "number"), at, agent, edit, label, told)
    connection.execute(EVENT.insert, (*row, fingerprint(EVENT.name, row)))


def events(connection: sqlite3.Connection, first: int = 0) -> tuple[Event, ...]:
    """The log from the event with number `first` on, oldest first."""
    found = connection.execute(f"{EVENT.select_all} WHERE number >= ? ORDER BY number", (first,))
    return tuple(Event(*row) for row in found)


def moment(connection: sqlite3.Connection) -> str:
    """Now, as edits are dated: no two in a row bear the same time, by which a merge tells them apart."""
    now = datetime.now(UTC)
    row = connection.execute("SELECT at FROM event ORDER BY number DESC LIMIT 1").fetchone()
    with suppress(ValueError, TypeError):  # what is in the log may not have been written by Synoptic
        last = datetime.fromisoformat(row[0]) if row else now - MOMENT
        if now < last + MOMENT < now + HASTE:
            now = last + MOMENT
    return now.isoformat(timespec="milliseconds")


def last_at(connection: sqlite3.Connection) -> str:
    """When the last edit was made; empty before the first."""
    found = connection.execute("SELECT at FROM event ORDER BY number DESC LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def _told(rows: Sequence[RowChange]) -> list[dict[str, object]]:
    told = [_one(change) for change in rows[:MOST_ROWS]]
    rest = rows[MOST_ROWS:]
    if not rest:
        return told
    return [*told, {"more": Counter(change.table for change in rest), "gone": _gone(rest)}]


def _gone(rows: Sequence[RowChange]) -> dict[str, list[object]]:
    """What was taken out: nothing else could tell later that it had been there."""
    found: dict[str, list[object]] = {}
    for change in rows:
        if change.table in NAMED and change.before and change.after is None:
            found.setdefault(change.table, []).append(change.before[0])
    return found


def _one(change: RowChange) -> dict[str, object]:
    """An added row is in the file itself; of others, what would otherwise be gone."""
    table = CONTENT[change.table]
    present = change.after or change.before or ()
    named: dict[str, object] = {"table": table.name, "key": table.key_of(present)}
    if change.before is None:
        return {**named, "added": True}
    if change.after is None:
        return {**named, "removed": dict(zip(table.columns, map(_short, change.before), strict=True))}
    pairs = zip(table.columns, change.before, change.after, strict=True)
    return {**named, "changed": {name: [_short(a), _short(b)] for name, a, b in pairs if a != b}}


def _short(value: object) -> object:
    return f"{value[:LONGEST]}…" if isinstance(value, str) and len(value) > LONGEST else value
