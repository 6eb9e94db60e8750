"""Handles in a real text view, and what is carried from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.panes.conftest import mark
from helpers.builders import an_article
from synoptic.core.text.spans import Span
from synoptic.gui.panes.carrying import Spot, Thread
from synoptic.gui.panes.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article
    from synoptic.gui.panes.row import PaneRow
    from synoptic.gui.theme import Theme

TEXT = "The green train 😀 left Pyongyang on Monday.\nIt was שלום slow."
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def article() -> Article:
    return an_article(TEXT, "Train")


@pytest.fixture
def view(article: Article, light: Theme, put_in_window: Callable[..., None]) -> TextView:
    shown = TextView(article, light)
    put_in_window(shown)
    monday = mark(article, "Monday", "day")
    shown.set_marks([monday, mark(article, "green train", "colour"), mark(article, "שלום", "word")])
    shown.select("day")
    shown.point_at(monday.passage)
    return shown


def edge(view: TextView, place: int) -> QPoint:
    """The left edge of a letter, in the viewport, at the middle of its line."""
    (piece,) = view.text.pieces(Span(place, place + 1))
    return (
        QPoint(round(piece.rect.left()), round(piece.rect.center().y()))
        - view.to_document(QPoint()).toPoint()
    )


def pull(qtbot: QtBot, view: TextView, begin: QPoint, end: QPoint, free: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if free else Qt.KeyboardModifier.NoModifier
    port = view.viewport()
    qtbot.mousePress(port, LEFT, pos=begin)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, LEFT, held, end)


def test_an_end_goes_to_the_nearest_word(qtbot: QtBot, view: TextView) -> None:
    start = TEXT.index("Monday")
    with qtbot.waitSignal(view.gestures.bounds_dragged) as dragged:
        pull(qtbot, view, edge(view, start) - QPoint(3, 0), edge(view, TEXT.index("yongyang")))
    assert dragged.args[0].of(TEXT) == "Pyongyang on Monday"


def test_with_shift_it_goes_to_any_letter(qtbot: QtBot, view: TextView) -> None:
    start, to = TEXT.index("Monday"), TEXT.index("yongyang")
    with qtbot.waitSignal(view.gestures.bounds_dragged) as dragged:
        pull(qtbot, view, edge(view, start) - QPoint(3, 0), edge(view, to), free=True)
    assert dragged.args[0].of(TEXT) == "yongyang on Monday"


def test_where_it_was_is_no_drag(qtbot: QtBot, view: TextView) -> None:
    begin = edge(view, TEXT.index("Monday")) - QPoint(3, 0)
    with qtbot.assertNotEmitted(view.gestures.bounds_dragged):
        pull(qtbot, view, begin, begin)


def test_a_passage_that_runs_leftwards_has_its_start_at_the_right(qtbot: QtBot, view: TextView) -> None:
    found = next(one for one in view.index.marks if one.statement == "word")
    view.point_at(found.passage)
    pieces = view.text.pieces(found.span)
    right = max(piece.rect.right() for piece in pieces)
    at = QPoint(round(right) + 4, round(pieces[0].rect.center().y())) - view.to_document(QPoint()).toPoint()
    with qtbot.waitSignal(view.gestures.bounds_dragged) as dragged:
        pull(qtbot, view, at, edge(view, TEXT.index("It was")))
    assert dragged.args[0].of(TEXT) == "It was שלום"


def test_the_cursor_says_that_a_handle_is_there(qtbot: QtBot, view: TextView) -> None:
    qtbot.mouseMove(view.viewport(), edge(view, TEXT.index("Monday")) - QPoint(3, 0))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    view.point_at("")
    qtbot.mouseMove(view.viewport(), edge(view, TEXT.index("Monday")) - QPoint(4, 0))
    assert view.viewport().cursor().shape() is not Qt.CursorShape.SizeHorCursor


def test_a_chosen_passage_is_carried_and_others_are_text(qtbot: QtBot, view: TextView) -> None:
    inside, other = TEXT.index("nday"), TEXT.index("train")
    with qtbot.waitSignal(view.gestures.dropped):
        pull(qtbot, view, edge(view, inside), edge(view, inside) + QPoint(60, 0))
    assert len(view.selected_span()) == 0
    with qtbot.assertNotEmitted(view.gestures.dropped):
        pull(qtbot, view, edge(view, other), edge(view, other) + QPoint(60, 0))
    assert len(view.selected_span()) > 0


def test_with_shift_the_words_of_the_chosen_passage_are_text_too(view: TextView) -> None:
    point = edge(view, TEXT.index("nday"))
    assert view.carried_from(point) == next(m.passage for m in view.index.marks if m.statement == "day")
    assert view.carried_from(edge(view, TEXT.index("train"))) is None


def test_a_click_in_selected_words_lets_go_of_them(qtbot: QtBot, view: TextView) -> None:
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    qtbot.mouseClick(view.viewport(), LEFT, pos=edge(view, 2))
    assert len(view.selected_span()) == 0


@pytest.fixture
def pair(show_articles: Callable[..., PaneRow]) -> tuple[PaneRow, Article, Article]:
    one, other = an_article(TEXT, "One"), an_article("He left on Sunday.", "Other", order=1)
    row = show_articles(one, other)
    row.set_marks(one.id, [mark(one, "Monday", "day")])
    row.set_marks(other.id, [mark(other, "Sunday", "leaving")])
    row.select("day", reveal=False)
    return row, one, other


def test_a_thread_leads_to_the_passage_under_the_cursor(
    qtbot: QtBot, pair: tuple[PaneRow, Article, Article]
) -> None:
    row, one, other = pair
    first, second = (pane.view for pane in row.panes)
    begin = edge(first, TEXT.index("nday"))
    there = edge(second, other.text.index("nday"))
    to = first.viewport().mapFromGlobal(second.viewport().mapToGlobal(there))
    qtbot.mousePress(first.viewport(), LEFT, pos=begin)
    qtbot.mouseMove(first.viewport(), to)
    assert row.findChild(Thread) is not None
    assert row.grab().size() == row.size()  # it can be painted
    with qtbot.waitSignal(row.linked) as linked:
        qtbot.mouseRelease(first.viewport(), LEFT, pos=to)
    source, target, _ = linked.args
    assert isinstance(source, Spot)
    assert (source.article, source.statement, target.article, target.statement) == (
        one.id,
        "day",
        other.id,
        "leaving",
    )


def test_beside_every_passage_nothing_is_linked(qtbot: QtBot, pair: tuple[PaneRow, Article, Article]) -> None:
    row, _, other = pair
    first, second = (pane.view for pane in row.panes)
    there = edge(second, other.text.index("left"))
    to = first.viewport().mapFromGlobal(second.viewport().mapToGlobal(there))
    with qtbot.assertNotEmitted(row.linked):
        pull(qtbot, first, edge(first, TEXT.index("nday")), to)
