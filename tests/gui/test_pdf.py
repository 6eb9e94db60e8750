"""The report as a PDF, read back with another library than the one that wrote it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from golden.project import HOSTILE, project
from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.edits import AddArticles, AddStatement
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.model import Edition, Project
from synoptic.core.exchange.report.paper import as_paragraphs
from synoptic.core.workspace import Workspace
from synoptic.errors import ExportError
from synoptic.gui import app, pdf
from synoptic.gui.selfcheck import printed, read_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

DAY = "2024-03-06"
FOOT = 50  # points from the lower edge of a page, under which its number stands


@pytest.fixture(autouse=True)
def application() -> None:
    app.make_application()


def written(path: Path, made_from: Project) -> Path:
    report = build(made_from, Edition(DAY, "Synoptic 1.0", everything=True))
    path.write_bytes(pdf.as_pdf(tuple(as_paragraphs(report))))
    return path


def words(path: Path) -> str:
    return " ".join(" ".join(read_pdf(path)[0]).split())


def of(*articles: Article, name: str = "Test", statements: tuple[Statement, ...] = ()) -> Project:
    return Project(name, articles, statements)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return written(tmp_path / "report.pdf", project())


@pytest.fixture
def document(report: Path) -> Iterator[pypdfium2.PdfDocument]:
    opened = pypdfium2.PdfDocument(report)
    yield opened
    opened.close()


def test_labels_quotations_and_articles_can_be_read_back(report: Path) -> None:
    seen = words(report)
    labels = {one.label for one in project().statements} - {HOSTILE}
    assert {label for label in labels if label not in seen} == {"Weather"}
    assert "The ferry Aurora ran aground at 06:40 on Monday”" in seen
    assert "is said to have slept" in seen


def test_every_sign_and_badge_is_a_character(report: Path) -> None:
    seen = words(report)
    assert all(sign in seen for sign in ("≠", "→", "="))
    assert "said. A ¶2" in seen.replace("\u00a0", " ").replace("  ", " ")


def test_pages_are_a4_and_numbered(document: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(document, start=1):
        assert page.get_size() == pytest.approx((595, 842), abs=1)
        assert f"{number} / {len(document)}" in page.get_textpage().get_text_range()


def test_every_font_is_in_the_file(report: Path) -> None:
    _, fonts = read_pdf(report)
    assert {"SourceSerifPro-Regular", "Inter-Regular"} <= fonts.keys()
    assert all(fonts.values())


def test_links_lead_to_places_in_the_document_and_nowhere_else(report: Path) -> None:
    content = report.read_bytes()
    assert content.count(b"/Dest (") > 20
    assert b"/URI" not in content


def test_the_title_is_that_of_the_project(document: pypdfium2.PdfDocument) -> None:
    assert document.get_metadata_value("Title") == "The Aurora"


@pytest.mark.parametrize("hostile", [HOSTILE, "<b>bold</b> &amp; <a href='#'>x</a>", "a\x00b\ufdd0c\ufffcd"])
def test_a_hostile_title_stays_text(tmp_path: Path, hostile: str) -> None:
    article = an_article("It was green.", title=hostile)
    seen = words(written(tmp_path / "report.pdf", of(article, name=hostile)))
    assert "\u202e" not in seen
    if "<" in hostile:
        assert hostile.split(" \u202e")[0] in seen


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("הרכבת יצאה ביום שני בשעה 10:00 (Monday).", "Monday"),
        ("غادر القطار يوم الإثنين 59 km/h.", "59"),
        ("列车于星期一出发, Monday。列车は月曜日に出発した。", "Monday"),
        ("Поезд ушёл в понедельник. 🚆", "понедельник"),
    ],
    ids=["Hebrew", "Arabic", "Chinese", "Cyrillic"],
)
def test_other_scripts_are_set(tmp_path: Path, text: str, word: str) -> None:
    article = an_article(text, title=text)
    statement = a_statement(text, a_position(text, (article, text)))
    made_from = of(article, name=text, statements=(statement,))
    assert words(written(tmp_path / "report.pdf", made_from)).count(word) >= 4


def test_letters_are_never_joined_into_what_cannot_be_searched(tmp_path: Path) -> None:
    article = an_article("After the first office (A) left -> 2x3 fjords.")
    assert article.text in words(written(tmp_path / "report.pdf", of(article)))


def test_a_text_without_a_space_is_broken_and_none_of_it_lost(tmp_path: Path) -> None:
    article = an_article("ab" * 15_000)
    seen = words(written(tmp_path / "report.pdf", of(article))).replace(" ", "")
    assert seen.count("ab") >= 15_000


def test_a_long_report_runs_over_pages_and_loses_no_line(tmp_path: Path) -> None:
    lines = [f"Sentence {number} says what nobody else says of the event." for number in range(400)]
    article = an_article("\n".join(lines))
    statements = tuple(
        a_statement(f"Label {number}", a_position("", (article, lines[number])))
        for number in range(0, 400, 5)
    )
    seen = words(written(tmp_path / "report.pdf", of(article, statements=statements)))
    assert [line for line in lines if line not in seen] == []
    assert [one.label for one in statements if one.label not in seen] == []


def test_no_heading_stands_last_on_its_page(tmp_path: Path) -> None:
    article = an_article("\n".join(f"Sentence {number} of it." for number in range(120)))
    statements = tuple(
        a_statement(f"Label {number}", a_position("", (article, f"Sentence {number} of it.")))
        for number in range(120)
    )
    pages, _ = read_pdf(written(tmp_path / "report.pdf", of(article, statements=statements)))
    for page in pages[:-1]:
        last = [line for line in page.splitlines() if line.strip()][-3:]
        assert not any("Label" in line or "Single source" in line for line in last[-2:-1])


def test_long_quotations_go_over_pages_and_leave_none_half_empty(tmp_path: Path) -> None:
    long = [f"Account {number} says {' '.join([f'word{number}'] * 220)}." for number in range(12)]
    article = an_article("\n".join(long))
    statements = tuple(
        a_statement(f"Label {n}", a_position("", (article, one))) for n, one in enumerate(long)
    )
    opened = pypdfium2.PdfDocument(written(tmp_path / "report.pdf", of(article, statements=statements)))
    for page in list(opened)[:-1]:
        text = page.get_textpage()
        bottoms = [text.get_rect(number)[1] for number in range(text.count_rects())]
        assert min(edge for edge in bottoms if edge > FOOT) < page.get_size()[1] / 4
    opened.close()


def test_nothing_to_report_is_a_report(tmp_path: Path) -> None:
    assert "Nothing has been accepted yet." in words(written(tmp_path / "report.pdf", of()))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    source = tmp_path / "source.txt"
    source.write_text("It was green.", "utf-8")
    article = replace(an_article("It was green.", title="One"), path=str(source))
    made = Workspace.create(tmp_path / "event.synoptic")
    made.apply(AddArticles((article,)))
    made.apply(AddStatement(a_statement("Colour", a_position("green", (made.articles[0], "green")))))
    yield made
    made.close()


def test_neither_the_project_nor_a_source_is_written_over(workspace: Workspace) -> None:
    for path in (workspace.path, workspace.path.with_name("source.txt")):
        before = path.read_bytes()
        with pytest.raises(ExportError, match="was left as it is"):
            pdf.export(workspace, path, DAY)
        assert path.read_bytes() == before


def test_what_was_printed_is_told(workspace: Workspace, tmp_path: Path) -> None:
    assert printed(workspace, tmp_path / "report.pdf", DAY).startswith("2 pages, 2 labels and quotations")
