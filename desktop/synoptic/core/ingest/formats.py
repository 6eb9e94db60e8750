"""The formats that Synoptic reads: to add one, write its module and add its line here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from synoptic.core.ingest import markdown_text, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.ingest.reading import Reading
    from synoptic.core.ingest.source import Source


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name, its suffixes, and the function that makes a reading of a file's text.

    Reading Markdown can take for ever on hostile text; `risky` formats are read as plain text when it does.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Reading]
    risky: bool = False


PLAIN_TEXT = Format("plain text", (".txt", ".text", ""), plain_text.read)

FORMATS = (
    Format("Markdown", (".md", ".markdown"), markdown_text.read, risky=True),
    PLAIN_TEXT,
)

SUFFIXES = tuple(suffix for known in FORMATS for suffix in known.suffixes if suffix)


def format_named(name: str) -> Format | None:
    """The format of a file by the end of its name, or None when Synoptic does not read it."""
    suffix = PurePath(name).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)
