"""Where words stand in the articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.text.folding import Folded, fold
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article


class Place(NamedTuple):
    """Where words were found."""

    article: str
    span: Span


class Found:
    """Every place of some words, in the order of articles and text; each is worked out when it is asked."""

    def __init__(self, length: int = 0, articles: Sequence[tuple[str, Folded, list[int]]] = ()) -> None:
        self._length = length
        self._articles = articles
        self._ends = list(accumulate(len(starts) for _, _, starts in articles))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, number: int) -> Place:
        which = bisect_right(self._ends, number)
        article, folded, starts = self._articles[which]
        start = starts[number - (self._ends[which - 1] if which else 0)]
        return Place(article, folded.back(Span(start, start + self._length)))


class Finder:
    """Finds words whatever their case, quotation marks and spaces; folds an article once a revision."""

    def __init__(self) -> None:
        self._folded: dict[str, Folded] = {}  # by revision

    def find(self, words: str, articles: Sequence[Article]) -> Found:
        """Every place of `words`; none of no words."""
        wanted = fold(words.strip())
        if not wanted:
            return Found()
        self._folded = {one.revision: self._fold(one) for one in articles}
        pattern = re.compile(re.escape(wanted))
        texts = [(one.id, self._folded[one.revision]) for one in articles]
        places = [
            (article, folded, [match.start() for match in pattern.finditer(folded.text)])
            for article, folded in texts
        ]
        return Found(len(wanted), [one for one in places if one[2]])

    def _fold(self, article: Article) -> Folded:
        return self._folded.get(article.revision) or Folded(article.text)
