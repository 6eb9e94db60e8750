"""What is made late comes once the window has been painted, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from synoptic.gui.frame import later
from synoptic.gui.frame.later import once_painted

if TYPE_CHECKING:
    import pytest
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot


class Page(QWidget):
    """Writes down when it is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.told = told

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.told.append("painted")


def test_a_part_comes_after_the_painting_however_long_that_takes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(later, "AFTER_PAINTING", 0)  # all the time until then has gone by
    told: list[str] = []
    page = Page(told)
    qtbot.addWidget(page)
    once_painted(page, lambda: told.append("done"))
    page.show()
    qtbot.waitUntil(lambda: "done" in told)
    assert told == ["painted", "done"]


def test_a_part_of_a_window_that_nobody_shows_is_not_waited_for(qtbot: QtBot) -> None:
    told: list[str] = []
    page = Page(told)
    qtbot.addWidget(page)
    once_painted(page, lambda: told.append("done"))
    qtbot.waitUntil(lambda: told == ["done"])
