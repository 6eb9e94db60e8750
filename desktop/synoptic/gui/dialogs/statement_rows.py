"""A table of statements in a dialog, and below it the chosen one in the words of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from synoptic.core.documents.answers import own_answer
from synoptic.gui.badges import SMALL, paint_badges, paint_check, paint_sign
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import fitted, tip
from synoptic.gui.style import plain_label, ring
from synoptic.gui.tables import dress_table, header_style
from synoptic.gui.theme import UNIT, Theme, blended, interface_font, reading_font

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from synoptic.core.documents.statement import Statement

ROW_HEIGHT = 30
SIGN_SIDE = 18
CHECK_SIDE = 16
QUOTE_PIXELS = 14
ONLY_HERE = "  ≠ only here"


class StatementDelegate(QStyledItemDelegate):
    """Paints a cell by what the model tells of it: a tick, a relation, articles, or else words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face, self._heavy = interface_font(), interface_font(weight=QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of one height."""
        return QSize(10 * UNIT, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, blended(self._theme.ink, self._theme.page, 0.1))
        painter.setPen(QPen(self._theme.hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        tick, relation, letters = (
            index.data(role) for role in (Qt.ItemDataRole.CheckStateRole, Role.RELATION, Role.LETTERS)
        )
        if tick is not None:
            checked = Qt.CheckState(tick) is Qt.CheckState.Checked
            paint_check(painter, _middle(rect, CHECK_SIDE), self._theme, checked=checked)
        elif relation is not None:
            paint_sign(painter, _middle(rect, SIGN_SIDE), self._theme.look(relation), is_open=True)
        elif letters is not None:
            paint_badges(painter, QRectF(_inner(rect)), letters, self._theme, SMALL)
        else:
            self._write(painter, rect, index)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick and untick by a click anywhere in the cell of the tick."""
        released = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        if not released or index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        return _turn(model, index)

    def _write(self, painter: QPainter, rect: QRect, index: Index) -> None:
        face = self._heavy if index.data(Role.BOLD) else self._face
        painter.setFont(face)
        painter.setPen(self._theme.mute if index.data(Role.MUTED) else self._theme.ink)
        box = _inner(rect)
        words = QFontMetrics(face).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class StatementRowsView(QTableView):
    """The table; `chosen` brings the row that is the current one, -1 for none."""

    chosen = Signal(int)

    def __init__(
        self, model: QAbstractItemModel, widths: Sequence[int], theme: Theme, name: str, nothing: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self.nothing = nothing
        self.setModel(model)
        self.setItemDelegate(StatementDelegate(theme, self))
        self.setAccessibleName(name)
        dress_table(self, ROW_HEIGHT)
        self._lay_out(widths)
        self.setStyleSheet(_frame_style(theme) + header_style(theme, theme.page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick and untick by the space bar, wherever in the row the keyboard is."""
        first = self.model().index(self.currentIndex().row(), 0)
        tickable = first.isValid() and first.data(Qt.ItemDataRole.CheckStateRole) is not None
        if event.key() == Qt.Key.Key_Space and tickable:
            _turn(self.model(), first)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the reader has come to."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(interface_font())
            painter.setPen(self._theme.mute)
            box = self.viewport().rect().adjusted(4 * UNIT, 4 * UNIT, -4 * UNIT, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.nothing)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a cell in its tip."""
        if event.type() is QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())  # type: ignore[attr-defined]
            self.viewport().setToolTip(tip(str(index.data() or "")) if index.isValid() else "")
        return super().viewportEvent(event)

    def _lay_out(self, widths: Sequence[int]) -> None:
        """Give columns these widths in pixels; those of width 0 take what is left."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(8 * UNIT)
        for column, width in enumerate(widths):
            if width:
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class StatementWords(QScrollArea):
    """What the sources of a statement say, position by position, in their own words."""

    def __init__(self, badges: Mapping[str, str], height: int) -> None:
        super().__init__()
        self._badges = badges
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedHeight(height)
        self.setAccessibleName("What its sources say")
        ring(self)
        self.viewport().setAutoFillBackground(False)
        self.show_statement(None)

    @property
    def words(self) -> list[str]:
        """The lines that are shown."""
        return [label.text() for label in self.findChildren(QLabel)]

    def show_statement(
        self, statement: Statement | None, hint: str = "", alone: Collection[str] = ()
    ) -> None:
        """Show what a statement's sources say, or a hint where there is none.

        `alone` are passages that stand only here, which is said of them.
        """
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * UNIT, 0)
        column.setSpacing(UNIT)
        for label in (
            self._labels(statement, alone) if statement is not None else [plain_label(hint, muted=True)]
        ):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # the ground of the dialog is under it

    def _labels(self, statement: Statement, alone: Collection[str]) -> list[QLabel]:
        labels = [plain_label(fitted(statement.label), pixels=14, bold=True)]
        for position in statement.positions:
            if answer := own_answer(position, statement):
                labels.append(plain_label(fitted(answer), bold=True))
            for passage in position.passages:
                letter = self._badges.get(passage.article, "?")
                mark = ONLY_HERE if passage.id in alone else ""
                quote = plain_label(f"{letter}   “{fitted(passage.exact)}”{mark}")
                quote.setFont(reading_font(QUOTE_PIXELS))
                labels.append(quote)
        if statement.suggestion is not None and statement.suggestion.reason:
            labels.append(plain_label(f"Why: {fitted(statement.suggestion.reason)}", muted=True))
        return labels


def _turn(model: QAbstractItemModel, index: Index) -> bool:
    checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
    return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _middle(rect: QRect, side: int) -> QRectF:
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(rect).center())
    return box.translated(0, -0.5)


def _inner(rect: QRect) -> QRect:
    return rect.adjusted(2 * UNIT, 0, -2 * UNIT, -1)


def _frame_style(theme: Theme) -> str:
    return f"""
        QTableView {{ border: 1px solid {theme.hairline.name()}; border-radius: 6px;
            background: {theme.page.name()}; }}
        QTableView:focus {{ border: 1px solid {theme.ink.name()}; }}
    """
