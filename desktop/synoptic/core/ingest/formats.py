"""The formats that Synoptic reads: to add one, write its module, and here its function and its line.

A reader is imported when its first file comes; who only offers the formats need not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

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


def _markdown(source: Source) -> Reading:
    from synoptic.core.ingest import markdown_text

    return markdown_text.read(source)


def _plain_text(source: Source) -> Reading:
    from synoptic.core.ingest import plain_text

    return plain_text.read(source)


PLAIN_TEXT = Format("plain text", (".txt", ".text", ""), _plain_text)

FORMATS = (
    Format("Markdown", (".md", ".markdown"), _markdown, risky=True),
    PLAIN_TEXT,
)

SUFFIXES = tuple(suffix for known in FORMATS for suffix in known.suffixes if suffix)


def format_named(name: str) -> Format | None:
    """The format of a file by the end of its name, or None when Synoptic does not read it."""
    suffix = PurePath(name).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)
