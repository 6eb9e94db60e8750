"""The foot of the statement card: who decided what and when, and the buttons that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synoptic.gui.models.provenance import here_and_now, provenance_of
from synoptic.gui.panels.card_body import SIDE_MARGIN
from synoptic.gui.panels.decision_bar import KEYS, DecisionBar, possible
from synoptic.gui.panels.prose import Prose
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace


class CardFoot(QWidget):
    """Stays where it is while the card above it scrolls; `wished` brings the Wish of a button or its key."""

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by = Prose("", interface_font(), theme.mute)
        self._bar = DecisionBar(theme)
        self._bar.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_MARGIN, 2 * UNIT, SIDE_MARGIN, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._by)
        column.addWidget(self._bar)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._bar.set_theme(theme)
        self._by.set_colour(theme.mute)

    def tell(self, workspace: Workspace, statement: Statement | None) -> None:
        """Be the foot of this statement; without one there is nothing to see."""
        decided = provenance_of(workspace, statement, here_and_now()) if statement is not None else ""
        self._by.set_text(decided)
        self._by.setVisible(bool(decided))
        self.setVisible(statement is not None)
        self._bar.offer(possible(statement))

    def press(self, key: str) -> bool:
        """Do what the button with this letter does; False when none has it or it cannot be pressed."""
        wish = next((one for one, letter in KEYS.items() if letter == key.upper()), None)
        if wish is None or not self._bar.buttons[wish].isEnabled():
            return False
        self.wished.emit(wish)
        return True
