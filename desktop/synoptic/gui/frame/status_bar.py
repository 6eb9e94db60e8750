"""The line at the foot: that all is saved, how far the review has come, linked scrolling, zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from synoptic.core.text.phrases import counted
from synoptic.gui.style import flat_button, hairline, plain_label, sheet
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from synoptic.gui.actions import Actions
    from synoptic.gui.models.facts import Counts
    from synoptic.gui.theme import Theme

HEIGHT = 27
PIXELS = 12


class StatusBar(QWidget):
    """Quiet, and true: "Saved" stands there because every edit is written when it is made."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Status")
        self._saved = plain_label("Saved", pixels=PIXELS, muted=True)
        self._saved.setToolTip("Every edit is written to the project file when it is made.")
        self._counts = plain_label(pixels=PIXELS, muted=True)
        self._linked = _button(flat_button("Linked scrolling on", actions["linked_scrolling"]))
        self._zoom = _button(flat_button("100 %", actions["zoom_reset"]))
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, 0, 3 * UNIT, 0)
        row.setSpacing(4 * UNIT)
        row.addWidget(self._saved)
        row.addWidget(self._counts)
        row.addStretch()
        row.addWidget(self._linked)
        row.addWidget(self._zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(row, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        quiet = f"QToolButton {{ color: {theme.mute.name()}; padding: 1px 4px; }}"
        self.setStyleSheet(sheet(theme) + quiet)

    def set_counts(self, counts: Counts, *, blind: bool) -> None:
        """Say how many statements there are and how many are decided, or how many are a blind reader's."""
        self._counts.setText(own_words(counts) if blind else counts_words(counts))

    def set_linked(self, on: bool) -> None:
        """Say whether the panes scroll together."""
        self._linked.setText(f"Linked scrolling {'on' if on else 'off'}")
        self._linked.setAccessibleName(self._linked.text())

    @property
    def zoom_words(self) -> str:
        """How large it says the type is."""
        return self._zoom.text()

    def set_zoom(self, per_cent: int) -> None:
        """Say how large the reading type is."""
        self._zoom.setText(f"{per_cent} %")
        self._zoom.setAccessibleName(f"Zoom {per_cent} %, reset")


def _button(button: QToolButton) -> QToolButton:
    button.setFont(interface_font(PIXELS))
    return button


def own_words(counts: Counts) -> str:
    """How many statements a blind reader has made: what others decided is not told."""
    return f"{counted(counts.all, 'statement')} of your own" if counts.all else "No statement of your own yet"


def counts_words(counts: Counts) -> str:
    """How far the review has come: "46 statements · 34 decided"."""
    if not counts.all + counts.rejected:
        return "No statement yet"
    done = counts.decided + counts.rejected
    decided = "all decided" if not counts.undecided else f"{done:,} decided"
    return f"{counted(counts.all, 'statement')} · {decided}"
