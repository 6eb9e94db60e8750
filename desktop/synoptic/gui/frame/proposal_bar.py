"""What a new analysis would change, in a line over the texts, until the reader says what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from synoptic.gui.frame.line_bar import LineBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from synoptic.gui.theme import Theme

SHOW, TAKE_IN, KEEP = "Show", "Take in", "Keep what is here"


class ProposalBar(LineBar):
    """Words and three ways on: `show_wanted`, `taken` and `kept`."""

    show_wanted = Signal()
    taken = Signal()
    kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("What the new analysis would change", theme, parent)
        for text, wanted in ((SHOW, self.show_wanted), (TAKE_IN, self.taken), (KEEP, self.kept)):
            self.add_way(text, wanted)
