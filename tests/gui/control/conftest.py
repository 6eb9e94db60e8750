"""A desk: a project on the table, without a window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from synoptic.core.workspace import Workspace
from synoptic.gui.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(project: Path, qapp: object) -> Iterator[Desk]:
    """The project of the window's tests, open, with its first conflict selected."""
    desk = Desk(Workspace.open(project))
    desk.selection.select(desk.query.next_conflict(""))
    yield desk
    desk.workspace.close()


@pytest.fixture
def notices() -> list[str]:
    """What a controller told the reader."""
    return []


@pytest.fixture
def stand_in(qtbot: QtBot) -> QWidget:
    """Something in the place of the window, for dialogs to stand over."""
    window = QWidget()
    qtbot.addWidget(window)
    return window
