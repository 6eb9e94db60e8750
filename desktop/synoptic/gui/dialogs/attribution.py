"""Who says what a passage says inside its article, and with what reserve, to be corrected by the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QFormLayout, QLineEdit, QWidget

from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.models.wording import fitted
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT, reading_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.statement import Passage
    from synoptic.gui.theme import Theme

TITLE = "Who says it, and how surely"
NOBODY, PLAINLY = "The article itself", "Said plainly"
WHY_HEDGE = "Hedge: the words that make it less than certain, as “reportedly” or “is expected to”."
QUOTE_PIXELS = 14
WIDTH = 480


class AttributionDialog(Dialog):
    """A form over the speaker and the hedge of one passage; `speakers` are those that the project knows."""

    def __init__(
        self,
        passage: Passage,
        letter: str,
        speakers: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(TITLE, theme, parent)
        quote = plain_label(f"{letter}  “{fitted(passage.exact)}”")
        quote.setFont(reading_font(QUOTE_PIXELS))
        quote.setWordWrap(True)
        self.speaker = _field(passage.speaker, NOBODY)
        completer = QCompleter(self.speaker)
        completer.setModel(QStringListModel(list(speakers), completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.speaker.setCompleter(completer)
        self.hedge = _field(passage.hedge, PLAINLY)
        form = QFormLayout()
        form.setSpacing(2 * UNIT)
        for name, field in (("&Speaker", self.speaker), ("&Hedge", self.hedge)):
            caption = plain_label(name)
            caption.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(caption, field)
        why = plain_label(WHY_HEDGE, muted=True)
        why.setWordWrap(True)
        self.column.addWidget(quote)
        self.column.addLayout(form)
        self.column.addWidget(why)
        self.column.addStretch()
        self.add_buttons(self.cancel_button(), self.close_button("Save"))
        self.speaker.setFocus()
        self.resize(WIDTH, self.heightForWidth(WIDTH))

    def said(self) -> tuple[str, str]:
        """Speaker and hedge as the form now has them."""
        speaker, hedge = (" ".join(field.text().split()) for field in (self.speaker, self.hedge))
        return speaker, hedge


def _field(text: str, empty: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setPlaceholderText(empty)
    field.setCursorPosition(0)
    return field
