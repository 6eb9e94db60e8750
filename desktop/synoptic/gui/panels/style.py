"""Style sheets for the few controls that Qt draws itself; each names its own class only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from synoptic.gui.theme import INTERFACE_FAMILY, INTERFACE_PIXELS, Theme, palette_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


def field_style(theme: Theme, kind: str = "QLineEdit") -> str:
    """A field to write in."""
    return f"""
        {kind} {{ background: {theme.page.name()}; color: {theme.ink.name()};
            border: 1px solid {theme.hairline.name()}; border-radius: 8px; padding: 4px 8px;
            selection-background-color: {theme.ink.name()}; selection-color: {theme.page.name()};
            placeholder-text-color: {theme.mute.name()}; font: {INTERFACE_PIXELS}px "{INTERFACE_FAMILY}"; }}
        {kind}:focus {{ border: 2px solid {theme.selection.name()}; padding: 3px 7px; }}
    """


def ground_palette(theme: Theme, ground: QColor) -> QPalette:
    """The theme's palette with `ground` behind the rows."""
    palette = palette_of(theme)
    palette.setColor(QPalette.ColorRole.Base, ground)
    palette.setColor(QPalette.ColorRole.Window, ground)
    return palette
