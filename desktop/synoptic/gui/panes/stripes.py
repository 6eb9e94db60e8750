"""Which of an article's marks shows in each row of pixels of a bar beside it. Numbers only, no Qt."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.gui.models.mark_index import Mark, MarkIndex

# What shares a row with others is shown by its rank: a conflict is never hidden, and of one relation an
# accepted mark goes before an open one.
RANKS = {Relation.UNIQUE: 0, Relation.SHARED: 1, Relation.SUPERSEDED: 2, Relation.CONFLICTING: 3}
RELATIONS = tuple(RANKS)


def look_of(rank: int) -> tuple[Relation, bool]:
    """The relation that a rank stands for, and whether it is of open marks."""
    return RELATIONS[rank // 2], not rank % 2


class Stripes:
    """The rank that shows in each row of a bar of `height` pixels beside a text of `length` code points.

    A mark belongs to the row where it begins. `rows` has an entry for each row where any does.
    """

    def __init__(self, index: MarkIndex, length: int, height: int) -> None:
        self.length, self.height = length, height
        self._scale = height / max(1, length)
        self._index = index
        self.rows = self._best(index.marks)

    def take(self, index: MarkIndex) -> set[int]:
        """Show other marks from now on; the rows that may show another rank."""
        touched = {self._row(mark) for mark in index.unlike(self._index)}
        self._index = index
        for row in touched:
            self.rows.pop(row, None)
            # a code point too many on both sides: rounding must not lose one
            first, after = floor(row / self._scale) - 1, floor((row + 1) / self._scale) + 2
            near = index.begin_in(first, after)
            self.rows.update(self._best(mark for mark in near if self._row(mark) == row))
        return touched

    def rows_of(self, statement: str | None) -> dict[int, int]:
        """The rows where one statement begins, with its rank there, whatever else does."""
        return self._best(self._index.marks[number] for number in self._index.of(statement))

    def _best(self, marks: Iterable[Mark]) -> dict[int, int]:
        best: dict[int, int] = {}
        scale = self._scale
        for mark in marks:
            row, rank = int(mark.span.start * scale), 2 * RANKS[mark.relation] + (not mark.open)
            if rank > best.get(row, -1):
                best[row] = rank
        return best

    def _row(self, mark: Mark) -> int:
        return int(mark.span.start * self._scale)
