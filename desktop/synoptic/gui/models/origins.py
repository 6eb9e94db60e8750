"""Which articles are likely of one origin: they share their wording more than once."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.documents.statement import Statement

    Pair = tuple[str, str]

OFTEN = 2  # statements in which two articles share their wording: once may be a quotation that both took up


def pairs_of(statement: Statement) -> frozenset[Pair]:
    """The pairs of articles, each by id in order, that share the wording of this statement."""
    return frozenset(
        pair for articles in statement.shared_wordings() for pair in combinations(sorted(articles), 2)
    )


def joined(articles: Sequence[str], pairs: Iterable[Pair]) -> tuple[tuple[str, ...], ...]:
    """The articles in groups: whoever is paired stands in one group, at the place of its first."""
    group_of = {article: [article] for article in articles}
    for one, other in pairs:
        if one in group_of and other in group_of and group_of[one] is not group_of[other]:
            whole = group_of[one] + group_of[other]
            group_of.update(dict.fromkeys(whole, whole))
    place = {article: number for number, article in enumerate(articles)}
    groups = {id(group): tuple(sorted(group, key=place.__getitem__)) for group in group_of.values()}
    return tuple(sorted(groups.values(), key=lambda group: place[group[0]]))


class OriginBook:
    """How often articles share their wording, kept up statement by statement."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._pairs: dict[str, frozenset[Pair]] = {}
        self._times: Counter[Pair] = Counter()
        for statement in statements:
            self.put(statement.id, statement)

    def put(self, name: str, statement: Statement | None) -> None:
        """Take a statement as it is now, None when it is gone."""
        self._times.subtract(self._pairs.pop(name, frozenset()))
        pairs = pairs_of(statement) if statement is not None else frozenset()
        if pairs:
            self._pairs[name] = pairs
            self._times.update(pairs)

    def groups(self, articles: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """All of `articles` in groups of one origin; most are alone in theirs."""
        return joined(articles, [pair for pair, times in self._times.items() if times >= OFTEN])
