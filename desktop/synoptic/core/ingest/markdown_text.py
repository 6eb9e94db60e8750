"""Markdown: front matter, then Python-Markdown, then the one way from HTML to blocks."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from synoptic.core.ingest import front_matter
from synoptic.core.ingest.html_blocks import html_to_blocks
from synoptic.core.ingest.openings import opening_facts
from synoptic.core.ingest.reading import Layout, Reading, better

if TYPE_CHECKING:
    from synoptic.core.ingest.source import Source

KEPT_SHARE = 0.99  # of the letters; what is missing below that is said

_EXTENSIONS = ("tables", "footnotes", "fenced_code", "sane_lists")  # not smarty: quotes must stay exact
_FOOTNOTES = {"footnotes": {"BACKLINK_TEXT": "", "SUPERSCRIPT_TEXT": "[{}]"}}
_MARKUP = re.compile(
    r"<!--.*?-->"
    r"|<(script|style|template)\b.*?</\1\s*>"
    r"|</?(?:a|b|blockquote|br|code|div|em|figcaption|figure|h[1-6]|hr|i|iframe|img|li|ol|p|pre|small|span|strong"
    r"|su[bp]|t[dhr]|table|tbody|tfoot|thead|u|ul|video|audio|source|svg|input|form|button)\b[^<>]*>"
    r"|\]\([^()\n]*\)"
    r"|^[ ]{0,3}\[[^\]\n]+\]:\s*<?\S+$"
    r"|^[ ]{0,3}(?:```|~~~).*$",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


def read(source: Source) -> Reading:
    """The article of a Markdown file; its text is the words of its blocks, not the file's own."""
    body, stated = front_matter.part(source.text)
    facts, notices = front_matter.facts_of(stated)
    layout = html_to_blocks(_html(body))
    layout = Layout(layout.text, layout.blocks, layout.runs, notices + _losses(body, layout.text))
    return Reading(layout, better(facts, opening_facts(layout)))


def _html(body: str) -> str:
    import markdown

    return markdown.markdown(body, extensions=list(_EXTENSIONS), extension_configs=_FOOTNOTES)


def _losses(body: str, text: str) -> tuple[str, ...]:
    """A sentence when fewer letters came out than went in."""
    expected = _letters(unescape(_MARKUP.sub(" ", body)))
    kept = _letters(text)
    if kept >= KEPT_SHARE * expected:
        return ()
    return (
        f"{expected - kept:,} of {expected:,} letters could not be laid out; compare with the file itself.",
    )


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
