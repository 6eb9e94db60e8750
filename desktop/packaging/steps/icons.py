"""The icon of the program in the forms that the systems want, drawn from its one SVG."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SIZES = (16, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 32, 48, 64, 256)
# What Apple's format calls a PNG of so many pixels; see `man iconutil` and the list of OSTypes at Apple.
ICNS_TYPES = {128: b"ic07", 256: b"ic08", 512: b"ic09"}


def draw(folder: Path) -> dict[int, Path]:
    """Draw PNGs of all sizes into `folder`, with Qt and without a screen; pixels -> file."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from synoptic.gui.app import make_application
    from synoptic.gui.icons import application_pixmap

    application = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size: folder / f"{size}.png" for size in SIZES}
    for size, path in drawn.items():
        if not application_pixmap(size).save(str(path)):
            raise SystemExit(f"{path} could not be written")
    del application
    return drawn


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """A Windows icon that holds these PNGs; pixels (256 at most) -> PNG."""
    directory, body = b"", b""
    start = 6 + 16 * len(pictures)
    for size, png in sorted(pictures.items()):
        side = size % 256  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), start + len(body))
        body += png
    return struct.pack("<HHH", 0, 1, len(pictures)) + directory + body


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """A macOS icon that holds those of these PNGs for which it has a name."""
    body = b"".join(
        name + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for size, name in ICNS_TYPES.items()
        if size in pictures
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body
