"""What the program is, and on what terms it and its parts may be used."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import synoptic
from synoptic import paths
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.icons import application_pixmap
from synoptic.gui.style import plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.gui.theme import Theme

ICON_PIXELS = 64
PARTS = {  # distribution: the terms as its authors name them
    "PySide6-Essentials": "LGPL-3.0, Qt for Python, by The Qt Company",
    "Markdown": "BSD-3-Clause",
    "nh3": "MIT",
    "lxml": "BSD-3-Clause",
    "rapidfuzz": "MIT",
    "PyStemmer": "MIT and BSD-3-Clause",
    "PyYAML": "MIT",
    "platformdirs": "MIT",
}
COLLECTED, INDEX = "licences", "index.txt"  # what the build of a frozen program puts among the resources
FONT_LICENCES = ("fonts/SourceSerifPro-LICENSE.txt", "fonts/Inter-LICENSE.txt")


class AboutDialog(Dialog):
    """Name, version, purpose and licences of the program."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("About Synoptic", theme, parent)
        self.column.addLayout(_head())
        licences = QPlainTextEdit(licence_text())
        licences.setReadOnly(True)
        licences.setAccessibleName("Licences")
        licences.setTabChangesFocus(True)
        self.column.addWidget(licences)
        self.add_buttons(self.close_button())
        self.resize(620, 520)


def _head() -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(application_pixmap(ICON_PIXELS))
    picture.setAccessibleName("The icon of Synoptic")
    words = QVBoxLayout()
    words.addWidget(plain_label(f"Synoptic {synoptic.__version__}", pixels=19, bold=True))
    purpose = plain_label(
        "Several accounts of one event, side by side: what they share, where they conflict, what only one "
        "says. Everything stays on this machine.",
        muted=True,
    )
    purpose.setWordWrap(True)
    words.addWidget(purpose)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def licence_text() -> str:
    """The terms of Synoptic, of the libraries that it uses and of the fonts that it ships."""
    own = "Synoptic is free software under the MIT licence."
    collected = paths.resource_root() / COLLECTED
    if collected.is_dir():
        return "\n\n".join([own, *_collected(collected)])
    parts = [f"{name} {_version(name)}: {terms}" for name, terms in PARTS.items()]
    fonts = [paths.resource(name).read_text("utf-8").strip() for name in FONT_LICENCES]
    return "\n\n".join([own, "\n".join(parts), *fonts])


def _collected(folder: Path) -> list[str]:
    """The index of a frozen program's parts, and the text of each licence under its name."""
    texts = sorted(path for path in folder.iterdir() if path.name != INDEX)
    told = [f"{path.name}\n\n{path.read_text('utf-8', errors='replace').strip()}" for path in texts]
    return [(folder / INDEX).read_text("utf-8").strip(), *told]


def _version(name: str) -> str:
    try:
        return distribution(name).version
    except PackageNotFoundError:  # put together in some other way than by pip
        return ""
