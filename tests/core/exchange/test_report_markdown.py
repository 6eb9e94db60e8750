"""The Markdown says the same to every program that reads it, and does nothing that an article wants it to."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from golden.project import A, project
from synoptic.core.documents.article import Known, Origin
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.markdown import as_markdown
from synoptic.core.exchange.report.markdown_text import plain, with_bold
from synoptic.core.exchange.report.model import Edition, Project
from synoptic.core.exchange.visible import one_line

EDITION = Edition("2024-03-06", "Synoptic 1.0", everything=True)
TEXT = as_markdown(build(project(), EDITION))
# The characters that Markdown knows, and a few that it does not.
MARKUP = st.text("\\`*_{}[]()<>#+-.!|~$^&=%:;/ \t\n1ab“é")


def rendered(words: str) -> html.HtmlElement:
    extensions = ["tables", "attr_list", "def_list", "footnotes", "fenced_code"]
    return html.fromstring(f"<div>{markdown.markdown(words, extensions=extensions)}</div>")


def test_every_link_inside_leads_to_one_anchor() -> None:
    anchors = re.findall(r'<a id="([^"]+)"></a>', TEXT)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= set(anchors)


def test_a_quotation_names_and_leads_to_the_paragraph_where_it_stands() -> None:
    assert "“**About 120** people …” [A ¶3](#a-3); hedged: “About”" in TEXT
    assert '<a id="a-3"></a>**¶3** About 120 people were on board' in TEXT


def test_a_quotation_of_an_earlier_text_says_so_and_leads_nowhere() -> None:
    whole = project()
    newer = replace(A, revision="newer", number=2)
    told = as_markdown(build(replace(whole, articles=(newer, *whole.articles[1:])), EDITION))
    assert "“**About 120** people” A: from an earlier text of the article; hedged: “About”" in told


def test_the_whole_fingerprint_stands_at_the_appended_article() -> None:
    assert f"SHA-256 of the text: `{A.sha256}`" in TEXT


def test_words_that_hold_quotation_marks_stand_in_single_ones() -> None:
    assert "‘“**Nobody** was hurt,” …’" in TEXT


def test_words_left_out_of_a_sentence_leave_an_ellipsis() -> None:
    assert "“… on **Sunday** night” [C ¶1]" in TEXT


def test_a_reader_of_markdown_finds_the_structure() -> None:
    document = rendered(TEXT)
    assert [heading.text_content() for heading in document.xpath("//h2")] == [
        *("In short", "Disputed", "Agreed", "Superseded", "Single-source", "Open", "Sources", "Method"),
        "Articles",
    ]
    assert len(document.xpath("//table/tbody/tr")) == 3
    assert document.xpath("//li/ul/li")


def test_a_hostile_title_makes_neither_element_nor_link() -> None:
    document = rendered(TEXT)
    assert not document.xpath("//img | //script")
    outward = [link for link in document.xpath("//@href") if not link.startswith("#")]
    assert outward == ["https://courier.example/ferry?day=4&page=1"]
    assert (
        "<img src=x onerror=alert(1)> [you](javascript:alert(2)) ⟨U+202E⟩gnp.exe" in document.text_content()
    )


@pytest.mark.parametrize(
    "address",
    [
        "http://[x](javascript:alert(1))",
        "http://a.example/[x](javascript:alert(1))",
        "http://a.example/?q=[x][1]",
        "http://a.example/*a*`b`",
        "https://a.example/a_b_c?d=(1)&e=2#f",
    ],
)
def test_an_address_is_one_link_to_the_web_or_none(address: str) -> None:
    source = replace(A, address=Known(address, Origin.FRONT_MATTER))
    told = Project("Hostile", (source,), ())
    links = rendered(as_markdown(build(told, EDITION))).xpath("//@href")
    outward = [link for link in links if not link.startswith("#")]
    assert len(outward) <= 1
    assert all(re.match(r"https?://a\.example/", link) for link in outward)


def test_a_line_ends_without_a_space_and_the_text_with_one_line_feed() -> None:
    assert not re.search(r"[ \t]\n", TEXT)
    assert TEXT.endswith("\n")
    assert not TEXT.endswith("\n\n")


@given(MARKUP)
def test_words_come_out_of_a_reader_as_they_went_in(words: str) -> None:
    document = rendered(f"Said: {plain(words)}")
    assert {element.tag for element in document.iter()} <= {"div", "p", "br"}
    for line_break in document.xpath("//br"):
        line_break.tail = f" {line_break.tail or ''}"
    assert one_line(document.text_content()) == one_line(f"Said: {words}")


@given(MARKUP, MARKUP, MARKUP)
def test_bold_is_bold_and_nothing_else_whatever_stands_around_it(before: str, bold: str, after: str) -> None:
    document = rendered(f"Said: {with_bold(before, bold, after)}")
    assert {element.tag for element in document.iter()} <= {"div", "p", "br", "strong"}
    for line_break in document.xpath("//br"):
        line_break.tail = f" {line_break.tail or ''}"
    strong = document.xpath("//strong")
    assert len(strong) == 1 or not any(map(str.isalnum, bold))
    assert all(one_line(found.text_content()) in one_line(bold) for found in strong)
    assert one_line(document.text_content()) == one_line(f"Said: {before}{bold}{after}")


@given(MARKUP)
def test_words_that_begin_a_paragraph_begin_nothing_else(words: str) -> None:
    tags = {element.tag for element in rendered(plain(words)).iter()}
    assert tags <= {"div", "p", "br"}
