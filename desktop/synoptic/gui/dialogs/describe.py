"""What is known of an article, to be corrected by the reader: title, publisher, date and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from synoptic.core.workspace import read_date
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article, Known
    from synoptic.gui.theme import Theme

FIELDS = {
    "title": "&Title",
    "publisher": "&Publisher",
    "author": "A&uthor",
    "published": "&Date",
    "place": "P&lace",
    "address": "Add&ress",
    "language": "L&anguage",
}
DATE = "published"
NO_DATE = "This is not a date that can be read in one way only. Write it as 2023-09-11, or 11 September 2023."
WHY_DATE = "Words such as “on Tuesday” are reckoned from the date. After changing it, analyse again (F5)."
WIDTH = 520


class DescribeDialog(Dialog):
    """A form over what is known of one article, each entry with where it was found."""

    def __init__(self, article: Article, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(f"About article {article.letter}", theme, parent)
        self._article = article
        self.fields: dict[str, QLineEdit] = {}
        self._form = QFormLayout()
        self._form.setVerticalSpacing(UNIT)
        self._form.setHorizontalSpacing(4 * UNIT)
        for name, words in FIELDS.items():
            self._add_field(name, words, getattr(article, name))
        self.trouble = plain_label(WHY_DATE, muted=True)
        self.trouble.setWordWrap(True)
        self.ok = self.close_button("Save")
        self.column.addLayout(self._form)
        self.column.addWidget(self.trouble)
        self.column.addStretch()
        self.add_buttons(self.cancel_button(), self.ok)
        self.fields[DATE].textChanged.connect(self._check)
        self.resize(WIDTH, self.sizeHint().height())

    def known(self) -> dict[str, str]:
        """What the reader changed, field by field; the date as ISO 8601."""
        written = {name: field.text().strip() for name, field in self.fields.items()}
        if written[DATE] != self._article.published.value:
            written[DATE] = read_date(written[DATE])
        return {name: value for name, value in written.items() if value != getattr(self._article, name).value}

    def _add_field(self, name: str, words: str, known: Known) -> None:
        field = self.fields[name] = QLineEdit(known.value)
        field.setCursorPosition(0)  # a long address begins at its beginning
        field.setAccessibleName(words.replace("&", ""))
        caption = plain_label(words)
        caption.setBuddy(field)
        self._form.addRow(caption, field)
        self._form.addRow("", plain_label(origin_words(known), pixels=11, muted=True))

    def _check(self, written: str) -> None:
        readable = not written.strip() or written == self._article.published.value or bool(read_date(written))
        self.ok.setEnabled(readable)
        self.trouble.setText(WHY_DATE if readable else NO_DATE)


def origin_words(known: Known) -> str:
    """Where something known was found, as a line under it."""
    if not known.origin:
        return "not known"
    return "as a reader wrote it" if known.origin == "reader" else f"found in the {known.origin}"
