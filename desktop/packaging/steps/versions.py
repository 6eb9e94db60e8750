"""One version in three places: the package, the changelog, the metainfo; and Windows' record of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from steps.project import PROGRAM_ID, SUMMARY
from steps.project import version as current

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

PACKAGE = "desktop/synoptic/__init__.py"
CHANGELOG = "CHANGELOG.md"
METAINFO = f"desktop/packaging/linux/{PROGRAM_ID}.metainfo.xml"
UNRELEASED = "## [Unreleased]\n"
_FORM = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_RELEASED = re.compile(r"^## \[(\d+\.\d+\.\d+)\]", re.MULTILINE)


class Unready(ValueError):
    """The new version cannot be given; says why."""


def bump(root: Path, new: str, day: date) -> None:
    """Give the checkout at `root` the version `new`, released on `day`, in all its places or in none.

    Raises:
        Unready: it is no version, not a later one, or nothing stands under Unreleased.
    """
    texts = {name: (root / name).read_text("utf-8") for name in (PACKAGE, CHANGELOG, METAINFO)}
    _require_later(new, current(root), _RELEASED.findall(texts[CHANGELOG]))
    written = {
        PACKAGE: texts[PACKAGE].replace(f'"{current(root)}"', f'"{new}"'),
        CHANGELOG: _released(texts[CHANGELOG], new, day),
        METAINFO: _announced(texts[METAINFO], new, day),
    }
    for name, text in written.items():
        (root / name).write_text(text, "utf-8", newline="\n")


def _require_later(new: str, old: str, released: list[str]) -> None:
    if not _FORM.fullmatch(new):
        raise Unready(f"{new} is not a version such as 1.2.3")
    if new in released or _numbers(new) < _numbers(old):
        raise Unready(f"{new} does not come after {old}")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _released(changelog: str, new: str, day: date) -> str:
    """The changelog with what was unreleased under the new version, and an empty Unreleased above it."""
    before, found, after = changelog.partition(UNRELEASED)
    news = after.split("\n## [", 1)[0]
    if not found or not re.search(r"^- ", news, re.MULTILINE):
        raise Unready("nothing stands under Unreleased in CHANGELOG.md")
    return f"{before}{UNRELEASED}\n## [{new}] - {day.isoformat()}\n{after}"


def _announced(metainfo: str, new: str, day: date) -> str:
    """The metainfo with the new release first; one of 0.x is told to be in development."""
    kind = "development" if new.startswith("0.") else "stable"
    line = f'    <release version="{new}" date="{day.isoformat()}" type="{kind}"/>\n'
    without = re.sub(rf' *<release version="{re.escape(new)}"[^>]*/>\n', "", metainfo)
    return without.replace("  <releases>\n", f"  <releases>\n{line}", 1)


def windows_record(version: str) -> str:
    """The version resource of the Windows program, in the form that PyInstaller reads."""
    numbers = (*_numbers(version), 0)
    words = {
        "CompanyName": "The Synoptic developers",
        "FileDescription": SUMMARY,
        "FileVersion": version,
        "InternalName": "synoptic",
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "synoptic.exe",
        "ProductName": "Synoptic",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, "
        "OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable('080904B0', "
        f"[{strings}])]), VarFileInfo([VarStruct('Translation', [0x0809, 1200])])])\n"
    )
