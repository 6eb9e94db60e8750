"""How the cells of the matrix are painted, and how much room their words want."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from synoptic.core.documents.statement import Coverage, Relation, State
from synoptic.gui.badges import paint_sign
from synoptic.gui.models.matrix_table import LABEL, Group, MatrixTable, Part
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.panels.cell_delegate import CELL_PADDING, WORDS, CellDelegate, told
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

    from synoptic.core.documents.statement import Statement

MEASURED = 60  # rows that are looked at for what their answers take
ENOUGH = 100  # characters; no column is wider
QUOTE = 120  # pixels that are wanted for quoted words, which seldom fit in any width
SIGN = 16  # pixels; the box of a relation's sign
DISSENT = 14  # pixels; the sign before an answer that dissents
SPARE = 2 * CELL_PADDING + 2  # beside the words of a cell
CHEVRON = 8  # pixels


class MatrixDelegate(CellDelegate):
    """Paints what an article says in ink, its silence in grey, the relation in its own colour.

    A row that heads a kind has its name, its number and a chevron that points down where it is open. An
    answer that dissents is heavier and has the sign of a conflict before it.
    """

    terse = False  # show the relation in its shortest form

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

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Write the words of the cell: after its sign the relation, and an answer that dissents."""
        model = index.model()
        statement = model.statement_at(index.row()) if isinstance(model, MatrixTable) else None
        if not isinstance(model, MatrixTable) or statement is None:
            super().paint_words(painter, option, index)
        elif model.part(index.column()) is Part.RELATION:
            words = model.relation_short(statement, terse=self.terse)
            self._paint_relation(painter, self.box_of(option.rect), statement, words)
        elif told(index, Role.DISSENTS):
            self._paint_dissent(painter, option, index)
        else:
            super().paint_words(painter, option, index)

    def _paint_relation(self, painter: QPainter, rect: QRect, statement: Statement, words: str) -> None:
        box, look = QRectF(rect), self.theme.look(statement.relation)
        sign = QRectF(box.x(), box.center().y() - SIGN / 2, SIGN, SIGN)
        paint_sign(painter, sign, look, statement.state is State.SUGGESTED)
        box.setLeft(sign.right() + UNIT)
        painter.setFont(self.face(QFont.Weight.DemiBold))
        painter.setPen(look.ink)
        painter.drawText(box, WORDS, words)

    def _paint_dissent(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self.theme.look(Relation.CONFLICTING)
        painter.setFont(self.face(QFont.Weight.DemiBold))
        painter.setPen(look.ink)
        painter.drawText(self.box_of(option.rect), WORDS, look.sign)
        words = QStyleOptionViewItem(option)
        words.rect = option.rect.adjusted(DISSENT, 0, 0, 0)
        super().paint_words(painter, words, index)

    def ink_of(self, index: Index) -> QColor:
        """The colour of a cell's words."""
        return self.theme.mute if told(index, Role.COVERAGE) in _NOTHING_SAID else self.theme.ink

    def weight_of(self, option: QStyleOptionViewItem, index: Index) -> QFont.Weight:
        """An answer that dissents, and the label of the current row, weigh more."""
        model = index.model()
        part = model.part(index.column()) if isinstance(model, MatrixTable) else Part.ARTICLE
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        heavy = (part is Part.LABEL and current) or bool(told(index, Role.DISSENTS))
        return QFont.Weight.DemiBold if heavy else QFont.Weight.Normal


_NOTHING_SAID = (Coverage.SILENT, Coverage.UNREAD)


def chevron(middle: QPointF, reach: float, *, folded: bool) -> list[QPointF]:
    """The points of a chevron: to the right where something is folded away, else down."""
    x, y, half = middle.x(), middle.y(), reach / 2
    if folded:
        return [QPointF(x - half, y - reach), QPointF(x + half, y), QPointF(x - half, y + reach)]
    return [QPointF(x - reach, y - half), QPointF(x, y + half), QPointF(x + reach, y - half)]


class Wants(NamedTuple):
    """What the columns want, in pixels: label, articles, the relation in its longer and its terse form."""

    label: int
    articles: tuple[int, ...]
    relations: tuple[int, int]


def wants_of(model: MatrixTable) -> Wants:
    """What the first rows of a matrix, and its heads, take."""
    return _Measure(model).wants()


class _Measure:
    """Asks for the faces once: there are thousands of words to be measured."""

    def __init__(self, model: MatrixTable) -> None:
        self._model, self._last = model, model.columnCount() - 1
        rows = (model.statement_at(row) for row in range(min(model.rowCount(), MEASURED)))
        self._statements = [statement for statement in rows if statement is not None]
        self._plain = QFontMetrics(interface_font())
        self._heavy = QFontMetrics(interface_font(weight=QFont.Weight.DemiBold))

    def wants(self) -> Wants:
        """What all columns want."""
        label = max([self._head(LABEL), *(self._heavy_width(one.label) for one in self._statements)])
        return Wants(
            label + SPARE,
            tuple(self._answers(column) + SPARE for column in range(1, self._last)),
            (self._relation(terse=False) + SPARE, self._relation(terse=True) + SPARE),
        )

    def _head(self, column: int) -> int:
        name = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        return self._plain.horizontalAdvance(name[:ENOUGH])

    def _answers(self, column: int) -> int:
        return max([self._head(column), *(self._answer(one, column) for one in self._statements)])

    def _answer(self, statement: Statement, column: int) -> int:
        words = self._model.shown(statement, column)
        if words.startswith("“"):
            return QUOTE
        if self._model.told(statement, column, Role.DISSENTS):
            return self._heavy_width(words) + DISSENT
        return self._plain.horizontalAdvance(words[:ENOUGH])

    def _relation(self, *, terse: bool) -> int:
        words = {self._model.relation_short(one, terse=terse) for one in self._statements}
        return max([self._head(self._last), *(SIGN + UNIT + self._heavy_width(one) for one in words)])

    def _heavy_width(self, words: str) -> int:
        return self._heavy.horizontalAdvance(words[:ENOUGH])
