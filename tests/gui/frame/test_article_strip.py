"""The badges of the top bar tell which articles stand in a pane, and bring those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from helpers.builders import an_article
from synoptic.gui.frame.article_strip import MOST, ArticleStrip
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.main_window import MainWindow

ARTICLES = [an_article(f"Account {n}.", f"Title {n}", order=n) for n in range(4)]


def strip_of(qtbot: QtBot) -> ArticleStrip:
    strip = ArticleStrip(load_theme("light"))
    qtbot.addWidget(strip)
    return strip


def test_badges_are_full_where_the_article_stands_in_a_pane(qtbot: QtBot) -> None:
    strip = strip_of(qtbot)
    strip.tell(ARTICLES, shown={ARTICLES[0].id, ARTICLES[2].id}, speaking={ARTICLES[3].id})
    assert [button.isChecked() for button in strip.buttons] == [True, False, True, False]
    assert strip.buttons[1].accessibleName() == "B, Title 1: not in a pane"
    assert strip.buttons[3].accessibleName() == "D, Title 3: not in a pane, speaks of the selected statement"


def test_pressing_a_badge_asks_for_its_article_and_decides_nothing(qtbot: QtBot) -> None:
    strip = strip_of(qtbot)
    strip.tell(ARTICLES, shown={ARTICLES[0].id}, speaking=())
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.mouseClick(strip.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [ARTICLES[1].id]
    assert not strip.buttons[1].isChecked()


def test_badges_are_made_anew_only_when_the_articles_change(qtbot: QtBot) -> None:
    strip = strip_of(qtbot)
    strip.tell(ARTICLES, shown=(), speaking=())
    before = list(strip.buttons)
    strip.tell(ARTICLES, shown={ARTICLES[1].id}, speaking=())
    assert strip.buttons == before
    strip.tell(ARTICLES[:2], shown=(), speaking=())
    assert [button.article for button in strip.buttons] == [ARTICLES[0].id, ARTICLES[1].id]


def test_a_hundred_articles_do_not_fill_the_bar(qtbot: QtBot) -> None:
    strip = strip_of(qtbot)
    strip.tell([an_article(f"{n}", order=n) for n in range(100)], shown=(), speaking=())
    assert len(strip.buttons) == MOST


def test_in_the_window_a_badge_puts_its_article_into_a_pane(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    page = window.project.page
    hidden = page.reading.feed.shown[0]
    page.reading.feed.park(hidden)
    button = next(one for one in page.top.strip.buttons if one.article == hidden)
    assert not button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hidden in page.reading.feed.shown
    assert next(one for one in page.top.strip.buttons if one.article == hidden).isChecked()


def test_articles_without_a_badge_are_in_a_menu(qtbot: QtBot) -> None:
    strip = strip_of(qtbot)
    titles = ("First", "Second <b>", "A & B", "Last")
    articles = [an_article(f"Account {n}.", title, order=n) for n, title in enumerate(titles)]
    strip.tell(articles, shown={articles[3].id}, speaking=())
    strip.show_at_most(2)
    assert strip.rest == "+2"
    entries = strip.menu().actions()
    assert [entry.text() for entry in entries] == ["C  A && B", "D  Last"]
    assert [entry.isChecked() for entry in entries] == [False, True]
    with qtbot.waitSignal(strip.chosen) as chosen:
        entries[0].trigger()
    assert chosen.args == [articles[2].id]
    strip.show_at_most(0)
    assert (strip.rest, len(strip.menu().actions())) == ("A–D", 4)
    strip.show_at_most(4)
    assert strip.rest == ""
