"""Backups of a project that nobody has to think of: when one is due, where it lies, which ones stay.

They lie in a folder of their own, away from the project, so that what befalls its folder spares them. They
may be read but not written: who works in one would see it go when its time has come.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import TYPE_CHECKING

from synoptic import logs
from synoptic.core.store import backup, check, events
from synoptic.core.store.connection import connect_own, failures
from synoptic.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synoptic.core.documents.edits import Edit

KEEP = 10
LATEST = 6  # that stay whatever their day; of earlier days the last one of each goes before others
OFTEN = timedelta(hours=1)  # between backups of a project that is edited bit by bit

_DAY = 86_400  # seconds
_STAMP = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3})\.synoptic")
_log = logs.logger("backups")


class Backups:
    """The backups of one project in `folder`, which holds those of all projects; times are in UTC.

    `begun` is when the project was, if it was just now: until an hour after there is little to keep.
    """

    def __init__(self, folder: Path, project: Path, begun: datetime | None = None) -> None:
        self._project = project
        self._folder = folder / _folder_name(project)
        self._begun = _stamp(begun) if begun else ""
        self._finishing: Thread | None = None

    def all(self) -> tuple[Path, ...]:
        """The backups, newest first; one of tomorrow was made before the clock was put back."""
        try:
            found = {
                path.stem: path for path in self._folder.glob("*.synoptic") if _STAMP.fullmatch(path.name)
            }
        except OSError:  # a folder that may not be looked into: nothing in it is of use
            return ()
        return tuple(found[stamp] for stamp in _newest_first(found, _stamp(datetime.now(UTC))))

    def before(self, edit: Edit, source: sqlite3.Connection) -> None:
        """Take a backup if this edit, or the time, calls for one and there is anything new to keep.

        The project is copied at once; whether the copy is good is seen to beside the edit. Where no backup
        can be made, the log says why: that is no reason to refuse an edit.
        """
        now = datetime.now(UTC)
        if self._is_due(edit, source, now):
            try:
                self._take(source, self._folder / f"{_stamp(now)}.synoptic")
            except (OSError, StoreError) as error:
                _log.warning("no backup of %s: %s", self._project.name, error)

    def follow(self, project: Path) -> None:
        """Go on as the backups of the same project under its new name; those that are there come along."""
        self.wait()
        old, self._project = self._folder, project
        self._folder = old.with_name(_folder_name(project))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for kept in old.glob("*.synoptic"):
                kept.rename(self._folder / kept.name)
            old.rmdir()
        except OSError as error:
            _log.warning("the backups of %s stay in %s: %s", project.name, old, error)

    def wait(self) -> None:
        """Wait until the backup under way, if any, is whole."""
        if self._finishing is not None:
            self._finishing.join()
            self._finishing = None

    def newest_good(self) -> Path | None:
        """The newest backup that still passes the full check."""
        return next(filter(_is_good, self.all()), None)

    def _is_due(self, edit: Edit, source: sqlite3.Connection, now: datetime) -> bool:
        if self._finishing is not None and self._finishing.is_alive() and not is_large(edit):
            return False  # nobody waits for a check because of one word
        self.wait()
        last = next((path.stem for path in self.all()), "")
        if last > _stamp(now):  # the clock was put back
            last = ""
        if events.last_at(source).replace(":", "-") <= last:
            return False
        return is_large(edit) or max(last, self._begun) <= _stamp(now - OFTEN)

    def _take(self, source: sqlite3.Connection, path: Path) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        _sweep(self._folder)
        temporary = self._folder / f".{path.name}{backup.UNFINISHED}"
        with failures(path), closing(connect_own(temporary)) as copy:
            copy.execute("PRAGMA synchronous = OFF")  # it is synced once it is known to be good
            source.backup(copy)
        self._finishing = Thread(target=self._finish, args=(temporary, path), name="backup")
        self._finishing.start()

    def _finish(self, temporary: Path, path: Path) -> None:
        """Give a good copy its name, and let the backups go whose time has come; a bad one goes itself."""
        try:
            with failures(path), closing(connect_own(temporary)) as copy:
                wrong = check.finding(copy)
            if wrong:
                _log.error("the backup %s is not good and was not kept: %s", path, wrong)
                return
            backup.settle(temporary, path)
            path.chmod(0o400)
            for old in surplus((each.stem for each in self.all()), _stamp(datetime.now(UTC))):
                _remove(self._folder / f"{old}.synoptic")
        except (OSError, StoreError) as error:
            _log.warning("no backup of %s: %s", self._project.name, error)
        finally:
            _remove(temporary)


def _folder_name(project: Path) -> str:
    real = os.path.realpath(project)
    return f"{project.stem[:40]}-{hashlib.sha256(os.fsencode(real)).hexdigest()[:12]}"


def is_large(edit: Edit) -> bool:
    """Does an edit change much at once, or with what somebody else brought? A backup comes before it."""
    from synoptic.core.documents.edits import AddArticles, AddSuggestions, ReviseArticle, Several, TakeIn

    large = (AddArticles, AddSuggestions, ReviseArticle, TakeIn)
    return any(map(is_large, edit.edits)) if isinstance(edit, Several) else isinstance(edit, large)


def surplus(stamps: Iterable[str], now: str) -> tuple[str, ...]:
    """Those of the times (ISO 8601, UTC) whose backups go: the latest stay, and of earlier days one each."""
    newest = _newest_first(stamps, now)
    kept = newest[:LATEST]
    for stamp in newest[LATEST:]:
        if len(kept) < KEEP and stamp[:10] not in {each[:10] for each in kept}:
            kept.append(stamp)
    rest = [stamp for stamp in newest if stamp not in kept]
    return tuple(rest[KEEP - len(kept) :])


def naming_backup(error: StoreDamaged, backups: Backups | None) -> StoreDamaged:
    """The refusal of a damaged project, with the way to its newest good backup where there is one."""
    found = backups.newest_good() if backups else None
    if found is None:
        return error
    said = str(error).removesuffix("; open a backup of it.")
    taken = datetime.strptime(f"{found.stem}+0000", "%Y-%m-%dT%H-%M-%S.%f%z").astimezone()
    named = StoreDamaged(
        f"{said}. Its newest good backup is of {taken:%Y-%m-%d %H:%M}: “{found}”. "
        "Copy that to a folder of your own and open the copy."
    )
    named.backup = found
    return named


def restore(kept: Path, project: Path) -> Path:
    """Put a copy of a backup, to be worked in, beside its damaged project; returns the free name that it got.

    Raises:
        StoreError: it cannot be written; nothing was changed.
    """
    path = backup.beside(project, "restored")
    with backup.arriving(path) as temporary:
        shutil.copyfile(kept, temporary)
    return path


def _newest_first(stamps: Iterable[str], now: str) -> list[str]:
    """The times with the latest first, those that are still to come behind all others."""
    return sorted(stamps, key=lambda stamp: (stamp <= now, stamp), reverse=True)


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H-%M-%S.%f")[:-3]


def _is_good(path: Path) -> bool:
    """Look at a copy in memory: the check asks the index of words, and that takes leave to write."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with (
            closing(sqlite3.connect(uri, uri=True)) as found,
            closing(sqlite3.connect(":memory:", isolation_level=None)) as copy,
        ):
            found.backup(copy)
            return not check.finding(copy)
    except (sqlite3.Error, UnicodeDecodeError, MemoryError):
        return False


def _sweep(folder: Path) -> None:
    """Clear away what backups that were cut off left behind; a young one may still be under way."""
    for left in folder.glob(f".*{backup.UNFINISHED}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _DAY:
                _remove(left)


def _remove(path: Path) -> None:
    for left in (path, path.with_name(f"{path.name}-journal")):
        with suppress(FileNotFoundError):
            left.chmod(0o600)  # Windows removes nothing that may not be written
            left.unlink()
