"""Markdown: front matter, then Python-Markdown, then the one way from HTML to blocks."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Block, BlockKind
from synoptic.core.ingest.captions import is_caption
from synoptic.core.ingest.front_matter import head_of
from synoptic.core.ingest.html_blocks import html_to_blocks
from synoptic.core.ingest.openings import first_line, opening_facts
from synoptic.core.ingest.reading import Layout, NotLaidOut, Reading, better
from synoptic.core.ingest.sanitise import ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.ingest.source import Source

KEPT_SHARE = 0.99  # of the letters; what is missing below that is said

_HIDING = ("script", "style", "template")
_EXTENSIONS = ("tables", "footnotes", "fenced_code", "sane_lists")  # not smarty: quotes must stay exact
_FOOTNOTES = {"footnotes": {"BACKLINK_TEXT": "", "SUPERSCRIPT_TEXT": "[{}]"}}
_ELEMENT = "/?(?:" + "|".join(sorted(ELEMENTS)) + r")(?=[\s/>])"
_NO_ELEMENT = re.compile(rf"<(?!!--|{_ELEMENT})", re.IGNORECASE)
_MARKUP = re.compile(  # what stands in the file and is not for reading
    r"<!--.*?-->"
    r"|<(script|style|template)\b.*?</\1\s*>"
    rf"|<{_ELEMENT}[^<>]*>"
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)"
    r"|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$"
    r"|^[ ]{0,3}(?:```|~~~)[^\n]*$",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


def read(source: Source) -> Reading:
    """The article of a Markdown file; its text is the words of its blocks, not the file's own."""
    head, facts, notices = head_of(source.text)
    start, dated = first_line(source.text, head)
    body = source.text[start:]
    layout = html_to_blocks(_html(body))
    if not layout.blocks and _expected(body):  # after bad markup some HTML parsers drop all that follows
        raise NotLaidOut
    notices += _losses(body, layout.text)
    layout = Layout(layout.text, tuple(_with_captions(layout)), layout.runs, notices)
    return Reading(layout, better(facts, dated, opening_facts(layout)))


def _html(body: str) -> str:
    """The HTML of Markdown; `<Smith>` is somebody's words and no element, and stays readable."""
    import markdown

    html = markdown.markdown(body, extensions=list(_EXTENSIONS), extension_configs=_FOOTNOTES)
    return _NO_ELEMENT.sub("&lt;", _unswallowed(html))


def _unswallowed(html: str) -> str:
    """The HTML in which elements that hide their content, but never end, hide nothing: they are words."""
    for name in _HIDING:
        before, *opened = re.split(rf"<(?={name}\b)", html, flags=re.IGNORECASE)
        closing = re.compile(rf"</{name}\b", re.IGNORECASE)
        html = before + "".join(f"{'<' if closing.search(part) else '&lt;'}{part}" for part in opened)
    return html


def _with_captions(layout: Layout) -> Iterator[Block]:
    for block, words in ((block, block.span.of(layout.text)) for block in layout.blocks):
        caption = block.kind is BlockKind.PARAGRAPH and is_caption(words)
        yield Block(block.span, BlockKind.CAPTION) if caption else block


def _losses(body: str, text: str) -> tuple[str, ...]:
    """A sentence when fewer letters came out than went in."""
    expected = _expected(body)
    kept = _letters(text)
    if kept >= KEPT_SHARE * expected:
        return ()
    return (
        f"{expected - kept:,} of {expected:,} letters could not be laid out; compare with the file itself.",
    )


def _expected(body: str) -> int:
    """How many letters are there to be read."""
    return _letters(unescape(_MARKUP.sub(" ", body)))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
