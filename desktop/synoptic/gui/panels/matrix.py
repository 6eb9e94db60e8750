"""The matrix panel: statements down, articles across, the statement's name always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from synoptic.core.documents.statement import Coverage, Relation
from synoptic.gui.models.matrix_table import LABEL, Group, MatrixTable, Part
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.panels.cell_delegate import CellDelegate, told
from synoptic.gui.panels.rows_view import RowsView
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent

    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme

LABEL_WIDTHS = (240, 440)  # the narrowest and the widest column of labels
RELATION_WIDTHS = (188, 248)  # without and with room for the longest words of a relation
ROOMY = 104  # a column of an article that is wide enough for the relation to have its longest words
CHEVRON = 8  # pixels
NARROWEST, WIDEST = 84, 232  # a column of an article, in pixels


def label_width(width: int) -> int:
    """How wide the labels are in a matrix of this width: a quarter, within limits."""
    narrowest, widest = LABEL_WIDTHS
    return max(narrowest, min(widest, width // 4))


def all_fit(room: int, articles: int) -> bool:
    """Have so many articles and the relation room in so many pixels? Else the articles scroll."""
    return room - RELATION_WIDTHS[0] >= articles * NARROWEST


def column_widths(room: int, articles: int) -> tuple[int, int]:
    """How wide each article's column is, and the relation's, when they have `room` pixels together."""
    scarce, ample = RELATION_WIDTHS
    relation = ample if room - ample >= articles * ROOMY else scarce
    return max(NARROWEST, min(WIDEST, (room - relation) // max(1, articles))), relation


class MatrixDelegate(CellDelegate):
    """Paints what an article says in ink, its silence in grey, the relation in its own colour.

    A row that heads a kind has its name, its number and a chevron that points down where it is open.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        group = model.group_at(index.row()) if isinstance(model, MatrixTable) else None
        if group is None:
            super().paint(painter, option, index)
            return
        painter.save()
        self.paint_ground(painter, option, index)
        if index.column() == LABEL:
            self._paint_head(painter, option.rect, group)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        box = self.box_of(rect)
        middle = QPointF(box.x() + CHEVRON / 2, box.center().y() + 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.mute, 1.4))
        painter.drawPolyline(chevron(middle, CHEVRON / 2, folded=group.folded))
        words = box.adjusted(CHEVRON + 2 * UNIT, 0, 0, 0)
        painter.setFont(interface_font(weight=QFont.Weight.Medium))
        painter.setPen(self.theme.ink)
        name = f"{group.kind.value.capitalize()} "
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(name) + UNIT)
        painter.setPen(self.theme.mute)
        number = f"{group.number:,}"
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)

    def ink_of(self, index: Index) -> QColor:
        """The colour of a cell's words."""
        model = index.model()
        if isinstance(model, MatrixTable) and model.part(index.column()) is Part.RELATION:
            return self.theme.look(Relation(str(told(index, Role.RELATION)))).ink
        return self.theme.mute if told(index, Role.COVERAGE) in _NOTHING_SAID else self.theme.ink

    def weight_of(self, option: QStyleOptionViewItem, index: Index) -> QFont.Weight:
        """The relation, and the label of the current row, weigh more."""
        model = index.model()
        part = model.part(index.column()) if isinstance(model, MatrixTable) else Part.ARTICLE
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        heavy = part is Part.RELATION or (part is Part.LABEL and current)
        return QFont.Weight.DemiBold if heavy else QFont.Weight.Normal


_NOTHING_SAID = (Coverage.SILENT, Coverage.UNREAD)


def chevron(middle: QPointF, reach: float, *, folded: bool) -> list[QPointF]:
    """The points of a chevron: to the right where something is folded away, else down."""
    x, y, half = middle.x(), middle.y(), reach / 2
    if folded:
        return [QPointF(x - half, y - reach), QPointF(x + half, y), QPointF(x - half, y + reach)]
    return [QPointF(x - reach, y - half), QPointF(x, y + half), QPointF(x + reach, y - half)]


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
        for view in (self.labels, self.cells):
            view.setItemDelegate(MatrixDelegate(theme, theme.frame, view))
            view.setSortingEnabled(True)
            view.clicked.connect(self._on_clicked)
            view.activated.connect(self._reveal)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.labels)
        row.addLayout(self._beside)
        row.addWidget(self.cells, 1)
        self._share_scrolling()
        self.model.modelReset.connect(self._set_columns)
        selection.changed.connect(self._unfold)
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
        other.rangeChanged.connect(one.setRange)  # at once: a table of old length would hold the other back
        self.cells.horizontalScrollBar().rangeChanged.connect(self._end_level)

    @Slot(int, int)
    def _end_level(self, _least: int, most: int) -> None:
        """Let both tables end where the scroll bar begins: else the one would hold the other's last row."""
        height = self.cells.horizontalScrollBar().sizeHint().height() if most > 0 else 0
        self._beside.setContentsMargins(0, 0, 0, height)

    def _set_columns(self) -> None:
        articles = len(self.model.columns)
        label = label_width(self.width())
        room = self.width() - label - self.cells.verticalScrollBar().sizeHint().width()
        width, relation = column_widths(room, articles)
        fit = all_fit(room, articles)
        for column in range(self.model.columnCount()):
            part = self.model.part(column)
            stays = part is Part.LABEL or (part is Part.RELATION and not fit)
            self.labels.setColumnHidden(column, not stays)
            self.cells.setColumnHidden(column, stays)
            for view in (self.labels, self.cells):
                view.setColumnWidth(column, relation if part is Part.RELATION else width)
        self.labels.setColumnWidth(LABEL, label)
        self.labels.setFixedWidth(label if fit else label + relation)

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
