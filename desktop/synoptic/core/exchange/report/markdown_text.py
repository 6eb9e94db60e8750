"""Words as Markdown that shows them and does nothing else, whichever program reads it."""

from __future__ import annotations

import re
from urllib.parse import quote

from synoptic.core.exchange.visible import visible

# What every reader lets a backslash escape; the rest goes out as entities, which every reader knows too.
_BACKSLASHED = r"[\\`*_\[\]#]"
_ENTITIES = r"[<>|~$^{}]|&(?=#?\w+;)|[=%+](?=[=%+])|(?<=[=%+])[=%+]|:(?=[a-z_]+:)"
_SPECIAL = re.compile(f"({_BACKSLASHED})|({_ENTITIES})")
_START = re.compile(r"([-+])|([=:])|(\d+)([.)])")  # at the start of a line: list, underline, definition
_MARKS = re.compile(r"[^\w\-.~:/?#@!$&+,;=%]")  # in an address
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def plain(words: str) -> str:
    """Words as one line of Markdown; line breaks become `<br>`."""
    return "<br>".join(_safe(line) for line in visible(words).strip().split("\n"))


def link_target(address: str) -> str:
    """An address between `<` and `>`; what Markdown might take for a mark of its own is percent-encoded."""
    return _MARKS.sub(lambda found: quote(found[0], safe=""), address)


def _safe(line: str) -> str:
    escaped = _SPECIAL.sub(_escape, line.strip())
    return _START.sub(_defuse, escaped, count=1) if _START.match(escaped) else escaped


def _escape(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else _entity(found[2])


def _defuse(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    return _entity(found[2]) if found[2] else f"{found[3]}\\{found[4]}"


def _entity(character: str) -> str:
    return _NAMED.get(character, f"&#{ord(character)};")
