"""What stands before and after a picture of the window: where it may go, and what it is written as."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from synoptic.core import workspace
from synoptic.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPixmap

SUFFIX = ".png"


def require_picture(path: Path) -> None:
    """Make sure that a name is one for a picture.

    Raises:
        ExportError: its suffix says that it is something else.
    """
    if path.suffix.lower() != SUFFIX:
        raise ExportError(
            f"“{path}” is no name for a picture: it has to end in {SUFFIX}. Nothing was written or changed."
        )


def copy_project(project: Path, copy: Path) -> None:
    """Copy the project whose picture is wanted, which may be open elsewhere.

    Raises:
        ExportError: there is no such file, or it cannot be read.
    """
    try:
        if not project.exists():
            raise ExportError(f"There is no project “{project}”. Nothing was written.")
        if not project.is_file():  # a device may never end
            raise ExportError(f"“{project}” is not a file, so it cannot be a project. Nothing was written.")
        shutil.copyfile(project, copy)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"“{project}” could not be read ({reason}). Nothing was changed.") from error


def write(picture: QPixmap, output: Path, project: Path) -> None:
    """Write a picture in one step, over what is there unless that is a project.

    Raises:
        ExportError: it cannot be written; what was there still is.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    workspace.write_picture(output, bytes(buffer.data().data()), project)
