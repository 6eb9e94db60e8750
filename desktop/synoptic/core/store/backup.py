"""Whole copies of a project file that are known to be good before they take a name."""

from __future__ import annotations

import glob
import os
import time
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from synoptic.core.documents.ids import new_id
from synoptic.core.store import check
from synoptic.core.store.connection import connect, connect_own, damaged, failures
from synoptic.errors import StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


UNFINISHED = ".new"
_DAY = 86_400  # seconds


def copy_to(source: sqlite3.Connection, path: Path) -> None:
    """Copy the project to `path`, over a project that is there, once the copy has passed the full check.

    Raises:
        StoreError: the copy could not be written or is not good, or what is at `path` is open somewhere or no
            project; what was at `path` is still there.
    """
    if os.path.lexists(path):
        connect(path).close()
    with arriving(path) as temporary:
        with closing(connect_own(temporary)) as copy, failures(path):
            source.backup(copy)
        with closing(connect_own(temporary)) as copy, failures(path):
            wrong = check.finding(copy)
        if wrong:
            raise damaged(path, wrong)


def copy_beside(source: sqlite3.Connection, path: Path, why: str) -> Path:
    """Copy the project at `path` to a name next to it that says why, unless the very same copy is there.

    Raises:
        StoreError: the copy could not be written or is not good.
    """
    there = [name for name in _names_beside(path, why) if os.path.lexists(name)]
    new = beside(path, why)
    copy_to(source, new)
    same = next((name for name in there if name != new and _are_same(name, new)), None)
    if same is None:
        return new
    new.unlink()
    return same


def beside(path: Path, why: str) -> Path:
    """A free name next to a project for a copy of it that says why it was made."""
    names = _names_beside(path, why)
    return next((name for name in names if not os.path.lexists(name)), names[0])


def _names_beside(path: Path, why: str) -> list[Path]:
    numbered = (path.with_name(f"{path.stem}.{why}-{n}{path.suffix}") for n in range(2, 1000))
    return [path.with_name(f"{path.stem}.{why}{path.suffix}"), *numbered]


def _are_same(one: Path, other: Path) -> bool:
    """Do two files hold the same bytes? Copies of one project by one SQLite do."""
    import filecmp  # hardly ever needed

    with suppress(OSError):
        return filecmp.cmp(one, other, shallow=False)
    return False


@contextmanager
def arriving(path: Path) -> Iterator[Path]:
    """A temporary name beside `path` for a file that takes the name `path` in one step when all went well.

    Raises:
        StoreError: the folder is not there or refuses, or there lies what another project of that name left.
    """
    require_no_journal(path)
    _sweep(path)
    temporary = path.with_name(f".{path.name}.{new_id()}{UNFINISHED}")
    try:
        yield temporary
        settle(temporary, path)
    except OSError as error:
        raise StoreError(f"“{path}” could not be written: {error.strerror}. Nothing was lost.") from error
    finally:
        for left in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            with suppress(OSError):  # where nothing could be written nothing is left
                left.unlink()


def require_no_journal(path: Path) -> None:
    """Refuse a name for a new file that SQLite would take for an older one and bring back to its state.

    Raises:
        StoreError: the journal of a project that was killed and then moved away still lies there.
    """
    journal = path.with_name(f"{path.name}-journal")
    if os.path.lexists(journal) and not os.path.lexists(path):
        raise StoreError(
            f"“{journal.name}” was left here by another project of that name. Nothing was changed; "
            "put that project back beside it and open it, or choose another name."
        )


def settle(temporary: Path, path: Path) -> None:
    """Give a finished file the name `path` in one step, with all of it on the disk before and after."""
    _sync(temporary)
    temporary.replace(path)
    _sync(path.parent)


def _sweep(path: Path) -> None:
    """Clear away what a copy under this name left when it was cut off; a young one may still be under way."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*{UNFINISHED}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _DAY:
                left.unlink()


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk before going on; Windows sees to names."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
