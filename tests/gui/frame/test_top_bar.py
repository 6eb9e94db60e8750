"""The bar of a project shows all it has at every width of the window, in shorter forms where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from helpers.builders import a_position, a_suggestion, an_article
from synoptic.core.documents.edits import AddArticles, AddSuggestions
from synoptic.core.workspace import Workspace
from synoptic.gui.actions import COMMANDS, Actions
from synoptic.gui.bridge import Bridge
from synoptic.gui.frame.top_bar import TopBar, standing_words
from synoptic.gui.models.query import Query
from synoptic.gui.panels.facets import Facet, Facets, Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme


@pytest.fixture
def query(tmp_path: Path) -> Iterator[Query]:
    workspace = Workspace.create(tmp_path / "p.synoptic")
    article = an_article("It has 20 cars.")
    workspace.apply(AddArticles((article,)))
    workspace.apply(AddSuggestions((a_suggestion("Cars", a_position("20", (article, "20 cars"))),)))
    yield Query(Bridge(workspace))
    workspace.close()


@pytest.fixture
def bar_of(query: Query, theme: Theme, qtbot: QtBot) -> Callable[[int, int], TopBar]:
    """Makes the bar of a project with so many articles and conflicts, and five-figure counts."""

    made: list[QWidget] = []

    def make(articles: int, conflicts: int) -> TopBar:
        window = QWidget()
        qtbot.addWidget(window)
        facets = Facets(query, theme)
        for facet, segment in facets.segments.items():
            segment.set_count(98_765 if conflicts > 100 else 7)
            segment.setVisible(facet is not Facet.SUPERSEDED or conflicts > 100)
        actions = Actions(window, {command.id: lambda: None for command in COMMANDS})
        bar = TopBar(QMenu(window), facets, actions, theme, window)
        bar.set_project("A name of a project that goes on for longer than anybody would want to read it")
        bar.strip.tell([an_article(f"{n}", f"Title {n}", order=n) for n in range(articles)], (), ())
        bar.set_standing(conflicts, conflicts)
        window.show()
        made.append(window)  # or Python lets go of it
        return bar

    return make


def cut_off(bar: TopBar) -> list[str]:
    """The parts that are narrower than what they show, and those that reach over the edge of the bar."""
    seen = [one for kind in (QLabel, QToolButton, Segment) for one in bar.findChildren(kind)]
    seen = [one for one in seen if one.isVisible()]
    narrow = [one.text() for one in seen if one.width() < one.fontMetrics().horizontalAdvance(shown(one))]
    out = [
        one.text()
        for one in seen
        if one.mapTo(bar, one.rect().topLeft()).x() < 0
        or one.mapTo(bar, one.rect().topRight()).x() >= bar.width()
    ]
    return [*narrow, *out]


def shown(part: QWidget) -> str:
    if isinstance(part, Segment):
        return part.shown
    if isinstance(part, QToolButton):
        return "" if part.toolButtonStyle().name == "ToolButtonIconOnly" else part.text()
    return part.text() if isinstance(part, QLabel) else ""


@pytest.mark.parametrize("conflicts", [0, 7, 12_345])
@pytest.mark.parametrize("articles", [2, 5, 15, 26])
def test_nothing_is_cut_off_from_900_pixels_up(
    bar_of: Callable[[int, int], TopBar], articles: int, conflicts: int
) -> None:
    bar = bar_of(articles, conflicts)
    for width in (900, 901, 950, 1024, 1100, 1200, 1280, 1366, 1440, 1600, 1920, 900):
        bar.resize(width, bar.height())
        bar.set_room(width)
        assert bar.minimumSizeHint().width() <= width
        assert cut_off(bar) == []


def test_a_wide_bar_shows_all_in_words(bar_of: Callable[[int, int], TopBar]) -> None:
    bar = bar_of(5, 7)
    bar.resize(1920, bar.height())
    bar.set_room(1920)
    words = [segment.shown for segment in bar.findChildren(Segment) if segment.isVisible()]
    assert words == ["All 7", "Shared 7", "Conflicting 7", "Unique 7", "Undecided 7"]
    assert bar.strip.rest == ""


def test_a_narrow_bar_shows_signs_and_tells_the_words(bar_of: Callable[[int, int], TopBar]) -> None:
    bar = bar_of(26, 12_345)
    bar.resize(900, bar.height())
    bar.set_room(900)
    conflicting = next(one for one in bar.findChildren(Segment) if one.facet is Facet.CONFLICTING)
    assert conflicting.shown == "98,765"
    assert conflicting.accessibleName() == "Conflicting: 98,765 statements"
    assert conflicting.accessibleName() in conflicting.toolTip()
    assert bar.strip.rest == "A–Z"


def test_what_is_selected_moves_nothing(bar_of: Callable[[int, int], TopBar]) -> None:
    bar = bar_of(5, 120)
    bar.resize(1100, bar.height())
    bar.set_room(1100)
    segments = bar.findChildren(Segment)
    before = [one.mapTo(bar, one.rect().topLeft()) for one in segments]
    for place in (0, 1, 99, 120):
        bar.set_standing(place, 120)
        bar.fold()
        assert [one.mapTo(bar, one.rect().topLeft()) for one in segments] == before


def test_the_standing_is_told_in_full_or_short() -> None:
    assert [standing_words(3, 7, form) for form in range(3)] == ["Conflict 3 of 7", "3 of 7", ""]
    assert standing_words(0, 1234) == "1,234 conflicts"
