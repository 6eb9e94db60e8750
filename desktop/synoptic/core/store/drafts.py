"""Unfinished typing, kept in the project so that it outlives the program; no content yet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from synoptic.core.store.connection import failures
from synoptic.core.store.schema import DRAFT, fingerprint

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path


class Drafts:
    """What an agent (by id) is still typing, one draft about each thing.

    A draft is no edit: it is in no undo and no log, and as safe as one once it is kept. `writing` opens a
    transaction.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        agent: str,
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._connection, self._path, self._agent, self._writing = connection, path, agent, writing

    def keep(self, about: str, content: str) -> None:
        """Keep a draft over the earlier one about the same thing; an empty one goes.

        Raises:
            StoreError: it could not be written; the draft before it is still there.
        """
        with self._writing():
            self._connection.execute(DRAFT.delete, (self._agent, about))
            if content:
                now = datetime.now(UTC).isoformat(timespec="milliseconds")
                row = (self._agent, about, content, now)
                self._connection.execute(DRAFT.insert, (*row, fingerprint(DRAFT.name, row)))

    def kept(self, about: str) -> str:
        """What was being typed about something when it was last kept; empty where there is no draft."""
        with failures(self._path):
            found = self._connection.execute(DRAFT.select, (self._agent, about)).fetchone()
        return str(found[2]) if found else ""

    def drop(self, about: str) -> None:
        """Forget a draft: what was typed is in the project now, or was given up.

        Raises:
            StoreError: it could not be written.
        """
        if self.kept(about):
            self.keep(about, "")
