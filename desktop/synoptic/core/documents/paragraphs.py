"""A report as it is set in type: paragraphs of plain words, each with its part to play."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Relation


class Role(StrEnum):
    """What a paragraph is to the report."""

    TITLE = "title"
    NOTE = "note"
    SECTION = "section"
    INTRO = "intro"
    TEXT = "text"
    SOURCE = "source"
    CONFLICT = "conflict"
    LINE = "line"
    FACTS = "facts"
    ANSWER = "answer"
    QUOTATION = "quotation"
    ARTICLE = "article"
    PART_HEADING = "part heading"
    PART = "part"
    PART_ITEM = "part item"
    PART_QUOTATION = "part quotation"


class Look(StrEnum):
    """How a piece of a paragraph stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    MUTE = "mute"
    REST = "rest"  # of a sentence, around the words that are quoted
    BADGE = "badge"
    SIGN = "sign"
    MARK = "mark"
    OPEN_MARK = "open mark"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; `to` is the anchor that they lead to, `relation` what colours a sign or a mark."""

    text: str
    look: Look = Look.PLAIN
    to: str = ""
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces that are set one after the other, and the anchor by which other pieces lead here."""

    role: Role
    pieces: tuple[Piece, ...]
    anchor: str = ""
