"""Moves the texts of several panes: together while the reader scrolls, and to one line for a statement."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from synoptic.gui.panes import scroll_map

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QVariantAnimation

    from synoptic.gui.panes.pane import Pane

DURATION = 130  # milliseconds; only to show where a text went
HIGHEST, LOWEST = 0.06, 0.7  # of a pane's height: where the line of a clicked passage may stay


class Scrolling(QObject):
    """Scrolls panes by the statements that their articles share.

    `linked` lets the others follow the pane that the reader scrolls; `animated` shows where a text went,
    which is of no use before the texts were first on view.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.linked = True
        self.animated = False
        self._panes: Sequence[Pane] = ()
        self._moving = False
        self._pairs: dict[tuple[str, str], list[scroll_map.Pair]] = {}
        self._ways: list[tuple[Pane, int, int]] = []
        self._shown: tuple[str, tuple[Pane, int] | None] | None = None  # until the reader scrolls

    def set_panes(self, panes: Sequence[Pane]) -> None:
        """Move these panes from now on; a statement that was revealed stays so."""
        self._stop()
        self._panes = tuple(panes)
        if self._shown is not None and self._shown[1] is not None and self._shown[1][0] not in self._panes:
            self._shown = self._shown[0], None
        self.forget()

    def forget(self) -> None:
        """Let go of the fixed points: marks have changed."""
        self._pairs.clear()

    def follow(self, master: Pane) -> None:
        """Scroll the other panes to what stands beside the text that the reader has scrolled."""
        if self._moving:
            return
        self.let_go()
        if not self.linked:
            return
        scroll = master.view.verticalScrollBar().value()
        preferred = scroll_map.READING_SHARE * master.view.viewport().height()
        line = scroll_map.sliding_line(scroll, preferred)
        place = master.view.text.place_at(scroll + line)
        self._move(
            [(pane, self._beside(master, pane, place, line)) for pane in self._panes if pane is not master]
        )

    def reveal(self, statement: str, clicked: tuple[Pane, int] | None = None) -> None:
        """Bring the passages of a statement to one line in every pane that has one.

        `clicked` is the pane and the number of the mark that the reader pointed at: its line stays put, so
        that the text does not run away under the mouse.
        """
        goals = self._goals(statement, clicked)
        self._shown = statement, clicked
        self._go(goals)

    def let_go(self) -> None:
        """Leave the panes where they are: the reader has gone on."""
        self._stop()
        self._shown = None

    def realign(self) -> None:
        """Bring the statement that was revealed back to one line after the texts were laid out anew."""
        if self._shown is not None:
            self._stop()
            self._move(self._goals(*self._shown))

    def bring_along(self, new: Sequence[Pane]) -> None:
        """Bring new panes beside the others: to the revealed statement, or to where the reader is."""
        old = next((pane for pane in self._panes if pane not in new), None)
        if self._shown is not None:
            self.realign()
        elif self.linked and old is not None:
            for pane in new:
                goal = scroll_map.beside(
                    old.view.top_place(), self._pairs_of(old, pane), old.length, pane.length
                )
                pane.view.hold(max(0.0, goal))

    def _goals(self, statement: str, clicked: tuple[Pane, int] | None) -> list[tuple[Pane, int]]:
        heights = {
            pane: pane.view.text.baseline_of(self._place_of(pane, statement, clicked)) + _drop(pane)
            for pane in self._panes
            if pane.view.index.of(statement)
        }
        if not heights:
            return []
        line = scroll_map.common_line(self._preferred(heights, clicked), heights.values())
        return [(pane, round(height - line)) for pane, height in heights.items()]

    def _place_of(self, pane: Pane, statement: str, clicked: tuple[Pane, int] | None) -> int:
        own = clicked is not None and clicked[0] is pane
        number = clicked[1] if clicked and own else pane.view.index.of(statement)[0]
        return pane.view.index.marks[number].span.start

    def _preferred(self, heights: dict[Pane, float], clicked: tuple[Pane, int] | None) -> float:
        pane = clicked[0] if clicked else next(iter(heights))
        tall, drop = pane.view.viewport().height(), _drop(pane)
        if clicked is None:
            return scroll_map.READING_SHARE * tall + drop
        present = heights[pane] - pane.view.verticalScrollBar().value()
        return max(HIGHEST * tall + drop, min(LOWEST * tall + drop, present))

    def _beside(self, master: Pane, pane: Pane, place: float, line: float) -> int:
        goal = scroll_map.beside(place, self._pairs_of(master, pane), master.length, pane.length)
        return round(pane.view.text.height_of(goal) - line) if goal > 0 else 0

    def _pairs_of(self, master: Pane, pane: Pane) -> list[scroll_map.Pair]:
        key = master.article.id, pane.article.id
        if key not in self._pairs:
            self._pairs[key] = scroll_map.common_places(master.view.index.firsts, pane.view.index.firsts)
        return self._pairs[key]

    @cached_property
    def _animation(self) -> QVariantAnimation:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # nothing glides before it was on view

        animation = QVariantAnimation(self)
        animation.setDuration(DURATION)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.valueChanged.connect(self._on_animated)
        return animation

    def _stop(self) -> None:
        if "_animation" in self.__dict__:
            self._animation.stop()

    def _go(self, goals: list[tuple[Pane, int]]) -> None:
        self._stop()
        self._ways = [(pane, pane.view.verticalScrollBar().value(), goal) for pane, goal in goals]
        if self.animated and any(start != goal for _, start, goal in self._ways):
            self._animation.start()
        else:
            self._move(goals)

    @Slot(object)
    def _on_animated(self, share: float) -> None:
        self._move([(pane, round(start + (goal - start) * share)) for pane, start, goal in self._ways])

    def _move(self, goals: list[tuple[Pane, int]]) -> None:
        self._moving = True
        for pane, goal in goals:
            pane.view.verticalScrollBar().setValue(goal)
        self._moving = False


def _drop(pane: Pane) -> int:
    """How far the text of a pane begins below the top of the row; notices push it down."""
    return pane.view.viewport().mapTo(pane, QPoint()).y()
