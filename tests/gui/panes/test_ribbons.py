from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from gui.panes.conftest import long_article, mark
from helpers.builders import an_article
from synoptic.core.documents.statement import Relation
from synoptic.gui.panes.links import STEEPEST, links_between
from synoptic.gui.panes.ribbons import (
    WIDTH,
    Band,
    Link,
    RibbonSplitter,
    Stub,
    band_path,
    ribbon,
    shapes_of,
    stub_path,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from synoptic.gui.panes.row import PaneRow

    ShowArticles = Callable[..., PaneRow]

LIMITS = (100.0, 500.0)


def test_two_ends_in_sight_make_a_band() -> None:
    assert ribbon((200, 220), (300, 340), LIMITS) == Band((200, 220), (300, 340))


def test_an_end_out_of_sight_leaves_a_stub_that_turns_to_it() -> None:
    assert ribbon((200, 220), (20, 40), LIMITS) == Stub((200, 220), on_left=True, direction=-1)
    assert ribbon((200, 220), (600, 640), LIMITS) == Stub((200, 220), on_left=True, direction=1)
    assert ribbon((-50, -20), (300, 340), LIMITS) == Stub((300, 340), on_left=False, direction=-1)


def test_two_ends_out_of_sight_make_nothing() -> None:
    assert ribbon((0, 20), (600, 620), LIMITS) is None


def test_a_band_reaches_from_edge_to_edge() -> None:
    rect = band_path(Band((200, 220), (300, 340)), WIDTH).boundingRect()
    assert (rect.left(), rect.right(), rect.top(), rect.bottom()) == (0, WIDTH, 200, 340)


def test_a_stub_stays_on_its_side_of_the_gap() -> None:
    left = stub_path(Stub((200, 220), on_left=True, direction=1), WIDTH).boundingRect()
    right = stub_path(Stub((200, 220), on_left=False, direction=-1), WIDTH).boundingRect()
    assert (left.left(), left.right()) == (0, WIDTH / 2)
    assert (right.left(), right.right()) == (WIDTH / 2, WIDTH)
    assert left.bottom() > 220
    assert right.top() < 200


def test_a_further_passage_out_of_sight_draws_no_stub_over_the_band_of_its_statement() -> None:
    band = Link("s", (200, 220), (300, 340), Relation.SHARED, strong=True)
    off = Link("s", (200, 220), (900, 940), Relation.SHARED, strong=True)
    other = Link("t", (200, 220), (900, 940), Relation.SHARED, strong=True)
    assert [link for link, _ in shapes_of([band, off, other], LIMITS)] == [band, other]


def test_a_faint_link_has_no_stub_and_strong_ones_are_painted_last() -> None:
    faint_stub = Link("a", (200, 220), (900, 940), Relation.SHARED)
    strong = Link("b", (200, 220), (300, 340), Relation.SHARED, strong=True)
    faint = Link("c", (200, 220), (300, 340), Relation.CONFLICTING)
    assert [link for link, _ in shapes_of([faint_stub, strong, faint], LIMITS)] == [faint, strong]


def test_a_click_on_a_ribbon_names_its_statement(qtbot: QtBot, show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    conflict(row, "Line 3 of")
    (link,) = row.links(1)
    handle = gap(row).handle(1)
    with qtbot.waitSignal(row.statement_clicked) as clicked:
        middle = QPoint(WIDTH // 2, int(sum(link.left) / 2))
        qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=middle)
    assert clicked.args == ["c"]
    with qtbot.assertNotEmitted(row.statement_clicked):
        qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH // 2, handle.height() - 5))


def gap(row: PaneRow) -> RibbonSplitter:
    (splitter,) = row.findChildren(RibbonSplitter)
    return splitter


def conflict(row: PaneRow, *quotes: str) -> None:
    for pane in row.panes:
        marks = [
            mark(pane.article, quote, "c", Relation.CONFLICTING)
            for quote in quotes
            if quote in pane.article.text
        ]
        row.set_marks(pane.article.id, marks)


def test_a_conflict_in_view_on_both_sides_is_linked_faintly(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    conflict(row, "Line 3 of")
    (link,) = row.links(1)
    assert (link.relation, link.strong) == (Relation.CONFLICTING, False)
    assert link.left == link.right


def test_the_selected_and_the_hovered_statement_are_linked_strongly(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    conflict(row, "Line 3 of")
    row.hover("c")
    assert [link.strong for link in row.links(1)] == [True]
    row.hover(None)
    row.select("c", reveal=False)
    assert [link.strong for link in row.links(1)] == [True]


def test_a_shared_statement_is_linked_only_when_the_reader_looks_at_it(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    for pane in row.panes:
        row.set_marks(pane.article.id, [mark(pane.article, "Line 3 of")])
    assert row.links(1) == []
    row.hover("s")
    assert len(row.links(1)) == 1


def test_a_pane_without_a_passage_has_no_link(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), an_article("Nothing.", order=1))
    conflict(row, "Line 3 of")
    row.select("c", reveal=False)
    assert row.links(1) == []


def test_every_further_passage_is_tied_to_the_first_of_the_other_side(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    left, right = row.panes
    row.set_marks(left.article.id, [mark(left.article, "Line 1 of"), mark(left.article, "Line 3 of")])
    row.set_marks(right.article.id, [mark(right.article, "Line 2 of"), mark(right.article, "Line 4 of")])
    assert len(links_between(left, right, ["s"])) == 3


def test_a_faint_link_is_never_steep(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1, ahead=8))
    conflict(row, "Line 1 of")
    assert row.links(1) == []
    row.select("c", reveal=False)
    (link,) = row.links(1)
    assert abs(link.left[0] - link.right[0]) > STEEPEST


def test_the_gap_shows_the_band_in_the_colours_of_the_relation(show_articles: ShowArticles) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    conflict(row, "Line 3 of")
    row.select("c", reveal=False)
    (link,) = row.links(1)
    picture = gap(row).handle(1).grab().toImage()
    middle = picture.pixelColor(WIDTH // 2, int(sum(link.left) / 2))
    assert middle == row.panes[0].view._theme.look(Relation.CONFLICTING).tint
    assert picture.pixelColor(WIDTH // 2, picture.height() - 5) == row.panes[0].view._theme.frame


def test_the_wheel_over_a_gap_steps_from_statement_to_statement(
    qtbot: QtBot, show_articles: ShowArticles
) -> None:
    row = show_articles(long_article("A"), long_article("B", 1))
    steps: list[int] = []
    row.step_requested.connect(steps.append)
    for turned in (-120, 60, 60, 240):
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        gap(row).handle(1).wheelEvent(event)
    assert steps == [1, -1, -1]
