"""Bars of the timeline are put together from pictures, and look as if each were drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from synoptic.core.documents.statement import Relation
from synoptic.gui.panels.timeline.drawing import Signs, paint_box
from synoptic.gui.panels.timeline.places import MARK

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.gui.theme import Theme


ROUNDING = 2  # of 255; what a corner loses on its way over a clear picture


def painted(theme: Theme, ratio: int, paint: Callable[[QPainter], object]) -> QImage:
    picture = QImage(150 * ratio, 30 * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.frame)
    with QPainter(picture) as painter:
        paint(painter)
    return picture


def farthest(one: QImage, other: QImage) -> int:
    """By how much the colours of any pixel differ, of 255."""
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    pairs = [(one.pixelColor(*place), other.pixelColor(*place)) for place in places]
    return max(
        abs(a - b) for here, there in pairs for a, b in zip(here.getRgb(), there.getRgb(), strict=True)
    )


@pytest.mark.parametrize("relation", list(Relation))
@pytest.mark.parametrize("is_open", [False, True], ids=["decided", "open"])
@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("width", [MARK, MARK + 1, 120])
def test_a_bar_looks_as_if_it_were_drawn(
    theme: Theme, relation: Relation, is_open: bool, ratio: int, width: int
) -> None:
    box, signs = QRectF(20, 5, width, MARK), Signs(theme, float(ratio))
    drawn = painted(theme, ratio, lambda p: paint_box(p, box, theme.look(relation), is_open=is_open))
    nearly = box.translated(0.3, 0)  # on whole pixels all the same
    shown = painted(theme, ratio, lambda p: signs.paint_bar(p, nearly, relation, is_open=is_open))
    assert farthest(drawn, shown) <= ROUNDING


def test_where_a_screen_divides_pixels_bars_are_drawn_each(theme: Theme) -> None:
    signs = Signs(theme, 1.25)
    box = QRectF(20, 5, 120, MARK)
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        assert not signs.paint_bar(painter, box, Relation.SHARED, is_open=True)
