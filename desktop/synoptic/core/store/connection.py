"""How the project file is held: alone, durably, and with nothing in it trusted to run."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from synoptic.core.store.schema import APPLICATION_ID
from synoptic.errors import NotAProject, StoreDamaged, StoreError, StoreLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADER = 100  # bytes in which SQLite says what a file is; 68 to 71 name the program
_MAGIC = b"SQLite format 3\0"
SMALLEST = 512  # bytes of the smallest file that SQLite writes
PATIENCE = 0.5  # seconds to wait for a virus scanner or a closing window to let go
_NOT_TEXT = "a text in it is not UTF-8"
LONGEST = 64_000_000  # bytes of one value; an article is refused long before


class Unwritten(Exception):
    """A file holds something that Synoptic cannot have written, though its fingerprint fits."""


_PRAGMAS = (
    "locking_mode = EXCLUSIVE",  # one writer, and durable also where a folder cannot be synced
    "synchronous = EXTRA",  # syncs the folder too when the journal goes: no acknowledged edit is lost
    "fullfsync = ON",  # macOS keeps data in the drive's cache otherwise
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",  # a write through a stray pointer must not reach the file
)


_held: set[tuple[int, int]] = set()  # the files, by device and inode, that this process has locked


class _Held(sqlite3.Connection):
    """A connection that tells the process which file it has locked, until it is closed."""

    place: tuple[int, int] | None = None

    def hold(self, path: Path) -> None:
        """Say that the lock on a file was had."""
        found = path.stat()
        self.place = (found.st_dev, found.st_ino)
        _held.add(self.place)

    def close(self) -> None:
        """Let go of the file."""
        super().close()
        if self.place is not None:
            _held.discard(self.place)
            self.place = None


def connect(path: Path) -> sqlite3.Connection:
    """Take hold of an existing file, alone, without looking at more than its header.

    Raises:
        StoreError: it is not there, somebody else holds it, it may not be written, or it is no project.
    """
    _look(path)
    connection = _bare(path, "rw")
    try:
        with failures(path):
            _settle(connection)
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            found = connection.execute("PRAGMA application_id").fetchone()[0]
            if found != APPLICATION_ID:
                raise _not_a_project(path)
            connection.hold(path)
            connection.execute("PRAGMA journal_mode = DELETE")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_own(path: Path) -> sqlite3.Connection:
    """Begin a file that nobody else knows of yet, or look again at one just written."""
    with failures(path):
        connection = _bare(path, "rwc")
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("PRAGMA encoding = 'UTF-8'")
        _settle(connection)
        return connection


def _bare(path: Path, mode: str) -> _Held:
    with failures(path):
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE, factory=_Held)


def _settle(connection: sqlite3.Connection) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)


def _look(path: Path) -> None:
    """Refuse what is not worth opening, before SQLite opens it and perhaps brings it up to date.

    A file that this process already holds must not be opened and closed past SQLite: on POSIX systems that
    gives up the lock. An empty file would become an empty database.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size < SMALLEST:
            raise _not_a_project(path)
        if not (_writable(path) and _writable(path.parent)):
            raise _read_only(path)
        if (found.st_dev, found.st_ino) not in _held and not _declares_a_project(path):
            raise _not_a_project(path)
    except OSError as error:
        raise StoreError(
            f"“{path}” cannot be opened: {error.strerror}. Look whether it was moved."
        ) from error


def require_readable(path: Path) -> None:
    """Refuse a file that is not to be copied and looked into: it is no project, or this process holds it.

    Raises:
        StoreError: it is one of these, or cannot be read.
    """
    try:
        found = path.stat()
        if (found.st_dev, found.st_ino) in _held:
            raise StoreError(f"“{path.name}” is open already. Nothing was changed; choose another copy.")
        if not stat.S_ISREG(found.st_mode) or found.st_size < SMALLEST or not _declares_a_project(path):
            raise _not_a_project(path)
    except OSError as error:
        raise StoreError(
            f"“{path}” cannot be opened: {error.strerror}. Look whether it was moved."
        ) from error


def _declares_a_project(path: Path) -> bool:
    """Does the header say so? Opening another program's database would already change it."""
    with path.open("rb") as file:
        header = file.read(HEADER)
    return header.startswith(_MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _read_only(path: Path) -> StoreError:
    return StoreError(
        f"“{path.name}” may be read but not changed. Nothing was lost; "
        "copy it to a folder of your own and open the copy."
    )


def _not_a_project(path: Path) -> NotAProject:
    return NotAProject(f"“{path.name}” is not a Synoptic project. It was left as it is.")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what happens inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """Say what SQLite reports in words that help; a misuse of it is a bug and stays one.

    Raises:
        StoreError: the file is locked, damaged, foreign, read-only, or the disk refused.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except UnicodeDecodeError as error:  # the complaint names a table, and that is garbled too
        raise damaged(path, _NOT_TEXT) from error
    except Unwritten as error:
        raise damaged(path, f"it holds something that Synoptic cannot have written: {error}") from error
    except sqlite3.DatabaseError as error:
        raise _explained(path, error) from error


def _explained(path: Path, error: sqlite3.DatabaseError) -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own finding, not SQLite's
        return damaged(path, _NOT_TEXT)
    code &= 0xFF  # the general code without its extension
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreLocked(
            f"“{path.name}” is open in another window or program. Nothing was lost; close it there first."
        )
    if code == sqlite3.SQLITE_NOTADB:
        return _not_a_project(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged(path, str(error))
    if code == sqlite3.SQLITE_FULL:
        return StoreError("The disk is full. What was saved before is safe; free some space and try again.")
    return StoreError(
        f"“{path.name}” could not be read or written ({error}). What was saved before is safe; "
        "look whether the disk is there and has space, and try again."
    )


def damaged(path: Path, finding: str) -> StoreDamaged:
    """The refusal of a file that does not match its own record."""
    return StoreDamaged(
        f"“{path.name}” is damaged ({finding}). The file was left as it is; open a backup of it."
    )
