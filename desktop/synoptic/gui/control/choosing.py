"""Letting the reader choose files: projects, and articles that the program can read.

Imported where a file is asked for: the dialog is a large class that most starts leave out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from synoptic.core.workspace import SUFFIX, readable_suffixes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PROJECTS = f"Projects (*{SUFFIX})"


def choose_project(window: QWidget, title: str, folder: str = "") -> Path | None:
    """A project to open; None when the reader would rather not."""
    chosen, _ = QFileDialog.getOpenFileName(window, title, folder, PROJECTS)
    return Path(chosen) if chosen else None


def choose_place(window: QWidget, title: str, path: Path) -> Path | None:
    """Where to write a project, `path` to begin with; None when the reader would rather not."""
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(path), PROJECTS)
    return Path(chosen) if chosen else None


def choose_article(window: QWidget, title: str) -> Path | None:
    """A file to read as an article; None when the reader would rather not."""
    chosen, _ = QFileDialog.getOpenFileName(window, title, "", _articles())
    return Path(chosen) if chosen else None


def choose_articles(window: QWidget, title: str) -> list[Path]:
    """Files to read as articles; none when the reader would rather not."""
    chosen, _ = QFileDialog.getOpenFileNames(window, title, "", _articles())
    return [Path(name) for name in chosen]


def _articles() -> str:
    kinds = " ".join(f"*{suffix}" for suffix in readable_suffixes())
    return f"Articles ({kinds});;All files (*)"
