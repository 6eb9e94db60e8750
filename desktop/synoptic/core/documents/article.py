"""An article: one source's text as imported, and what is known of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.ids import new_id

if TYPE_CHECKING:
    from synoptic.core.text.spans import Span


class BlockKind(StrEnum):
    """What a block of an article is, as far as reading it goes."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    CODE = "code"


class RunKind(StrEnum):
    """How some words inside a block are set apart."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"


class Origin(StrEnum):
    """Where something that is known of an article was found."""

    FRONT_MATTER = "front matter"
    FIRST_LINE = "first line"
    DATELINE = "dateline"
    HEADING = "heading"
    TEXT = "text"
    FILE_NAME = "file name"
    FILE_TIME = "file time"
    READER = "reader"


class Block(NamedTuple):
    """A paragraph-like part of an article; blocks are in order and do not overlap.

    `level` is the rank of a heading (1 to 6) or the depth of a list item or quotation (from 1), else 0.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


class Run(NamedTuple):
    """Some words inside a block that are set apart; `target` is where a link leads."""

    span: Span
    kind: RunKind
    target: str = ""


class Known(NamedTuple):
    """Something known of an article, and where it was found. Empty when nothing is known."""

    value: str = ""
    origin: Origin | None = None

    def __bool__(self) -> bool:
        return bool(self.value)

    def __str__(self) -> str:
        return self.value


UNKNOWN = Known()

# the fields of an article that hold something Known
KNOWN_FIELDS = ("title", "publisher", "author", "published", "address", "language", "place")


@dataclass(frozen=True, slots=True)
class Article:
    """One source's text as imported: settled text, blocks and runs in its code points, what is known of it.

    `published` is an ISO 8601 date or date and time. `revision` names this state of the text; a correction
    keeps `id` and takes a new `revision` with the next `number`. `notices` are sentences for the reader about
    what importing changed. `order` and `parked` say where the article stands in the project.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    runs: tuple[Run, ...] = ()
    title: Known = UNKNOWN
    publisher: Known = UNKNOWN
    author: Known = UNKNOWN
    published: Known = UNKNOWN
    address: Known = UNKNOWN
    language: Known = UNKNOWN
    place: Known = UNKNOWN
    path: str = ""
    notices: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)
    revision: str = field(default_factory=new_id)
    number: int = 1
    order: int = 0
    parked: bool = False

    @property
    def sha256(self) -> str:
        """The fingerprint of the settled text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def letter(self) -> str:
        """The badge of the article: A to Z by its place in the project, then AA, AB ..."""
        return letter_of(self.order)

    @property
    def dated(self) -> str:
        """When it was published as far as its source or a reader says; a file's own time is no such word."""
        return "" if self.published.origin is Origin.FILE_TIME else self.published.value

    def at(self, order: int) -> Article:
        """The same article at another place in the project."""
        return replace(self, order=order)


def letter_of(order: int) -> str:
    """The badge of the article at place `order`, counted from 0: A, B ... Z, AA, AB ...

    Raises:
        ValueError: the place is negative.
    """
    if order < 0:
        raise ValueError(f"not a place: {order}")
    letters = ""
    number = order + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
