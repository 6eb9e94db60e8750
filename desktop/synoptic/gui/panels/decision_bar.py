"""Where a decision is made: accept, correct, reject, skip, each with its key."""

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
    SKIP = "Skip"


KEYS = {Wish.ACCEPT: "A", Wish.CORRECT: "E", Wish.REJECT: "R", Wish.SKIP: "S"}


def possible(statement: Statement | None) -> frozenset[Wish]:
    """What can be wished for a statement as it stands; one's own is corrected, not decided on."""
    if statement is None:
        return frozenset()
    if statement.suggestion is None:
        return frozenset({Wish.CORRECT, Wish.SKIP})
    done = {State.ACCEPTED: Wish.ACCEPT, State.REJECTED: Wish.REJECT}.get(statement.state)
    return frozenset(Wish) - {done}


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
    """The four buttons; `wished` brings the one that was pressed."""

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            wish: KeyButton(wish.value, key, theme, primary=wish is Wish.ACCEPT, parent=self)
            for wish, key in KEYS.items()
        }
        for wish, button in self.buttons.items():
            button.clicked.connect(lambda _=False, one=wish: self.wished.emit(one))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for button in self.buttons.values():
            button.set_theme(theme)

    def offer(self, wishes: frozenset[Wish]) -> None:
        """Let these be pressed and no others."""
        for wish, button in self.buttons.items():
            button.setEnabled(wish in wishes)

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
        for button, rect in zip(self.buttons.values(), places(self._hints(), self.width()), strict=True):
            button.setGeometry(rect)

    def _hints(self) -> list[QSize]:
        return [button.sizeHint() for button in self.buttons.values()]
