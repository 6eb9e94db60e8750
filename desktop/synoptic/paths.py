"""Where the program finds what it ships with and keeps what belongs to the user."""

from __future__ import annotations

import atexit
import errno
import os
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path

import platformdirs

from synoptic.errors import StoreError

APPLICATION = "synoptic"
BACKUPS = "backups"
PORTABLE = (
    "synoptic-data"  # a folder of this name beside the frozen program takes everything that is the user's
)


def resource_root() -> Path:
    """The folder of everything that ships: inside the installed package, or at the root of a checkout."""
    installed = Path(__file__).parent / "resources"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "resources"


def resource(name: str) -> Path:
    """One shipped file or folder, named relative to the resource root.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    path = resource_root() / name
    if not path.exists():
        raise FileNotFoundError(f"The installation is incomplete: {name} is missing. Install Synoptic again.")
    return path


def portable_folder() -> Path | None:
    """The folder beside the frozen program that takes all that is the user's, if somebody made one."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent / PORTABLE
    return folder if folder.is_dir() else None


def data_folder() -> Path:
    """The user's own folder for projects and the sample; made when it is missing.

    Raises:
        StoreError: it cannot be made or written to.
    """
    try:
        return _own("data", platformdirs.user_data_path(APPLICATION, appauthor=False))
    except OSError as error:
        raise StoreError(
            f"There is no folder for your projects: “{error.filename}” cannot be used ({error.strerror}). "
            "Nothing was lost. Name a folder that you may write to in XDG_DATA_HOME, or in HOME."
        ) from error


def backups_folder() -> Path:
    """Where the backups of all projects lie. It is named only: who writes the first one makes it."""
    return _place("data", platformdirs.user_data_path(APPLICATION, appauthor=False)) / BACKUPS


def config_folder() -> Path:
    """The user's folder for settings; made when it is missing.

    Where it cannot be, a folder that goes at the end: the program works without its memory.
    """
    return _own_or_passing("config", platformdirs.user_config_path(APPLICATION, appauthor=False))


def keeps_config() -> bool:
    """Will what is written into the folder for settings be there at the next start?"""
    place = config_place()
    existing = next(folder for folder in (place, *place.parents) if folder.exists())
    return existing.is_dir() and os.access(existing, os.W_OK)


def config_place() -> Path:
    """Where the folder for settings is or would be. It is named only: who writes into it makes it."""
    return _place("config", platformdirs.user_config_path(APPLICATION, appauthor=False))


def log_folder() -> Path:
    """The user's folder for logs and error reports, made when missing; else one that goes at the end."""
    return _own_or_passing("log", platformdirs.user_log_path(APPLICATION, appauthor=False))


def _own_or_passing(name: str, usual: Path) -> Path:
    try:
        return _own(name, usual)
    except OSError:
        folder = _passing() / name
        folder.mkdir(exist_ok=True)
        return folder


def _place(name: str, usual: Path) -> Path:
    home = portable_folder()
    return usual if home is None else home / name


def _own(name: str, usual: Path) -> Path:
    folder = _place(name, usual)
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    return folder


@cache
def _passing() -> Path:
    """A folder for this run alone."""
    folder = tempfile.mkdtemp(prefix="synoptic-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
