from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor, QTextFormat

from helpers.builders import an_article
from synoptic.core.documents.article import Block, BlockKind, Run, RunKind
from synoptic.core.text.spans import Span
from synoptic.gui.panes.document import (
    BLANK,
    DEEPEST,
    INDENT,
    UNBROKEN,
    as_set,
    caption_ink,
    line_pitch,
    set_in_type,
    text_width,
)
from synoptic.gui.theme import READING_PIXELS

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme


def blocks_of(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def letters_at(document: QTextDocument, position: int) -> QTextCharFormat:
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return cursor.charFormat()


def article_of(*parts: tuple[BlockKind, str], level: int = 1) -> Article:
    text = "\n".join(words for _, words in parts)
    blocks, start = [], 0
    for kind, words in parts:
        blocks.append(Block(Span(start, start + len(words)), kind, level))
        start += len(words) + 1
    return replace(an_article(text), blocks=tuple(blocks))


def test_every_block_is_a_block_of_the_document(light: Theme) -> None:
    setting = set_in_type(an_article("First line.\n\nSecond <b>line</b> &amp; more."), light)
    assert [block.text() for block in blocks_of(setting.document)] == [
        "First line.",
        "Second <b>line</b> &amp; more.",
    ]


def test_a_text_without_blocks_is_taken_line_by_line(light: Theme) -> None:
    article = replace(an_article("One.\nTwo."), blocks=())
    assert set_in_type(article, light).document.blockCount() == 2


def test_characters_that_would_break_a_block_take_one_place_each(light: Theme) -> None:
    text = "a\nb\rc\u2029d\ufffce\0f"
    article = replace(an_article(text), blocks=(Block(Span(0, len(text)), BlockKind.CODE),))
    setting = set_in_type(article, light)
    assert setting.document.blockCount() == 1
    assert setting.positions.to_qt(len(text)) == len(text) == len(setting.document.firstBlock().text())


def test_the_lines_of_the_source_flow_together_but_in_code(light: Theme) -> None:
    article = article_of((BlockKind.PARAGRAPH, "one\ntwo"), (BlockKind.CODE, "three\nfour"))
    setting = set_in_type(article, light)
    prose, code = blocks_of(setting.document)
    assert prose.text() == "one two"
    assert code.text() == "three\u2028four"


def test_places_are_those_of_the_text_behind_an_emoji(light: Theme) -> None:
    article = an_article("😀 one\n\ntwo 😀 LAST")
    setting = set_in_type(article, light)
    cursor = QTextCursor(setting.document)
    start = article.text.index("LAST")
    cursor.setPosition(setting.positions.to_qt(start))
    cursor.setPosition(setting.positions.to_qt(start + 4), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "LAST"


def test_headings_are_heavier_and_larger_by_rank(light: Theme) -> None:
    article = article_of((BlockKind.HEADING, "Title"), (BlockKind.PARAGRAPH, "Text"))
    document = set_in_type(article, light).document
    heading, text = (letters_at(document, block.position()).font() for block in blocks_of(document))
    assert heading.pixelSize() > text.pixelSize() == READING_PIXELS
    assert heading.weight() == QFont.Weight.DemiBold


def test_captions_are_smaller_and_quieter(theme: Theme) -> None:
    document = set_in_type(article_of((BlockKind.CAPTION, "A train.")), theme).document
    letters = letters_at(document, 0)
    assert letters.font().pixelSize() < READING_PIXELS
    assert letters.foreground().color() == caption_ink(theme)


def test_quotations_and_list_items_are_set_in_by_their_depth(light: Theme) -> None:
    article = article_of((BlockKind.PARAGRAPH, "p"), (BlockKind.QUOTATION, "q"), (BlockKind.LIST_ITEM, "i"))
    margins = [b.blockFormat().leftMargin() for b in blocks_of(set_in_type(article, light).document)]
    assert margins[0] == 0 < margins[1] == margins[2]
    assert set_in_type(article, light).decorated


def test_emphasis_is_slanted_and_strong_words_are_heavier(light: Theme) -> None:
    runs = (
        Run(Span(0, 3), RunKind.EMPHASIS),
        Run(Span(4, 7), RunKind.STRONG),
        Run(Span(8, 13), RunKind.LINK, "https://example.org"),
    )
    document = set_in_type(replace(an_article("one two three"), runs=runs), light).document
    assert letters_at(document, 0).font().italic()
    assert letters_at(document, 4).font().weight() == QFont.Weight.DemiBold
    assert not letters_at(document, 8).fontUnderline(), "underlines mean relations"


def test_all_lines_have_the_height_that_long_reading_wants(light: Theme) -> None:
    document = set_in_type(an_article("Words."), light).document
    assert document.firstBlock().blockFormat().lineHeight() == line_pitch(READING_PIXELS) == 26


def test_zoom_multiplies_the_type(light: Theme) -> None:
    document = set_in_type(an_article("Words."), light, 2.0).document
    assert document.defaultFont().pixelSize() == 2 * READING_PIXELS


def test_a_line_holds_about_seventy_characters() -> None:
    assert 45 <= text_width(READING_PIXELS) / (0.45 * READING_PIXELS) <= 75


def test_a_run_without_spaces_is_known_for_endless(light: Theme) -> None:
    assert set_in_type(an_article("x" * (UNBROKEN + 1)), light).unbroken
    assert not set_in_type(an_article("x" * UNBROKEN + " x"), light).unbroken


def test_spaces_at_which_no_line_ends_are_no_end_of_a_run(light: Theme) -> None:
    assert set_in_type(an_article("x\u00a0\u202f" * UNBROKEN), light).unbroken


@given(st.text(st.sampled_from("ab 😀\u3000\n")), st.integers(0, 3 * BLANK), st.sampled_from(list(BlockKind)))
def test_what_qt_gets_has_every_character_in_its_place(around: str, spaces: int, kind: BlockKind) -> None:
    words = f"{around}{' ' * spaces}{around}"
    given_to_qt = as_set(words, kind)
    assert [len(letter.encode("utf-16-le")) for letter in given_to_qt] == [
        len(letter.encode("utf-16-le")) for letter in words
    ]
    assert all(there == here for here, there in zip(words, given_to_qt, strict=True) if not here.isspace())
    assert " " * (BLANK + 1) not in given_to_qt


def test_a_waste_of_spaces_is_laid_out_and_what_comes_behind_is_found(light: Theme) -> None:
    text = f"before{' ' * 70_000}behind"  # more than Qt can count on one line
    setting = set_in_type(an_article(text), light)
    setting.document.setTextWidth(400)
    assert setting.document.size().height() > 0
    cursor = QTextCursor(setting.document)
    cursor.setPosition(setting.positions.to_qt(len(text) - 6))
    cursor.setPosition(setting.positions.to_qt(len(text)), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "behind"


def test_a_level_without_end_leaves_room_for_the_words(light: Theme) -> None:
    article = replace(an_article("Words."), blocks=(Block(Span(0, 6), BlockKind.LIST_ITEM, 1_000),))
    margin = set_in_type(article, light).document.firstBlock().blockFormat().leftMargin()
    assert margin == INDENT * DEEPEST


def test_nothing_of_the_document_asks_for_a_picture_or_a_link(light: Theme) -> None:
    article = an_article('<img src="file:///etc/passwd"> <a href="x">y</a>')
    document = set_in_type(article, light).document
    letters = letters_at(document, 0)
    assert not letters.isAnchor()
    assert letters.objectType() == QTextFormat.ObjectTypes.NoObject.value
