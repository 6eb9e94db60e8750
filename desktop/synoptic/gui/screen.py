"""Is there a screen to open a window on? Asked before Qt is, which would end the program without a word."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from synoptic.errors import NoScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

X_PORT = 6000
PATIENCE = 2.0  # seconds for a display on another machine to answer
X_LIBRARIES = {  # what Qt's plugin for X11 loads, and the Debian package that holds it
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBRARIES = "libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3"

WITHOUT = (
    "Without a screen you can still use `synoptic analyse FILE...`, and `synoptic shot PROJECT -o OUT.png` "
    "for a picture of the window; or start it on a virtual screen: `xvfb-run synoptic`."
)
NO_DISPLAY = f"There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). {WITHOUT}"
SILENT = f"The screen that DISPLAY names ({{display}}) does not answer. {WITHOUT}"
MISSING = f"Qt cannot open a window, because libraries are missing: sudo apt install {{packages}}. {WITHOUT}"
UNUSABLE = (
    f"Qt could not be loaded ({{reason}}). On Debian or Ubuntu this helps: sudo apt install {LIBRARIES}. "
    "`synoptic analyse FILE...` works without it."
)


def require_screen(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Make sure that a window can be opened.

    Raises:
        NoScreen: it cannot; the message says what to do.
    """
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if not platform.startswith("linux") or (chosen and not chosen.startswith("xcb")):
        return
    if environment.get("WAYLAND_DISPLAY") and not chosen:
        return
    display = environment.get("DISPLAY", "")
    if not display:
        raise NoScreen(NO_DISPLAY)
    if not answers(display):
        raise NoScreen(SILENT.format(display=display))
    missing = [package for library, package in X_LIBRARIES.items() if not _loads(library)]
    if missing:
        raise NoScreen(MISSING.format(packages=" ".join(missing)))


def answers(display: str) -> bool:
    """Does an X server listen on this display, such as ":0" or "host:10.0"?"""
    found = re.fullmatch(r"(?:unix|(?P<host>[^:]*)(?:/unix)?):(?P<number>\d+)(?:\.\d+)?", display)
    if found is None:
        return False
    if found["host"]:
        return _connects((found["host"], X_PORT + int(found["number"])))
    path = f"/tmp/.X11-unix/X{found['number']}"
    return any(_connects(address) for address in (path, "\0" + path))


def _connects(address: tuple[str, int] | str) -> bool:
    import socket  # here and below: whoever has Wayland or a Mac never needs it

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(PATIENCE)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
