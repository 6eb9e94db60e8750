from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.panes.conftest import mark
from helpers.builders import an_article
from helpers.colours import contrast
from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.panes.document import MARGIN, caption_ink
from synoptic.gui.panes.highlights import BRIGHT, LETTER_LEFT, QUIET
from synoptic.gui.panes.shapes import TALL, TILE
from synoptic.gui.panes.signs import Signs
from synoptic.gui.panes.text_view import TextView
from synoptic.gui.theme import blended, load_theme, palette_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.mark_index import Mark
    from synoptic.gui.panes.shapes import Piece
    from synoptic.gui.theme import Theme

TEXT = "The green train 😀 left Pyongyang on Monday.\nIt was slow."
RELATIONS = list(Relation)


@pytest.fixture
def article() -> Article:
    return an_article(TEXT, "Train")


@pytest.fixture
def view(article: Article, theme: Theme, put_in_window: Callable[..., None]) -> TextView:
    shown = TextView(article, theme)
    shown.setPalette(palette_of(theme))
    put_in_window(shown)
    return shown


def picture_of(view: TextView) -> QImage:
    return view.viewport().grab().toImage()


def piece_of(view: TextView, shown: Mark) -> Piece:
    return view.text.pieces(shown.span)[0]


def colour_above_the_letters(view: TextView, shown: Mark) -> QColor:
    rect = piece_of(view, shown).rect
    return picture_of(view).pixelColor(QPoint(int(rect.center().x()), int(rect.top()) + 1))


def edge_of(view: TextView, shown: Mark) -> QColor:
    """The colour of the upper edge of its outline."""
    rect = piece_of(view, shown).rect
    return picture_of(view).pixelColor(QPoint(int(rect.left()) + 5, int(rect.top())))


def near(colour: QColor, other: QColor, off: int = 12) -> bool:
    pairs = zip(colour.getRgb(), other.getRgb(), strict=True)
    return all(abs(one - two) <= off for one, two in pairs)  # type: ignore[operator]


@pytest.mark.parametrize("relation", RELATIONS)
def test_an_accepted_mark_is_tinted_in_the_colour_of_its_relation(
    view: TextView, article: Article, theme: Theme, relation: Relation
) -> None:
    shown = mark(article, "Monday", relation=relation)
    view.set_marks([shown])
    assert near(colour_above_the_letters(view, shown), theme.look(relation).tint)


@pytest.mark.parametrize("relation", RELATIONS)
def test_an_underline_has_the_ink_of_its_relation(
    view: TextView, article: Article, theme: Theme, relation: Relation
) -> None:
    shown = mark(article, "Monday", relation=relation)
    view.set_marks([shown])
    piece, picture = piece_of(view, shown), picture_of(view)
    ink = theme.look(relation).ink
    band = range(int(piece.underline(0)), int(piece.underline(0)) + TALL)
    points = (QPoint(x, y) for y in band for x in range(int(piece.rect.left()), int(piece.rect.right())))
    assert any(near(picture.pixelColor(point), ink, 40) for point in points)


def test_the_relations_differ_in_their_lines_without_any_colour(theme: Theme) -> None:
    black = QColor("black")
    looks = {relation: look._replace(ink=black) for relation, look in theme.relations.items()}
    signs = Signs(theme._replace(relations=looks), 1.0)
    pictures = [signs.line(relation, strong=False).toImage() for relation in RELATIONS]
    assert all(one != two for n, one in enumerate(pictures) for two in pictures[n + 1 :])
    assert {(picture.width(), picture.height()) for picture in pictures} == {(TILE, TALL)}


def test_signs_are_drawn_at_the_resolution_of_the_screen(light: Theme) -> None:
    signs = Signs(light, 2.0)
    tile = signs.line(Relation.CONFLICTING, strong=True)
    assert (tile.width(), tile.devicePixelRatio()) == (2 * TILE, 2.0)


def test_an_open_suggestion_is_an_outline_without_a_ground(
    view: TextView, article: Article, theme: Theme
) -> None:
    shown = mark(article, "Monday")._replace(open=True)
    view.set_marks([shown])
    assert near(colour_above_the_letters(view, shown), theme.page, 0)
    assert edge_of(view, shown) == blended(theme.look(Relation.SHARED).ink, theme.page, QUIET)


def test_an_open_conflict_is_outlined_in_full_ink(view: TextView, article: Article, theme: Theme) -> None:
    conflict = mark(article, "Monday", relation=Relation.CONFLICTING)._replace(open=True)
    shared = mark(article, "Monday", "other")._replace(open=True)
    view.set_marks([conflict, shared])
    assert near(edge_of(view, conflict), theme.look(Relation.CONFLICTING).ink, 2)


def test_open_agreement_is_underlined_only_while_it_is_looked_at(
    view: TextView, article: Article, theme: Theme
) -> None:
    shown = mark(article, "Monday")._replace(open=True)
    view.set_marks([shown])
    piece = piece_of(view, shown)
    line = QPoint(int(piece.rect.center().x()), int(piece.underline(0)) + 1)
    assert picture_of(view).pixelColor(line) == theme.page
    view.hover(shown.statement)
    assert near(picture_of(view).pixelColor(line), theme.look(Relation.SHARED).ink, 60)


def test_where_marks_overlap_the_shorter_lies_on_top_and_both_lines_are_seen(
    view: TextView, article: Article, theme: Theme
) -> None:
    long = mark(article, "Pyongyang on Monday", "long", Relation.SHARED)
    short = mark(article, "on", "short", Relation.CONFLICTING)
    view.set_marks([short, long])
    short = short._replace(span=Span(TEXT.index("on Monday"), TEXT.index("on Monday") + 2))
    view.set_marks([long, short])
    assert near(colour_above_the_letters(view, short), theme.look(Relation.CONFLICTING).tint, 30)
    piece, picture = piece_of(view, short), picture_of(view)
    x = int(piece.rect.center().x())
    assert near(picture.pixelColor(x, int(piece.underline(0)) + 1), theme.look(Relation.SHARED).ink, 60)


def test_the_selected_statement_has_a_ring_and_the_others_none(
    view: TextView, article: Article, theme: Theme
) -> None:
    shown, other = mark(article, "Monday", "day"), mark(article, "green train", "colour")
    view.set_marks([shown, other])
    view.select("day")
    picture = picture_of(view)

    def ringed(of: Mark) -> bool:
        rect = piece_of(view, of).rect
        return near(picture.pixelColor(int(rect.center().x()), int(rect.top()) - 2), theme.selection, 60)

    assert ringed(shown)
    assert not ringed(other)


def test_a_hovered_statement_is_brighter(view: TextView, article: Article, theme: Theme) -> None:
    shown = mark(article, "Monday", "day")
    view.set_marks([shown])
    before = colour_above_the_letters(view, shown)
    view.hover("day")
    after = colour_above_the_letters(view, shown)
    look = theme.look(Relation.SHARED)
    assert after != before
    assert near(after, blended(look.ink, look.tint, BRIGHT))


def test_the_letter_of_the_relation_stands_beside_the_line(
    view: TextView, article: Article, theme: Theme
) -> None:
    shown = mark(article, "Monday", relation=Relation.CONFLICTING)
    view.set_marks([shown])
    rect, picture = piece_of(view, shown).rect, picture_of(view)
    margin = (QPoint(x, y) for x in range(4, 20) for y in range(int(rect.top()), int(rect.bottom())))
    assert any(near(picture.pixelColor(p), theme.look(Relation.CONFLICTING).ink, 40) for p in margin)


def test_marks_take_the_colours_of_another_theme(
    article: Article, light: Theme, put_in_window: Callable[..., None]
) -> None:
    view = TextView(article, light)
    put_in_window(view)
    shown = mark(article, "Monday")
    view.set_marks([shown])
    picture_of(view)
    dark = load_theme("dark")
    view.setPalette(palette_of(dark))
    view.set_look(dark, 1.0)
    assert near(colour_above_the_letters(view, shown), dark.look(Relation.SHARED).tint)


def test_no_marks_leave_the_page_alone(view: TextView, article: Article, theme: Theme) -> None:
    shown = mark(article, "Monday")
    view.set_marks([shown])
    view.set_marks([])
    assert near(colour_above_the_letters(view, shown), theme.page, 0)


@pytest.mark.parametrize("is_open", [True, False])
def test_the_answers_of_a_conflict_stand_out_and_more_so_when_it_is_selected(
    view: TextView, article: Article, theme: Theme, is_open: bool
) -> None:
    look = theme.look(Relation.CONFLICTING)
    passage = mark(article, "left Pyongyang on Monday", relation=Relation.CONFLICTING)
    shown = passage._replace(open=is_open, answer="Monday, 11 September")
    view.set_marks([shown])
    grounds = [colour_above_the_letters(view, mark(article, word)) for word in ("left", "Monday")]
    assert near(grounds[0], theme.page if is_open else look.tint)
    assert not near(grounds[1], grounds[0], off=6)
    view.select(shown.statement)
    assert near(colour_above_the_letters(view, mark(article, "Monday")), blended(look.ink, look.tint, BRIGHT))
    view.set_marks([shown._replace(answer="")])
    assert near(colour_above_the_letters(view, mark(article, "Monday")), grounds[0])


def test_the_answer_that_sources_share_keeps_quiet_until_it_is_selected(
    view: TextView, article: Article, theme: Theme
) -> None:
    shown = mark(article, "left Pyongyang on Monday")._replace(answer="Monday")
    view.set_marks([shown])
    look, place = theme.look(Relation.SHARED), mark(article, "Monday")
    assert near(colour_above_the_letters(view, place), look.tint)
    view.select(shown.statement)
    assert near(colour_above_the_letters(view, place), blended(look.ink, look.tint, BRIGHT))


@pytest.mark.parametrize("relation", RELATIONS)
def test_text_and_captions_can_be_read_on_the_ground_of_an_answer(theme: Theme, relation: Relation) -> None:
    look = theme.look(relation)
    ground = blended(look.ink, look.tint, BRIGHT)
    for ink in (theme.ink, caption_ink(theme)):
        assert contrast(ink, ground) >= 4.5


def test_letters_in_the_margin_grow_with_the_type_as_far_as_the_margin_goes(light: Theme) -> None:
    def height(zoom: float) -> int:
        picture = QPixmap(40, 40)
        picture.fill(light.page)
        with QPainter(picture) as painter:
            Signs(light, 1.0, zoom).paint_letter(painter, Relation.CONFLICTING, LETTER_LEFT, 20)
        image = picture.toImage()
        drawn = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) != light.page]
        assert max(x for x, _ in drawn) < MARGIN
        return max(y for _, y in drawn) - min(y for _, y in drawn)

    assert height(0.8) < height(1.0) < height(1.25) <= height(2.0)
