"""Before a report is written: its format, what goes into it, and how it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from synoptic.core.documents.statement import State
from synoptic.core.text.phrases import counted
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.choice_box import ChoiceBox
from synoptic.gui.dialogs.pages import PagesView
from synoptic.gui.dialogs.tick_box import TickBox
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.workspace import Workspace
    from synoptic.gui.theme import Theme

    Format = tuple[str, str, str]

SIZE = (640, 760)


class ExportDialog(Dialog):
    """Shows the report of `day` and asks for its format; `formats` are names, titles and suffixes."""

    def __init__(
        self,
        workspace: Workspace,
        formats: Sequence[Format],
        day: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Export a report", theme, parent)
        self._workspace, self._formats, self._day = workspace, formats, day
        self.form = ChoiceBox(theme)
        self.form.setAccessibleName("Format")
        self.form.addItems([f"{title} (*{suffix})" for _, title, suffix in formats])
        self.everything = TickBox("List what is still &open, too", theme)
        self.everything.toggled.connect(self._refresh)
        self.contents = plain_label(muted=True)
        self.contents.setWordWrap(True)
        self.pages = PagesView(theme)
        self.ok = self.close_button("Save as…")
        self._lay_out()
        self._refresh()
        self.resize(*SIZE)

    @property
    def chosen(self) -> Format:
        """Name, title and suffix of the format that was chosen."""
        return self._formats[self.form.currentIndex()]

    def _lay_out(self) -> None:
        caption = plain_label("&Format")
        caption.setBuddy(self.form)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(caption)
        row.addWidget(self.form)
        row.addStretch()
        row.addWidget(self.everything)
        self.column.addLayout(row)
        self.column.addWidget(self.contents)
        self.column.addWidget(self.pages, 1)
        self.add_buttons(self.cancel_button(), self.ok)

    @Slot()
    def _refresh(self) -> None:
        states = [statement.state for statement in self._workspace.statements]
        accepted, waiting = states.count(State.ACCEPTED), states.count(State.SUGGESTED)
        self.contents.setText(contents_words(accepted, waiting, everything=self.everything.isChecked()))
        everything = self.everything.isChecked()
        self.pages.show_report(self._workspace.reports.paragraphs(self._day, everything=everything))


def contents_words(accepted: int, waiting: int, *, everything: bool) -> str:
    """What a report will hold, and what it leaves out."""
    held = f"{counted(accepted, 'accepted statement')}, with every quotation and the articles in full."
    if not accepted:
        held = "Nothing has been accepted yet, so the report holds the articles alone."
    if not waiting:
        return held
    be = "is" if waiting == 1 else "are"
    return f"{held} {counted(waiting, 'open suggestion')} {be} {'listed' if everything else 'left out'}."
