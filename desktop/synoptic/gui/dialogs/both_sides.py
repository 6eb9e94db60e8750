"""The two statements of a pairing beside one another: in what they differ, and what their sources say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.dialogs.statement_rows import StatementWords
from synoptic.gui.models.pairings import NONE, alone_in, difference_lines
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.agreement import Pairing
    from synoptic.core.documents.article import Article

HEIGHT = 176
LINES = 3  # that two statements can differ in; kept free, or the table would jump from row to row
HINT = "Choose a row to read what both readings have."


class BothSides(QWidget):
    """Shows one pairing, or a hint while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._badges: dict[str, str] = {}
        self.differences = plain_label(bold=True)
        self.differences.setWordWrap(True)
        self.differences.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.differences.setMinimumHeight(LINES * self.differences.fontMetrics().lineSpacing())
        self.sides = tuple(StatementWords(self._badges, HEIGHT) for _ in range(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.differences)
        beside = QHBoxLayout()
        beside.setSpacing(6 * UNIT)
        for side, name in zip(self.sides, ("In the first reading", "In the second reading"), strict=True):
            side.setAccessibleName(name)
            half = QVBoxLayout()
            half.setSpacing(UNIT)
            half.addWidget(plain_label(name, pixels=12, muted=True))
            half.addWidget(side)
            beside.addLayout(half, 1)
        column.addLayout(beside)

    def show_pairing(self, pairing: Pairing | None, articles: Sequence[Article]) -> None:
        """Show the two statements of a pairing, with what only one of them has."""
        self._badges.clear()
        self._badges.update({article.id: article.letter for article in articles})
        first, second = (pairing.mine, pairing.other) if pairing is not None else (None, None)
        self.differences.setText("\n".join(difference_lines(pairing, articles)) if pairing else HINT)
        for side, one, other in zip(self.sides, (first, second), (second, first), strict=True):
            side.show_statement(one, NONE if pairing else "", alone_in(one, other))
