"""The web page is whole, leads where it says, and does nothing that an article wants it to."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from golden.project import HOSTILE, A, B, project
from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.statement import passage_at
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.html import as_html
from synoptic.core.exchange.report.markup import element, is_outward
from synoptic.core.exchange.report.model import Edition, Project
from synoptic.core.exchange.visible import visible
from synoptic.core.text.spans import Span

EDITION = Edition("2024-03-06", "Synoptic 1.0", everything=True)
# What an element of the page may carry; no src, no style, no on...
ATTRIBUTES = {
    *("id", "class", "lang", "dir", "href", "rel", "scope", "charset", "name", "content", "http-equiv"),
    *("aria-label", "aria-hidden"),
}


def page(given_: Project) -> html.HtmlElement:
    return html.document_fromstring(as_html(build(given_, EDITION)).encode())


def words_of(part: html.HtmlElement) -> str:
    """The words of an appended part without the numbers that the report adds."""
    for added in part.xpath(".//a[@class='part' or @class='cited']"):
        added.drop_tree()
    return str(part.text_content())


def test_every_link_inside_leads_to_one_place() -> None:
    document = page(project())
    ids = Counter(document.xpath("//@id"))
    assert set(ids.values()) == {1}
    inside = {link[1:] for link in document.xpath("//@href") if link.startswith("#")}
    assert inside <= set(ids)


def test_each_quotation_leads_to_a_mark_that_begins_with_its_words() -> None:
    document = page(project())
    quotes = document.xpath("//blockquote[.//q]")
    assert len(quotes) == 11
    for quote in quotes:
        (link,) = quote.xpath("cite/a/@href")
        (anchor,) = document.xpath(f"//*[@id='{link[1:]}']")
        marked = anchor.xpath("following-sibling::mark[1]")[0].text_content()
        assert quote.find(".//q").text_content().startswith(marked)


def test_the_rest_of_a_sentence_stands_in_grey_around_the_quoted_words() -> None:
    quotes = page(project()).xpath("//blockquote/span[q]")
    told = {quote.find("q").text_content(): quote for quote in quotes}
    grey = [rest.text for rest in told["on Sunday night"].xpath("span[@class='rest']")]
    assert grey == ["Aurora hit the reef ", "."]
    assert told["on Sunday night"].text_content() == "Aurora hit the reef “on Sunday night”."


def test_the_whole_fingerprint_stands_at_the_appended_article() -> None:
    assert page(project()).xpath("//article[@id='article-a']//code/text()") == [A.sha256]


def test_the_words_that_give_the_answer_are_bold_in_their_quotation() -> None:
    bold = [found.text for found in page(project()).xpath("//blockquote//q/b")]
    assert bold[:2] == ["Monday", "Sunday"]
    assert bold[-2:] == ["Nobody", "Five"]


def test_what_answers_no_more_than_the_label_is_headed_as_on_the_card() -> None:
    alone = a_statement("Long", a_position("Long", (A, "the coastguard said.")))
    beside = replace(alone, positions=(*alone.positions, a_position("Short", (A, "About 120"))))
    shown = [
        page(Project("Test", (A,), (one,))).xpath("//bdi[@class='value']/text()") for one in (alone, beside)
    ]
    assert shown == [[], ["says so", "Short"]]


def test_a_quotation_of_an_earlier_text_says_so_and_leads_nowhere() -> None:
    whole = project()
    newer = replace(A, revision="newer", number=2)
    quotes = page(replace(whole, articles=(newer, *whole.articles[1:]))).xpath("//blockquote[.//q]/cite")
    earlier = [cite for cite in quotes if "A: from an earlier text of the article" in cite.text_content()]
    assert len(earlier) == 5
    assert not any(cite.xpath("a") for cite in earlier)


def test_nothing_is_loaded_and_nothing_can_run() -> None:
    document = page(project())
    assert {element.tag for element in document.iter()}.isdisjoint(
        {"script", "img", "link", "iframe", "object", "embed", "form", "base", "svg", "video", "audio"}
    )
    assert {name for element in document.iter() for name in element.attrib} <= ATTRIBUTES
    assert "url(" not in document.xpath("//style")[0].text


def test_the_policy_lets_in_this_style_sheet_and_nothing_else() -> None:
    document = page(project())
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    style = document.xpath("//style")[0].text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_only_web_addresses_become_links() -> None:
    document = page(project())
    outward = [link for link in document.xpath("//@href") if not link.startswith("#")]
    assert outward == ["https://courier.example/ferry?day=4&page=1"]
    assert "javascript:alert(3)" in document.xpath("//table")[0].text_content()


def test_a_hostile_title_is_shown_as_it_is_written() -> None:
    document = page(project())
    heading = document.xpath("//article[@id='article-c']/h3/bdi")[0]
    assert heading.text_content() == visible(HOSTILE)
    assert "⟨U+202E⟩" in heading.text_content()


def test_the_articles_are_appended_word_for_word() -> None:
    document = page(project())
    parts = document.xpath("//article[@id='article-a']/*[@dir]")
    assert "\n".join(map(words_of, parts)) == A.text


def test_a_passage_over_two_paragraphs_has_one_anchor_and_one_number() -> None:
    own = a_statement("Long", a_position("", (A, "the coastguard said.\nAbout 120")))
    document = page(Project("Test", (A,), (own,)))
    assert document.xpath("//span[@class='at']/@id") == ["a-q1"]
    assert document.xpath("//a[@class='cited']/text()") == ["1"]
    assert document.xpath("//mark/text()") == ["the coastguard said.", "About 120"]


def test_a_passage_that_another_one_cuts_is_ringed_as_a_whole() -> None:
    document = page(project())
    assert "".join(document.xpath("//mark[contains(@class, 'a-q1')]//text()")) == (
        "The ferry Aurora ran aground at 06:40 on Monday"
    )
    style = document.xpath("//style")[0].text
    assert ":root:has(#a-q1:target) .a-q1" in style
    assert "#a-q5" not in style


def test_an_open_suggestion_does_not_colour_words_that_were_decided_on() -> None:
    shared = a_statement("Shared", a_position("", (A, "The ferry"), (B, "The ferry")))
    proposed = a_suggestion("Open", a_position("a", (A, "ferry Aurora")), a_position("b", (B, "ferry")))
    document = page(Project("Test", (A, B), (shared, proposed)))
    looks = [(mark.get("class").split(), mark.text_content()) for mark in document.xpath("//mark")]
    assert [(look[0], "open" in look, words) for look, words in looks[:3]] == [
        ("shared", False, "The "),
        ("shared", False, "ferry"),
        ("conflicting", True, " Aurora"),
    ]


def test_both_themes_come_from_the_theme_files() -> None:
    style = page(project()).xpath("//style")[0].text
    assert "--conflicting-ink: #B5400A" in style
    assert "--conflicting-ink: #F2935C" in style
    assert "prefers-color-scheme: dark" in style


@given(st.text(min_size=1), st.data())
def test_whatever_an_article_holds_is_only_shown(words: str, data: st.DataObject) -> None:
    article = replace(
        an_article(words.replace("\n", " ").replace("\r", " ")),
        title=Known(words, Origin.TEXT),
        publisher=Known(words, Origin.TEXT),
        address=Known(words, Origin.TEXT),
        published=Known(words, Origin.TEXT),
        language=Known(words, Origin.TEXT),
    )
    end = data.draw(st.integers(1, len(article.text)))
    passage = passage_at(article.id, article.revision, article.text, Span(0, end))
    position = replace(a_position(words), passages=(replace(passage, speaker=words, hedge=words),))
    document = page(Project(words, (article,), (replace(a_statement(words, position), note=words),)))
    assert {name for element in document.iter() for name in element.attrib} <= ATTRIBUTES
    assert all(link.startswith("#") or is_outward(link) for link in document.xpath("//@href"))
    assert document.xpath("count(//style)") == 1
    if article.text.strip():
        assert words_of(document.xpath("//*[@id='a-1']")[0]).strip() == visible(article.text).strip()


def test_an_attribute_cannot_be_broken_out_of() -> None:
    assert element("a", "x", aria_label='"><script>') == '<a aria-label="&quot;&gt;&lt;script&gt;">x</a>'
