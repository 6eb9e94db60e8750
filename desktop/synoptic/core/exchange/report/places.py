"""Where passages stand in the appended articles: numbered parts, anchors, and marks over the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Block
from synoptic.core.documents.statement import State
from synoptic.core.exchange.report.model import Mark, Part, Place
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Statement


@dataclass(frozen=True, slots=True)
class Appended:
    """An article's parts and marks, and the place of each passage by its id."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]
    places: dict[str, Place]


def append(article: Article, lines: Iterable[tuple[int, Statement]]) -> Appended:
    """Find the places in one article of the passages that numbered statements cite.

    A passage whose words no longer stand at its span gets no place, nor one that is of an earlier text.
    """
    parts = tuple(Part(number, block) for number, block in enumerate(_parts(article), start=1))
    cited = [
        (passage, number, statement)
        for number, statement in lines
        for passage in statement.passages()
        if passage.article == article.id and _stands(passage, article)
    ]
    cited.sort(key=lambda c: (c[0].span.start, -c[0].span.end, c[1]))
    marks = []
    places = {}
    for count, (passage, number, statement) in enumerate(cited, start=1):
        place = _place(f"{article.letter.lower()}-q{count}", passage.span, parts)
        places[passage.id] = place
        is_open = statement.state is State.SUGGESTED
        marks.append(Mark(passage.span, place, number, statement.relation, is_open))
    return Appended(parts, tuple(marks), places)


def _stands(passage: Passage, article: Article) -> bool:
    current = passage.revision == article.revision
    return current and bool(passage.exact.strip()) and passage.span.of(article.text) == passage.exact


def _parts(article: Article) -> Iterator[Block]:
    """The blocks of an article and, as paragraphs, whatever words stand between them."""
    done = 0
    for block in sorted(article.blocks, key=lambda block: block.span):
        yield from _between(article.text, done, block.span.start)
        yield block
        done = max(done, block.span.end)
    yield from _between(article.text, done, len(article.text))


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    words = text[start:end].strip()
    if words:
        at = text.index(words, start)
        yield Block(Span(at, at + len(words)))


def _place(anchor: str, span: Span, parts: Sequence[Part]) -> Place:
    first = bisect_right(parts, span.start, key=lambda part: part.block.span.end)
    last = bisect_left(parts, span.end, key=lambda part: part.block.span.start)
    return Place(anchor, first + 1, last)
