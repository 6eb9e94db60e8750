"""Where a decision is made or taken back: accept, correct, reject, skip, each with its key."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from synoptic.core.documents.statement import State
from synoptic.gui.panels.buttons import HEIGHT, KeyButton
from synoptic.gui.theme import UNIT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from synoptic.core.documents.statement import Statement

GAP = 2 * UNIT


class Wish(StrEnum):
    """What a reader may want done with the statement on the card."""

    ACCEPT = "Accept"
    CORRECT = "Correct"
    REJECT = "Reject"
    TAKE_BACK = "Take back"
    SKIP = "Skip"


KEYS = {Wish.ACCEPT: "A", Wish.CORRECT: "E", Wish.REJECT: "R", Wish.TAKE_BACK: "U", Wish.SKIP: "S"}
DONE = {State.ACCEPTED: Wish.ACCEPT, State.REJECTED: Wish.REJECT}


def possible(statement: Statement | None) -> frozenset[Wish]:
    """What can be wished for a statement as it stands; one's own is corrected, not decided on."""
    if statement is None:
        return frozenset()
    if statement.suggestion is None:
        return frozenset({Wish.CORRECT, Wish.SKIP})
    return frozenset(Wish) - {DONE.get(statement.state, Wish.TAKE_BACK)}


def places(hints: list[QSize], width: int) -> list[QRect]:
    """Where buttons of these sizes go: side by side where they fit, else two by two."""
    needed = sum(hint.width() for hint in hints) + GAP * (len(hints) - 1)
    columns = len(hints) if needed <= width else 2
    each = (width - GAP * (columns - 1)) // columns
    return [
        QRect(QPoint(n % columns * (each + GAP), n // columns * (HEIGHT + GAP)), QSize(each, HEIGHT))
        for n in range(len(hints))
    ]


class DecisionBar(QWidget):
    """Four buttons; `wished` brings the one that was pressed.

    Once a statement is decided on, the way back stands among them in place of what was done.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            wish: KeyButton(wish.value, key, theme, primary=wish is Wish.ACCEPT, parent=self)
            for wish, key in KEYS.items()
        }
        for wish, button in self.buttons.items():
            button.clicked.connect(lambda _=False, one=wish: self.wished.emit(one))
        self.offer(frozenset())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for button in self.buttons.values():
            button.set_theme(theme)

    def offer(self, wishes: frozenset[Wish]) -> None:
        """Let these be pressed and no others."""
        decided = Wish.TAKE_BACK in wishes
        for wish, button in self.buttons.items():
            button.setEnabled(wish in wishes)
            away = wish in DONE.values() and wish not in wishes if decided else wish is Wish.TAKE_BACK
            button.setVisible(not away)
        self._lay_out()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """One row of buttons or two."""
        return max(rect.bottom() + 1 for rect in places(self._hints(), width))

    def sizeHint(self) -> QSize:
        """The buttons two by two."""
        widest = max(hint.width() for hint in self._hints())
        return QSize(2 * widest + GAP, 2 * HEIGHT + GAP)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two buttons side by side."""
        return QSize(self.sizeHint().width(), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons in their places."""
        self._lay_out()

    def _lay_out(self) -> None:
        for button, rect in zip(self._shown(), places(self._hints(), self.width()), strict=True):
            button.setGeometry(rect)

    def _shown(self) -> list[KeyButton]:
        return [button for button in self.buttons.values() if not button.isHidden()]

    def _hints(self) -> list[QSize]:
        return [button.sizeHint() for button in self._shown()]
