"""The one way by which content is written: it remembers every row before and after, for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Changes, RowChange
from synoptic.core.store.schema import CONTENT, fingerprint
from synoptic.errors import EditError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from synoptic.core.store.schema import Key, Row, Table


class Recorder:
    """Writes rows within one transaction and keeps account of what became of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._changes: dict[tuple[str, Key], RowChange] = {}

    def get(self, table: Table, key: Key) -> Row | None:
        """The row with this key as it is now."""
        row: Row | None = self._connection.execute(table.select, key).fetchone()
        return row

    def put(self, table: Table, row: Row) -> None:
        """Write a row, over the one with its key where there is one."""
        key = table.key_of(row)
        self._write(table, key, self.get(table, key), row)

    def remove(self, table: Table, key: Key) -> None:
        """Take a row out; a row that is not there stays so."""
        self._write(table, key, self.get(table, key), None)

    def replace(self, current: Mapping[tuple[str, Key], Row], wanted: Sequence[tuple[Table, Row]]) -> None:
        """Make the rows `current` into `wanted`, and touch only those that differ.

        Raises:
            EditError: two wanted rows have one name, or a name is taken by a row outside of `current`.
        """
        targets = {(table.name, table.key_of(row)): row for table, row in wanted}
        if len(targets) < len(wanted):
            raise EditError("Two parts of the statement have the same name. Nothing was changed.")
        for name, key in current:
            if (name, key) not in targets:
                self._write(CONTENT[name], key, current[name, key], None)
        for (name, key), row in targets.items():
            before = current.get((name, key))
            if before is None and self.get(CONTENT[name], key) is not None:
                raise EditError(f"The {name} {key[0]} belongs to something else. Nothing was changed.")
            self._write(CONTENT[name], key, before, row)

    def revert(self, rows: Iterable[RowChange]) -> None:
        """Put rows back, provided that each is as its change left it.

        Raises:
            EditError: a row was changed since, or is no content.
        """
        pairs = [(_table_of(change), change) for change in rows]
        for table, change in pairs:
            if self.get(table, _key_of(table, change)) != change.before:
                raise EditError(
                    "This cannot be taken back: a later edit changed the same thing. Nothing was lost."
                )
        for table, change in pairs:  # first, so that no row comes back beside the one that took its place
            if change.after is None:
                self.remove(table, _key_of(table, change))
        for table, change in pairs:
            if change.after is not None:
                self.put(table, change.after)

    def changes(self) -> tuple[RowChange, ...]:
        """What became of every row that is not as it was, in the order of first writing."""
        return tuple(change for change in self._changes.values() if change.before != change.after)

    def _write(self, table: Table, key: Key, before: Row | None, after: Row | None) -> None:
        if before == after:
            return
        if after is None:
            self._connection.execute(table.delete, key)
        elif before is None:
            self._connection.execute(table.insert, (*after, fingerprint(table.name, after)))
        else:
            self._connection.execute(table.update, (*after, fingerprint(table.name, after), *key))
        earlier = self._changes.get((table.name, key))
        first = earlier.before if earlier else before
        self._changes[table.name, key] = RowChange(table.name, first, after)


def _table_of(change: RowChange) -> Table:
    if change.table not in CONTENT or change.before is change.after is None:
        raise EditError(f"A row of {change.table!r} cannot be taken back. Nothing was changed.")
    return CONTENT[change.table]


def _key_of(table: Table, change: RowChange) -> Key:
    return table.key_of(change.before or change.after or ())


def touched(rows: Iterable[RowChange], tables: Iterable[Table] | None = None) -> Changes:
    """The articles and statements that changed rows belong to; only rows of `tables` count where given."""
    counted = CONTENT if tables is None else {table.name: table for table in tables}
    found: dict[str, set[str]] = {"article": set(), "statement": set(), "": set()}
    for change in rows:
        table = counted.get(change.table)
        if table and table.owned_by:
            found[table.owned_by].update(
                table.owner_of(row) for row in (change.before, change.after) if row is not None
            )
    return Changes(frozenset(found["article"]), frozenset(found["statement"]))
