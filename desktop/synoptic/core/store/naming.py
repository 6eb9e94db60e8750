"""What a project may be called: a name that its file can have on every system, and nothing else has."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from synoptic.core.store.backup import require_no_journal
from synoptic.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 160  # bytes of a name: room for a suffix, and for the names that copies and backups take
# what one system or another cannot have in the name of a file, and what nobody sees in it
_REFUSED = re.compile(r"[/\\:*?\"<>|\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
UNSEEN = "A sign that nobody can see cannot stand in the name of a file."


def beside(path: Path, name: str) -> Path:
    """The path of a project under another name in its folder.

    Raises:
        StoreError: no file can have that name everywhere, or something else has it.
    """
    stem = " ".join(name.removesuffix(path.suffix).split())
    refused = "" if any(map(str.isprintable, stem)) else "A project needs a name."
    if found := _REFUSED.search(stem):
        refused = f"“{found[0]}” cannot stand in the name of a file." if found[0].isprintable() else UNSEEN
    elif stem.startswith(".") or stem.endswith(".") or _DEVICES.fullmatch(stem):
        refused = f"“{stem}” cannot be the name of a file on every system."
    elif len(os.fsencode(stem)) > LONGEST:
        refused = "This name is too long for a file."
    if refused:
        raise StoreError(f"{refused} Nothing was changed; choose another name.")
    new = path.with_name(f"{stem}{path.suffix}")
    if os.path.lexists(new) and not _are_one(path, new):
        raise StoreError(
            f"There is already something called “{new.name}” here. Nothing was changed; choose another name."
        )
    require_no_journal(new)
    return new


def _are_one(path: Path, other: Path) -> bool:
    """Is it the same file in letters of another case, and not two names of it, one a link to the other?"""
    if path.name.casefold() != other.name.casefold():
        return False
    try:
        own_entry = path == other or other.name not in {each.name for each in path.parent.iterdir()}
        return own_entry and path.samefile(other)
    except OSError:
        return False
