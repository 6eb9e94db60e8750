"""One file becomes one article, in this process."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.ingest.formats import PLAIN_TEXT, SUFFIXES, Format, format_named
from synoptic.core.ingest.reading import NotLaidOut
from synoptic.core.ingest.source import load, printable, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article


def read(path: Path) -> Article:
    """Read a file as an article, by its suffix and its content.

    Nothing here limits the time that a hostile file can take; `read_safely` does.

    Raises:
        InputError: the file is missing, of an unknown format, or not what it says.
    """
    chosen = format_of(path)
    if not chosen.risky:
        return _read_as(chosen, path)
    try:
        return _read_as(chosen, path)
    except (RecursionError, NotLaidOut):
        return read_plainly(path)


def read_plainly(path: Path) -> Article:
    """Read a file as plain text although its format says more, with a notice.

    Raises:
        InputError: the file is missing or not text.
    """
    notice = f"This file could not be laid out as {format_of(path).name}; it is shown as plain text."
    article = _read_as(PLAIN_TEXT, path)
    return replace(article, notices=(*article.notices, notice))


def format_of(path: Path) -> Format:
    """The format that a file's name speaks for.

    Raises:
        InputError: Synoptic does not read files of this kind.
    """
    chosen = format_named(path.name)
    if chosen is None:
        name = printable(path.name)
        raise refusal(
            name, f"files of type {path.suffix} are not read", f"Save it as one of {', '.join(SUFFIXES)}."
        )
    return chosen


def _read_as(chosen: Format, path: Path) -> Article:
    from synoptic.core.ingest.known import article_of

    source = load(path)
    reading = chosen.read(source)
    if not reading.layout.blocks:
        raise refusal(source.name, "there are no words in it", "Check whether the right file was chosen.")
    return article_of(reading, source)
