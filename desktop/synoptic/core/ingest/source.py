"""A file as it lies on the disk: is it text at all, and which characters is it?"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from synoptic.core.ingest.encodings import decode
from synoptic.core.text.normalise import REPLACEMENT, settle
from synoptic.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

MAX_SOURCE = 50_000_000  # bytes of a file
MAX_TEXT = 5_000_000  # characters of an article; a pane cannot scroll through more
UNSHOWABLE_COUNT = 8  # a few are an accident
UNSHOWABLE_SHARE = 0.05  # prose has next to none, noise read as Windows-1252 more than 0.1

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3\x00", "a database or a Synoptic project"),
    (b"\x7fELF", "a program"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """The settled text of one file, its name, its date of change (ISO 8601) and sentences for the reader."""

    path: str
    name: str
    text: str
    modified: str
    notices: tuple[str, ...] = ()


def refusal(name: str, what: str, advice: str) -> InputError:
    """The error for a file that cannot be read: what happened, what to do, and that nothing was lost."""
    return InputError(f"{name} was not imported: {what}. {advice} Nothing was lost or changed.")


def printable(path: Path | str) -> str:
    """A path or name as text that can be stored and printed, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def load(path: Path) -> Source:
    """Read and decode a file, and settle its text.

    Raises:
        InputError: it is missing, unreadable, empty, too large, no file, or not text.
    """
    name = printable(path.name) or printable(path)
    content, modified = _content(path, name)
    _check_signature(content, name)
    decoded = decode(content)
    settled = settle(decoded.text)
    _check_text(settled.text, name)
    if decoded.doubtful:
        what = "it does not say how its characters are encoded, and they make no words as Windows-1252"
        raise refusal(name, what, "Save it as UTF-8 in a text editor.")
    return Source(printable(path), name, settled.text, modified, decoded.notices + settled.notices)


def _content(path: Path, name: str) -> tuple[bytes, str]:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise refusal(name, "it is a folder", "Choose the files inside it.")
        if not stat.S_ISREG(status.st_mode):
            raise refusal(name, "it is not a file", "Choose a text file.")
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE + 1)
    except FileNotFoundError:
        raise refusal(name, "there is no such file", "Check whether it was moved or renamed.") from None
    except PermissionError:
        raise refusal(name, "it may not be read", "Ask its owner for permission, or copy it.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise refusal(name, f"it could not be read ({error})", "Check the disk, or copy the file.") from None
    if len(content) > MAX_SOURCE:
        raise refusal(name, "it is larger than 50 MB", "Split it into smaller files.")
    return content, date.fromtimestamp(status.st_mtime).isoformat()


def _check_signature(content: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise refusal(name, f"it is {what}, not text", "Save its words as a text file (.txt) first.")


def _check_text(text: str, name: str) -> None:
    if not text.strip():
        raise refusal(name, "it is empty", "Check whether the right file was chosen.")
    if len(text) > MAX_TEXT:
        raise refusal(name, "its text has more than 5 million characters", "Split it into smaller files.")
    if text.count(REPLACEMENT) > max(UNSHOWABLE_COUNT, UNSHOWABLE_SHARE * len(text)):
        raise refusal(name, "its content is not text", "Save its words as a text file (.txt) first.")
