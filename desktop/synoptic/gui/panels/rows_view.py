"""A table of statements that keeps step with the selection, and how its rows are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import tip
from synoptic.gui.panels.buttons import paint_focus
from synoptic.gui.panels.style import ground_palette
from synoptic.gui.style import paper
from synoptic.gui.tables import dress_table, header_style
from synoptic.gui.theme import UNIT, Theme, blended, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QPaintEvent

    from synoptic.gui.models.query import Query
    from synoptic.gui.models.rows import StatementRows
    from synoptic.gui.models.selection import Selection

ROW_HEIGHT = 28
HEADER_HEIGHT = 28
CELL_PADDING = 2 * UNIT
NOTHING_YET = "No statements yet."
NOTHING_FITS = "No statement fits. Choose All, or clear the filters and the search."
WORDS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


def row_ground(theme: Theme, relation: Relation) -> QColor:
    """What lies under the current row of a table: the tint of its relation, thinned."""
    return blended(theme.look(relation).tint, theme.frame, 0.6)


def told(index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    """What the model tells of a cell; asked directly, as the way through Qt costs as much as the answer."""
    return index.model().data(index, role)


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: ground by relation where the row is current, a hairline below, words that end in "…"."""

    def __init__(self, theme: Theme, ground: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.ground = theme, ground
        # a face is dear to make and there are hundreds of cells to paint
        weights = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold)
        self._faces = {weight: interface_font(weight=weight) for weight in weights}
        self._metrics = {weight: QFontMetrics(face) for weight, face in self._faces.items()}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        self.paint_ground(painter, option, index)
        self.paint_words(painter, option, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what lies under the words."""
        rect: QRect = option.rect
        painter.fillRect(rect, self._fill(option, index))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self.theme.hairline)
        self.paint_keyboard(painter, option, index)

    def paint_keyboard(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Show that the keyboard is in this cell."""
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, QRectF(option.rect), self.theme, UNIT)

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Write the words of the cell."""
        weight = self.weight_of(option, index)
        painter.setFont(self._faces[weight])
        painter.setPen(self.ink_of(index))
        box = self.box_of(option.rect)
        metrics = self._metrics[weight]
        words = metrics.elidedText(str(told(index)), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, WORDS, words)

    def weight_of(self, option: QStyleOptionViewItem, index: Index) -> QFont.Weight:
        """How heavy the words of a cell are."""
        return QFont.Weight.Normal

    def ink_of(self, index: Index) -> QColor:
        """The colour of a cell's words."""
        return self.theme.ink

    def box_of(self, rect: QRect) -> QRect:
        """Where in a cell the words go."""
        return rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell what the model has to tell of a cell, or all of its words when they are cut off."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        if told := index.data(Qt.ItemDataRole.ToolTipRole):
            QToolTip.showText(event.globalPos(), tip(str(told)), view)
            return True
        words = str(index.data())
        needed = self._metrics[self.weight_of(option, index)].horizontalAdvance(words)
        cut = needed > self.box_of(option.rect).width()
        QToolTip.showText(event.globalPos(), tip(words) if cut else "", view)
        return True

    def _fill(self, option: QStyleOptionViewItem, index: Index) -> QColor:
        if option.state & QStyle.StateFlag.State_Selected:
            relation = told(index, Role.RELATION)
            return row_ground(self.theme, Relation(str(relation))) if relation else self.theme.hairline
        if option.state & QStyle.StateFlag.State_MouseOver:
            return blended(self.theme.ink, self.ground, 0.04)
        return self.ground


class RowsView(QTableView):
    """Statements in rows; the current row and the selection follow one another.

    `statement_clicked` brings the id of a row that was clicked or entered, also when it was current already.
    """

    statement_clicked = Signal(str)

    def __init__(
        self,
        model: StatementRows,
        query: Query,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._selection, self._syncing = model, selection, False
        self._query, self._theme = query, theme
        self._asked = query.filter, query.ordering
        self.setViewport(paper())
        self.setModel(model)
        self._dress()
        self.set_theme(theme)
        self.selectionModel().currentRowChanged.connect(self._lead)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)
        selection.changed.connect(self.follow)
        query.changed.connect(self._on_query)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setPalette(ground_palette(theme, theme.frame))
        self.horizontalHeader().setStyleSheet(header_style(theme, theme.frame))
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate):
            delegate.theme, delegate.ground = theme, theme.frame
        self.viewport().update()

    def empty_words(self) -> str:
        """What to say instead of rows; nothing when there are some."""
        if self._rows.rowCount():
            return ""
        return NOTHING_FITS if self._query.counts_of().all else NOTHING_YET

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        super().paintEvent(event)
        if words := self.empty_words():
            painter = QPainter(self.viewport())
            painter.setFont(interface_font())
            painter.setPen(self._theme.mute)
            box = self.viewport().rect().adjusted(CELL_PADDING, 3 * UNIT, -CELL_PADDING, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)

    def follow(self) -> None:
        """Make the row of the selected statement the current one, or none when it is not on view."""
        row = self._rows.row_of(self._selection.statement)
        current = self.currentIndex()
        self._syncing = True
        if row < 0:
            self.selectionModel().clear()
        elif current.row() != row or not self.selectionModel().isSelected(current):
            index = self._rows.index(row, max(0, current.column()))
            self.selectionModel().setCurrentIndex(index, CURRENT)
            self.show_row(row)
        self._syncing = False

    def bring_into_view(self) -> None:
        """Scroll to the current row, if there is one."""
        self.show_row(self.currentIndex().row())

    def show_row(self, row: int) -> None:
        """Scroll up or down as far as it takes for a row to be on view; Qt would not, from a hidden cell."""
        if row < 0:
            return
        self.executeDelayedItemsLayout()
        top, bar = self.verticalHeader().sectionPosition(row), self.verticalScrollBar()
        bar.setValue(min(top, max(bar.value(), top + ROW_HEIGHT - self.viewport().height())))

    def _on_query(self) -> None:
        self.follow()
        before, self._asked = self._asked, (self._query.filter, self._query.ordering)
        if self._query.filter != before[0]:
            self.scrollToTop()  # what was found begins there
        elif self._query.ordering != before[1]:
            self.bring_into_view()

    def _lead(self, index: QModelIndex) -> None:
        # rows that come and go move the current row by themselves; only the reader moves the selection
        moved = index.isValid() and not self._syncing and not self._rows.adopting
        if moved and (statement := self._rows.id_at(index.row())):
            self._selection.select(statement)

    def _tell(self, index: QModelIndex) -> None:
        if statement := self._rows.id_at(index.row()):
            self.statement_clicked.emit(statement)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())  # between the scroll bars Qt would paint a box
        self.setMouseTracking(True)
        dress_table(self, ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
