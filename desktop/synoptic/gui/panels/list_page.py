"""The statement list, and at its foot how much of the project it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.gui.panels.statement_list import StatementList
from synoptic.gui.style import flat_button, hairline, plain_label, sheet
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

PIXELS = 12


class ListPage(QWidget):
    """The list over a line that is there while something is hidden; `why_wanted` asks what and why."""

    why_wanted = Signal()

    def __init__(
        self, query: Query, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._query = query
        self.list = StatementList(query, selection, theme)
        self._words = plain_label(pixels=PIXELS, muted=True)
        self.why = flat_button("")
        self.why.setFont(interface_font(PIXELS))
        self.why.clicked.connect(self.why_wanted)
        self._foot = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, 0, 3 * UNIT, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._words)
        row.addWidget(self.why)
        row.addStretch()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(hairline())
        foot.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self.list)
        query.changed.connect(self._count)
        self.set_theme(theme)
        self._count()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.list.set_theme(theme)
        self._foot.setStyleSheet(sheet(theme))

    @property
    def words(self) -> str:
        """What the foot says; empty while nothing is hidden."""
        return "" if self._foot.isHidden() else f"{self._words.text()} {self.why.text()}"

    @Slot()
    def _count(self) -> None:
        counts = self._query.counts_of()
        total, shown = counts.all + counts.rejected, len(self._query.ids)
        self._words.setText(f"{shown:,} of {total:,} shown.")
        self.why.setText(f"{total - shown:,} hidden: why?")
        self.why.setAccessibleName(self.why.text())
        self._foot.setVisible(shown < total)
