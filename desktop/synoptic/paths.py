"""Where the program finds what it ships with and keeps what belongs to the user."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APPLICATION = "synoptic"
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
    """The user's own folder for the sample project and backups; made when it is missing."""
    return _carried("data") or platformdirs.user_data_path(APPLICATION, False, ensure_exists=True)


def config_folder() -> Path:
    """The user's folder for settings; made when it is missing."""
    return _carried("config") or platformdirs.user_config_path(
        APPLICATION, appauthor=False, ensure_exists=True
    )


def log_folder() -> Path:
    """The user's folder for logs and error reports; made when it is missing."""
    return _carried("log") or platformdirs.user_log_path(APPLICATION, False, ensure_exists=True)


def _carried(name: str) -> Path | None:
    home = portable_folder()
    if home is None:
        return None
    folder = home / name
    folder.mkdir(exist_ok=True)
    return folder
