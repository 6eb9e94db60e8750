"""Selectors: how a passage is told apart from the rest of a text, and what looking for it came to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import CONTEXT

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Passage
    from synoptic.core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a passage stood, its exact words, and the words around it.

    Position and quote are alternatives for the same place (W3C Web Annotation: TextPositionSelector and
    TextQuoteSelector); either may have gone stale.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def make(cls, text: str, span: Span) -> Selector:
        """The selector of the words at `span` of `text`."""
        return cls(
            span=span,
            exact=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        )

    @classmethod
    def of(cls, passage: Passage) -> Selector:
        """The selector of a passage."""
        return cls(passage.span, passage.exact, passage.prefix, passage.suffix)


class Method(StrEnum):
    """How a passage was found again, strictest first."""

    POSITION = "position"
    QUOTE = "quote"
    NEAREST = "nearest quote"
    DIFFERENCE = "word difference"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where the passage may stand. `score` runs from 0 to 1."""

    span: Span
    score: float
    method: Method


@dataclass(frozen=True, slots=True)
class Anchored:
    """The passage stands at `span`. `score` runs from 0 to 1; 1 means the same words in the same context.

    `agreed` when the difference of the words and the search for the quote found the same place.
    """

    span: Span
    score: float
    method: Method
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Orphan:
    """No place is certain enough. `candidates` are those worth showing to a reader, best first."""

    selector: Selector
    candidates: tuple[Candidate, ...] = ()


Outcome = Anchored | Orphan
