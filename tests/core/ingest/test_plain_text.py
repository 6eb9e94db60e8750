"""A plain text stays the file's own; blocks are places in it."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.ingest import read
from synoptic.core.ingest.plain_text import lay_out

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


def outline(article: Article) -> list[tuple[str, int, str]]:
    """Kind, level and the first words of every block."""
    return [
        (block.kind.value, block.level, " ".join(block.span.of(article.text).split()[:3]))
        for block in article.blocks
    ]


def laid(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in lay_out(text)]


def test_an_article_between_blank_lines() -> None:
    article = read(FIXTURES / "ferry.txt")
    assert outline(article) == [
        ("caption", 0, "[The ferry at"),
        ("paragraph", 0, "Lerwick: The ferry"),
        ("heading", 2, "What the crew"),
        ("paragraph", 0, "“We waited for"),
        ("caption", 0, "Passengers wait at"),
        ("paragraph", 0, "Also watch |"),
        ("paragraph", 0, "Read on: the"),
        ("paragraph", 0, "(With inputs from"),
    ]


def test_the_text_is_the_text_of_the_file() -> None:
    path = FIXTURES / "ferry.txt"
    assert read(path).text == path.read_text(encoding="utf-8")


def test_the_stated_date_is_known_and_in_the_text_but_in_no_block() -> None:
    article = read(FIXTURES / "ferry.txt")
    assert (article.published.value, article.published.origin) == ("2023-09-12", "first line")
    assert article.text.startswith(" date 2023-09-12 ")
    assert article.blocks[0].span.start == len(" date 2023-09-12 ")


def test_lines_without_blank_ones_between_them_are_paragraphs() -> None:
    assert outline(read(FIXTURES / "lines.txt")) == [
        ("paragraph", 0, "The ferry to"),
        ("paragraph", 0, "The captain waited"),
        ("heading", 2, "A storm of"),
        ("paragraph", 0, "Passengers wrote to"),
    ]


def test_lines_that_were_broken_when_full_are_one_paragraph() -> None:
    article = read(FIXTURES / "wrapped.txt")
    assert outline(article) == [
        ("heading", 1, "Ferry leaves six"),
        ("paragraph", 0, "By Ann Lee"),
        ("paragraph", 0, "September 12, 2023"),
        ("paragraph", 0, "The captain waited"),
        ("list item", 1, "the wind, which"),
        ("list item", 1, "the pilot"),
        ("list item", 1, "1. the tide"),
        ("paragraph", 0, "The end."),
    ]
    assert article.title.value == "Ferry leaves six hours late"
    assert article.author.value == "Ann Lee and Bo Ek"
    assert article.published.value == "2023-09-12"


def test_a_head_of_named_lines_is_known_and_in_no_block() -> None:
    article = read(FIXTURES / "headed.txt")
    assert outline(article) == [("paragraph", 0, "The ferry to")]
    assert (article.title.value, article.title.origin) == ("Ferry leaves late", "first line")
    assert (article.publisher.value, article.published.value) == ("Harbour Post", "2023-09-12")
    assert article.address.value == "https://example.org/ferry"


def test_front_matter_is_understood_here_too(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("---\ntitle: A\ndate: soon\n---\nThe ferry left.", encoding="utf-8")
    article = read(path)
    assert (article.title.value, article.title.origin) == ("A", "front matter")
    assert article.notices == ("The date at the head of the file could not be read: soon",)
    assert laid(article.text)[-1] == ("paragraph", "The ferry left.")


def test_an_indented_line_begins_a_paragraph() -> None:
    full = "The ferry to the islands left six hours late on Tu,"
    assert laid(f"{full}\n  {full}\n{full}") == [("paragraph", full), ("paragraph", f"{full}\n{full}")]


def test_short_lines_are_not_run_together() -> None:
    assert laid("The wind\nThe pilot\nThe tide") == [
        ("paragraph", "The wind"),
        ("paragraph", "The pilot"),
        ("paragraph", "The tide"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "It ended.",
        "by hand",
        "lower case",
        "Also watch | Storms",
        "(With inputs)",
        "12 345",
        "See www.example.org",
        "What he said:",
        "A line of very many words that goes on and on like no heading of anybody does",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    around = "The ferry left six hours late, and nobody on board was hurt in any way at all by the storm."
    assert laid(f"{around}\n\n{line}\n\n{around}")[1] == ("paragraph", line)


def test_the_last_line_is_no_heading() -> None:
    assert laid("The ferry left six hours late.\n\nThe end")[-1] == ("paragraph", "The end")


def test_two_headings_in_a_row_are_paragraphs_but_for_the_last() -> None:
    around = "The ferry left six hours late, and nobody on board was hurt."
    kinds = [kind for kind, _ in laid(f"{around}\n\nThe storm of it\n\nThe crew\n\n{around}")]
    assert kinds == ["paragraph", "paragraph", "heading", "paragraph"]


def test_rows_of_dashes_only_part_paragraphs() -> None:
    assert laid("One.\n\n-----\n\nTwo.\n* * *\nThree.") == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("paragraph", "Three."),
    ]


TEXTS = st.text(st.sampled_from("ab A.,-*1)\n\n\t “”…é\u2028"), max_size=300) | st.text()


@given(TEXTS)
def test_blocks_are_in_order_inside_the_text_and_apart(text: str) -> None:
    blocks = lay_out(text)
    ends = [0, *(block.span.end for block in blocks)]
    assert all(end <= block.span.start < block.span.end for end, block in zip(ends, blocks, strict=False))
    assert ends[-1] <= len(text)


@given(TEXTS)
def test_blocks_begin_and_end_with_a_word(text: str) -> None:
    for block in lay_out(text):
        words = block.span.of(text)
        assert words == words.strip()


@given(TEXTS)
def test_every_letter_of_the_text_is_in_a_block(text: str) -> None:
    blocks = lay_out(text)
    covered = {place for block in blocks for place in range(block.span.start, block.span.end)}
    assert all(place in covered for place, character in enumerate(text) if character.isalnum())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_text_file_keeps_every_character(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("articles") / "a.txt"
    path.write_text(f"words {text}", encoding="utf-8", newline="")
    assert read(path).text == unicodedata.normalize("NFC", f"words {text}")
