"""HTML becomes words, blocks and runs; nothing unsafe comes in and no words get lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.ingest.html_blocks import html_to_blocks
from synoptic.core.text.normalise import settle


def blocks(html: str) -> list[tuple[str, int, str]]:
    layout = html_to_blocks(html)
    return [(block.kind.value, block.level, block.span.of(layout.text)) for block in layout.blocks]


def runs(html: str) -> list[tuple[str, str, str]]:
    layout = html_to_blocks(html)
    return [(run.kind.value, run.span.of(layout.text), run.target) for run in layout.runs]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", [("paragraph", 0, "One"), ("paragraph", 0, "Two")]),
        ("bare <b>words</b>", [("paragraph", 0, "bare words")]),
        ("<h1>A</h1><h4>B</h4>", [("heading", 1, "A"), ("heading", 4, "B")]),
        ("<div>A<div>B</div>C</div>", [("paragraph", 0, "A"), ("paragraph", 0, "B"), ("paragraph", 0, "C")]),
        ("<center>A</center><center>B</center>", [("paragraph", 0, "A"), ("paragraph", 0, "B")]),
        ("<p>one\n   two\t</p>", [("paragraph", 0, "one two")]),
        ("<p>a<br>b</p>", [("paragraph", 0, "a\u2028b")]),
        ("<pre>a\n  b<br>c</pre>", [("code", 0, "a\n  b\nc")]),
        (
            "<blockquote><p>A</p><blockquote>B</blockquote>C</blockquote>",
            [("quotation", 1, "A"), ("quotation", 2, "B"), ("quotation", 1, "C")],
        ),
        (
            "<ul><li>A<ul><li>B</li></ul></li><li><p>C</p><p>D</p></li></ul>",
            [("list item", 1, "A"), ("list item", 2, "B"), ("list item", 1, "C"), ("paragraph", 0, "D")],
        ),
        ("<ol start=4><li>A<li><p>B</ol>", [("list item", 1, "4. A"), ("list item", 1, "5. B")]),
        ("<ol start=x><li>A</ol>", [("list item", 1, "1. A")]),
        ("<li>stray</li>", [("list item", 1, "stray")]),
        (
            "<table><caption>T</caption><tr><th>A<th>B<tr><td><p>1</p><td>2</table>",
            [("caption", 0, "T"), ("table row", 0, "A | B"), ("table row", 0, "1 | 2")],
        ),
        ("<table><tr><td></td><td> </td></tr></table>", []),
        ("<table><tr><td></td><td>x</td></tr></table>", [("table row", 0, "| x")]),
        (
            "<table><tr><td>a<table><tr><td>b</table>c</table>",
            [("table row", 0, "a"), ("table row", 0, "b"), ("table row", 0, "c")],
        ),
        (
            "<figure><img src=x alt='A  ship'><figcaption>At quay</figcaption></figure>",
            [("caption", 0, "A ship"), ("caption", 0, "At quay")],
        ),
        (
            "<p>in the <img alt='ship'> middle</p>",
            [("paragraph", 0, "in the middle"), ("caption", 0, "ship")],
        ),
        ("<p>10<sup>6</sup> CO<sub>2</sub> 4<sup>th</sup></p>", [("paragraph", 0, "10⁶ CO₂ 4th")]),
        ("<p>a<sup></sup></sup></p>", [("paragraph", 0, "a")]),
        ("<p>a<sup>b<sup>2</sup></sup></p>", [("paragraph", 0, "ab²")]),
        ("<p>a&nbsp;&amp;&#0;&eacute;</p>", [("paragraph", 0, "a\u00a0&\ufffdé")]),
        ("", []),
        ("<p> </p><hr>", []),
    ],
)
def test_each_element_becomes_its_block(html: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(html) == expected


def test_blocks_are_a_blank_line_apart_and_items_and_rows_a_line() -> None:
    html = "<p>A</p><ul><li>B<li>C</ul><table><tr><td>D<tr><td>E</table><p>F"
    assert html_to_blocks(html).text == "A\n\nB\nC\nD\nE\n\nF"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p><em>A</em> <i>B</i> <cite>C</cite></p>",
            [("emphasis", "A", ""), ("emphasis", "B", ""), ("emphasis", "C", "")],
        ),
        ("<p>x <strong> y </strong> z</p>", [("strong", "y", "")]),
        ("<b>a <i>b</i></b>", [("strong", "a b", ""), ("emphasis", "b", "")]),
        ("<p><b>A<p>B</b></p>", [("strong", "A", ""), ("strong", "B", "")]),
        ("<ol><li>x <b>y</b></ol>", [("strong", "y", "")]),
        ("<a href='https://example.org/?a=1&amp;b'>A</a>", [("link", "A", "https://example.org/?a=1&b")]),
        ("<a href='mailto:a@example.org'>A</a>", [("link", "A", "mailto:a@example.org")]),
        ("<b></b><b> </b>", []),
        ("a<b>&nbsp;b&nbsp;</b>c", [("strong", "b", "")]),
        ("<p>e<b>\u0301</b> <i>x</i></p>", [("emphasis", "x", "")]),
    ],
)
def test_runs_index_the_settled_text(html: str, expected: list[tuple[str, str, str]]) -> None:
    assert runs(html) == expected


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "\u00a0javascript:alert(1)",
        "java\nscript:x",
        "file:///etc/hostname",
        "//host/share",
        "\\\\host\\share",
        "#here",
        "page.html",
        "data:text/html,x",
        "vbscript:x",
        "smb://host/x",
        "https://",
    ],
)
def test_a_target_that_is_neither_web_nor_mail_is_no_link(target: str) -> None:
    html = f'<a href="{target}">words</a>'
    assert runs(html) == []
    assert html_to_blocks(html).text == "words"


@pytest.mark.parametrize("element", ["script", "style", "template"])
def test_what_is_not_for_reading_is_left_out(element: str) -> None:
    assert html_to_blocks(f"<p>a</p><{element}>b</{element}><p>c</p>").text == "a\n\nc"


def test_words_at_any_depth_are_kept() -> None:
    for opening in ("<div>", "<blockquote>", "<b>", "<ul><li>", "<table><tr><td>"):
        assert html_to_blocks(
            opening * 500 + "deep words" + "</div></ul></table>" + "<p>after"
        ).text.split() == [
            "deep",
            "words",
            "after",
        ]


OPENING = (
    "p",
    "b",
    "i",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "br",
    "sup",
    "pre",
    "h2",
    "blockquote",
    "caption",
    "script",
)
PIECES = st.sampled_from(
    [
        *(f"<{element}>" for element in OPENING),
        *(f"</{element}>" for element in OPENING),
        *("<img alt=x>", "<a href='https://x.org'>", "</a>", "<!--", "-->", "&lt;", "&#0;", "&nbsp;"),
        *("word", "12", "|", "<", "é", "e\u0301", "\u0301", "\u200b", "\u2028", "\u1100", "\u1161"),
    ]
) | st.text(max_size=5)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join))
def test_whatever_the_html_the_layout_is_sound(html: str) -> None:
    layout = html_to_blocks(html)
    assert settle(layout.text).text == layout.text
    end = 0
    for block in layout.blocks:
        assert end <= block.span.start < block.span.end
        assert layout.text[end : block.span.start].strip("\n") == ""
        end = block.span.end
    assert end == len(layout.text)
    for run in layout.runs:
        assert run.span
        assert any(block.span.covers(run.span) for block in layout.blocks)
