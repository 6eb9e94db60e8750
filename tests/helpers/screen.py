"""What stands on the screen, as against what would be painted now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget


def on_screen(widget: QWidget) -> QImage:
    """What the screen shows now of the window of a widget; `grab` would paint all of it anew."""
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()  # what the first round has asked for
    window = widget.window()
    return window.screen().grabWindow(window.winId()).toImage()
