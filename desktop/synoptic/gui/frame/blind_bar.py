"""The line that says that one reads blind, and ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from synoptic.gui.frame.line_bar import LineBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from synoptic.gui.theme import Theme

WORDS = "You are reading blind: suggestions and what others marked are hidden until you have finished."
END = "I have finished"


class BlindBar(LineBar):
    """Stands there while a blind reading lasts; `ended` asks to end it."""

    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Blind reading", theme, parent)
        self.tell(WORDS)
        self.end = self.add_way(END, self.ended)
