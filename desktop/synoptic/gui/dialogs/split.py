"""Splitting a statement: which of its passages leave, and what the statement is called that they become."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synoptic.core.documents.answers import SAYS_SO, own_answer
from synoptic.core.documents.reshaping import split
from synoptic.core.text.phrases import counted
from synoptic.gui.dialogs.base import Dialog, scrolling
from synoptic.gui.dialogs.tick_box import TickBox
from synoptic.gui.models.wording import clipped, fitted, keyless, relation_title, tip
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT, reading_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.gui.theme import Theme

QUOTE_PIXELS = 14
LABEL, VALUE = 200, 60  # characters of a label and of a position
TICK_SOME = "Tick what is to leave."
LEAVE_SOME = "Something has to stay: take a tick away."
NAME_IT = "Write a label for the new statement."


class SplitDialog(Dialog):
    """Positions and their passages to tick; a position's tick takes all its passages along."""

    def __init__(
        self, statement: Statement, badges: Mapping[str, str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("Split the statement", theme, parent)
        self._statement, self._badges, self._theme = statement, badges, theme
        self.positions: dict[str, TickBox] = {}
        self.passages: dict[str, TickBox] = {}
        self.field = QLineEdit()
        self.field.setAccessibleName("Label of the new statement")
        self.field.setPlaceholderText("The question that what leaves answers")
        self.outcome = plain_label(muted=True)
        self.outcome.setWordWrap(True)
        self.ok = self.close_button("Split")
        self._lay_out()
        self.field.textChanged.connect(self._check)
        self._check()
        next(iter(self.positions.values())).setFocus()
        self.resize(560, 480)

    def leaving(self) -> frozenset[str]:
        """The passages that leave, by id."""
        return frozenset(one for one, box in self.passages.items() if box.isChecked())

    def label(self) -> str:
        """What the new statement is called."""
        return self.field.text().strip()

    def _lay_out(self) -> None:
        head = plain_label(f"What leaves “{fitted(self._statement.label, LABEL)}”?", bold=True)
        head.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * UNIT, 0)
        column.setSpacing(UNIT)
        for position in self._statement.positions:
            self._add_position(column, position)
        column.addStretch()
        area = scrolling(inside, "Positions and passages")
        caption = plain_label("&Label of the new statement")
        caption.setBuddy(self.field)
        cancel = self.cancel_button()
        for part, stretch in ((head, 0), (area, 1), (caption, 0), (self.field, 0), (self.outcome, 0)):
            self.column.addWidget(part, stretch)
        self.add_buttons(cancel, self.ok)
        order = [*self._boxes(), self.field, cancel, self.ok]
        order[0].setFocus()
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _boxes(self) -> list[QWidget]:
        """The boxes from top to bottom."""
        found: list[QWidget] = []
        for position in self._statement.positions:
            found.append(self.positions[position.id])
            found.extend(self.passages[passage.id] for passage in position.passages)
        return found

    def _add_position(self, column: QVBoxLayout, position: Position) -> None:
        words = own_answer(position, self._statement) or SAYS_SO
        short = clipped(words, VALUE)
        box = TickBox(keyless(short), self._theme)
        box.setToolTip(tip(fitted(words)) if short != words else "")
        box.setTristate(len(position.passages) > 1)
        box.clicked.connect(lambda _=False, one=position: self._on_position(one))
        self.positions[position.id] = box
        column.addWidget(box)
        for passage in position.passages:
            column.addLayout(self._row_of(passage))
        column.addSpacing(2 * UNIT)

    def _row_of(self, passage: Passage) -> QHBoxLayout:
        letter = self._badges.get(passage.article, "?")
        box = self.passages[passage.id] = TickBox(letter, self._theme)
        box.setAccessibleName(f"{letter}: {passage.exact}")
        box.toggled.connect(self._check)
        quote = plain_label(f"“{fitted(passage.exact)}”")
        quote.setFont(reading_font(QUOTE_PIXELS))
        quote.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(6 * UNIT, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(quote, 1)
        return row

    def _on_position(self, position: Position) -> None:
        boxes = [self.passages[passage.id] for passage in position.passages]
        wanted = not all(box.isChecked() for box in boxes)
        for box in boxes:
            box.setChecked(wanted)
        self._check()

    def _check(self) -> None:
        leaving = self.leaving()
        for position in self._statement.positions:
            ticked = sum(passage.id in leaving for passage in position.passages)
            whole, part = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked
            state = whole if ticked == len(position.passages) else part if ticked else Qt.CheckState.Unchecked
            self.positions[position.id].setCheckState(state)
        missing = self._missing(leaving)
        self.ok.setEnabled(not missing)
        self.outcome.setText(missing or self._outcome(leaving))

    def _missing(self, leaving: frozenset[str]) -> str:
        if not leaving:
            return TICK_SOME
        if len(leaving) == len(self.passages):
            return LEAVE_SOME
        return "" if self.label() else NAME_IT

    def _outcome(self, leaving: frozenset[str]) -> str:
        return "; ".join(map(_told, split(self._statement, leaving, self.label())))


def _told(statement: Statement) -> str:
    passages = counted(len(list(statement.passages())), "passage")
    return f"“{fitted(statement.label, LABEL)}”: {passages}, {relation_title(statement).lower()}"
