"""The report as paragraphs, whatever sets them in type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from golden.project import project
from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.paragraphs import Look, Paragraph, Role
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.model import Edition, Project
from synoptic.core.exchange.report.paper import as_paragraphs

EDITION = Edition("2024-03-06", "Synoptic 1.0", everything=True)


@pytest.fixture(scope="module")
def paragraphs() -> list[Paragraph]:
    return list(as_paragraphs(build(project(), EDITION)))


def text(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def those(paragraphs: list[Paragraph], role: Role) -> list[str]:
    return [text(one) for one in paragraphs if one.role is role]


def test_every_link_leads_to_a_paragraph(paragraphs: list[Paragraph]) -> None:
    anchors = [one.anchor for one in paragraphs if one.anchor]
    links = {piece.to for one in paragraphs for piece in one.pieces if piece.to}
    assert links
    assert links <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_the_lines_are_in_the_order_of_the_report(paragraphs: list[Paragraph]) -> None:
    assert those(paragraphs, Role.SECTION) == [
        *("In short", "Disputed", "Agreed", "Superseded", "Single-source", "Open", "Sources", "Method"),
        "Articles",
    ]
    assert those(paragraphs, Role.LINE)[:2] == ["1  Day of the grounding", "2  People on board"]


def test_a_quotation_says_where_it_stands_and_who_says_so(paragraphs: list[Paragraph]) -> None:
    quotations = those(paragraphs, Role.QUOTATION)
    assert (
        "“The ferry Aurora ran aground at 06:40 on Monday”, the coastguard said."
        "\u00a0\u00a0A\u00a0¶2 · said by the coastguard"
    ) in quotations


def test_the_rest_of_a_sentence_is_told_from_the_quoted_words(paragraphs: list[Paragraph]) -> None:
    quotation = next(one for one in paragraphs if "“on Sunday night”" in text(one))
    rest = [piece.text for piece in quotation.pieces if piece.look is Look.REST]
    assert rest == ["Aurora hit the reef ", "."]


def test_the_words_that_give_the_answer_are_strong_in_their_quotation(paragraphs: list[Paragraph]) -> None:
    quotations = [paragraph for paragraph in paragraphs if paragraph.role is Role.QUOTATION]
    strong = [piece.text for one in quotations for piece in one.pieces if piece.look is Look.STRONG]
    assert strong[:2] == ["Monday", "Sunday"]


def test_an_article_is_appended_whole_with_its_passages_marked(paragraphs: list[Paragraph]) -> None:
    part = next(one for one in paragraphs if one.anchor == "a-2")
    words = [piece.text for piece in part.pieces[2:] if piece.look is not Look.CITED]
    assert "".join(words) == project().articles[0].blocks[1].span.of(project().articles[0].text)
    marked = [piece for piece in part.pieces if piece.look is Look.MARK]
    assert marked[0].relation is not None
    assert [piece.to for piece in part.pieces if piece.look is Look.CITED] == ["line-3", "line-1"]


def test_nothing_that_acts_unseen_comes_through(paragraphs: list[Paragraph]) -> None:
    assert "\u202e" not in "".join(map(text, paragraphs))


def test_a_position_without_a_passage_and_words_of_an_earlier_text_are_told() -> None:
    article, gone = an_article("It was green."), an_article("It was blue.", order=1)
    statement = a_statement("Colour", a_position("green", (article, "green")), a_position("red"))
    lost = a_statement("Lost", a_position("blue", (gone, "blue")))
    changed = replace(an_article("It was grey.", order=1), id=gone.id)
    report = build(Project("Test", (article, changed), (statement, lost)), EDITION)
    told = " ".join(text(one) for one in as_paragraphs(report))
    assert "No passage is attached to it." in told
    assert "B from an earlier text of the article" in told
