"""Where a window stands on the screen, kept so that the next start finds it there."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer, Slot

from synoptic.gui.settings import GEOMETRY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from synoptic.gui.settings import Settings

SOON = 3000  # milliseconds from the last move to its being kept


class Placement(QObject):
    """Remembers place and size of a window: when it is told to, and soon after the last move.

    A program that is killed finds its window where it stood.
    """

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.keep)

    def bring_back(self) -> None:
        """Put the window where it stood last."""
        self._window.restoreGeometry(QByteArray(b64decode(self._settings.get(GEOMETRY))))

    def note(self) -> None:
        """The window is being moved or resized: keep that when it has come to rest."""
        if self._window.isVisible():
            self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Remember where the window stands, on the disk as well."""
        self._timer.stop()
        now = b64encode(self._window.saveGeometry().data()).decode("ascii")
        if now != self._settings.get(GEOMETRY):
            self._settings.set(GEOMETRY, now)
            self._settings.save()
