"""How the cells of a table of statements are painted, and pictures of those that stay as they are."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from synoptic.core.documents.statement import Relation
from synoptic.gui.models.rows import Index, Role, StatementRows
from synoptic.gui.models.wording import fitted, tip
from synoptic.gui.panels.buttons import paint_focus
from synoptic.gui.theme import UNIT, Theme, blended, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent

    from synoptic.core.documents.statement import Statement

    Kept = tuple[Statement, QPixmap]

CELL_PADDING = 2 * UNIT
WIDEST = 2_000  # code points; more do not fit on any screen
MOST = 512  # pictures; the cells of a screen
WORDS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
LIT = (
    QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
).value  # what makes a cell look other than at rest


def row_ground(theme: Theme, relation: Relation) -> QColor:
    """What lies under the current row of a table: the tint of its relation, thinned."""
    return blended(theme.look(relation).tint, theme.frame, 0.6)


def told(index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    """What the model tells of a cell; asked directly, as the way through Qt costs as much as the answer."""
    return index.model().data(index, role)


class CellPictures:
    """Pictures of cells at rest: rows that come and go make Qt paint all others, too, and letters are dear.

    A statement is a value: who changes it makes another one, for which there is no picture.
    """

    def __init__(self) -> None:
        self._ratio = 1.0  # pixels of the screen for each of the window
        self._kept: dict[tuple[int, int, int, int], Kept] = {}

    def forget(self) -> None:
        """Let go of all: something else is to be seen of the statements."""
        self._kept.clear()

    def set_ratio(self, ratio: float) -> None:
        """Make pictures for a screen with so many pixels for each of the window."""
        if ratio != self._ratio:
            self._ratio = ratio
            self.forget()

    @property
    def wanted(self) -> bool:
        """Do pictures fit the screen? Where a cell may begin amid a pixel they would be blurred."""
        return self._ratio.is_integer()

    def of(self, statement: Statement, column: int, size: QSize) -> QPixmap | None:
        """The picture of a cell, None when there is none."""
        # the statement that is kept along holds its number: no other one has it meanwhile
        kept = self._kept.get((id(statement), column, size.width(), size.height()))
        return kept[1] if kept is not None else None

    def blank(self, size: QSize) -> QPixmap:
        """A picture to be painted on."""
        picture = QPixmap(size * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        return picture

    def keep(self, statement: Statement, column: int, size: QSize, picture: QPixmap) -> None:
        """Remember the picture of a cell, and the latest others."""
        if len(self._kept) >= MOST:
            for oldest in list(islice(self._kept, MOST // 2)):
                del self._kept[oldest]
        self._kept[id(statement), column, size.width(), size.height()] = statement, picture


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: ground by relation where the row is current, a hairline below, words that end in "…"."""

    def __init__(self, theme: Theme, ground: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.ground = theme, ground
        self.pictures = CellPictures()
        # a face is dear to make and there are hundreds of cells to paint
        weights = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold)
        self._faces = {weight: interface_font(weight=weight) for weight in weights}
        self._metrics = {weight: QFontMetrics(face) for weight, face in self._faces.items()}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, by a picture that was kept where it is neither current nor under the mouse."""
        model = index.model()
        statement = model.statement_at(index.row()) if isinstance(model, StatementRows) else None
        if statement is None or option.state.value & LIT or not self.pictures.wanted:
            self.paint_cell(painter, option, index)
            return
        rect: QRect = option.rect
        picture = self.pictures.of(statement, index.column(), rect.size())
        if picture is None:
            picture = self.pictures.blank(rect.size())
            alone = QStyleOptionViewItem(option)
            alone.rect = QRect(QPoint(), rect.size())
            with QPainter(picture) as into:
                self.paint_cell(into, alone, index)
            self.pictures.keep(statement, index.column(), rect.size(), picture)
        painter.drawPixmap(rect.topLeft(), picture)

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell anew."""
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
        words = str(told(index))[:WIDEST]  # to measure an endless label takes its time
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, WORDS, words)

    def face(self, weight: QFont.Weight) -> QFont:
        """The face of this weight: normal, medium or demi-bold."""
        return self._faces[weight]

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
        needed = self._metrics[self.weight_of(option, index)].horizontalAdvance(words[:WIDEST])
        cut = needed > self.box_of(option.rect).width()
        QToolTip.showText(event.globalPos(), tip(fitted(words)) if cut else "", view)
        return True

    def _fill(self, option: QStyleOptionViewItem, index: Index) -> QColor:
        if option.state & QStyle.StateFlag.State_Selected:
            relation = told(index, Role.RELATION)
            return row_ground(self.theme, Relation(str(relation))) if relation else self.theme.hairline
        if option.state & QStyle.StateFlag.State_MouseOver:
            return blended(self.theme.ink, self.ground, 0.04)
        return self.ground
