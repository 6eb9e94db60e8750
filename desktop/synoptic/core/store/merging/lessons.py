"""What a copy has learned from others that came in: kept in the project, gone when a merge is undone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Key = tuple[str, str]  # a table and an id, or a revision and what is known of it


@dataclass(frozen=True, slots=True)
class Removal:
    """The edit that last took something out: its kind, and its name among all edits."""

    edit: str
    name: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """The edits seen, by name, what they took out, and what they wrote of articles, each with its key."""

    seen: frozenset[str]
    removed: Mapping[Key, Removal]
    written: frozenset[tuple[Key, str]]

    def packed(self) -> str:
        """The lesson as the store keeps it, always the same for one lesson."""
        removed = sorted([*key, removal.edit, removal.name] for key, removal in self.removed.items())
        written = sorted([*key, value] for key, value in self.written)
        found = {"seen": sorted(self.seen), "removed": removed, "written": written}
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Lesson:
    """The lesson in a row of the store.

    Raises:
        ValueError, TypeError, KeyError: Synoptic did not write it.
    """
    found = json.loads(text)
    removed = {(table, key): Removal(edit, name) for table, key, edit, name in _words(found["removed"], 4)}
    written = frozenset(((revision, name), value) for revision, name, value in _words(found["written"], 3))
    return Lesson(
        frozenset(name for (name,) in _words([[name] for name in found["seen"]], 1)), removed, written
    )


def _words(lines: Iterable[object], length: int) -> Iterator[list[str]]:
    for line in lines:
        if not isinstance(line, list) or len(line) != length or not all(isinstance(w, str) for w in line):
            raise ValueError("not as Synoptic writes what came in")
        yield line
