"""HTML that is safe by construction: text is escaped unless it was made here."""

from __future__ import annotations

import re
from html import escape

from synoptic.core.exchange.visible import visible

_VOID = frozenset({"meta", "br", "hr"})
_OUTWARD = re.compile(
    r"https?://(?:[A-Za-z0-9\-._~:@%]+|\[[0-9A-Fa-f:.]+\](?::\d+)?)"  # a host, IPv6 in brackets
    r"(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?"
)


class Markup(str):
    """Finished HTML; only this module and fixed text of ours may make it."""

    __slots__ = ()


def text(words: str) -> Markup:
    """Words as HTML that shows them and does nothing else; what cannot be seen is written out."""
    return words if isinstance(words, Markup) else Markup(escape(visible(words)))


def joined(*pieces: str) -> Markup:
    """Pieces one after the other, those that are not HTML yet escaped."""
    return Markup("".join(map(text, pieces)))


def element(tag: str, /, *children: str, **attributes: str) -> Markup:
    """One element; attributes are named with `_` for `-` and may end in `_`, and empty ones are left out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items() if value
    )
    end = "" if tag in _VOID else f"{joined(*children)}</{tag}>"
    return Markup(f"<{tag}{given}>{end}")


def block(tag: str, /, *children: str, **attributes: str) -> Markup:
    """One element on lines of its own, so that two reports can be compared line by line."""
    return Markup(f"{element(tag, *children, **attributes)}\n")


def is_outward(address: str) -> bool:
    """May this address be a link? Only http and https, and nothing that an address cannot hold."""
    return _OUTWARD.fullmatch(address) is not None
