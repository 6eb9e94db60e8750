"""Before a report is written: its title and who signs it, its format, what goes into it, how it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from synoptic.core.documents.statement import State
from synoptic.core.text.phrases import MONTHS, counted
from synoptic.core.workspace import read_date
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.choice_box import ChoiceBox
from synoptic.gui.dialogs.pages import PagesView
from synoptic.gui.dialogs.tick_box import TickBox
from synoptic.gui.style import plain_label, push_button
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from synoptic.core.workspace import Workspace
    from synoptic.gui.theme import Theme

    Format = tuple[str, str, str]

SIZE = (680, 800)
LONGEST = 200  # characters of a title or a name
SOON = 400  # milliseconds from the last key to new pages
DAY_WIDTH = 168
NO_DAY = "This is no day: write it as “6 March 2024”."
ACCOUNT = "“{name}” is this machine's account, and what you decide bears it, too."
NOBODY = "The report is signed by nobody."


class Cover(NamedTuple):
    """What a report is called, who signs it, and of what day it is (ISO 8601)."""

    title: str
    by: str
    day: str


class ExportDialog(Dialog):
    """Shows the report with its cover and asks for its format; `formats` are names, titles and suffixes.

    `account` says that the reader never gave a name and signs with that of the machine's account;
    `name_wanted` is emitted where they want to give one.
    """

    name_wanted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        formats: Sequence[Format],
        cover: Cover,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        account: bool = False,
    ) -> None:
        super().__init__("Export a report", theme, parent)
        self._workspace, self._formats, self._theme = workspace, formats, theme
        self._first, self._account = cover.by, account
        self._reports = workspace.reports
        self.title = _field(cover.title, "Title of the report")
        self.by = _field(cover.by, "Who signs the report")
        self.day = _field(written_day(cover.day), "Day of the report")
        self.day.setFixedWidth(DAY_WIDTH)
        self.form = ChoiceBox(theme)
        self.form.setAccessibleName("Format")
        self.form.addItems([f"{title} (*{suffix})" for _, title, suffix in formats])
        self.everything = TickBox("List what is still &open, too", theme)
        self.contents, self.hint = _told(), _told()
        self.name = push_button("Your name…")
        self.name.clicked.connect(self.name_wanted)
        self.pages = PagesView(theme)
        self.ok = self.close_button("Save as…")
        self._soon = QTimer(self, singleShot=True, interval=SOON)  # pages take longer than a key
        self._soon.timeout.connect(self._refresh)
        self._lay_out()
        self._connect()
        self._check()
        self._refresh()
        self.resize(*SIZE)

    @property
    def chosen(self) -> Format:
        """Name, title and suffix of the format that was chosen."""
        return self._formats[self.form.currentIndex()]

    @property
    def cover(self) -> Cover:
        """Title, signature and day as they were written; the day is empty where it is none."""
        title, by = (" ".join(field.text().split()) for field in (self.title, self.by))
        return Cover(title, by, read_date(self.day.text().strip()))

    def sign_as(self, name: str) -> None:
        """Know that the reader has a name now, and sign with it unless somebody else was to sign."""
        if self.cover.by == self._first:
            self.by.setText(name)
        self._first, self._account = name, False
        self._reports = self._workspace.reports  # in which the old name stood
        self._soon.start()
        self._check()

    def done(self, result: int) -> None:
        """Set no more pages: the project may be closed before the next ones were due."""
        self._soon.stop()
        super().done(result)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(2 * UNIT)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_caption("&Title", self.title), 0, 0)
        grid.addWidget(self.title, 0, 1, 1, 3)
        grid.addWidget(_caption("Si&gned", self.by), 1, 0)
        grid.addWidget(self.by, 1, 1)
        grid.addWidget(_caption("&Day", self.day), 1, 2)
        grid.addWidget(self.day, 1, 3)
        grid.addLayout(self._hints(), 2, 1, 1, 3)
        grid.addWidget(_caption("&Format", self.form), 3, 0)
        row = QHBoxLayout()
        row.addWidget(self.form)
        row.addStretch()
        row.addWidget(self.everything)
        grid.addLayout(row, 3, 1, 1, 3)
        self.column.addLayout(grid)
        self.column.addWidget(self.contents)
        self.column.addWidget(self.pages, 1)
        self.add_buttons(self.cancel_button(), self.ok)

    def _hints(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self.hint, 1)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        self.everything.toggled.connect(self._refresh)
        for field in (self.title, self.by, self.day):
            field.textChanged.connect(self._check)
            field.textChanged.connect(self._soon.start)

    @Slot()
    def _check(self) -> None:
        """Say what is to be known of signature and day."""
        cover = self.cover
        own = self._account and cover.by == self._first
        words = ACCOUNT.format(name=cover.by) if own else "" if cover.by else NOBODY
        self.hint.setText(words if cover.day else NO_DAY)
        self.hint.setVisible(bool(self.hint.text()))
        self.name.setVisible(own and bool(cover.day))
        self.ok.setEnabled(bool(cover.day))

    @Slot()
    def _refresh(self) -> None:
        everything, cover = self.everything.isChecked(), self.cover
        states = [statement.state for statement in self._workspace.statements]
        accepted, waiting = states.count(State.ACCEPTED), states.count(State.SUGGESTED)
        self.contents.setText(contents_words(accepted, waiting, everything=everything))
        if cover.day:
            reports = self._reports.signed(cover.title, cover.by)
            self.pages.show_report(reports.paragraphs(cover.day, everything=everything))


def _field(text: str, name: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setMaxLength(LONGEST)
    field.setAccessibleName(name)
    field.setCursorPosition(0)
    return field


def _caption(text: str, field: QWidget) -> QLabel:
    caption = plain_label(text)
    caption.setBuddy(field)
    return caption


def _told() -> QLabel:
    words = plain_label(muted=True)
    words.setWordWrap(True)
    return words


def written_day(day: str) -> str:
    """An ISO 8601 date as one writes it."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def contents_words(accepted: int, waiting: int, *, everything: bool) -> str:
    """What a report will hold, and what it leaves out."""
    held = f"{counted(accepted, 'accepted statement')}, with every quotation and the articles in full."
    if not accepted:
        held = "Nothing has been accepted yet, so the report holds the articles alone."
    if not waiting:
        return held
    be = "is" if waiting == 1 else "are"
    return f"{held} {counted(waiting, 'open suggestion')} {be} {'listed' if everything else 'left out'}."
