"""Handing content to a file in one step, so that what was there stays until all is written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from synoptic.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATABASE = b"SQLite format 3\0"
_PROJECT = ".synoptic"


def write_whole(path: Path, content: bytes, keep: Iterable[str] = ()) -> None:
    """Write `content` to `path`, over what is there, unless that is a project or one of the files to `keep`.

    Raises:
        ExportError: it could not be written or would destroy a source; what was at `path` is still there.
    """
    try:
        target = path.resolve()
        _require_free(path, target, keep)
        _replace(target, content)
    except (OSError, RuntimeError) as error:  # RuntimeError: such links, before Python 3.13
        reason = getattr(error, "strerror", None) or str(error)
        raise ExportError(
            f"“{path}” could not be written: {reason}. Nothing was lost: the project is as it was, and so is "
            "whatever was there before. Choose another place, or make room, and try again."
        ) from error


def _require_free(path: Path, target: Path, keep: Iterable[str]) -> None:
    if target.is_symlink():  # only a link that leads back to itself is left when all were followed
        raise _refused(path, "is a link that leads nowhere")
    if not target.exists():
        return
    if not target.is_file():
        raise _refused(path, "is not a file")
    if any(target == Path(other).resolve() for other in keep):
        raise _refused(path, "belongs to this project")
    if target.suffix == _PROJECT:  # and is not looked into: closing an open project's file gives up its lock
        raise _refused(path, "is a project")
    with target.open("rb") as there:
        if there.read(len(_DATABASE)) == _DATABASE:
            raise _refused(path, "is a database")


def _refused(path: Path, reason: str) -> ExportError:
    return ExportError(
        f"“{path}” {reason} and was left as it is. Nothing was written and nothing was lost. "
        "Choose another name."
    )


def _replace(target: Path, content: bytes) -> None:
    temporary = target.with_name(f".{uuid4().hex}.new")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        with suppress(OSError):  # where nothing could be written nothing is left
            temporary.unlink()
