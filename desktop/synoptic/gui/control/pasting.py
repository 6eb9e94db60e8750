"""Text from the clipboard as an article: it goes the way of a plain text file, under the same limits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from synoptic.core.documents.article import UNKNOWN, Article, Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Pasted text.txt"
NO_WORDS = "The clipboard holds no words. Copy the text of an article first; nothing was changed."


class Pasted:
    """The files that pasted texts are read from; they are there until `clear`."""

    def __init__(self) -> None:
        self._folders: list[TemporaryDirectory[str]] = []

    def file_for(self, text: str) -> Path:
        """A new file with this text.

        Raises:
            OSError: there is no room for it.
        """
        folder = TemporaryDirectory(prefix="synoptic-")
        self._folders.append(folder)
        path = Path(folder.name) / NAME
        path.write_text(text, "utf-8", errors="replace", newline="")
        return path

    def settled(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """The articles, those that were pasted without what only their file said: where it lay, and when."""
        folders = tuple(folder.name for folder in self._folders)
        return tuple(_pasted(one) if folders and one.path.startswith(folders) else one for one in articles)

    def clear(self) -> None:
        """Take the files away."""
        for folder in self._folders:
            folder.cleanup()
        self._folders = []


def _pasted(article: Article) -> Article:
    published = UNKNOWN if article.published.origin is Origin.FILE_TIME else article.published
    return replace(article, path="", published=published)
