"""Looking into another copy of a project without touching it."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Agent
from synoptic.core.store.connection import failures, require_readable
from synoptic.core.store.database import Store
from synoptic.core.store.merging.contents import contents_of_image
from synoptic.core.store.merging.planning import planned
from synoptic.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import stat_result

    from synoptic.core.documents.merging import MergePlan

_JOURNAL = "-journal"


def plan_merge(image: bytes, path: Path) -> MergePlan:
    """What taking in the copy at `path` would change in the project of this image; the copy is only read.

    Raises:
        StoreError: it is damaged, too new, no project, or one of another project.
    """
    with borrowed(path) as copy, failures(path):
        with Store.open(copy, Agent("", person=False)) as store:
            there = contents_of_image(store.image())
        here = contents_of_image(image)
        if there.project != here.project:
            raise StoreError(
                f"“{path.name}” is a copy of another project. Nothing was changed; choose a copy of this one."
            )
        return planned(here, there, _name_of(path))


def _name_of(path: Path) -> str:
    """What to call a copy; a name that is no text is made one, for the log could not keep it."""
    return os.fsencode(path.stem).decode(errors="replace")


@contextmanager
def borrowed(path: Path) -> Iterator[Path]:
    """A copy of a project file to open in its place, gone afterwards; the file itself is only read.

    Raises:
        StoreError: it is no project, cannot be read, is open in this window, or is being written just now.
    """
    require_readable(path)
    with tempfile.TemporaryDirectory(prefix="synoptic-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        try:
            before = _states(path)
            for file, target in ((path, copy), (_journal(path), _journal(copy))):
                if file.exists():
                    shutil.copyfile(file, target)
            after = _states(path)
        except OSError as error:
            raise StoreError(
                f"“{path.name}” could not be read: {error.strerror}. Nothing was changed."
            ) from error
        if before != after:
            raise StoreError(
                f"“{path.name}” is being written just now. Nothing was changed; close it there and try again."
            )
        yield copy


def _states(path: Path) -> list[tuple[int, int] | None]:
    return [_state(file.stat()) if file.exists() else None for file in (path, _journal(path))]


def _state(found: stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}{_JOURNAL}")
