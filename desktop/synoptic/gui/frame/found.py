"""Where words stand in the articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from synoptic.core.documents.article import Article


@dataclass(frozen=True, slots=True)
class Place:
    """Where words were found."""

    article: str
    span: Span


def places_of(words: str, articles: Iterable[Article]) -> tuple[Place, ...]:
    """Every place of `words` in the articles, whatever the case; in the order of articles and text."""
    wanted = words.strip().casefold()
    if not wanted:
        return ()
    return tuple(Place(article.id, span) for article in articles for span in _spans(wanted, article.text))


def _spans(wanted: str, text: str) -> Iterator[Span]:
    # folding can lengthen a text ("ß"), and the places must be those of the text as it stands
    folded, starts = [], []
    for index, character in enumerate(text):
        for part in character.casefold():
            folded.append(part)
            starts.append(index)
    haystack = "".join(folded)
    at = haystack.find(wanted)
    while at >= 0:
        yield Span(starts[at], starts[at + len(wanted) - 1] + 1)
        at = haystack.find(wanted, at + len(wanted))
