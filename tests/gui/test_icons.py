"""Icons: every one that ships can be drawn, in the ink of either theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from synoptic import paths
from synoptic.gui.icons import application_icon, application_pixmap, icon

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = paths.resource_root().parent
NAMES = sorted(path.stem for path in paths.resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_ink_it_was_given(name: str, qtbot: QtBot) -> None:
    if name == "synoptic":
        assert not application_icon().isNull()
        assert application_pixmap(64).width() == 64
        return
    image = icon(name, QColor("#FF0000")).pixmap(32, 32).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() > 200
    }
    assert colours == {"#ff0000"}


def test_every_icon_named_in_the_code_ships() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "desktop/synoptic/gui").rglob("*.py"))
    named = set(re.findall(r'\bicon(?:_button)?\("(\w+)"', code))
    assert named
    assert named <= set(NAMES)


def test_an_icon_that_does_not_ship_is_missed(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        icon("unicorn", QColor("black"))
