"""Where projects lie, and what a new one is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic import paths
from synoptic.core.workspace import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = "Projects"
NEW_NAME = "Untitled"


def projects_folder() -> Path:
    """Where projects go that nobody gave a place; made when it is missing."""
    folder = paths.data_folder() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def free_path(folder: Path, name: str = NEW_NAME) -> Path:
    """A path in `folder` for a new project where nothing lies yet: "Untitled 1.synoptic" and so on."""
    number = 1
    while (path := folder / f"{name} {number}{SUFFIX}").exists():
        number += 1
    return path


def is_project(path: Path) -> bool:
    """Is this file named as a project?"""
    return path.suffix.lower() == SUFFIX


def sorted_targets(targets: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The projects among some files, and the rest, which are articles."""
    listed = list(targets)
    return [path for path in listed if is_project(path)], [path for path in listed if not is_project(path)]
