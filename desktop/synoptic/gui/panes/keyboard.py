"""The keys of a text that is read: which scroll it and how far, and which move its caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QScrollBar

SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
CARET_KEYS = SIDEWAYS | {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


def moves_caret(event: QKeyEvent) -> bool:
    """Is this a key that moves a caret: left and right, and with Shift all that select?"""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.key() in CARET_KEYS and (shift or event.key() in SIDEWAYS)


def scroll_step(event: QKeyEvent, bar: QScrollBar) -> int | None:
    """By how many pixels a key scrolls; None when it is for something else."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    page = bar.pageStep() - bar.singleStep()
    steps = {
        Qt.Key.Key_Up: -bar.singleStep(),
        Qt.Key.Key_Down: bar.singleStep(),
        Qt.Key.Key_PageUp: -page,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_Space: page,
        Qt.Key.Key_Home: -bar.maximum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    return steps.get(Qt.Key(event.key()))
