"""The timeline's entries laid out, and laid out anew only where that changes anything."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.instants import day_number
from synoptic.gui.panels.timeline.axis import Scale, opening, scale_over
from synoptic.gui.panels.timeline.drawing import label_font
from synoptic.gui.panels.timeline.places import Item, Layout, joins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.timeline_entries import Entry
    from synoptic.gui.panels.timeline.places import Join

WIDEST_LABEL = 208  # pixels; the tip has all of it
LONGEST_WHOLE = 12.0  # times as long as where most is: beyond that, what is there would be hard to tell apart


class Widths:
    """How wide labels are, each measured once."""

    def __init__(self) -> None:
        self._metrics = {urgent: QFontMetrics(label_font(urgent=urgent)) for urgent in (False, True)}
        self._known: dict[tuple[str, bool], int] = {}

    def of(self, label: str, *, urgent: bool) -> int:
        """The width of a label in pixels, cut where it is too long."""
        width = self._known.get((label, urgent))
        if width is None:
            width = min(WIDEST_LABEL, self._metrics[urgent].horizontalAdvance(label[:WIDEST_LABEL]) + 1)
            self._known[label, urgent] = width
        return width


def item_of(entry: Entry, lanes: Mapping[str, int], widths: Widths) -> Item:
    """What is to be placed of an entry; conflicts come first."""
    urgent = entry.relation is Relation.CONFLICTING
    return Item(lanes[entry.article], entry.extent, widths.of(entry.label, urgent=urgent), urgent)


class Stage:
    """Entries in their lanes at one scale."""

    def __init__(
        self,
        entries: Sequence[Entry],
        items: tuple[Item, ...],
        lanes: int,
        scale: Scale,
        before: Stage | None = None,
    ) -> None:
        self.items, self.scale = items, scale
        self.layout: Layout = Layout(items, lanes, scale, before.layout if before is not None else None)
        self._entries = entries
        self._joins: dict[int, list[Join]] = {}  # by the first entry of a statement

    def of_statement(self, statement: str) -> list[int]:
        """The numbers of a statement's entries."""
        return [number for number, entry in enumerate(self._entries) if entry.statement == statement]

    def joins_near(self, left: float, right: float) -> list[Join]:
        """The lines between sources that disagree, as far as they lie between two places in pixels."""
        placed, found = self.layout.placed, []
        for first, last, numbers in self._disputed:
            if first <= right and last >= left:
                for join in self._joins_of(numbers):
                    ends = placed[join.upper].left, placed[join.lower].left
                    if min(ends) <= right and max(ends) >= left:
                        found.append(join)
        return found

    @cached_property
    def _disputed(self) -> list[tuple[float, float, list[int]]]:
        """The entries of each conflict by number, and from where to where they go."""
        placed, together = self.layout.placed, dict[str, list[int]]()
        for number, entry in enumerate(self._entries):
            if entry.relation is Relation.CONFLICTING:
                together.setdefault(entry.statement, []).append(number)
        lefts = ([placed[number].left for number in numbers] for numbers in together.values())
        return [(min(own), max(own), numbers) for own, numbers in zip(lefts, together.values(), strict=True)]

    def _joins_of(self, numbers: list[int]) -> list[Join]:
        if numbers[0] not in self._joins:
            positions = {number: self._entries[number].position for number in numbers}
            self._joins[numbers[0]] = joins(numbers, positions, self.layout)
        return self._joins[numbers[0]]


def days_of(entries: Sequence[Entry], articles: Sequence[Article]) -> Scale:
    """The scale over all that is to be seen: the times of the entries, and when the articles came out."""
    days = [entry.extent.reach for entry in entries]
    days += [entry.extent.anchor for entry in entries[:1]]  # they come by when they begin
    published = (day_number(article.dated) for article in articles)
    return scale_over([*days, *(day for day in published if day is not None)] if days else [])


def first_view(entries: Sequence[Entry]) -> tuple[float, float]:
    """From when to when a reader looks first; how long what happens there goes on belongs to it."""
    start, end = opening(sorted(entry.extent.anchor for entry in entries))
    within = [entry.extent.reach for entry in entries if start <= entry.extent.anchor <= end]
    return start, max(within)


def first_scale(entries: Sequence[Entry], days: Scale, room: int) -> Scale:
    """The scale at which a reader looks first into `room` pixels, of at least one entry: all of `days`.

    Where single entries lie very far from the others, it is that of where most is.
    """
    start, end = first_view(entries)
    if days.last - days.first <= LONGEST_WHOLE * max(end - start, 1.0):
        return days.fitted(room)
    return days.widened(Scale(start, end, 1.0).narrowest(room), room)
