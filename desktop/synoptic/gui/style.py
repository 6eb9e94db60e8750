"""Small things that every part of the frame is made of: plain labels, key caps, hairlines, flat buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollBar, QToolButton, QVBoxLayout, QWidget

from synoptic.gui.icons import icon
from synoptic.gui.theme import UNIT, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QColor
    from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout

    from synoptic.gui.theme import Theme

RADIUS = 2 * UNIT
KEY_PIXELS = 11
SCROLL_BAR = 10


def plain_label(text: str = "", *, pixels: int = 13, bold: bool = False, muted: bool = False) -> QLabel:
    """A label that shows its text as it is, never as mark-up."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(interface_font(pixels, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))
    label.setProperty("muted", muted)
    return label


def key_cap(text: str) -> QLabel:
    """The name of a key, drawn as a small cap."""
    label = plain_label(text, pixels=KEY_PIXELS)
    label.setProperty("keycap", True)
    return label


def hairline(*, upright: bool = False) -> QFrame:
    """A line of one pixel between two parts."""
    line = QFrame()
    line.setProperty("hairline", True)
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def lay_over_hairline(bar: QWidget, row: QHBoxLayout) -> None:
    """Give a bar its row, with a line under it."""
    column = QVBoxLayout(bar)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(hairline())


def flat_button(text: str, action: QAction | None = None) -> QToolButton:
    """A button without a box; with an action it does what the action does."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setText(text)
    button.setAccessibleName(text)
    if action is not None:
        button.clicked.connect(action.trigger)
        button.setToolTip(f"{text}  {action.shortcut().toString()}".strip())
    return button


def action_button(text: str) -> QToolButton:
    """A button of a bar that does what the words beside it speak of: with an edge, so that it is seen."""
    button = flat_button(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setProperty("deed", True)
    return button


def icon_button(name: str, text: str, ink: QColor, pixels: int = 16) -> QToolButton:
    """A button that shows an icon; `text` is its name for everybody who does not see it."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setIcon(icon(name, ink))
    button.setIconSize(QSize(pixels, pixels))
    button.setAccessibleName(text)
    button.setToolTip(text)
    return button


def push_button(text: str, *, primary: bool = False) -> QPushButton:
    """A button of a page or dialog; the primary one is what most people come for."""
    button = QPushButton(text)
    button.setProperty("primary", primary)
    button.setAccessibleName(text.replace("&", ""))
    return button


def ring(area: QAbstractScrollArea) -> None:
    """Let something that only scrolls show where the keyboard is."""
    area.setProperty("ring", True)


def set_primary(button: QPushButton, primary: bool) -> None:
    """Let a button be what most people come for now, and what Enter presses, or no longer be it."""
    button.setDefault(primary)
    if button.property("primary") != primary:
        button.setProperty("primary", primary)
        button.style().unpolish(button)  # or it is drawn as it was
        button.style().polish(button)


def sheet(theme: Theme) -> str:
    """The style sheet of the frame in a theme: of its bars, pages and dialogs, never of the panes."""
    ink, mute, line = theme.ink.name(), theme.mute.name(), theme.hairline.name()
    page, frame = theme.page.name(), theme.frame.name()
    return f"""
QLabel {{ color: {ink}; background: transparent; }}
QLabel[muted="true"] {{ color: {mute}; }}
QLabel[keycap="true"] {{
    color: {mute}; border: 1px solid {line}; border-radius: {UNIT}px; padding: 0 5px; }}
QFrame[hairline="true"] {{ background: {line}; border: none; }}
QToolButton {{ color: {ink}; background: transparent;
    border: 1px solid transparent; border-radius: 6px; padding: 3px 6px; }}
QToolButton[deed="true"] {{ background: {page}; border: 1px solid {mute}; padding: 3px 10px; }}
QToolButton:hover {{ background: {line}; }}
QToolButton[deed="true"]:hover {{ background: {line}; }}
QToolButton:focus {{ border: 1px solid {ink}; }}
QToolButton[deed="true"]:focus {{ border: 2px solid {ink}; padding: 2px 9px; }}
QToolButton:disabled {{ color: {mute}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton {{ color: {ink}; background: {page};
    border: 1px solid {line}; border-radius: {RADIUS}px; padding: 7px 14px; }}
QPushButton:hover {{ background: {line}; }}
QPushButton:focus {{ border: 1px solid {ink}; }}
QPushButton:disabled {{ color: {mute}; }}
QPushButton[primary="true"] {{ color: {page}; background: {ink}; border: 1px solid {ink}; }}
QPushButton[primary="true"]:hover {{ background: {mute}; border: 1px solid {mute}; }}
QPushButton[primary="true"]:disabled {{ color: {mute}; background: {line}; border: 1px solid {line}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {mute}; padding: 6px 13px; }}
QLineEdit, QPlainTextEdit {{
    color: {ink}; background: {page}; border: 1px solid {line}; border-radius: 6px; padding: 4px 8px;
    selection-background-color: {ink}; selection-color: {page}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {ink}; }}
QAbstractItemView {{
    color: {ink}; background: {page}; border: 1px solid {line}; outline: 0;
    selection-background-color: {line}; selection-color: {ink}; }}
QAbstractItemView:focus {{ border: 1px solid {ink}; }}
QAbstractScrollArea[ring="true"] {{ border: 1px solid transparent; }}
QAbstractScrollArea[ring="true"]:focus {{ border: 1px solid {ink}; }}
QHeaderView::section {{
    color: {mute}; background: {frame}; border: none; border-bottom: 1px solid {line}; padding: {UNIT}px; }}
QProgressBar {{ background: {line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {ink}; border-radius: 2px; }}
QDialog {{ background: {frame}; }}
{scroll_bars(theme)}
"""


def scroll_bars(theme: Theme) -> str:
    """The style sheet of slim scroll bars without buttons."""
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {SCROLL_BAR}px; }}
QScrollBar:horizontal {{ height: {SCROLL_BAR}px; }}
QScrollBar::handle {{ background: {theme.hairline.name()}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {theme.mute.name()}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def paper() -> QWidget:
    """A new viewport for something that scrolls, as Qt makes it.

    To find out the kind of a widget that Qt made by itself, PySide loads all kinds that there are.
    """
    ground = QWidget()
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    return ground


def style_scroll_bars(part: QWidget, theme: Theme) -> None:
    """Make the scroll bars inside a part slim; a style sheet on the part would slow all painting in it."""
    for bar in part.findChildren(QScrollBar):
        bar.setStyleSheet(scroll_bars(theme))


def menus(theme: Theme) -> str:
    """The style sheet of menus and of the bar that holds them."""
    ink, page, line = theme.ink.name(), theme.page.name(), theme.hairline.name()
    return f"""
QMenuBar {{ background: {theme.frame.name()}; color: {ink}; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {line}; border-radius: {UNIT}px; }}
QMenu {{ background: {page}; color: {ink}; border: 1px solid {line}; padding: {UNIT}px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: {UNIT}px; }}
QMenu::item:selected {{ background: {line}; }}
QMenu::item:disabled {{ color: {theme.mute.name()}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {UNIT}px {2 * UNIT}px; }}
QMenu::indicator {{ width: 12px; height: 12px; left: 7px; }}
"""
