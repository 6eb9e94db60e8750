"""Letting a project file in: it is checked in full, and an older one is brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic import logs
from synoptic.core.store import backup, check, migrations
from synoptic.core.store.connection import damaged, transaction
from synoptic.errors import StoreTooNew

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_log = logs.logger("store")


def admit(connection: sqlite3.Connection, path: Path) -> None:
    """Let a file in after the full check; an older one is copied, brought up to date and checked again.

    Raises:
        StoreError: it is damaged, or a later version wrote it; it was left as it is.
    """
    version, newest = migrations.version_of(connection), migrations.latest()
    if version > newest:
        raise StoreTooNew(
            f"“{path.name}” was written by a later version of Synoptic. It was left as it is; "
            "install the latest version to open it."
        )
    _require_whole(connection, path)
    _require_sound(connection, path)
    if version < newest:
        backup.copy_beside(connection, path, f"before-v{newest}")
        with transaction(connection):
            migrations.migrate(connection)
            _require_sound(connection, path)
        _log.info("brought %s from version %d to %d", path.name, version, newest)


def clear_up(connection: sqlite3.Connection, path: Path) -> None:
    """Have the journal that a killed program left go when the project is closed: after a write it does."""
    if path.with_name(f"{path.name}-journal").exists():
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version}")


def _require_sound(connection: sqlite3.Connection, path: Path) -> None:
    wrong = check.finding(connection)
    if wrong:
        raise damaged(path, wrong)


def _require_whole(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite does not miss the end of a file where nothing is kept; somebody cut it off."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    if path.stat().st_size < pages * size:
        raise damaged(path, "its end is missing")
