"""What of an article's HTML is let in: the structure of its words, and nothing that acts, loads or styles."""

from __future__ import annotations

import re

_PARTS = "address article aside body details div fieldset footer form header hgroup hr main nav section"
_WORDS = "blockquote center dd dir dl dt figcaption figure h1 h2 h3 h4 h5 h6 li menu ol p pre summary ul"
_TABLES = "caption table tbody td tfoot th thead tr"

# every element that parts blocks must come through, or the words on its two sides would grow together
BLOCKS = frozenset(f"{_PARTS} {_WORDS} {_TABLES}".split())
INLINE = frozenset("a b br cite em i img strong sub sup".split())  # noqa: SIM905
_OTHERS = """
abbr acronym area audio base bdi bdo big button canvas code col colgroup data del dfn dialog embed
font frame frameset head html iframe input ins kbd label legend link map mark marquee math meta
meter noscript object optgroup option output param path picture progress q rp rt ruby s samp script
select slot small source span strike style svg template textarea time title track tt u var video wbr
"""
ELEMENTS = BLOCKS | INLINE | frozenset(_OTHERS.split())  # what HTML knows; anything else in brackets is words
SAFE_TARGET = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20]+", re.IGNORECASE)

_ATTRIBUTES = {"a": {"href"}, "img": {"alt"}, "ol": {"start"}}


def clean(html: str) -> str:
    """The HTML reduced to the elements that matter: no scripts, nothing that loads, safe links."""
    import nh3

    return nh3.clean(
        html,
        tags=set(BLOCKS | INLINE),
        clean_content_tags={"script", "style", "template"},
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _allowed(_element: str, attribute: str, value: str) -> str | None:
    return value if attribute != "href" or SAFE_TARGET.fullmatch(value) else None
