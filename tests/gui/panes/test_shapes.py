from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from helpers.builders import an_article
from synoptic.core.text.spans import Span
from synoptic.gui.panes.document import set_in_type
from synoptic.gui.panes.laid_out import LaidOut
from synoptic.gui.panes.shapes import LANE, RADIUS, Shape, edges, joined, outline

if TYPE_CHECKING:
    from synoptic.gui.panes.shapes import Piece
    from synoptic.gui.theme import Theme


def pieces_of(quote: str, text: str, theme: Theme, width: int = 300) -> list[Piece]:
    setting = set_in_type(an_article(text), theme)
    setting.document.setTextWidth(width)
    start = text.index(quote)
    return LaidOut(setting).pieces(Span(start, start + len(quote)))


def test_a_passage_on_one_line_is_one_piece(light: Theme) -> None:
    (piece,) = pieces_of("train", "The train left.", light)
    assert piece.rect.width() > 20
    assert piece.rect.top() < piece.baseline < piece.rect.bottom()


def test_a_passage_over_lines_has_a_piece_on_each(light: Theme) -> None:
    text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen."
    found = pieces_of(text, text, light, width=200)
    assert len(found) > 2
    steps = {found[n + 1].rect.top() - found[n].rect.top() for n in range(len(found) - 1)}
    assert steps == {26}
    assert all(piece.rect.right() <= 200 for piece in found), "no tint hangs over the edge of the text"


def test_a_passage_over_two_blocks_leaves_out_the_space_between_them(light: Theme) -> None:
    found = pieces_of("train.\nIt left", "The train.\nIt left.", light)
    assert len(found) == 2
    assert found[1].rect.top() - found[0].rect.top() > 26


def test_words_in_two_directions_may_lie_in_several_places_of_a_line(light: Theme) -> None:
    text = "He said שלום עולם twice."
    found = pieces_of("said שלום", text, light)
    assert len(found) == 2
    assert found[0].rect.right() < found[1].rect.left(), "the first Hebrew word stands at the right"
    assert found[0].baseline == found[1].baseline


def test_right_to_left_text_is_marked_from_the_right(light: Theme) -> None:
    (first,) = pieces_of("שלום", "שלום עולם", light)
    (second,) = pieces_of("עולם", "שלום עולם", light)
    assert second.rect.right() <= first.rect.left()


def test_underlines_in_lanes_lie_three_pixels_apart(light: Theme) -> None:
    (piece,) = pieces_of("train", "The train left.", light)
    assert piece.underline(1) - piece.underline(0) == LANE == 3
    assert piece.underline(0) > piece.baseline


def test_neighbouring_lines_touch_only_where_they_lie_over_one_another() -> None:
    over = joined([QRectF(50, 0, 100, 20), QRectF(0, 26, 80, 20)])
    apart = joined([QRectF(50, 0, 100, 20), QRectF(0, 26, 40, 20)])
    assert (over[0].bottom(), apart[0].bottom()) == (26, 20)


def test_a_contour_of_one_line_has_four_edges() -> None:
    assert len(edges([QRectF(0, 0, 50, 20)])) == 4


def test_a_contour_of_two_lines_has_no_edge_inside() -> None:
    found = edges([QRectF(50, 0, 100, 20), QRectF(0, 26, 80, 20)])
    inside = [line for line in found if line.y1() == line.y2() == 26 and line.x1() < 60 < line.x2()]
    assert inside == []


def test_a_ring_goes_around_both_lines_at_once() -> None:
    ring = outline([QRectF(50, 0, 100, 20), QRectF(0, 26, 80, 20)], 1.5)
    assert len(ring.toSubpathPolygons()) == 1
    assert ring.contains(QPointF(60, 23))
    assert not ring.contains(QPointF(20, 10))


def test_a_passage_that_lies_nowhere_has_a_shape_without_extent() -> None:
    shape = Shape([], 0)
    assert (shape.top, shape.bottom, shape.parts, shape.edges) == (0, 0, [], [])


def test_the_ring_of_a_long_passage_is_that_of_its_lines_one_after_the_other() -> None:
    lines = [QRectF(20 + number % 3, 27 * number, 500 - number * 37 % 90, 22) for number in range(37)]
    one_by_one = QPainterPath()
    for rect in joined(lines):
        alone = QPainterPath()
        alone.addRoundedRect(rect.adjusted(-2, -2, 2, 2), RADIUS, RADIUS)
        one_by_one = one_by_one.united(alone)
    ring = outline(lines, 2)
    assert ring.boundingRect() == one_by_one.boundingRect()
    assert len(ring.toSubpathPolygons()) == 1
    assert ring.subtracted(one_by_one).isEmpty()
    assert one_by_one.subtracted(ring).isEmpty()
