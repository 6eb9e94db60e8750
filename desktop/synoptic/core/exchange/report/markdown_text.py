"""Words as Markdown that shows them and does nothing else, whichever program reads it."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from synoptic.core.exchange.visible import visible

# What every reader lets a backslash escape; the rest goes out as entities, which every reader knows too.
_BACKSLASHED = r"[\\`*_\[\]#]"
_ENTITIES = r"[<>|~$^{}]|&(?=#?\w+;)|[=%+](?=[=%+])|(?<=[=%+])[=%+]|:(?=[a-z_]+:)"
_SPECIAL = re.compile(f"({_BACKSLASHED})|({_ENTITIES})")
_START = re.compile(r"([-+])|([=:])|(\d+)([.)])")  # at the start of a line: list, underline, definition
_MARKS = re.compile(r"[^\w\-.~:/?#@!$&+,;=%]")  # in an address
_BOLD = "\0"  # which no words hold once they are visible
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def plain(words: str) -> str:
    """Words as one line of Markdown; line breaks become `<br>`."""
    return _lines(visible(words))


def with_bold(before: str, bold: str, after: str) -> str:
    """Words as one line of Markdown, those in the middle in bold as far as every reader takes them so."""
    start, words, end = _flanked(*map(visible, (before, bold, after)))
    marked = f"{start}{_BOLD}{words}{_BOLD}{end}" if words else f"{start}{end}"
    return _lines(marked).replace(_BOLD, "**")


def link_target(address: str) -> str:
    """An address between `<` and `>`; what Markdown might take for a mark of its own is percent-encoded."""
    return _MARKS.sub(lambda found: quote(found[0], safe=""), address)


def _lines(words: str) -> str:
    return "<br>".join(_safe(line) for line in words.strip().split("\n"))


def _flanked(before: str, bold: str, after: str) -> tuple[str, str, str]:
    """The same words, with what no bold may begin or end with left to those before and after it."""
    while bold and not _may_stand(bold[0], before[-1:]):
        before, bold = before + bold[0], bold[1:]
    while bold and not _may_stand(bold[-1], after[:1]):
        bold, after = bold[:-1], bold[-1] + after
    return before, bold, after


def _may_stand(inner: str, outer: str) -> bool:
    """May `**` stand between these two? By CommonMark a mark of punctuation needs another one outside."""
    if inner.isspace() or not _is_mark(inner):
        return not inner.isspace()
    return not outer or outer.isspace() or _is_mark(outer)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


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
