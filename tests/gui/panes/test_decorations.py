from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.builders import an_article
from synoptic.core.documents.article import Block, BlockKind
from synoptic.gui.panes.document import INDENT, MARGIN
from synoptic.gui.panes.text_view import TextView
from synoptic.gui.theme import palette_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from synoptic.gui.theme import Theme


def colours_of(
    kind: BlockKind, words: str, theme: Theme, put_in_window: Callable[..., None], columns: range
) -> set[str]:
    """The colours in some columns of the first line of a block of one kind."""
    article = an_article(words)
    article = replace(article, blocks=(Block(article.blocks[0].span, kind, 1),))
    view = TextView(article, theme)
    view.setPalette(palette_of(theme))
    put_in_window(view, 300, 120)
    picture = view.viewport().grab().toImage()
    return {picture.pixelColor(x, y).name() for x in columns for y in range(18, 44)}


def name(colour: QColor) -> str:
    return colour.name()


def test_a_quotation_has_a_rule_at_its_left(theme: Theme, put_in_window: Callable[..., None]) -> None:
    columns = range(MARGIN, MARGIN + INDENT - 8)
    assert name(theme.hairline) in colours_of(
        BlockKind.QUOTATION, "So he said.", theme, put_in_window, columns
    )


def test_a_list_item_has_a_bullet(theme: Theme, put_in_window: Callable[..., None]) -> None:
    columns = range(MARGIN, MARGIN + INDENT - 2)
    assert name(theme.mute) in colours_of(BlockKind.LIST_ITEM, "An item.", theme, put_in_window, columns)


def test_an_item_that_begins_with_a_figure_has_a_bullet(
    theme: Theme, put_in_window: Callable[..., None]
) -> None:
    columns = range(MARGIN, MARGIN + INDENT - 2)
    words = "2,000 people died."
    assert name(theme.mute) in colours_of(BlockKind.LIST_ITEM, words, theme, put_in_window, columns)


def test_an_item_with_a_number_has_no_bullet(theme: Theme, put_in_window: Callable[..., None]) -> None:
    columns = range(MARGIN, MARGIN + INDENT - 2)
    found = colours_of(BlockKind.LIST_ITEM, "1. An item.", theme, put_in_window, columns)
    assert found == {name(theme.page)}


def test_code_stands_on_a_ground_of_its_own(theme: Theme, put_in_window: Callable[..., None]) -> None:
    columns = range(200, 260)
    assert colours_of(BlockKind.CODE, "x = 1", theme, put_in_window, columns) == {name(theme.frame)}


def test_a_table_row_has_a_line_below(theme: Theme, put_in_window: Callable[..., None]) -> None:
    columns = range(200, 260)
    found = colours_of(BlockKind.TABLE_ROW, "a | b", theme, put_in_window, columns)
    assert found == {name(theme.page), name(theme.hairline)}


def test_a_paragraph_has_nothing_beside_it(theme: Theme, put_in_window: Callable[..., None]) -> None:
    found = colours_of(BlockKind.PARAGRAPH, "Words.", theme, put_in_window, range(MARGIN))
    assert found == {name(theme.page)}
