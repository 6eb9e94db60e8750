"""The record of a project's making, read a page at a time: what was done before, and who decided what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.record import Event
from synoptic.core.store import queries
from synoptic.core.store.connection import failures
from synoptic.core.store.schema import EVENT

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.gone import Gone

PAGE = 100  # events at once: more than a list shows, and a few milliseconds


class Record:
    """What an open project remembers; `begun` is the number that the first event of this session bears."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection
        self.begun = queries.next_place(connection, EVENT, "number")

    def before(self, number: int, words: str = "", agent: str = "", most: int = PAGE) -> tuple[Event, ...]:
        """The last events before that with `number`, newest first, at most so many.

        With `words` only those whose name holds all of them, in any case of ASCII letters; with `agent` only
        theirs. Fewer than `most` means that there are no more.
        """
        wanted = [("label LIKE ? ESCAPE '\\'", f"%{_literal(word)}%") for word in words.split()]
        wanted += [("agent = ?", agent)] if agent else []
        where = " AND ".join(["number < ?", *(condition for condition, _ in wanted)])
        values = (number, *(value for _, value in wanted), most)
        with failures(self._path):
            found = self._connection.execute(
                f"{EVENT.select_all} WHERE {where} ORDER BY number DESC LIMIT ?", values
            )
            return tuple(Event(*row) for row in found)

    def label_of(self, decision: str) -> str:
        """What the edit was called that made a decision (by id); empty where the log does not say."""
        with failures(self._path):
            found = self._connection.execute(
                f"SELECT label FROM {EVENT.name} WHERE edit = 'Decide' AND instr(rows, ?) > 0 LIMIT 1",
                (f'"{decision}"',),
            ).fetchone()
        return str(found[0]) if found else ""

    def decisions_on(self, key: str) -> tuple[Decision, ...]:
        """The decisions on the suggestion with a key, oldest first, one a reader; the last stands."""
        with failures(self._path):
            return queries.decisions_on(self._connection, key)

    def gone(self, statement: str) -> Gone:
        """What is still known of a statement (by id) that is in the project no more."""
        from synoptic.core.store.traces import traces_of  # asked for by few, long after the start

        with failures(self._path):
            return traces_of(self._connection, statement)

    def silent_by_people(self, statement: str) -> frozenset[str]:
        """The articles that a person, and not only a program, called silent on a statement (by id)."""
        with failures(self._path):
            return queries.silent_by_people(self._connection, statement)

    def names(self) -> dict[str, str]:
        """The name of every agent by id."""
        with failures(self._path):
            return {agent.id: agent.name for agent in queries.agents(self._connection)}

    def replaceable(self) -> frozenset[str]:
        """The statements that a new analysis replaces: open suggestions on which nobody laid a hand."""
        with failures(self._path):
            return frozenset(queries.open_suggestions(self._connection))


def _literal(word: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\%_" else letter for letter in word)
