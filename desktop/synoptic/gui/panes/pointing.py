"""What the reader means by pointing at marks: a click or a drag, and which of the statements that overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from synoptic.gui.models.mark_index import MarkIndex


class Pointing:
    """Tells clicks from drags, and goes through the statements that overlap under one place."""

    def __init__(self) -> None:
        self._pressed: QPoint | None = None
        self._statements: list[str] = []

    def forget(self) -> None:
        """The marks are others now: the next click is a first one."""
        self._statements = []

    def press(self, point: QPoint | None) -> None:
        """The left button went down here; None for any other button."""
        self._pressed = point

    def is_click(self, point: QPoint) -> bool:
        """The button went up here: was it pressed at the same place?"""
        pressed, self._pressed = self._pressed, None
        return pressed is not None and (point - pressed).manhattanLength() < QApplication.startDragDistance()

    def choose(self, index: MarkIndex, numbers: Sequence[int], selected: str | None) -> int | None:
        """The mark that a click on these marks, the shortest first, means.

        A first click means the shortest; a click again at the same place the one after the selected.
        """
        first_marks: dict[str, int] = {}
        for number in numbers:
            first_marks.setdefault(index.marks[number].statement, number)
        statements = list(first_marks)
        again, self._statements = statements == self._statements, statements
        if not statements:
            return None
        before = statements.index(selected) if again and selected in first_marks and selected else -1
        return first_marks[statements[(before + 1) % len(statements)]]
