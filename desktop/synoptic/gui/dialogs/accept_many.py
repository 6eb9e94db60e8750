"""Accepting many suggestions at once: which ones is seen, and can be changed, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from synoptic.core.documents.statement import Relation
from synoptic.core.text.phrases import counted
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.score_field import ScoreField
from synoptic.gui.dialogs.statement_rows import StatementRowsView, StatementWords
from synoptic.gui.dialogs.tick_box import TickBox
from synoptic.gui.models.candidates import SCORE, Candidates
from synoptic.gui.models.wording import RELATION_TITLES
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.theme import Theme

FIRST_SCORE = 0.9
SIZE = (760, 640)
WIDTHS = (36, 40, 0, 116, 68, 108)
WORDS_HEIGHT = 128
TITLE = "Accept many suggestions"
PURPOSE = "Everything that is ticked below is accepted as it stands. One Undo takes all of it back."
CONFLICTS = "A conflict deserves a reader’s eye, so conflicts are left out until you ask for them."
HINT = "Choose a row to read what its sources say. Space takes it out or in."


class AcceptManyDialog(Dialog):
    """The suggestions above a score, each with a tick; `opened` is told of each that is looked at here."""

    def __init__(
        self,
        model: Candidates,
        badges: Mapping[str, str],
        opened: Callable[[Statement], None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(TITLE, theme, parent)
        self._model, self._opened = model, opened
        model.setParent(self)
        self.score = ScoreField(FIRST_SCORE, theme)
        self.relations = {relation: self._box(relation, theme) for relation in Relation}
        self.rows = StatementRowsView(model, WIDTHS, theme, "What would be accepted")
        self.words = StatementWords(badges, WORDS_HEIGHT)
        self.guard = plain_label(muted=True)
        self.ok = self.close_button("Accept")
        self._lay_out()
        self.rows.setSortingEnabled(True)
        self.rows.sortByColumn(SCORE, Qt.SortOrder.DescendingOrder)
        self.score.changed.connect(self._ask)
        self.rows.chosen.connect(self._on_chosen)
        model.counted.connect(self._count)
        self._ask()
        self.resize(*SIZE)
        self.score.slider.setFocus()

    @property
    def chosen(self) -> tuple[Statement, ...]:
        """The suggestions that are ticked."""
        return self._model.chosen

    def _box(self, relation: Relation, theme: Theme) -> TickBox:
        number = self._model.number_of(relation)
        box = TickBox(f"{RELATION_TITLES[relation]} {number:,}", theme)
        box.setChecked(number > 0 and relation is not Relation.CONFLICTING)
        box.setEnabled(number > 0)
        box.toggled.connect(self._ask)
        return box

    def _lay_out(self) -> None:
        for words in (PURPOSE, CONFLICTS):
            self.column.addWidget(plain_label(words, muted=words is CONFLICTS))
        above = QHBoxLayout()
        above.setSpacing(3 * UNIT)
        above.addWidget(plain_label("Score of at least"))
        above.addWidget(self.score, 1)
        self.column.addLayout(above)
        boxes = QHBoxLayout()
        boxes.setSpacing(3 * UNIT)
        for box in self.relations.values():
            boxes.addWidget(box)
        boxes.addStretch()
        self.column.addLayout(boxes)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self.words)
        self.add_buttons(self.cancel_button(), self.ok, beside=self.guard)

    def _wanted(self) -> frozenset[Relation]:
        return frozenset(relation for relation, box in self.relations.items() if box.isChecked())

    def _ask(self) -> None:
        wanted = self._wanted()
        self.rows.nothing = nothing_words(self.score.score, self._model.best(wanted))
        self._model.ask(self.score.score, wanted)
        self.words.show_statement(None, HINT if self._model.rowCount() else "")

    def _on_chosen(self, row: int) -> None:
        statement = self._model.statement(row)
        self.words.show_statement(statement, HINT)
        if statement is not None:
            self._opened(statement)
            self._model.tell_looked(row)

    def _count(self) -> None:
        number = len(self._model.chosen)
        self.ok.setText(f"Accept {counted(number, 'statement')}")
        self.ok.setAccessibleName(self.ok.text())
        self.ok.setEnabled(number > 0)
        self.guard.setText(guard_words(self._model.unseen, number))


def guard_words(unseen: int, number: int) -> str:
    """How many of those that would be accepted nobody has looked at."""
    if not unseen:
        return "You have opened all of them." if number else ""
    return f"{unseen:,} of {number:,} never opened." if number > 1 else "Never opened."


def nothing_words(score: float, best: float) -> str:
    """Why the list is empty, and what would fill it."""
    if best:
        return f"No open suggestion of these relations scores {score:.2f} or more; the best has {best:.2f}."
    return "There is no open suggestion of these relations."
