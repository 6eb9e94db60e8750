"""Articles, marks and a window for the tests of the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from helpers.builders import an_article
from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.models.mark_index import Mark
from synoptic.gui.panes.row import PaneRow
from synoptic.gui.theme import Theme, palette_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article

    ShowArticles = Callable[..., PaneRow]

LINES = tuple(f"Line {number} of the account speaks about a train." for number in range(60))


def mark(article: Article, quote: str, statement: str = "s", relation: Relation = Relation.SHARED) -> Mark:
    """An accepted mark on the first place where `article` reads `quote`."""
    start = article.text.index(quote)
    return Mark(Span(start, start + len(quote)), f"{statement}-{start}", statement, relation, open=False)


def long_article(title: str, order: int = 0, ahead: int = 0) -> Article:
    """Sixty numbered lines, with `ahead` more before them."""
    return an_article("\n".join(("Something else.",) * ahead + LINES), title, order=order)


@pytest.fixture
def put_in_window(qtbot: QtBot) -> Iterator[Callable[..., None]]:
    """Shows a widget at an exact size; a window of its own would ask the platform for size hints."""
    windows: list[QWidget] = []

    def put(widget: QWidget, width: int = 500, height: int = 400) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)  # qtbot holds it weakly
        window.resize(width, height)
        widget.setParent(window)
        widget.setGeometry(0, 0, width, height)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)

    yield put
    windows.clear()


@pytest.fixture
def show_articles(light: Theme, put_in_window: Callable[..., None]) -> ShowArticles:
    """Shows articles in a row of panes, without animation."""

    def show(*articles: Article, width: int = 1200, height: int = 600) -> PaneRow:
        row = PaneRow(light)
        row.setPalette(palette_of(light))
        row.animated = False
        row.set_articles(articles)
        put_in_window(row, width, height)
        return row

    return show
