"""What a reader does with an article as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.article import Origin
from synoptic.gui.control.articles import CHOOSE_FIRST, Articles
from synoptic.gui.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article
    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.settings import Settings


@pytest.fixture
def articles(desk: Desk, settings: Settings, notices: list[str], stand_in: QWidget) -> Articles:
    articles = Articles(desk, Look(settings), stand_in)
    articles.noticed.connect(notices.append)
    return articles


def titles(desk: Desk) -> list[str]:
    return [article.title.value for article in desk.workspace.articles]


def titled(desk: Desk, title: str) -> Article:
    return next(article for article in desk.workspace.articles if article.title.value == title)


def test_an_article_changes_places_with_its_neighbour(articles: Articles, desk: Desk) -> None:
    articles.carry_out("article_later", titled(desk, "First").id)
    assert titles(desk) == ["Second", "First", "Third"]
    articles.carry_out("article_earlier", titled(desk, "Third").id)
    assert titles(desk) == ["Second", "Third", "First"]


def test_at_the_end_of_the_row_it_stays(articles: Articles, desk: Desk) -> None:
    articles.carry_out("article_earlier", titled(desk, "First").id)
    articles.carry_out("article_later", titled(desk, "Third").id)
    assert titles(desk) == ["First", "Second", "Third"]
    assert desk.history.place == 0


def test_parking_and_showing_are_one_command(articles: Articles, desk: Desk) -> None:
    articles.carry_out("park_article", titled(desk, "Second").id)
    assert titled(desk, "Second").parked
    articles.carry_out("park_article", titled(desk, "Second").id)
    assert not titled(desk, "Second").parked


def test_what_a_reader_knows_of_an_article_is_known_from_the_reader(articles: Articles, desk: Desk) -> None:
    articles.describe(titled(desk, "First"), {"publisher": "The Gazette", "title": "Prime"})
    article = titled(desk, "Prime")
    assert (article.publisher.value, article.publisher.origin) == ("The Gazette", Origin.READER)
    desk.history.undo()
    assert not titled(desk, "First").publisher


def test_removing_says_what_went_and_undo_brings_it_back(
    articles: Articles, desk: Desk, notices: list[str]
) -> None:
    before = desk.workspace.statements
    articles.carry_out("remove_article", titled(desk, "Second").id)
    assert titles(desk) == ["First", "Third"]
    assert notices == [
        "“Second” was removed with 3 passages and 1 statement that it alone made. "
        "Edit > Undo brings all of it back."
    ]
    desk.history.undo()
    assert titles(desk) == ["First", "Second", "Third"]
    assert desk.workspace.statements == before


def test_without_an_article_the_reader_is_told_to_choose_one(articles: Articles, notices: list[str]) -> None:
    articles.carry_out("remove_article", "")
    assert notices == [CHOOSE_FIRST]


def test_the_commands_are_about_the_pane_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    project = window.project
    assert project is not None
    project.page.reading.row.focus_pane(1)
    assert project.page.reading.current_article == titled(project.desk, "Second").id
    window.actions_["article_earlier"].trigger()
    assert titles(project.desk) == ["Second", "First", "Third"]
    assert project.page.reading.current_article == titled(project.desk, "Second").id
