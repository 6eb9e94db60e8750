"""Other panes in the places of some."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.panes.conftest import long_article
from synoptic.gui.panes.exchanging import widths_after
from synoptic.gui.panes.read_text import ReadText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from synoptic.gui.panes.row import PaneRow

    ShowArticles = Callable[..., PaneRow]


def test_a_pane_that_stays_keeps_its_width_and_one_that_comes_takes_that_of_one_that_went() -> None:
    before = [("a", 300), ("b", 500), ("c", 400)]
    assert widths_after(before, ["b", "c", "d"], 1200) == [500, 400, 300]
    assert widths_after(before, ["x", "b", "y"], 1200) == [300, 500, 400]


def test_more_or_fewer_panes_share_the_room_to_the_pixel() -> None:
    assert widths_after([("a", 300), ("b", 500)], ["a", "b", "c"], 800) == [267, 267, 266]
    assert widths_after([("a", 300), ("b", 500)], ["b"], 800) == [800]
    assert widths_after([("a", 300)], [], 800) == []


def test_before_anything_is_on_view_the_shares_are_equal() -> None:
    assert len(set(widths_after([("a", 0), ("b", 0)], ["b", "a"], 0))) == 1


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[ReadText]:
    """The views that get another size, once for each time."""
    resized: list[ReadText] = []
    resize = ReadText.resizeEvent

    def note(view: ReadText, event: QResizeEvent) -> None:
        resized.append(view)
        resize(view, event)

    monkeypatch.setattr(ReadText, "resizeEvent", note)
    return resized


def test_no_text_is_laid_out_twice_and_none_that_only_goes_elsewhere(
    show_articles: ShowArticles, laid_out: list[ReadText]
) -> None:
    first, second, third, fourth = (long_article(str(order), order) for order in range(4))
    row = show_articles(first, second, third, width=1280)
    laid_out.clear()
    row.set_articles([second, fourth, first])
    new = row.pane(fourth.id)
    assert new is not None
    assert laid_out == [new.view]
    laid_out.clear()
    row.set_articles([first, second, fourth])
    assert laid_out == []
