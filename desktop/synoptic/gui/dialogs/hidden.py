"""What is not on view, and why; from here it is shown or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.statement_rows import StatementRowsView, StatementWords
from synoptic.gui.models.hidden import Hidden, HiddenModel, How, summary
from synoptic.gui.style import plain_label, push_button

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme

SIZE = (900, 600)
WIDTHS = (132, 40, 0, 116, 320)
WORDS_HEIGHT = 128
TITLE = "Hidden, and why"
NOTHING = "Nothing is hidden: every statement of the project is on view, and every article has its pane."
DEEDS = {
    How.REJECTED: "Take back the rejection",
    How.FILTERED: "Show it",
    How.PARKED: "Show the article",
    How.UNPLACED: "Place its passages…",
}


class HiddenDialog(Dialog):
    """The list, asked for anew with `look` after each deed; `wanted` brings what is to come to light."""

    wanted = Signal(object)

    def __init__(
        self,
        look: Callable[[], Sequence[Hidden]],
        articles: Mapping[str, Article],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(TITLE, theme, parent)
        self._look = look
        self._model = HiddenModel(articles, self)
        self._summary = plain_label(pixels=15, bold=True)
        self.rows = StatementRowsView(self._model, WIDTHS, theme, TITLE, NOTHING)
        self.words = StatementWords({one.id: one.letter for one in articles.values()}, WORDS_HEIGHT)
        self.why = plain_label()
        self.why.setWordWrap(True)
        self.deed = push_button("")
        self.deed.clicked.connect(self._do)
        for part in (self._summary, self.rows, self.why, self.words):
            self.column.addWidget(part, 1 if part is self.rows else 0)
        self.add_buttons(self.close_button(), beside=self.deed)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.doubleClicked.connect(self._do)
        self.resize(*SIZE)
        self.refresh()
        self.rows.setFocus()

    @property
    def summary(self) -> str:
        """How much it says is hidden."""
        return self._summary.text()

    def refresh(self) -> None:
        """List what is hidden now."""
        row = self.rows.currentIndex().row()
        things = self._look()
        self._model.take(things)
        words = summary(things)
        self._summary.setText(words[:1].upper() + words[1:])
        self.rows.selectRow(max(0, min(row, len(things) - 1)))
        self._on_chosen(self.rows.currentIndex().row())

    def _on_chosen(self, row: int) -> None:
        thing = self._model.thing(row)
        deed = DEEDS.get(thing.how, "") if thing is not None else ""
        self.deed.setText(deed)
        self.deed.setAccessibleName(deed)
        self.deed.setVisible(bool(deed))
        self.why.setText(f"{thing.why[:1].upper()}{thing.why[1:]}." if thing is not None else "")
        self.words.show_statement(thing.statement if thing is not None else None)

    def _do(self) -> None:
        thing = self._model.thing(self.rows.currentIndex().row())
        if thing is not None and thing.how in DEEDS:
            self.wanted.emit(thing)
            self.refresh()
