"""What taking in a new analysis would change: a list, and the chosen statement now and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.statement_rows import StatementRowsView, StatementWords
from synoptic.gui.models.foresight import (
    ForesightModel,
    change_words,
    foresights,
    left_out_words,
    staying_words,
)
from synoptic.gui.style import plain_label, push_button
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.record import Foreseen
    from synoptic.gui.theme import Theme

SIZE = (860, 640)
WIDTHS = (88, 40, 0, 128, 260)
WORDS_HEIGHT = 176
TITLE = "What the new analysis would change"
TAKE_IN, KEEP = "Take in", "Keep what is here"
NOT_THERE, NO_MORE = "It is not there yet.", "It would not be there any more."
HINT = "Choose a row to read the statement as it is and as it would be."


class ForesightDialog(Dialog):
    """Accepted when the analysis is to be taken in; `put_aside` when it is to be forgotten."""

    def __init__(
        self,
        foreseen: Foreseen,
        articles: Sequence[Article],
        badges: Mapping[str, str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(TITLE, theme, parent)
        self._model = ForesightModel(foresights(foreseen), articles, self)
        self.rows = StatementRowsView(self._model, WIDTHS, theme, TITLE)
        self.before, self.after = (StatementWords(badges, WORDS_HEIGHT) for _ in range(2))
        self.column.addWidget(plain_label(f"{change_words(foreseen)}.", pixels=15, bold=True))
        for words in (staying_words(foreseen), left_out_words(foreseen)):
            if words:
                self.column.addWidget(plain_label(words, muted=True))
        self.column.addWidget(self.rows, 1)
        beside = QHBoxLayout()
        beside.setSpacing(6 * UNIT)
        for title, part in (("Now", self.before), ("After taking in", self.after)):
            half = QVBoxLayout()
            half.setSpacing(UNIT)
            half.addWidget(plain_label(title, pixels=12, muted=True))
            half.addWidget(part)
            beside.addLayout(half, 1)
        self.column.addLayout(beside)
        self.ok = self.close_button(TAKE_IN)
        self.keep = push_button(KEEP)
        self.put_aside = False
        self.keep.clicked.connect(self._put_aside)
        self.add_buttons(self.keep, self.ok)
        self.rows.chosen.connect(self._on_chosen)
        self._on_chosen(-1)
        self.resize(*SIZE)
        self.rows.setFocus()

    def _put_aside(self) -> None:
        self.put_aside = True
        self.reject()

    def _on_chosen(self, row: int) -> None:
        found = self._model.foresight(row)
        if found is None:
            self.before.show_statement(None, HINT)
            self.after.show_statement(None)
        else:
            self.before.show_statement(found.before, NOT_THERE)
            self.after.show_statement(found.after, NO_MORE)
