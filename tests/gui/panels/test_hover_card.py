"""The card beside the cursor quotes the other articles and keeps out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.edits import AddArticles, AddStatement
from synoptic.gui.panels.hover_card import Box, HoverCard, counterparts, place_near

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.theme import Theme

SCREEN = Box(0, 0, 1280, 800)


@pytest.fixture
def card(bridge: Bridge, theme: Theme, qtbot: QtBot) -> HoverCard:
    card = HoverCard(bridge, theme)
    qtbot.addWidget(card)
    return card


def test_it_stands_below_the_cursor_and_above_where_there_is_no_room() -> None:
    assert place_near((100, 100), (300, 120), SCREEN) == (116, 116)
    assert place_near((100, 780), (300, 120), SCREEN) == (116, 644)
    assert place_near((1270, 100), (300, 120), SCREEN) == (980, 116)


@given(
    st.tuples(st.integers(-1280, 2559), st.integers(0, 799)),
    st.tuples(st.integers(1, 400), st.integers(1, 700)),
    st.sampled_from([SCREEN, Box(1280, 0, 1280, 800), Box(-1280, 0, 1280, 800)]),
)
def test_it_never_leaves_the_screen(cursor: tuple[int, int], size: tuple[int, int], screen: Box) -> None:
    x, y = place_near(cursor, size, screen)
    assert screen.x <= x <= screen.x + screen.width - size[0]
    assert screen.y <= y <= screen.y + screen.height - size[1]


def test_it_names_the_statement_and_quotes_the_others(card: HoverCard, train: Train) -> None:
    card.show_for(train.id("Top speed"), train.a.id, QPoint(50, 50))
    assert card.words == ("Top speed, conflicting", "D limited to 59 km/h", "C a speed of about 50km/h")
    assert card.isVisible()
    assert not card.grab().isNull()


def test_what_one_article_says_alone_is_told_so(card: HoverCard, train: Train) -> None:
    card.show_for(train.id("Rumour"), train.d.id, QPoint(50, 50))
    assert card.words == ("Rumour, unique", "Only in D.")


def test_four_quotes_are_shown_and_the_others_counted(card: HoverCard, train: Train, bridge: Bridge) -> None:
    articles = tuple(an_article(f"word {n}", order=4 + n) for n in range(6))
    bridge.apply(AddArticles(articles))
    said = [(article, article.text) for article in articles]
    bridge.apply(AddStatement(a_statement("Words", a_position("said", *said))))
    card.show_for(train.id("Words"), articles[0].id, QPoint(50, 50))
    assert card.words == ("Words, shared", "F word 1", "G word 2", "H word 3", "I word 4", "and 1 more")


def test_each_article_is_quoted_once_before_any_is_quoted_twice(train: Train) -> None:
    a, b, d = train.a, train.b, train.d
    twice = a_position("59", (d, "limited"), (d, "59 km/h"), (a, "59 km/h"))
    statement = a_statement("Speed", twice, a_position("Monday", (b, "Monday")))
    assert [p.article for p in counterparts(statement, a.id)] == [d.id, b.id, d.id]


def test_a_long_quote_is_shortened(card: HoverCard, train: Train, bridge: Bridge) -> None:
    long = an_article("and so on " * 60, order=4)
    bridge.apply(AddArticles((long,)))
    position = a_position("x", (train.a, "dark green"), (long, long.text.strip()))
    bridge.apply(AddStatement(a_statement("Length", position)))
    card.show_for(train.id("Length"), train.a.id, QPoint(50, 50))
    assert card.words[1].endswith("…")
    assert card.height() < 200


def test_it_takes_neither_focus_nor_mouse(card: HoverCard, train: Train) -> None:
    card.show_for(train.id("Top speed"), train.a.id, QPoint(50, 50))
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_it_stays_within_the_screen(card: HoverCard, train: Train) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    card.show_for(train.id("Top speed"), train.a.id, screen.bottomRight())
    assert screen.contains(card.geometry())


def test_for_a_statement_that_is_gone_it_hides(card: HoverCard, train: Train) -> None:
    card.show_for(train.id("Top speed"), train.a.id, QPoint(50, 50))
    card.show_for("gone", train.a.id, QPoint(50, 50))
    assert card.isHidden()
