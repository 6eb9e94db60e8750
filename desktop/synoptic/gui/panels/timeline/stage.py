"""The timeline's entries laid out, and laid out anew only where that changes anything."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.instants import day_number
from synoptic.gui.panels.timeline.axis import opening, scale_over
from synoptic.gui.panels.timeline.drawing import label_font
from synoptic.gui.panels.timeline.places import Item, Layout, joins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.timeline_entries import Entry
    from synoptic.gui.panels.timeline.axis import Scale
    from synoptic.gui.panels.timeline.places import Join

WIDEST_LABEL = 208  # pixels; the tip has all of it


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

    def of_statement(self, statement: str) -> list[int]:
        """The numbers of a statement's entries."""
        return [number for number, entry in enumerate(self._entries) if entry.statement == statement]

    @cached_property
    def joins(self) -> list[tuple[float, float, Join]]:
        """The lines between sources that disagree, each with its left and right end in pixels."""
        placed, positions = self.layout.placed, [entry.position for entry in self._entries]
        disputed: dict[str, list[int]] = {}
        for number, entry in enumerate(self._entries):
            if entry.relation is Relation.CONFLICTING:
                disputed.setdefault(entry.statement, []).append(number)
        found = []
        for numbers in disputed.values():
            for join in joins(numbers, positions, self.layout):
                ends = placed[join.upper].left, placed[join.lower].left
                found.append((min(ends), max(ends), join))
        return found


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
