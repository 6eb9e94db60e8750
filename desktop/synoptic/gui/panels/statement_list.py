"""The statement list: a row for each statement on view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from synoptic.core.documents.statement import Relation, State
from synoptic.gui.badges import SMALL, paint_badges
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.statement_table import (
    KIND,
    LABEL,
    RELATION,
    SCORE,
    SOURCES,
    STATE,
    StatementTable,
)
from synoptic.gui.panels.cell_delegate import CellDelegate, told
from synoptic.gui.panels.rows_view import RowsView
from synoptic.gui.panels.tag import paint_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QResizeEvent

    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

SIGN_SIDE = 18
WIDTHS = (42, 320, 96, 128, 96, 72)
NARROWEST_LABEL = 200  # pixels; where the label would have less, other columns give way
GIVING_WAY = (SCORE, STATE, KIND)


def columns_hidden(width: int) -> frozenset[int]:
    """Which columns give way in a list of this width, the least important first."""
    hidden: list[int] = []
    room = width - sum(WIDTHS) + WIDTHS[LABEL]
    for column in GIVING_WAY:
        if room < NARROWEST_LABEL:
            hidden.append(column)
            room += WIDTHS[column]
    return frozenset(hidden)


class ListDelegate(CellDelegate):
    """Paints the sign of the relation, filled when decided and outlined while open, and badges."""

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Write the words of the cell, or draw its sign or badges."""
        if index.column() == RELATION:
            self._paint_sign(painter, option, index)
        elif index.column() == SOURCES:
            letters = index.data(Role.LETTERS) or ()
            paint_badges(painter, QRectF(self.box_of(option.rect)), letters, self.theme, SMALL)
        else:
            super().paint_words(painter, option, index)

    def ink_of(self, index: Index) -> QColor:
        """The label in ink, what is known of it in grey."""
        return self.theme.ink if index.column() == LABEL else self.theme.mute

    def weight_of(self, option: QStyleOptionViewItem, index: Index) -> QFont.Weight:
        """Conflicts weigh more."""
        heavy = index.column() == LABEL and told(index, Role.RELATION) == Relation.CONFLICTING
        return QFont.Weight.Medium if heavy else QFont.Weight.Normal

    def paint_keyboard(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Show that the keyboard is in this row: a bar at its head."""
        current = option.state & QStyle.StateFlag.State_Selected
        if current and index.column() == RELATION and option.widget.hasFocus():
            head: QRect = option.rect
            painter.fillRect(QRect(head.x(), head.y(), 3, head.height()), self.theme.selection)

    def _paint_sign(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(0, 0, SIGN_SIDE, SIGN_SIDE)
        box.moveCenter(QRectF(option.rect).center())
        look = self.theme.look(Relation(str(told(index, Role.RELATION))))
        paint_sign(painter, box, look, is_open=told(index, Role.STATE) == State.SUGGESTED)


class StatementList(RowsView):
    """The statements on view with relation, label, kind, sources, state and score."""

    def __init__(
        self, query: Query, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(StatementTable(query), query, selection, theme, parent)
        self.setAccessibleName("Statements")
        self.setItemDelegate(ListDelegate(theme, theme.frame, self))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(WIDTHS[RELATION])
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(RELATION, QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way to the label where it is narrow."""
        hidden = columns_hidden(event.size().width())
        for column in GIVING_WAY:
            self.setColumnHidden(column, column in hidden)
        super().resizeEvent(event)
