"""The matrix panel: statements down, articles across, the statement's name always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from synoptic.core.documents.statement import Coverage, Relation
from synoptic.gui.models.matrix_table import LABEL, MatrixTable, Part
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.panels.rows_view import CellDelegate, RowsView

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QResizeEvent

    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

LABEL_WIDTHS = (240, 440)  # the narrowest and the widest column of labels
RELATION_WIDTHS = (188, 224)  # without and with room for the longest words of a relation
NARROWEST, WIDEST = 104, 232  # a column of an article, in pixels


def label_width(width: int) -> int:
    """How wide the labels are in a matrix of this width: a quarter, within limits."""
    narrowest, widest = LABEL_WIDTHS
    return max(narrowest, min(widest, width // 4))


def column_widths(room: int, articles: int) -> tuple[int, int]:
    """How wide each article's column is, and the relation's, when they have `room` pixels together."""
    scarce, ample = RELATION_WIDTHS
    relation = ample if room - ample >= articles * NARROWEST else scarce
    return max(NARROWEST, min(WIDEST, (room - relation) // max(1, articles))), relation


class MatrixDelegate(CellDelegate):
    """Paints what an article says in ink, its silence in grey, the relation in its own colour."""

    def ink_of(self, index: Index) -> QColor:
        """The colour of a cell's words."""
        model = index.model()
        if isinstance(model, MatrixTable) and model.part(index.column()) is Part.RELATION:
            return self.theme.look(Relation(index.data(Role.RELATION))).ink
        return self.theme.mute if index.data(Role.COVERAGE) in _NOTHING_SAID else self.theme.ink

    def weight_of(self, option: QStyleOptionViewItem, index: Index) -> QFont.Weight:
        """The relation, and the label of the current row, weigh more."""
        model = index.model()
        part = model.part(index.column()) if isinstance(model, MatrixTable) else Part.ARTICLE
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        heavy = part is Part.RELATION or (part is Part.LABEL and current)
        return QFont.Weight.DemiBold if heavy else QFont.Weight.Normal


_NOTHING_SAID = (Coverage.SILENT, Coverage.UNREAD)


class Labels(RowsView):
    """The names of the statements, beside the cells, which speak for both."""

    def empty_words(self) -> str:
        """Nothing: the cells say it."""
        return ""


class Matrix(QWidget):
    """Two tables side by side over one model: the labels stay while the articles scroll.

    `passage_clicked` brings the passage of a cell that was clicked or entered.
    """

    passage_clicked = Signal(str)

    def __init__(
        self, query: Query, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = MatrixTable(query, self)
        self.labels = Labels(self.model, query, selection, theme)
        self.cells = RowsView(self.model, query, selection, theme)
        self.labels.setSelectionModel(self.cells.selectionModel())
        self.setFocusProxy(self.cells)
        self._dress_labels()
        self.cells.setAccessibleName("Matrix of statements and articles")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for view in (self.labels, self.cells):
            view.setItemDelegate(MatrixDelegate(theme, theme.frame, view))
            view.setSortingEnabled(True)
            view.clicked.connect(self._reveal)
            view.activated.connect(self._reveal)
        row.addWidget(self.labels)
        row.addWidget(self.cells, 1)
        self._share_scrolling()
        self.model.modelReset.connect(self._set_columns)
        self._set_columns()

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

    def _set_columns(self) -> None:
        articles = len(self.model.articles)
        label = label_width(self.width())
        room = self.width() - label - self.cells.verticalScrollBar().sizeHint().width()
        width, relation = column_widths(room, articles)
        for column in range(self.model.columnCount()):
            part = self.model.part(column)
            self.labels.setColumnHidden(column, part is not Part.LABEL)
            self.cells.setColumnHidden(column, part is Part.LABEL)
            self.cells.setColumnWidth(column, relation if part is Part.RELATION else width)
        self.labels.setColumnWidth(LABEL, label)
        self.labels.setFixedWidth(label)

    def _reveal(self, index: QModelIndex) -> None:
        passage = index.data(Role.PASSAGE)
        if passage:
            self.passage_clicked.emit(passage)
