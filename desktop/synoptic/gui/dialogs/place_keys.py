"""The keys that mean something in one part of the window; those of commands hold everywhere.

What a part does with its keys stands in the part; a test presses each of these there.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence


class PlaceKeys(NamedTuple):
    """Where some keys hold, what they do, and the keys as Qt writes them."""

    place: str
    does: str
    keys: tuple[str, ...]

    def sequences(self) -> list[QKeySequence]:
        """The keys as they are pressed."""
        return [QKeySequence(key) for key in self.keys]


PANE, MATRIX, TIMELINE = "In a pane", "In the matrix", "On the timeline"
SOURCES, HISTORY, CARD = "Among the sources", "In the history", "On the card"
FACETS = "Over the panes"

PLACE_KEYS = (
    PlaceKeys(PANE, "Scroll by a line", ("Up", "Down")),
    PlaceKeys(PANE, "Scroll by a page", ("PgUp", "PgDown", "Space")),
    PlaceKeys(PANE, "Go to the first or last line", ("Home", "End")),
    PlaceKeys(PANE, "Move the caret", ("Left", "Right")),
    PlaceKeys(PANE, "Select by letters or lines", ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down")),
    PlaceKeys(PANE, "Select by words", ("Ctrl+Shift+Left", "Ctrl+Shift+Right")),
    PlaceKeys(MATRIX, "Fold a kind away, or show it (on its heading)", ("Left", "Right", "Space")),
    PlaceKeys(TIMELINE, "Choose another time", ("Left", "Right", "Down", "Up")),
    PlaceKeys(TIMELINE, "Zoom in or out", ("+", "-")),
    PlaceKeys(TIMELINE, "Show all of it", ("0",)),
    PlaceKeys(TIMELINE, "Move along", ("Shift+Left", "Shift+Right")),
    PlaceKeys(SOURCES, "Show or park the article", ("Space",)),
    PlaceKeys(SOURCES, "Move the article up or down", ("Alt+Up", "Alt+Down")),
    PlaceKeys(HISTORY, "Go back to the entry", ("Return",)),
    PlaceKeys(CARD, "Choose among the articles under the positions", ("Left", "Right")),
    PlaceKeys(CARD, "Mark the chosen article silent, or not", ("Space",)),
    PlaceKeys(CARD, "Keep the note that is being written", ("Ctrl+Return",)),
    PlaceKeys(FACETS, "Show another part of the statements", ("Left", "Right")),
)
