"""Lists of a side panel: rows on the ground of the page, with a hairline below each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from synoptic.gui.panels.style import ground_palette
from synoptic.gui.theme import Theme, blended

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter

KEYBOARD_WIDTH = 3


class PageDelegate(QStyledItemDelegate):
    """Paints what lies under a row; what stands on it is the matter of subclasses."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Show that the row is selected or under the pointer, and on the left that the keyboard is in it."""
        theme, rect = self.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, blended(theme.ink, theme.page, 0.08))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, blended(theme.ink, theme.page, 0.04))
        painter.setPen(QPen(theme.hairline, 1))
        foot = rect.bottom() + 0.5
        painter.drawLine(QPointF(rect.x(), foot), QPointF(rect.right() + 1, foot))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.x(), rect.y(), KEYBOARD_WIDTH, rect.height()), theme.selection)


class PageList(QListView):
    """A list of rows of one height that is as wide as its panel; its delegate is a PageDelegate."""

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: PageDelegate,
        name: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_theme(theme)

    @property
    def theme(self) -> Theme:
        """What it is drawn in."""
        return self._delegate.theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.theme = theme
        self.setPalette(ground_palette(theme, theme.page))
        self.viewport().update()
