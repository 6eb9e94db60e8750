"""The matrix panel: statements down, articles across, the statement's name always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from synoptic.gui.models.matrix_table import LABEL, MatrixTable, Part
from synoptic.gui.models.rows import Role
from synoptic.gui.panels.matrix_cells import MatrixDelegate, wants_of
from synoptic.gui.panels.rows_view import RowsView
from synoptic.gui.panels.sharing import shared

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme


class Cells(RowsView):
    """The cells of the articles; on a row that heads a kind the keys fold it away and show it again."""

    def __init__(
        self,
        model: MatrixTable,
        query: Query,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, query, selection, theme, parent)
        self._matrix = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold by arrow, space and Enter."""
        group = self._matrix.group_at(self.currentIndex().row())
        folded = None if group is None else folding(event.key(), folded=group.folded)
        if group is None or folded is None:
            super().keyPressEvent(event)
        else:
            self._matrix.fold(group.kind, folded=folded)

    def bring_into_view(self) -> None:
        """Scroll to the current row, and if there is room to the row that heads its kind."""
        row = self.currentIndex().row()
        head = next((one for one in range(row, -1, -1) if self._matrix.group_at(one) is not None), row)
        self.show_row(head)
        super().bring_into_view()


def folding(key: int, *, folded: bool) -> bool | None:
    """Whether a kind is folded after this key, given whether it is; None for a key of no such meaning."""
    match key:
        case Qt.Key.Key_Left | Qt.Key.Key_Right:
            return key == Qt.Key.Key_Left
        case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return not folded
        case _:
            return None


class Labels(RowsView):
    """The names of the statements, beside the cells, which speak and scroll for both."""

    def show_row(self, row: int) -> None:
        """Leave it to the cells."""

    def empty_words(self) -> str:
        """Nothing: the cells say it."""
        return ""


class Matrix(QWidget):
    """Two tables side by side over one model: the labels stay while the articles scroll.

    Where not all columns fit, the relation stays beside the labels.

    `passage_clicked` brings the passage of a cell that was clicked or entered.
    """

    passage_clicked = Signal(str)

    def __init__(
        self, query: Query, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = MatrixTable(query, self)
        self.labels = Labels(self.model, query, selection, theme)
        self.cells = Cells(self.model, query, selection, theme)
        self.labels.setSelectionModel(self.cells.selectionModel())
        self.setFocusProxy(self.cells)
        self._dress_labels()
        self.cells.setAccessibleName("Matrix of statements and articles")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._delegates = tuple(
            MatrixDelegate(theme, theme.frame, view) for view in (self.labels, self.cells)
        )
        for view, delegate in zip((self.labels, self.cells), self._delegates, strict=True):
            view.setItemDelegate(delegate)
            view.setSortingEnabled(True)
            view.clicked.connect(self._on_clicked)
            view.activated.connect(self._reveal)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.labels)
        row.addLayout(self._beside)
        row.addWidget(self.cells, 1)
        self._share_scrolling()
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(self._on_rows)
        selection.changed.connect(self._unfold)
        self._measure()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.labels.set_theme(theme)
        self.cells.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the articles."""
        super().resizeEvent(event)
        self._set_columns()

    def _dress_labels(self) -> None:
        self.labels.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.labels.setAccessibleName("Statements of the matrix")
        self.labels.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.labels.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.labels.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _share_scrolling(self) -> None:
        one, other = self.labels.verticalScrollBar(), self.cells.verticalScrollBar()
        one.valueChanged.connect(other.setValue)
        other.valueChanged.connect(one.setValue)
        other.rangeChanged.connect(one.setRange)  # at once: a table of old length would hold the other back
        self.cells.horizontalScrollBar().rangeChanged.connect(self._end_level)

    @Slot(int, int)
    def _end_level(self, _least: int, most: int) -> None:
        """Let both tables end where the scroll bar begins: else the one would hold the other's last row."""
        height = self.cells.horizontalScrollBar().sizeHint().height() if most > 0 else 0
        self._beside.setContentsMargins(0, 0, 0, height)

    def _set_columns(self) -> None:
        room = self.width() - self.cells.verticalScrollBar().sizeHint().width()
        widths = shared(room, self._wants.articles, self._wants.relations, self._wants.label)
        for column in range(self.model.columnCount()):
            part = self.model.part(column)
            stays = part is Part.LABEL or (part is Part.RELATION and not widths.fit)
            self.labels.setColumnHidden(column, not stays)
            self.cells.setColumnHidden(column, stays)
            wide = widths.articles[column - 1] if part is Part.ARTICLE else widths.relation
            for view in (self.labels, self.cells):
                view.setColumnWidth(column, wide)
        self.labels.setColumnWidth(LABEL, widths.label)
        self.labels.setFixedWidth(widths.label + (0 if widths.fit else widths.relation))
        for delegate in self._delegates:
            if delegate.terse != widths.terse:
                delegate.terse = widths.terse
                delegate.pictures.forget()

    def _measure(self) -> None:
        """Find out what the columns want; not at every edit, as columns that move are hard to read."""
        self._measured = self.model.columns, self.model.rowCount()
        self._wants = wants_of(self.model)
        self._set_columns()

    def _on_reset(self) -> None:
        if self.model.columns != self._measured[0]:
            self._measure()
        else:
            self._set_columns()
            self._on_rows()

    def _on_rows(self) -> None:
        if self.model.rowCount() > 2 * self._measured[1]:  # an analysis brought the first ones
            self._measure()

    def _unfold(self, statement: str) -> None:
        self.model.unfold_for(statement)
        self.cells.follow()

    def _on_clicked(self, index: QModelIndex) -> None:
        group = self.model.group_at(index.row())
        if group is not None:
            self.model.fold(group.kind, folded=not group.folded)
        else:
            self._reveal(index)

    def _reveal(self, index: QModelIndex) -> None:
        passage = index.data(Role.PASSAGE)
        if passage:
            self.passage_clicked.emit(passage)
