"""What the card shows while no statement is selected: how the review stands, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from synoptic.core.text.phrases import counted
from synoptic.gui.panels.buttons import KeyButton
from synoptic.gui.panels.card_body import SPACING, card_column
from synoptic.gui.panels.prose import Prose
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from synoptic.gui.models.facts import Counts
    from synoptic.gui.theme import Theme

HEAD_PIXELS = 16
LINE_SPACING = 1.25
NEXT = (
    ("export", "Export a report", "Ctrl+E"),
    ("next_statement", "Go through the statements", "Alt+↓"),
    ("compare_passes", "Compare readings", "Ctrl+Shift+D"),
)  # commands for somebody who has decided on everything
BLIND = (
    "What the analysis suggests and what others wrote stays hidden until your reading ends (Ctrl+Shift+B)."
)


class EmptyCard(QWidget):
    """A head and a line of hint; where all is decided, buttons for what comes next.

    `command_wanted` brings the id of a command.
    """

    command_wanted = Signal(str)

    def __init__(self, counts: Counts, *, blind: bool, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, hint = blind_words(counts) if blind else standing_words(counts)
        column = card_column(self, 2 * UNIT)
        column.addStretch(2)
        column.addWidget(Prose(title, interface_font(HEAD_PIXELS, QFont.Weight.DemiBold), theme.ink, SPACING))
        column.addWidget(Prose(hint, interface_font(), theme.mute, LINE_SPACING))
        if not blind and counts.all and not counts.undecided:
            column.addSpacing(2 * UNIT)
            for command, words, keys in NEXT:
                button = KeyButton(words, keys, theme)
                button.clicked.connect(lambda _=False, one=command: self.command_wanted.emit(one))
                column.addWidget(button)
        column.addStretch(3)


def blind_words(counts: Counts) -> tuple[str, str]:
    """How a blind reading stands, which knows of nothing but the reader's own statements."""
    if not counts.all:
        return "No statement of your own yet", f"Select words in a pane and press N to make one. {BLIND}"
    return f"{counted(counts.all, 'statement')} of your own", BLIND


def standing_words(counts: Counts) -> tuple[str, str]:
    """How the review stands."""
    if not counts.all:
        return (
            "No statements yet",
            "Analyse the articles, or select words in a pane and make a statement.",
        )
    if not counts.undecided:
        facts = ", ".join(
            (
                counted(counts.conflicting, "conflict"),
                *([f"{counts.superseded:,} superseded"] if counts.superseded else []),
                f"{counts.shared:,} shared",
                f"{counts.unique:,} in one article only",
            )
        )
        stand = "stands" if counts.all == 1 else "stand"
        return "All decided", f"{counted(counts.all, 'statement')} {stand}: {facts}."
    return "Choose a mark or a row", (
        "A statement shows here what its sources say, in their own words. "
        f"{counted(counts.undecided, 'suggestion')} "
        f"{'waits' if counts.undecided == 1 else 'wait'} for a decision."
    )
