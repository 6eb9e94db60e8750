"""Where projects lie, what a new one is called, and what can be done about a damaged one."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Protocol

from synoptic import paths
from synoptic.core.workspace import SUFFIX, restore_backup
from synoptic.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synoptic.core.workspace import Workspace
    from synoptic.gui.frame.notices import Choices, NoticeBar
    from synoptic.gui.settings import Settings

FOLDER = "Projects"
NEW_NAME = "Untitled"
LIKELY = 48  # characters of a name that is proposed


def projects_folder() -> Path:
    """Where projects go that nobody gave a place; made when it is missing.

    Raises:
        StoreError: it cannot be made.
    """
    folder = paths.data_folder() / FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"There is no folder for your projects: “{folder}” cannot be used ({error.strerror}). Nothing "
            "was lost. Move what is in its way, or name another folder in XDG_DATA_HOME."
        ) from error
    return folder


def is_untitled(name: str) -> bool:
    """Is a project called so because nobody gave it a name?"""
    return re.fullmatch(rf"{NEW_NAME} \d+", name) is not None


def likely_name(workspace: Workspace) -> str:
    """What a project could be called: as it is, or by the title of its first article where it has no name."""
    titles = [" ".join(re.sub(r"[^\w ,'’–-]+", " ", str(one.title)).split()) for one in workspace.articles]
    title = next(filter(None, titles), "")
    if not title or not is_untitled(workspace.name):
        return workspace.name
    return title if len(title) <= LIKELY else title[:LIKELY].rpartition(" ")[0] or title[:LIKELY]


def is_blank(workspace: Workspace) -> bool:
    """Is this a new project that nobody gave a name, a place or anything to hold?"""
    if not is_untitled(workspace.name):
        return False
    try:
        return workspace.untouched and workspace.path.parent == projects_folder()
    except StoreError:  # who cannot tell leaves it
        return False


def discard(workspace: Workspace, settings: Settings) -> None:
    """Remove the file of a blank project that was closed, and what the program remembers of it."""
    try:
        workspace.path.unlink()
    except OSError:
        return  # somebody holds it: it stays, empty as it is
    settings.forget_project(workspace.path, workspace.project)


def free_path(folder: Path, name: str = NEW_NAME) -> Path:
    """A path in `folder` for a new project where nothing lies yet: "Untitled 1.synoptic" and so on."""
    number = 1
    while (path := folder / f"{name} {number}{SUFFIX}").exists():
        number += 1
    return path


def named_as_project(path: Path) -> Path:
    """The path that somebody typed for a project, with the suffix.

    Raises:
        StoreError: with the suffix it names a project that is there, about which nobody was asked.
    """
    if path.suffix == SUFFIX:
        return path
    longer = path.with_name(path.name + SUFFIX)
    if longer.exists():
        raise StoreError(f"There is already a project “{longer.name}”. Nothing was written; choose again.")
    return longer


class Opening(Protocol):
    """A window that opens projects and says what went wrong."""

    notices: NoticeBar

    def open_project(self, path: Path) -> bool:
        """Open a project in place of the one that is open."""
        ...


def ways_out(error: StoreError, path: Path, window: Opening) -> Choices:
    """What can be done about a project that was not opened: open a copy of its backup, if there is one."""
    kept = error.backup if isinstance(error, StoreDamaged) else None
    return {"Open a copy of the backup": partial(_open_copy, kept, path, window)} if kept else {}


def _open_copy(backup: Path, damaged: Path, window: Opening) -> None:
    try:
        restored = restore_backup(backup, damaged)
    except StoreError as error:
        window.notices.warn(str(error))
    else:
        window.open_project(restored)


def is_project(path: Path) -> bool:
    """Is this file named as a project?"""
    return path.suffix.lower() == SUFFIX


def sorted_targets(targets: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The projects among some files, and the rest, which are articles."""
    listed = list(targets)
    return [path for path in listed if is_project(path)], [path for path in listed if not is_project(path)]
