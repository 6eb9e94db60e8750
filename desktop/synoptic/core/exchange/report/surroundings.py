"""What stands around some words of an article: the rest of a passage's sentence, and of a title."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from synoptic.core.text.segment import sentences
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.exchange.report.model import Part

MOST = 300  # code points of a quotation with the rest of its sentence
FEWEST = 16  # code points of that rest which are worth showing on one side
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Finds the rest of sentences in one article, each part of which is read once; `parts` are in order."""

    article: Article
    parts: Sequence[Part]
    _read: dict[int, list[Span]] = field(default_factory=dict)

    def around(self, span: Span, first: int, last: int) -> tuple[str, str]:
        """The words of its sentence before and after a passage in the parts `first` to `last` (from 1).

        What goes beyond `MOST` code points together is cut, with an ellipsis in its place.
        """
        text = self.article.text
        start = min(self._sentence(first, span.start).start, span.start)
        end = max(self._sentence(last, span.end - 1).end, span.end)
        before, after = text[start : span.start], text[span.end : end]
        room = max(0, MOST - len(span))
        left = min(len(before), max(room // 2, room - len(after)))
        return _cut_before(before, left), _cut_after(after, room - left)

    def _sentence(self, number: int, position: int) -> Span:
        if number not in self._read:
            self._read[number] = sentences(self.article.text, self.parts[number - 1].block.span)
        return _holding(self._read[number], position)


def whole_title(article: Article) -> str:
    """What an article is called in full, where its title is the beginning of a sentence of its own text."""
    title = str(article.title)
    words = title.removesuffix(ELLIPSIS).split()
    if not title.endswith(ELLIPSIS) or not words:
        return title
    found = re.search(r"\s+".join(map(re.escape, words)), article.text)
    block = next((b.span for b in article.blocks if found and found.start() in b.span), None)
    if found is None or block is None:
        return title
    end = _holding(sentences(article.text, block), found.end() - 1).end
    whole = article.text[found.start() : max(end, found.end())]
    return whole if len(whole) <= MOST else title


def _holding(read: Sequence[Span], position: int) -> Span:
    """The one of some sentences in order that holds a position; nothing at that place where none does."""
    place = bisect_right(read, position, key=lambda one: one.start) - 1
    return read[place] if place >= 0 and position in read[place] else Span(position, position)


def _cut_before(words: str, room: int) -> str:
    if not any(map(str.isalnum, words)):
        return words.lstrip()
    if len(words) <= room:
        return words
    kept = words[len(words) - room :].partition(" ")[2] if room >= FEWEST else ""
    return f"{ELLIPSIS} {kept}"


def _cut_after(words: str, room: int) -> str:
    if not any(map(str.isalnum, words)):
        return words.rstrip()
    if len(words) <= room:
        return words
    kept = words[:room].rpartition(" ")[0] if room >= FEWEST else ""
    return f"{kept} {ELLIPSIS}"
