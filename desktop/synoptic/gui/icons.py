"""The icons that ship, drawn in the ink of a theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from synoptic import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

SIZES = (16, 32)  # pixels; the larger one for screens of high density
APPLICATION_SIZES = (16, 32, 48, 64, 128, 256)
PLACEHOLDER = "currentColor"


def icon(name: str, ink: QColor) -> QIcon:
    """A small icon in one colour.

    Raises:
        FileNotFoundError: no icon of that name ships.
    """
    return _icon(name, ink.name())


@cache
def _icon(name: str, ink: str) -> QIcon:
    drawing = paths.resource(f"icons/{name}.svg").read_text("utf-8").replace(PLACEHOLDER, ink)
    return _rendered(drawing, SIZES)


def application_icon() -> QIcon:
    """The icon of the program, in its own colours."""
    return _rendered(paths.resource("icons/synoptic.svg").read_text("utf-8"), APPLICATION_SIZES)


def application_pixmap(pixels: int) -> QPixmap:
    """The icon of the program as a square picture."""
    return _pixmap(QSvgRenderer(QByteArray(paths.resource("icons/synoptic.svg").read_bytes())), pixels)


def _rendered(drawing: str, sizes: tuple[int, ...]) -> QIcon:
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    found = QIcon()
    for size in sizes:
        found.addPixmap(_pixmap(renderer, size))
    return found


def _pixmap(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
