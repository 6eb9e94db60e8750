"""One program for all files: a later start hands what it was asked to open to the running one, and ends.

The two meet at a socket beside the settings (a named pipe on Windows), one for each screen. What comes
through it is a list of paths and nothing else; only the user's own processes can reach it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from synoptic import paths
from synoptic.logs import logger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection, Listener

TAKEN, GONE = b"taken", b""
PATIENCE = 2.0  # seconds; a program that does not answer for so long is left alone
MOST_BYTES = 1_000_000
LONGEST_ADDRESS = 100  # bytes; systems allow a socket 104 or 108
SCREENS = ("WAYLAND_DISPLAY", "DISPLAY")
UNREACHABLE = (OSError, EOFError)  # nobody is there, or went away while speaking

LOG = logger("instance")


def address() -> str:
    """Where the running program of this user and screen is found; empty where there can be none."""
    screen = " ".join(os.environ.get(name, "") for name in SCREENS)
    place = paths.config_folder()
    if sys.platform == "win32":
        return rf"\\.\pipe\synoptic-{_short(f'{place} {screen}')}"
    socket = str(place / f"window-{_short(screen)}.socket")
    return socket if len(os.fsencode(socket)) <= LONGEST_ADDRESS else ""


def _short(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def hand_over(targets: Sequence[Path], where: str) -> bool:
    """Ask the running program to open `targets`, or to come to the front; False when none answers."""
    if not where or (sys.platform != "win32" and not Path(where).exists()):
        return False  # as at most starts, which need not wait for the import
    from multiprocessing.connection import Client

    request = json.dumps([str(target.absolute()) for target in targets]).encode()
    try:
        with Client(where) as connection:
            connection.send_bytes(request)
            return connection.poll(PATIENCE) and connection.recv_bytes(len(TAKEN)) == TAKEN
    except UNREACHABLE:
        return False


class Instance(QObject):
    """Listens for later starts.

    Signal: `asked` (a list of paths, empty for coming to the front), in the thread of the window.
    """

    asked = Signal(object)
    _heard = Signal(object)

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> bool:
        """Listen from now on; False when that cannot be, and then every start is a program of its own."""
        if not self._where:
            return False
        from multiprocessing.connection import Listener

        if sys.platform != "win32":
            Path(self._where).unlink(missing_ok=True)  # what a program left that was killed
        try:
            self._listener = Listener(self._where)
        except OSError as error:
            LOG.warning("no other start will be heard: %s", error)
            return False
        self._thread = threading.Thread(target=self._serve, args=(self._listener,), daemon=True)
        self._thread.start()
        return True

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        if self._listener is None or self._thread is None:
            return
        listener, self._listener = self._listener, None
        _knock(self._where)  # a thread that waits for a connection ends with one
        self._thread.join(PATIENCE)
        listener.close()

    def _serve(self, listener: Listener) -> None:
        while self._listener is not None:
            try:
                with listener.accept() as connection:
                    self._answer(connection)
            except UNREACHABLE as error:
                LOG.info("a start went away: %s", error)

    def _answer(self, connection: Connection) -> None:
        targets = _targets(connection.recv_bytes(MOST_BYTES)) if connection.poll(PATIENCE) else None
        if targets is None or self._listener is None:
            return
        self._heard.emit(targets)
        connection.send_bytes(TAKEN)

    @Slot(object)
    def _on_heard(self, targets: list[Path]) -> None:
        self.asked.emit(targets)


def _targets(request: bytes) -> list[Path] | None:
    """The paths that a request names; None when it is no request."""
    try:
        named = json.loads(request)
    except ValueError:
        return None
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        return None
    return [Path(one) for one in named]


def _knock(where: str) -> None:
    from multiprocessing.connection import Client

    try:
        with Client(where) as connection:
            connection.send_bytes(GONE)
    except UNREACHABLE as error:
        LOG.info("the listener had gone: %s", error)
