"""Other panes in the places of some: each text is laid out once, and a pane that stays keeps its width."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    T = TypeVar("T")

EQUAL = 1000  # a splitter shares its room out in these proportions


def widths_after(before: Sequence[tuple[T, int]], after: Sequence[T], room: int) -> list[int]:
    """The widths of panes in pixels, given those `before` in their order.

    As many as there were: those that stay keep theirs, those that come take those of the panes that went.
    Else they share the `room`; where that is not known yet (0), equal shares of whatever it will be.
    """
    known = dict(before)
    if len(before) == len(after) and all(known.values()) and room:
        left = iter(width for one, width in before if one not in after)
        return [known[one] if one in known else next(left) for one in after]
    each, spare = divmod(room, max(1, len(after)))
    return [each + (number < spare) for number in range(len(after))] if room > 0 else [EQUAL] * len(after)


@contextmanager
def laid_out_once(panes: Collection[QWidget]) -> Iterator[None]:
    """Let panes be put elsewhere and resized as often as need be before what is in them follows."""
    layouts = [layout for pane in panes if (layout := pane.layout()) is not None]
    for layout in layouts:
        layout.activate()
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            layout.update()
            layout.activate()
