"""A table of statements that keeps step with the selection, and how its rows are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QTableView, QWidget

from synoptic.gui.panels.cell_delegate import CELL_PADDING, CellDelegate
from synoptic.gui.panels.style import ground_palette
from synoptic.gui.style import paper
from synoptic.gui.tables import dress_table, header_style
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from synoptic.core.documents.edits import Changes
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.rows import StatementRows
    from synoptic.gui.models.selection import Selection

ROW_HEIGHT = 28
HEADER_HEIGHT = 28
NOTHING_YET = "No statements yet."
NOTHING_FITS = "No statement fits. Choose All, or clear the filters and the search."
CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


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
        model.modelReset.connect(self._forget_pictures)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setPalette(ground_palette(theme, theme.frame))
        self.horizontalHeader().setStyleSheet(header_style(theme, theme.frame))
        if (delegate := self._delegate()) is not None:
            delegate.theme, delegate.ground = theme, theme.frame
            delegate.pictures.forget()
        self.viewport().update()

    def empty_words(self) -> str:
        """What to say instead of rows; nothing when there are some."""
        if self._rows.rowCount():
            return ""
        return NOTHING_FITS if self._query.counts_of().all else NOTHING_YET

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        if (delegate := self._delegate()) is not None:
            delegate.pictures.set_ratio(self.devicePixelRatioF())
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard come to a cell that can be seen: its ring would be in a hidden column else."""
        super().focusInEvent(event)
        current = self.currentIndex()
        if current.isValid() and self.isColumnHidden(current.column()):
            columns = range(self._rows.columnCount())
            shown = next((one for one in columns if not self.isColumnHidden(one)), current.column())
            self._syncing = True
            self.selectionModel().setCurrentIndex(current.siblingAtColumn(shown), CURRENT)
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

    def _delegate(self) -> CellDelegate | None:
        found = self.itemDelegate()
        return found if isinstance(found, CellDelegate) else None

    def _forget_pictures(self) -> None:
        if (delegate := self._delegate()) is not None:
            delegate.pictures.forget()

    def _on_query(self, changes: Changes) -> None:
        if changes.articles:  # cells name articles by letters, and say what stands in their present texts
            self._forget_pictures()
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
