from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QTextCursor

from gui.panes.conftest import long_article, mark
from helpers.builders import an_article
from helpers.mouse import move_over
from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.panes.row import PaneRow
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.gui.panes.pane import Pane
    from synoptic.gui.theme import Theme

    ShowArticles = Callable[..., PaneRow]


def mark_line(row: PaneRow, quote: str, statement: str = "s", relation: Relation = Relation.SHARED) -> None:
    """Mark a line in every pane that has it."""
    for pane in row.panes:
        if quote in pane.article.text:
            row.set_marks(pane.article.id, [mark(pane.article, quote, statement, relation)])


def height_in_row(row: PaneRow, pane: Pane, quote: str) -> float:
    """Where the letters of a quote stand now, in pixels from the top of the row."""
    place = pane.article.text.index(quote)
    inside = pane.view.text.baseline_of(place) - pane.view.verticalScrollBar().value()
    return pane.view.viewport().mapTo(row, QPoint()).y() + inside


def point_on(pane: Pane, quote: str) -> QPoint:
    start = pane.article.text.index(quote)
    (piece,) = pane.view.text.pieces(Span(start, start + 4))
    return (piece.rect.center() - QPointF(0, pane.view.verticalScrollBar().value())).toPoint()


def test_a_row_without_articles_says_so(show_articles: ShowArticles) -> None:
    row = show_articles()
    assert row.panes == ()
    assert row._empty.isVisible()


@pytest.mark.parametrize("number", [1, 2, 6])
def test_panes_stand_in_the_order_of_the_articles(show_articles: ShowArticles, number: int) -> None:
    articles = [long_article(str(order), order) for order in range(number)]
    row = show_articles(*articles, width=1500)
    assert [pane.article for pane in row.panes] == articles
    edges = [pane.mapTo(row, QPoint()).x() for pane in row.panes]
    assert edges == sorted(edges)


def test_panes_that_stay_keep_their_place_and_those_that_come_start_at_the_top(
    show_articles: ShowArticles,
) -> None:
    first, second, third = (long_article(str(order), order) for order in range(3))
    row = show_articles(first, second)
    kept = row.pane(second.id)
    assert kept is not None
    kept.view.scroll_to(900, 0)
    before = kept.view.top_place()
    row.set_articles([second, third])
    assert row.panes[0] is kept
    assert kept.view.top_place() == before
    assert row.panes[1].view.top_place() == 0
    assert row.pane(first.id) is None


def test_a_changed_title_does_not_move_the_text(show_articles: ShowArticles) -> None:
    article = long_article("Old")
    row = show_articles(article)
    (pane,) = row.panes
    pane.view.scroll_to(900, 0)
    row.set_articles([replace(article, title=article.title._replace(value="New"))])
    assert pane.head.title.text == "New"
    assert pane.view.top_place() == pytest.approx(900, abs=2)


def test_a_corrected_text_is_set_anew(show_articles: ShowArticles) -> None:
    article = long_article("A")
    row = show_articles(article)
    row.set_articles([replace(article, text="Corrected.", blocks=())])
    assert row.panes[0].view.document().toPlainText() == "Corrected."


def test_selecting_brings_the_passages_to_one_line(show_articles: ShowArticles) -> None:
    articles = [long_article(str(order), order, ahead=7 * order) for order in range(3)]
    row = show_articles(*articles)
    mark_line(row, "Line 30 of")
    row.select("s")
    heights = {round(height_in_row(row, pane, "Line 30 of")) for pane in row.panes}
    assert max(heights) - min(heights) <= 1


def test_passages_at_the_very_start_and_end_of_a_text_meet_too(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    left, right = row.panes
    row.set_marks(left.article.id, [mark(left.article, "Line 0 of")])
    row.set_marks(right.article.id, [mark(right.article, "Line 59 of")])
    row.select("s")
    heights = height_in_row(row, left, "Line 0 of"), height_in_row(row, right, "Line 59 of")
    assert heights[0] == pytest.approx(heights[1], abs=1)


def test_a_notice_over_one_text_does_not_bend_the_line(show_articles: ShowArticles) -> None:
    noted = replace(long_article("B", 1), notices=("Read as Windows-1252.",))
    row = show_articles(long_article("A"), noted)
    mark_line(row, "Line 30 of")
    row.select("s")
    heights = [height_in_row(row, pane, "Line 30 of") for pane in row.panes]
    assert heights[0] == pytest.approx(heights[1], abs=1)


def test_passages_stay_on_one_line_when_the_window_changes_its_size(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1, ahead=20))
    mark_line(row, "Line 30 of")
    row.select("s")
    row.resize(600, 400)
    row.set_zoom(1.3)
    heights = [height_in_row(row, pane, "Line 30 of") for pane in row.panes]
    assert heights[0] == pytest.approx(heights[1], abs=1)


def test_a_reader_who_scrolled_on_is_not_pulled_back(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    mark_line(row, "Line 30 of")
    row.select("s")
    row.panes[0].view.scroll_by(300)
    before = row.panes[0].view.top_place()
    row.resize(600, 400)
    assert row.panes[0].view.top_place() == before


def test_a_statement_selected_before_the_row_is_shown_stands_on_one_line(
    light: Theme, put_in_window: Callable[..., None]
) -> None:
    row = PaneRow(light)
    row.animated = False
    row.set_articles([long_article("A"), long_article("B", 1, ahead=20)])
    mark_line(row, "Line 30 of")
    row.select("s")
    put_in_window(row, 900, 500)
    heights = [height_in_row(row, pane, "Line 30 of") for pane in row.panes]
    assert heights[0] == pytest.approx(heights[1], abs=1)
    assert 0 < heights[0] < 500


def test_a_title_and_counts_of_two_lines_each_are_shown_whole(show_articles: ShowArticles) -> None:
    articles = [long_article("North Korean leader has arrived in Russia by his train", n) for n in range(3)]
    row = show_articles(*articles, width=960)
    relations = list(Relation)
    row.set_marks(
        articles[0].id, [mark(articles[0], f"Line {n} of", f"s{n}", relations[n % 4]) for n in range(48)]
    )
    row.window().grab()  # lays out what has changed
    head = row.panes[0].head
    assert len(head.title.lines) == len(head.counts.lines) == 2
    for line in (head.title, head.counts):
        assert line.height() >= line.heightForWidth(line.width())


def test_heads_grow_with_their_counts(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), width=210)
    before = row.panes[0].head.height()
    article = row.panes[0].article
    relations = enumerate(Relation)
    marks = [mark(article, f"Line {n} of", f"s{n}", relation) for n, relation in relations]
    row.set_marks(article.id, marks)
    assert len(row.panes[0].head.counts.lines) == 2
    assert row.panes[0].head.height() > before


def test_selecting_without_revealing_moves_nothing(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    mark_line(row, "Line 50 of")
    row.select("s", reveal=False)
    assert [pane.view.verticalScrollBar().value() for pane in row.panes] == [0, 0]


def test_letting_go_of_the_selected_words_moves_no_pane(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1, ahead=20))
    left, right = row.panes
    cursor = left.view.textCursor()
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    left.view.setTextCursor(cursor)
    right.view.verticalScrollBar().setValue(800)
    before = [pane.view.verticalScrollBar().value() for pane in row.panes]
    row.clear_selections()
    assert [pane.view.verticalScrollBar().value() for pane in row.panes] == before
    assert not left.view.textCursor().hasSelection()


def test_the_clicked_passage_stays_under_the_mouse(qtbot: QtBot, show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1, ahead=20))
    mark_line(row, "Line 8 of")
    row.statement_clicked.connect(row.select)
    left, right = row.panes
    before = height_in_row(row, left, "Line 8 of")
    qtbot.mouseClick(left.view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(left, "Line 8 of"))
    assert height_in_row(row, left, "Line 8 of") == pytest.approx(before, abs=1)
    assert height_in_row(row, right, "Line 8 of") == pytest.approx(before, abs=1)


def test_a_text_glides_to_its_place_within_the_time_of_an_animation(
    qtbot: QtBot, show_articles: ShowArticles
) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    row.animated = True
    mark_line(row, "Line 40 of")
    row.select("s")
    bar = row.panes[0].view.verticalScrollBar()
    assert bar.value() == 0
    qtbot.waitUntil(lambda: bar.value() > 500, timeout=2_000)


def test_a_pane_without_a_passage_says_so_until_another_statement_is_selected(
    show_articles: ShowArticles,
) -> None:
    row = show_articles(long_article("A"), an_article("Nothing of the kind.", "B", order=1))
    mark_line(row, "Line 3 of")
    row.select("s")
    assert [pane.hint.isVisible() for pane in row.panes] == [False, True]
    row.select(None)
    assert [pane.hint.isVisible() for pane in row.panes] == [False, False]


def test_linked_panes_follow_to_what_stands_beside(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1, ahead=25))
    for pane in row.panes:
        row.set_marks(pane.article.id, [mark(pane.article, f"Line {n} of", f"s{n}") for n in range(0, 60, 5)])
    left, right = row.panes
    left.view.verticalScrollBar().setValue(800)
    assert height_in_row(row, left, "Line 25 of") == pytest.approx(
        height_in_row(row, right, "Line 25 of"), abs=26
    )


def test_going_back_to_the_top_takes_the_others_along(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1, ahead=25))
    left, right = row.panes
    left.view.verticalScrollBar().setValue(800)
    assert right.view.verticalScrollBar().value() > 0
    left.view.verticalScrollBar().setValue(0)
    assert right.view.verticalScrollBar().value() == 0


def test_unlinked_panes_go_their_own_way(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    row.set_linked(False)
    row.panes[0].view.verticalScrollBar().setValue(500)
    assert row.panes[1].view.verticalScrollBar().value() == 0


def test_resizing_moves_no_other_pane(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    row.set_linked(False)
    row.panes[0].view.verticalScrollBar().setValue(500)
    row.set_linked(True)
    row.resize(700, 500)
    assert row.panes[1].view.top_place() == 0


def test_clicks_hovers_and_selections_are_told_with_their_article(
    qtbot: QtBot, show_articles: ShowArticles
) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    mark_line(row, "Line 3 of")
    pane = row.panes[1]
    with qtbot.waitSignal(row.statement_clicked) as clicked:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(pane, "Line 3 of"))
    with qtbot.waitSignal(row.statement_hovered) as hovered:
        move_over(pane.view.viewport(), point_on(pane, "Line 5 of"))
        move_over(pane.view.viewport(), point_on(pane, "Line 3 of"))
    cursor = pane.view.textCursor()
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    cursor.setPosition(0)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(row.text_selected) as selected:
        pane.view.setTextCursor(cursor)
    assert clicked.args == ["s"]
    assert hovered.args[0] == "s"
    assert selected.args == [pane.article.id, Span(0, 6)]


def test_hovering_brightens_the_statement_in_every_pane(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    mark_line(row, "Line 3 of")
    left, right = row.panes
    move_over(left.view.viewport(), point_on(left, "Line 3 of"))
    assert right.view._marks.hovered == "s"


def test_parking_is_asked_for_by_the_article(qtbot: QtBot, show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    pane = row.panes[1]
    with qtbot.waitSignal(row.park_requested) as asked:
        qtbot.mouseClick(pane.head.park, Qt.MouseButton.LeftButton)
    assert asked.args == [pane.article.id]


def drag_head(qtbot: QtBot, pane: Pane, by: int) -> None:
    head = pane.head
    start = QPoint(70, head.height() - 4)
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(head, start + QPoint(by, 0))
    qtbot.mouseRelease(head, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))


def test_dragging_a_head_reorders_the_panes(qtbot: QtBot, show_articles: ShowArticles) -> None:
    articles = [long_article(str(order), order) for order in range(3)]
    row = show_articles(*articles)
    first, second, third = (article.id for article in articles)
    with qtbot.waitSignal(row.order_changed) as told:
        drag_head(qtbot, row.panes[0], 600)
    assert told.args == [[second, first, third]]
    assert [pane.article.id for pane in row.panes] == [second, first, third]
    assert row._drop_line.isHidden()


def test_a_head_dropped_where_it_was_changes_nothing(qtbot: QtBot, show_articles: ShowArticles) -> None:
    row = show_articles(*[long_article(str(order), order) for order in range(3)])
    with qtbot.assertNotEmitted(row.order_changed):
        drag_head(qtbot, row.panes[1], 30)


def test_all_heads_are_level(show_articles: ShowArticles) -> None:
    long_title = long_article("A title that needs two lines of a narrow pane", 1)
    row = show_articles(long_article("A"), long_title, width=520)
    assert len({pane.head.height() for pane in row.panes}) == 1
    assert len({pane.view.mapTo(row, QPoint()).y() for pane in row.panes}) == 1


def test_a_state_comes_back(light: Theme, show_articles: ShowArticles) -> None:
    articles = [long_article(str(order), order) for order in range(3)]
    row = show_articles(*articles)
    row.set_linked(False)
    row.panes[0].view.scroll_to(1200, 0)
    row.panes[2].view.scroll_to(600, 0)
    row._splitter.setSizes([300, 500, 300])
    state = row.state()
    again = show_articles(*articles)
    again.restore(state)
    assert again.state() == state


def test_a_state_of_other_articles_does_no_harm(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"))
    row.restore({"order": ["gone"], "scroll": {"gone": 500}, "sizes": [1, 2, 3]})
    row.restore({"scroll": "nonsense", "sizes": None})
    assert row.panes[0].view.top_place() == 0


def test_a_state_given_before_the_row_is_shown_holds(
    light: Theme, put_in_window: Callable[..., None]
) -> None:
    article = long_article("A")
    row = PaneRow(light)
    row.set_articles([article])
    row.restore({"order": [article.id], "scroll": {article.id: 1300.0}, "sizes": [500]})
    put_in_window(row, 700, 500)
    assert row.panes[0].view.top_place() == 1300


def test_another_theme_reaches_every_part(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    row.set_articles([replace(pane.article, notices=("A notice.",)) for pane in row.panes])
    mark_line(row, "Line 3 of", relation=Relation.CONFLICTING)
    dark = load_theme("dark")
    row.set_theme(dark)
    picture = row.grab().toImage()
    head = row.panes[0].head
    assert picture.pixelColor(head.mapTo(row, QPoint(2, 2))) == dark.page
    gap = row.panes[0].mapTo(row, QPoint(row.panes[0].width() + 5, 200))
    assert picture.pixelColor(gap) == dark.frame
    text = row.panes[0].view.viewport().mapTo(row, QPoint(2, 200))
    assert picture.pixelColor(text) == dark.page


def test_zoom_sets_the_text_in_larger_type(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"))
    height = row.panes[0].view.text.height
    row.set_zoom(1.5)
    assert row.panes[0].view.text.height > 1.3 * height
    row.set_articles([*(pane.article for pane in row.panes), long_article("B", 1)])
    assert row.panes[1].view.document().defaultFont().pixelSize() == 26


def test_the_keyboard_can_be_given_to_a_pane(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    row.focus_pane(1)
    assert row.window().focusWidget() is row.panes[1].view
    row.focus_pane(7)
    assert row.window().focusWidget() is row.panes[1].view


def test_a_press_in_the_overview_scrolls_there(qtbot: QtBot, show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"))
    (pane,) = row.panes
    qtbot.mouseClick(pane.bar, Qt.MouseButton.LeftButton, pos=QPoint(6, pane.bar.height() // 2))
    seen = pane.view.visible()
    assert seen.start < pane.length / 2 < seen.end


def test_marks_of_an_article_that_is_not_shown_are_let_go(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"))
    other = long_article("B", 1)
    row.set_marks(other.id, [mark(other, "Line 3 of")])
    assert row.panes[0].view.index.marks == ()


def test_counts_follow_the_marks(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"))
    assert row.panes[0].head.counts.text == "no statements yet"
    mark_line(row, "Line 3 of")
    assert row.panes[0].head.counts.text == "1 shared"


def test_a_screen_reader_hears_what_each_part_is(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("The title"))
    (pane,) = row.panes
    for part in (pane, pane.view, pane.bar, pane.head.park):
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.text(QAccessible.Text.Name)
    assert pane.view.accessibleName() == "A: The title"


def test_a_found_place_is_brought_into_view_and_shown_until_it_is_forgotten(
    show_articles: ShowArticles, light: Theme
) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    row.set_linked(False)
    left, right = row.panes
    start = right.article.text.index("Line 40")
    row.point_out(right.article.id, Span(start, start + 7))
    assert start in right.view.visible()
    assert left.view.top_place() == 0
    (piece,) = right.view.text.pieces(Span(start, start + 7))
    corner = (piece.rect.topLeft() - QPointF(1, right.view.verticalScrollBar().value() + 1)).toPoint()
    shown = right.view.viewport().grab().toImage().pixelColor(corner)
    row.point_out("", None)
    assert right.view.viewport().grab().toImage().pixelColor(corner) == light.page != shown


def test_the_tab_key_comes_to_the_text_first(show_articles: ShowArticles) -> None:
    (pane,) = show_articles(long_article("A")).panes
    following, order = pane.nextInFocusChain(), []
    while following is not pane:
        order.append(following)
        following = following.nextInFocusChain()
    assert order.index(pane.view) < order.index(pane.head.park)


def test_when_the_pane_with_the_keyboard_goes_another_has_it(show_articles: ShowArticles) -> None:
    first, second, third = (long_article(str(order), order) for order in range(3))
    row = show_articles(first, second)
    row.focus_pane(0)
    row.set_articles([second, third])
    assert row.window().focusWidget() is row.panes[0].view
