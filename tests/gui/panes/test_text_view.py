from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextOption, QWheelEvent

from gui.panes.conftest import long_article, mark
from helpers.builders import an_article
from helpers.mouse import move_over
from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.panes.read_text import BY_KEYBOARD, BY_MOUSE
from synoptic.gui.panes.text_view import TextView
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme

    Put = Callable[..., None]

TEXT = "The green train 😀 left Pyongyang on Monday.\nIt was שלום slow."


@pytest.fixture
def article() -> Article:
    return an_article(TEXT, "Train")


@pytest.fixture
def view(article: Article, light: Theme, put_in_window: Put) -> TextView:
    shown = TextView(article, light)
    put_in_window(shown)
    return shown


def test_an_endless_word_is_broken_where_the_line_ends(light: Theme, put_in_window: Put) -> None:
    endless = TextView(an_article("x" * 20_000), light)
    put_in_window(endless)
    assert endless.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert endless.document().firstBlock().layout().lineCount() > 20_000 / 200
    endless.set_article(an_article(TEXT))
    assert endless.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_an_article_without_words_is_shown_all_the_same(light: Theme, put_in_window: Put) -> None:
    silent = TextView(an_article(""), light)
    put_in_window(silent)
    assert silent.visible() == Span(0, 0)
    assert silent.text.pieces(Span(0, 0)) == []


def test_a_text_is_not_laid_out_before_it_has_its_width(light: Theme, put_in_window: Put) -> None:
    waiting = TextView(long_article("Long"), light)
    assert not waiting.document().isLayoutEnabled()
    put_in_window(waiting)
    assert waiting.document().isLayoutEnabled()


def test_who_asks_where_a_place_is_before_the_text_is_seen_gets_an_answer(light: Theme) -> None:
    unseen = TextView(long_article("Long"), light)
    assert unseen.text.height_of(2_000) > unseen.text.height_of(0)


def middle_of(view: TextView, place: int) -> QPoint:
    """A point of the viewport on the letter at a place."""
    (piece,) = view.text.pieces(Span(place, place + 1))
    return (piece.rect.center() - QPointF(0, view.verticalScrollBar().value())).toPoint()


def click(qtbot: QtBot, view: TextView, place: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, place))


def select_words(view: TextView, start: int, end: int) -> None:
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def turn_wheel(
    view: TextView, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QWheelEvent:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)
    return event


def test_a_click_on_a_mark_names_its_statement(qtbot: QtBot, view: TextView, article: Article) -> None:
    view.set_marks([mark(article, "Monday", "day"), mark(article, "green train", "colour")])
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        click(qtbot, view, TEXT.index("Monday") + 2)
    assert clicked.args[0] == "day"
    assert view.index.marks[clicked.args[1]].statement == "day"


def test_a_click_beside_all_marks_says_nothing(qtbot: QtBot, view: TextView, article: Article) -> None:
    view.set_marks([mark(article, "Monday")])
    with qtbot.assertNotEmitted(view.mark_clicked):
        click(qtbot, view, 2)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(480, 380))


def test_clicking_again_goes_through_the_marks_that_overlap(
    qtbot: QtBot, view: TextView, article: Article
) -> None:
    view.set_marks([mark(article, "green train 😀 left", "long"), mark(article, "train", "short")])
    clicked: list[str] = []
    view.mark_clicked.connect(lambda statement: clicked.append(statement))
    view.mark_clicked.connect(view.select)
    for _ in range(3):
        click(qtbot, view, TEXT.index("train") + 2)
    assert clicked == ["short", "long", "short"]


def test_a_click_elsewhere_starts_with_the_shortest_again(
    qtbot: QtBot, view: TextView, article: Article
) -> None:
    view.set_marks([mark(article, "green train 😀 left", "long"), mark(article, "train", "short")])
    view.select("short")
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        click(qtbot, view, TEXT.index("train") + 2)
    assert clicked.args[0] == "short"


def test_dragging_over_a_mark_selects_words_and_clicks_nothing(
    qtbot: QtBot, view: TextView, article: Article
) -> None:
    view.set_marks([mark(article, "Monday")])
    start, end = middle_of(view, TEXT.index("left")), middle_of(view, TEXT.index("Monday") + 3)
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view.viewport(), end)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert "Pyongyang" in view.selected_span().of(TEXT)


def test_the_cursor_over_a_mark_is_told_once_and_leaving_it_too(view: TextView, article: Article) -> None:
    view.set_marks([mark(article, "Monday", "day")])
    told: list[str] = []
    view.mark_hovered.connect(lambda statement: told.append(statement))
    for place in (TEXT.index("Monday"), TEXT.index("Monday") + 3, 2):
        move_over(view.viewport(), middle_of(view, place))
    assert told == ["day", ""]


def test_the_cursor_leaving_the_view_is_over_no_mark(qtbot: QtBot, view: TextView, article: Article) -> None:
    view.set_marks([mark(article, "Monday", "day")])
    move_over(view.viewport(), middle_of(view, TEXT.index("Monday")))
    with qtbot.waitSignal(view.mark_hovered) as told:
        view.leaveEvent(QEvent(QEvent.Type.Leave))
    assert told.args[0] == ""


def test_a_selection_is_told_in_code_points(qtbot: QtBot, view: TextView) -> None:
    units = TEXT.index("left") + 1  # the emoji before it takes two of Qt's positions
    with qtbot.waitSignal(view.text_selected) as told:
        select_words(view, units, units + 4)
    assert told.args[0] == Span(TEXT.index("left"), TEXT.index("left") + 4)
    assert told.args[0].of(TEXT) == "left"


def test_a_selection_across_paragraphs_and_directions_holds_the_words(view: TextView) -> None:
    start, end = TEXT.index("Monday"), TEXT.index("slow")
    select_words(view, start + 1, end + 1)
    assert view.selected_span().of(TEXT) == "Monday.\nIt was שלום "


def test_no_selection_is_told_as_a_span_of_no_length(qtbot: QtBot, view: TextView) -> None:
    select_words(view, 2, 9)
    with qtbot.waitSignal(view.text_selected) as told:
        select_words(view, 4, 4)
    assert len(told.args[0]) == 0


def test_copying_takes_the_words_of_the_article_and_no_markup(view: TextView) -> None:
    select_words(view, 4, 19)
    view.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "green train 😀 "
    assert not data.hasHtml()
    QGuiApplication.clipboard().clear()  # the offscreen platform would let go of it after Python has ended


def test_a_no_break_space_is_copied_as_it_stands(light: Theme, put_in_window: Put) -> None:
    view = TextView(an_article("59\u00a0km/h"), light)
    put_in_window(view)
    select_words(view, 0, 7)
    assert view.createMimeDataFromSelection().text() == "59\u00a0km/h"


@pytest.fixture
def long_view(light: Theme, put_in_window: Put) -> TextView:
    view = TextView(long_article("Long"), light)
    put_in_window(view)
    return view


@pytest.mark.parametrize(
    ("key", "moved"),
    [
        (Qt.Key.Key_Down, 26),
        (Qt.Key.Key_PageDown, 374),
        (Qt.Key.Key_Space, 374),
    ],
)
def test_keys_scroll(qtbot: QtBot, long_view: TextView, key: Qt.Key, moved: int) -> None:
    qtbot.keyClick(long_view, key)
    assert long_view.verticalScrollBar().value() == moved


def test_up_and_home_go_back(qtbot: QtBot, long_view: TextView) -> None:
    bar = long_view.verticalScrollBar()
    bar.setValue(900)
    qtbot.keyClick(long_view, Qt.Key.Key_Up)
    assert bar.value() == 900 - 26
    qtbot.keyClick(long_view, Qt.Key.Key_PageUp)
    assert bar.value() == 900 - 26 - 374
    qtbot.keyClick(long_view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_end_of_the_text_leaves_the_view_well_filled(qtbot: QtBot, long_view: TextView) -> None:
    qtbot.keyClick(long_view, Qt.Key.Key_End)
    seen = long_view.text.height - long_view.verticalScrollBar().value()
    assert seen == pytest.approx(0.7 * long_view.viewport().height(), abs=1)


def test_the_wheel_scrolls_and_alt_says_that_it_is_for_this_pane_alone(
    qtbot: QtBot, long_view: TextView
) -> None:
    told: list[bool] = []
    long_view.scrolled.connect(told.append)
    turn_wheel(long_view)
    turn_wheel(long_view, Qt.KeyboardModifier.AltModifier)
    assert told == [False, True]
    assert long_view.verticalScrollBar().value() == 2 * 3 * 26


def test_the_wheel_with_control_is_left_to_the_window(long_view: TextView) -> None:
    event = turn_wheel(long_view, Qt.KeyboardModifier.ControlModifier)
    assert not event.isAccepted()
    assert long_view.verticalScrollBar().value() == 0


def test_a_place_and_its_height_are_inverse(long_view: TextView) -> None:
    for place in (0.0, 37.5, 700.0, 1500.25):
        assert long_view.text.place_at(long_view.text.height_of(place)) == pytest.approx(place, abs=0.6)


def test_the_last_line_can_be_scrolled_up_to_stand_beside_others(long_view: TextView) -> None:
    last = long_view.text.baseline_of(len(long_article("Long").text) - 1)
    bar = long_view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert last - bar.value() < long_view.viewport().height() / 2


def test_the_line_at_the_top_stays_through_narrow_and_wide(long_view: TextView) -> None:
    long_view.scroll_to(1234, 0)
    before = long_view.top_place()
    for width in (300, 800, 350, 500):
        long_view.resize(width, 400)
    assert long_view.top_place() == before
    assert long_view.visible().start <= before <= long_view.visible().start + 60


def test_the_selected_passage_stays_in_view_through_zoom(long_view: TextView, light: Theme) -> None:
    article = long_view._article
    long_view.set_marks([mark(article, "Line 30")])
    long_view.select("s")
    long_view.scroll_to(article.text.index("Line 30"), 180)
    for zoom in (1.2, 1.6, 2.0, 1.0):
        long_view.set_look(light, zoom)
        ((top, bottom),) = long_view.extents_of("s")
        assert top >= 0
        assert bottom < 0.75 * long_view.viewport().height()


def test_the_line_at_the_top_stays_through_zoom_and_theme(long_view: TextView) -> None:
    long_view.scroll_to(1234, 0)
    before = long_view.top_place()
    long_view.set_look(load_theme("dark"), 1.6)
    assert long_view.top_place() == before
    assert long_view.document().defaultFont().pixelSize() == 27


def test_a_wide_pane_keeps_its_lines_short(light: Theme, put_in_window: Put) -> None:
    view = TextView(an_article("word " * 400), light)
    put_in_window(view, 1400, 400)
    first = view.document().firstBlock().layout().lineAt(0)
    assert 45 <= first.textLength() <= 85
    assert view.viewportMargins().left() > 300


def test_a_bottomless_word_does_not_stop_the_view(light: Theme, put_in_window: Put) -> None:
    view = TextView(an_article("x" * 50_000), light)
    put_in_window(view)
    assert view.text.height > 0


def test_an_empty_article_is_shown_and_can_be_pointed_at(
    qtbot: QtBot, light: Theme, put_in_window: Put
) -> None:
    view = TextView(an_article(""), light)
    put_in_window(view)
    move_over(view.viewport(), QPoint(50, 30))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 30))
    assert (view.visible(), view.top_place()) == (Span(0, 0), 0)


def test_another_text_starts_at_its_top(long_view: TextView) -> None:
    long_view.scroll_to(1234, 0)
    long_view.set_article(long_article("Other", ahead=30))
    assert long_view.verticalScrollBar().value() == 0
    assert long_view.document().firstBlock().text() == "Something else."


def test_extents_of_a_statement_follow_the_scrolling(long_view: TextView) -> None:
    article = long_article("Long")
    long_view.set_marks([mark(article, "Line 30", relation=Relation.UNIQUE)])
    ((top, bottom),) = long_view.extents_of("s")
    long_view.verticalScrollBar().setValue(100)
    ((moved_top, moved_bottom),) = long_view.extents_of("s")
    assert (top - moved_top, bottom - moved_bottom) == (100, 100)


def test_words_can_be_selected_by_keyboard_from_the_selected_statement_on(
    view: TextView, article: Article, qtbot: QtBot
) -> None:
    view.set_marks([mark(article, "Monday")])
    view.select("s")
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(view.text_selected):
        qtbot.keyClick(view, Qt.Key.Key_Right, control | Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span().of(article.text).strip(" .") == "Monday"


def test_a_caret_is_seen_only_while_the_keyboard_moves_it(view: TextView, qtbot: QtBot) -> None:
    assert view.textInteractionFlags() == BY_MOUSE
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.textInteractionFlags() == BY_KEYBOARD
    assert not view.textCursor().hasSelection()
