"""Which passages of two neighbouring panes belong together, and where their ends lie in the gap."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from synoptic.gui.panes.ribbons import Extent, Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.gui.panes.pane import Pane

MOST = 8  # conflicts with faint ribbons in a gap; more would be a thicket
STEEPEST = 160.0  # pixels that a faint ribbon may rise or fall; a steeper one leads the eye nowhere


def links_between(left: Pane, right: Pane, strong: Iterable[str]) -> list[Link]:
    """The links across a gap: those of the `strong` statements, and faint ones of the conflicts in view."""
    wanted = dict.fromkeys((name for name in strong if name), True)
    for name in _conflicts_in_view(left, right):
        wanted.setdefault(name, False)
    found = []
    for name, is_strong in wanted.items():
        found.extend(_links_of(left, right, name, is_strong))
    return found


def limits_between(left: Pane, right: Pane) -> Extent:
    """Top and bottom of the texts beside a gap, in pixels from the top of the panes."""
    top = max(_drop(left), _drop(right))
    return top, max(top, left.height())


def _conflicts_in_view(left: Pane, right: Pane) -> list[str]:
    here, there = _conflicts_seen(left), _conflicts_seen(right)
    return list(islice((name for name in here if name in there), MOST))


def _conflicts_seen(pane: Pane) -> dict[str, None]:
    """The statements in conflict of which a passage is in view, by place."""
    seen, conflicts = pane.view.visible(), pane.view.index.conflicts
    return dict.fromkeys(
        conflicts.marks[number].statement for number in conflicts.between(seen.start, seen.end)
    )


def _links_of(left: Pane, right: Pane, name: str, strong: bool) -> list[Link]:
    ends = _ends(left, name), _ends(right, name)
    if not all(ends):
        return []
    relation = left.view.index.marks[left.view.index.of(name)[0]].relation
    # Each further passage of one side is tied to the first of the other, so that none is left out.
    pairs = [(a, ends[1][0]) for a in ends[0]] + [(ends[0][0], b) for b in ends[1][1:]]
    return [Link(name, a, b, relation, strong) for a, b in pairs if strong or _is_quiet(a, b, _drop(left))]


def _is_quiet(left: Extent, right: Extent, top: int) -> bool:
    """Does a faint ribbon between these ends lead the eye: do both begin in view, at similar heights?"""
    return min(left[0], right[0]) >= top and abs(left[0] - right[0]) <= STEEPEST


def _ends(pane: Pane, name: str) -> list[Extent]:
    drop = _drop(pane)
    return [(top + drop, bottom + drop) for top, bottom in pane.view.extents_of(name)]


def _drop(pane: Pane) -> int:
    return pane.view.viewport().mapTo(pane, QPoint()).y()
