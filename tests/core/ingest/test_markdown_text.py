"""Markdown becomes blocks and runs; its front matter says who, when and where; what gets lost is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from synoptic.core.documents.article import Article, Origin
from synoptic.core.ingest import read

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture(scope="module")
def ferry() -> Article:
    return read(FIXTURES / "ferry.md")


def written(folder: Path, text: str) -> Article:
    path = folder / "article.md"
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_every_kind_of_block_is_told_apart(ferry: Article) -> None:
    assert [(block.kind.value, block.level, block.span.of(ferry.text)) for block in ferry.blocks] == [
        ("heading", 1, "Ferry delayed by storm"),
        (
            "paragraph",
            0,
            "LERWICK, Sept 12 (Wire) - The ferry, of 10³ tons, left six hours late, the harbour said.[1] "
            "A second link leads nowhere.",
        ),
        ("caption", 0, "The ferry at quay"),
        ("heading", 2, "What the crew said"),
        ("quotation", 1, "“We waited for the wind."),
        ("quotation", 2, "Nobody was hurt."),
        ("list item", 1, "1. First the storm"),
        ("list item", 1, "2. Then the pilot"),
        ("list item", 2, "who was late"),
        ("paragraph", 0, "and sorry"),
        ("list item", 1, "Loose end"),
        ("table row", 0, "Who | Hours"),
        ("table row", 0, "Harbour | 6"),
        ("table row", 0, "Crew | 5"),
        ("code", 0, "WIND  9\n  SEA 7"),
        ("paragraph", 0, "Two lines,\u2028one paragraph. <Smith> agreed."),
        ("list item", 1, "1. By telephone."),
    ]


def test_runs_set_words_apart(ferry: Article) -> None:
    assert [(run.kind.value, run.span.of(ferry.text), run.target) for run in ferry.runs] == [
        ("emphasis", "delayed", ""),
        ("strong", "six hours", ""),
        ("link", "harbour", "https://example.org/harbour"),
        ("emphasis", "waited", ""),
        ("strong", "late", ""),
    ]


def test_front_matter_and_dateline_are_known(ferry: Article) -> None:
    known = {
        name: getattr(ferry, name)
        for name in ("title", "publisher", "author", "published", "address", "language")
    }
    assert {name: fact.value for name, fact in known.items()} == {
        "title": "Ferry leaves six hours late",
        "publisher": "Harbour Post",
        "author": "Ann Lee, Bo Ek",
        "published": "2023-09-12",
        "address": "https://example.org/ferry?page=1",
        "language": "en",
    }
    assert {fact.origin for fact in known.values()} == {Origin.FRONT_MATTER}
    assert (ferry.place.value, ferry.place.origin) == ("Lerwick", Origin.DATELINE)


def test_nothing_was_lost_of_it(ferry: Article) -> None:
    assert ferry.notices == ()


def test_the_first_heading_is_the_title_where_nothing_else_is(tmp_path: Path) -> None:
    article = written(tmp_path, "The ferry was late.\n\n# Ferry *delayed*\n\nWords.")
    assert (article.title.value, article.title.origin) == ("Ferry delayed", Origin.HEADING)


def test_a_stated_date_is_known_and_not_read_as_words(tmp_path: Path) -> None:
    article = written(tmp_path, " date 2023-09-12 The *ferry* was late.")
    assert (article.published.value, article.published.origin) == ("2023-09-12", Origin.FIRST_LINE)
    assert article.text == "The ferry was late."


def test_front_matter_with_nothing_of_ours_is_passed_over(tmp_path: Path) -> None:
    assert written(tmp_path, "---\nlayout: post\n---\nThe ferry was late.").text == "The ferry was late."


def test_a_caption_set_as_a_paragraph_is_a_caption(tmp_path: Path) -> None:
    article = written(tmp_path, "The ferry was late.\n\n*The ferry at quay. Photo: Wire*\n\nWords.")
    assert [block.kind.value for block in article.blocks] == ["paragraph", "caption", "paragraph"]


def test_quotes_and_dashes_stay_as_they_are(tmp_path: Path) -> None:
    assert (
        written(tmp_path, "He said: \"six -- no, 'five'...\" hours").text
        == "He said: \"six -- no, 'five'...\" hours"
    )


@pytest.mark.parametrize("name", ["script", "style", "template", "SCRIPT", "script async"])
def test_an_element_that_hides_words_and_never_ends_hides_nothing(tmp_path: Path, name: str) -> None:
    words = "The ferry left on Monday. " * 500
    article = written(tmp_path, f"{words}\n\n<style>p {{}}</style>\n\nOne <{name}> two\n\nThree was lost.\n")
    assert article.text.endswith("Three was lost.")
    assert f"<{name}> two" in article.text
    assert "p {}" not in article.text


def test_words_in_brackets_that_are_no_element_stay(tmp_path: Path) -> None:
    article = written(tmp_path, "<Smith> said <so & so> and `<b>` and <i>this</i>. <!-- not this -->")
    assert article.text == "<Smith> said <so & so> and <b> and this."
    assert article.notices == ()


def test_what_is_lost_is_told(tmp_path: Path) -> None:
    article = written(tmp_path, "Some words.\n\n<style>\nand then all the rest of the article</style x>")
    assert article.notices == ("29 of 38 letters could not be laid out; compare with the file itself.",)
