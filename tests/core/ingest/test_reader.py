"""Any file that is text becomes an article with a title, a date and a language, each with its origin."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.article import Origin
from synoptic.core.ingest import SUFFIXES, read
from synoptic.core.ingest.reader import read_plainly
from synoptic.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_suffixes_are_those_of_the_formats() -> None:
    assert SUFFIXES == (".md", ".markdown", ".txt", ".text")


@pytest.mark.parametrize("name", ["a.md", "a.MARKDOWN", "a.txt", "a.TXT", "README"])
def test_a_known_suffix_is_read(tmp_path: Path, name: str) -> None:
    assert read(written(tmp_path, "The ferry left.", name)).text == "The ferry left."


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match=r"a\.docx was not imported: files of type \.docx are not read\. Save it as"
    ):
        read(written(tmp_path, "The ferry left.", "a.docx"))


@pytest.mark.parametrize(("name", "text"), [("a.md", "* * *"), ("a.md", "<!-- x -->"), ("a.txt", "----")])
def test_a_file_without_words_is_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(InputError, match="there are no words in it"):
        read(written(tmp_path, text, name))


@pytest.mark.parametrize(
    ("heading", "title"),
    [("word " * 100, "word " * 39 + "word…"), ("x" * 500, "x" * 199 + "…")],
)
def test_a_title_of_no_end_is_cut_at_a_word(tmp_path: Path, heading: str, title: str) -> None:
    article = read(written(tmp_path, f"# {heading}\n\nThe ferry left.", "a.md"))
    assert article.title.value == title
    assert heading.strip() in article.text


def test_a_text_without_a_head_is_known_by_its_words(tmp_path: Path) -> None:
    path = written(tmp_path, "The ferry was late and it was the wind. Nobody was hurt.", "a.txt")
    os.utime(path, (1_694_520_000, 1_694_520_000))
    article = read(path)
    assert (article.title.value, article.title.origin) == (
        "The ferry was late and it was the wind",
        Origin.TEXT,
    )
    assert (article.language.value, article.language.origin) == ("en", Origin.TEXT)
    assert (article.published.value, article.published.origin) == ("2023-09-12", Origin.FILE_TIME)
    assert not article.publisher
    assert article.path == str(path)


@pytest.mark.parametrize(
    ("name", "title"), [("the_ferry-of 1923.md", "the ferry of 1923"), ("2023-09-12.md", "2023-09-12")]
)
def test_without_a_sentence_the_name_of_the_file_is_the_title(tmp_path: Path, name: str, title: str) -> None:
    article = read(written(tmp_path, "- item", name))
    assert (article.title.value, article.title.origin) == (title, Origin.FILE_NAME)


def test_markdown_that_goes_too_deep_is_read_as_plain_text(tmp_path: Path) -> None:
    path = written(tmp_path, "".join(f"{'  ' * depth}* a{depth}\n" for depth in range(500)), "deep.md")
    article = read(path)
    assert article.text == path.read_text(encoding="utf-8")
    assert article.notices == ("This file could not be laid out as Markdown; it is shown as plain text.",)


def test_any_markdown_can_be_read_as_plain_text(tmp_path: Path) -> None:
    article = read_plainly(written(tmp_path, "---\ntitle: A\n---\n*Words*", "a.md"))
    assert article.text.endswith("*Words*")
    assert article.title.value == "A"


SIGNS = (
    *(
        "# ",
        "* ",
        "> ",
        "1. ",
        "    ",
        "\n",
        "\n\n",
        "---\n",
        "```\n",
        "|a|b|\n",
        "|-|-|\n",
        "[^1]",
        "[^1]: ",
        "[a]",
    ),
    *(
        "(b)",
        "![",
        "<p>",
        "</p>",
        "<b",
        "<![",
        "<!--",
        "-->",
        "&amp;",
        "&#1;",
        "**",
        "_",
        "`",
        "word",
        "\\",
        "title: a\n",
    ),
)
MARKDOWN = st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=30).map("".join)


@given(st.binary(max_size=300) | MARKDOWN.map(str.encode), st.sampled_from(SUFFIXES))
def test_any_bytes_end_as_an_article_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    with contextlib.suppress(InputError):
        article = read(path)
        assert article.blocks
        assert article.title


def test_a_format_that_loses_every_word_gives_way_to_plain_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("markdown.markdown", lambda text, **options: "")
    (tmp_path / "a.md").write_text("Words that a parser dropped.", encoding="utf-8")
    article = read(tmp_path / "a.md")
    assert article.text == "Words that a parser dropped."
    assert "plain text" in article.notices[0]
