"""All statements in one line, kept sorted while single ones change."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from synoptic.gui.models.order import Key, Ordering, sort_key

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from synoptic.gui.models.facts import Facts

FEW = 64  # up to so many touched statements are put in place one by one, more are sorted anew


class Line:
    """The order of statements by their facts, rejected ones too; `places` is where each article stands."""

    def __init__(self, ordering: Ordering, places: Mapping[str, int], facts: Mapping[str, Facts]) -> None:
        self.ordering = ordering
        self._places = places
        self._line = sorted((self._key(one), name) for name, one in facts.items())
        self._names = [name for _, name in self._line]
        self._ids: tuple[str, ...] | None = None  # until the line changes

    @property
    def ids(self) -> tuple[str, ...]:
        """The statements in order."""
        if self._ids is None:
            self._ids = tuple(self._names[::-1] if self.ordering.descending else self._names)
        return self._ids

    def only(self, wanted: Container[str]) -> Line:
        """Some of the statements, in the same order."""
        line = Line(self.ordering, self._places, {})
        line._line = [pair for pair in self._line if pair[1] in wanted]
        line._names = [name for _, name in line._line]
        return line

    def change(self, before: Mapping[str, Facts], after: Mapping[str, Facts]) -> None:
        """Take out statements as they were, and put in what they are now."""
        self._ids = None
        for name, one in before.items():
            at = bisect_left(self._line, (self._key(one), name))
            del self._line[at], self._names[at]
        for name, one in after.items():
            at = bisect_left(self._line, (self._key(one), name))
            self._line.insert(at, (self._key(one), name))
            self._names.insert(at, name)

    def _key(self, facts: Facts) -> Key:
        return sort_key(facts, self.ordering, self._places)
