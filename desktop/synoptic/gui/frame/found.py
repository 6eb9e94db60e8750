"""Where words stand in the articles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.text.folding import Folded, evened, fold
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article


class Place(NamedTuple):
    """Where words were found."""

    article: str
    span: Span


class Wanted(NamedTuple):
    """What is looked for: words, as whole words or not, in their own case or in any."""

    words: str
    whole: bool = False
    cased: bool = False


class Hits(NamedTuple):
    """The places in one article, in order; each is worked out when it is asked for."""

    article: str
    folded: Folded
    starts: Sequence[int]
    length: int

    def span(self, number: int) -> Span:
        """The place of this number."""
        start = self.starts[number]
        return self.folded.back(Span(start, start + self.length))

    def from_place(self, index: int) -> int:
        """The number of the first place that begins at this code point of the article or after it."""
        return bisect_left(self.starts, self.folded.place(index))

    def between(self, first: int, last: int) -> list[Span]:
        """The places that reach into the text between two code points."""
        begin = bisect_left(self.starts, self.folded.place(first) - self.length)
        end = bisect_right(self.starts, self.folded.place(last))
        return [self.span(number) for number in range(begin, end)]


class Found:
    """Every place of some words, in the order of articles and text."""

    def __init__(self, articles: Sequence[Hits] = ()) -> None:
        self._articles = articles
        self._ends = list(accumulate(len(hits.starts) for hits in articles))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, number: int) -> Place:
        which = bisect_right(self._ends, number)
        hits = self._articles[which]
        return Place(hits.article, hits.span(number - self._before(which)))

    def of(self, article: str) -> Hits | None:
        """The places in one article, None when there are none."""
        return next((hits for hits in self._articles if hits.article == article), None)

    def first_in(self, article: str, seen: Span) -> int:
        """The number of the first place inside a part of an article, -1 when there is none."""
        for which, hits in enumerate(self._articles):
            if hits.article == article:
                number = hits.from_place(seen.start)
                inside = number < len(hits.starts) and hits.span(number).end <= seen.end
                return self._before(which) + number if inside else -1
        return -1

    def _before(self, which: int) -> int:
        return self._ends[which - 1] if which else 0


class Finder:
    """Finds words whatever their quotation marks and spaces; folds an article once a revision."""

    def __init__(self) -> None:
        self._folded: dict[tuple[str, bool], Folded] = {}  # by revision, and whether in its own case

    def find(self, wanted: Wanted, articles: Sequence[Article]) -> Found:
        """Every place of what is `wanted`; none of no words."""
        words = (evened if wanted.cased else fold)(wanted.words.strip())
        if not words:
            return Found()
        present = {one.revision for one in articles}
        self._folded = {key: folded for key, folded in self._folded.items() if key[0] in present}
        pattern = re.compile(_bounded(words) if wanted.whole else re.escape(words))
        found = (self._in(one, pattern, len(words), cased=wanted.cased) for one in articles)
        return Found([hits for hits in found if hits.starts])

    def _in(self, article: Article, pattern: re.Pattern[str], length: int, *, cased: bool) -> Hits:
        folded = self._fold(article, cased=cased)
        starts = [match.start() for match in pattern.finditer(folded.text)]
        return Hits(article.id, folded, starts, length)

    def _fold(self, article: Article, *, cased: bool) -> Folded:
        key = article.revision, cased
        if key not in self._folded:
            self._folded[key] = Folded(article.text, cased=cased)
        return self._folded[key]


def _bounded(words: str) -> str:
    """The pattern of words that neither begin nor end within another word."""
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    return f"{before}{re.escape(words)}{after}"
