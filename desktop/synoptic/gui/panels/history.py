"""The history: what was done to the project, the latest first; from here one goes back, or takes back one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPolygon
from PySide6.QtWidgets import (
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from synoptic.core.documents.statement import State
from synoptic.gui.models.history import DECIDE, EARLIER, EntryRole, HistoryModel
from synoptic.gui.panels.buttons import KeyButton
from synoptic.gui.panels.choice import ChoiceButton
from synoptic.gui.panels.labels import PlainLabel
from synoptic.gui.panels.page_list import PageDelegate, PageList
from synoptic.gui.panels.prose import Prose
from synoptic.gui.panels.search_field import SearchField
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from synoptic.core.documents.gone import Gone
    from synoptic.gui.desk import Desk
    from synoptic.gui.models.history import Entry
    from synoptic.gui.models.rows import Index

ROW_HEIGHT = 44
MARGIN = 3 * UNIT
DETAIL_PIXELS = 12
BACK, AGAIN = "Go back to here", "Redo up to here"
TAKE_BACK = "Take back"
NOTHING_FITS = "Nothing in the history fits."


class EntryPainter(PageDelegate):
    """Paints an entry: what was done over who did it and when; undone ones in grey and slanted."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(40 * UNIT, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        rect: QRect = option.rect
        painter.save()
        self.paint_ground(painter, option)
        done, divides = bool(index.data(EntryRole.DONE)), bool(index.data(EntryRole.DIVIDES))
        label = interface_font(weight=QFont.Weight.DemiBold if divides else QFont.Weight.Normal)
        label.setItalic(not done)
        inner = rect.adjusted(MARGIN + 2 * UNIT, UNIT + 1, -MARGIN, -UNIT - 1)
        upper = QRect(inner.x(), inner.y(), inner.width(), inner.height() // 2)
        self._write(painter, upper, str(index.data()), label, muted=not done)
        lower = upper.translated(0, upper.height())
        small = interface_font(DETAIL_PIXELS)
        self._write(painter, lower, str(index.data(EntryRole.DETAIL)), small, muted=True)
        if index.data(EntryRole.HERE):
            self._paint_here(painter, rect)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, words: str, font: QFont, *, muted: bool) -> None:
        painter.setFont(font)
        painter.setPen(self.theme.mute if muted else self.theme.ink)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_here(self, painter: QPainter, rect: QRect) -> None:
        """Point at the entry with which the project stands now."""
        middle, left = rect.y() + ROW_HEIGHT // 4 + 3, rect.x() + 6
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.ink)
        corners = [QPoint(left, middle - 5), QPoint(left + 7, middle), QPoint(left, middle + 5)]
        painter.drawPolygon(QPolygon(corners))


class EntryList(PageList):
    """The entries; `chosen` brings the row that the reader made the current one, `entered` one to go to."""

    chosen = Signal(int)
    entered = Signal(int)
    _arriving = True  # Qt tells of a current entry before there is a list to choose from

    def __init__(self, model: HistoryModel, theme: Theme, parent: QWidget | None = None) -> None:
        name = "What was done, the latest first"
        super().__init__(model, EntryPainter(theme), name, theme, parent)
        self._entries = model
        self._arriving = False
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what the reader chose; rows that come and go move the current one by themselves."""
        super().currentChanged(current, previous)
        if not self._arriving and not self._entries.adopting:
            self.chosen.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard come to the first entry without choosing it: the selection stays where it was."""
        self._arriving = True
        super().focusInEvent(event)
        self._arriving = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current entry by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries, or say that none fits."""
        super().paintEvent(event)
        if not self._entries.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.theme.mute)
            painter.drawText(
                self.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, 0),
                Qt.TextFlag.TextWordWrap,
                NOTHING_FITS,
            )


class HistoryPanel(QWidget):
    """The list under its filters, and the chosen entry in full with what can be done about it.

    `take_back_requested` brings a statement whose decision is to be taken back, whatever was done since.
    """

    take_back_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self._model = HistoryModel(desk.workspace, desk.history, self)
        self._title = PlainLabel("History", interface_font(14, QFont.Weight.DemiBold))
        self.search = SearchField("Search the history", theme)
        self.person = ChoiceButton("Anybody", theme)
        self.list = EntryList(self._model, theme)
        self._words = Prose("", interface_font(), theme.ink, 1.1)
        self._detail = Prose("", interface_font(DETAIL_PIXELS), theme.mute, 1.1)
        self.go = KeyButton(BACK, "⏎", theme)
        self.take_back = KeyButton(TAKE_BACK, "U", theme)
        self._foot = QWidget()
        self._gone: Gone | None = None  # what is known of the chosen entry's statement, where it is gone
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.setAccessibleName("History")
        self.set_theme(theme)
        self._on_moved()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._title.set_colour(theme.ink)
        self._words.set_colour(theme.ink)
        self._detail.set_colour(theme.mute)
        for part in (self.search, self.person, self.list, self.go, self.take_back):
            part.set_theme(theme)
        self.update()

    @property
    def entry(self) -> Entry | None:
        """What is chosen."""
        return self._model.entry(self.list.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the page under everything, and a line over the foot."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        if self._foot.isVisible():
            painter.fillRect(0, self._foot.y(), self.width(), 1, self._theme.hairline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the decision of the chosen entry back by its letter."""
        if event.text().upper() == "U" and self.take_back.isVisible():
            self.take_back.click()
        else:
            super().keyPressEvent(event)

    def narrow(self) -> None:
        """Show only what fits the words and the person."""
        self._model.narrow(self.search.text(), self.person.key)
        self._tell()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 3 * UNIT, MARGIN, 2 * UNIT)
        head.setSpacing(2 * UNIT)
        for part in (self._title, self.search, self.person):
            head.addWidget(part)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(MARGIN, 2 * UNIT, MARGIN, 3 * UNIT)
        foot.setSpacing(UNIT)
        for line in (self._words, self._detail):
            foot.addWidget(line)
        foot.addSpacing(UNIT)
        for button in (self.go, self.take_back):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.search.asked.connect(self.narrow)
        self.person.chosen.connect(self._choose_person)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self._go_to)
        self.go.clicked.connect(lambda: self._go_to(self.list.currentIndex().row()))
        self.take_back.clicked.connect(self._take_back)
        self._desk.history.moved.connect(self._on_moved)

    @Slot(str)
    def _choose_person(self, key: str) -> None:
        self._offer_people(key)
        self.narrow()

    def _offer_people(self, key: str) -> None:
        names = self._desk.workspace.record.names()
        own = self._desk.workspace.agent
        people = {own.id: own.name} | names
        self.person.offer([("", "Anybody"), *people.items()], key)
        self.person.setVisible(len(people) > 1)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None and len(entry.statements) == 1:
            (only,) = entry.statements
            if self._desk.workspace.has_statement(only):
                self._desk.selection.select(only)
        self._tell()

    @Slot(int)
    def _go_to(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None and entry.place != EARLIER:
            self._desk.history.go_to(entry.place)

    def _take_back(self) -> None:
        entry = self.entry
        if entry is not None and self._decided(entry):
            self.take_back_requested.emit(entry.statements[0])

    def _decided(self, entry: Entry) -> bool:
        """Is it a decision that can still be taken back on its own?"""
        if self._gone is not None:
            return self._model.is_left(self._gone)
        if entry.kind != DECIDE or len(entry.statements) != 1 or not self._model.is_done(entry):
            return False
        space, (only,) = self._desk.workspace, entry.statements
        return space.has_statement(only) and space.statement(only).state is not State.SUGGESTED

    @Slot()
    def _on_moved(self) -> None:
        self._offer_people(self.person.key)
        self._tell()

    def _tell(self) -> None:
        entry = self.entry
        self._foot.setVisible(entry is not None)
        self._gone = None
        if entry is None:
            return
        self._words.set_text(entry.label)
        self._gone = self._model.gone(entry)
        why = [self._model.gone_words(self._gone)] if self._gone is not None else []
        self._detail.set_text("\n".join([self._model.words_of(entry), *why]))
        undone = not self._model.is_done(entry)
        self.go.rename(AGAIN if undone else BACK)
        self.go.setVisible(entry.place not in (EARLIER, self._desk.history.place))
        self.take_back.setVisible(self._decided(entry))
        self.update()
