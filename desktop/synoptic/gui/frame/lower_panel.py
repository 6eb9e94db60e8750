"""The panel under the panes: matrix, list and timeline of the statements behind tabs, which fold away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from synoptic.gui.style import hairline
from synoptic.gui.theme import INTERFACE_PIXELS, UNIT, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.gui.frame.later import Later
    from synoptic.gui.theme import Theme


class LowerPanel(QWidget):
    """One page behind each tab; `filters` stands beside the tabs. `turned`: another page is on view."""

    turned = Signal()

    def __init__(
        self,
        pages: Sequence[tuple[str, Later]],
        filters: Later,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Matrix, statements and timeline")
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)  # where it is narrow the filters give way, not the views
        self._tabs.setFont(interface_font(INTERFACE_PIXELS))
        self._tabs.setAccessibleName("Views of the statements")
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pages = QStackedWidget()
        self._parts = [*(page for _, page in pages), filters]
        for name, page in pages:
            self._tabs.addTab(name)
            self._pages.addWidget(page)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._tabs.currentChanged.connect(self._on_turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        row = QHBoxLayout()
        row.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        row.addWidget(self._tabs)
        row.addStretch()
        row.addWidget(filters)
        column.addLayout(row)
        column.addWidget(self._pages, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for part in self._parts:
            part.set_theme(theme)
        ink, mute, line = theme.ink.name(), theme.mute.name(), theme.hairline.name()
        self.setStyleSheet(
            f'QFrame[hairline="true"] {{ background: {line}; border: none; }}'
            f"QTabBar::tab {{ color: {mute}; background: transparent; padding: 6px 0 4px 0;"
            f" margin: 2px {2 * UNIT}px 2px {2 * UNIT}px;"
            f" border: none; border-bottom: 2px solid transparent; }}"
            f"QTabBar::tab:selected {{ color: {ink}; border-bottom: 2px solid {ink}; }}"
            f"QTabBar::tab:hover, QTabBar::tab:focus {{ color: {ink}; }}"
        )

    @Slot(int)
    def _on_turned(self, _page: int) -> None:
        self.turned.emit()

    @property
    def page(self) -> int:
        """Which page is on view, from 0."""
        return self._tabs.currentIndex()

    def show_page(self, page: int) -> None:
        """Bring a page to the front; a number that there is not changes nothing."""
        if 0 <= page < self._tabs.count():
            self._tabs.setCurrentIndex(page)

    def focus_page(self) -> None:
        """Put the keyboard into the page on view."""
        current = self._pages.currentWidget()
        if current is not None:
            current.setFocus()
