"""The one way from HTML to a settled text with blocks and runs, whatever format the HTML was made from.

The parser of the standard library feeds the builder one tag at a time, so depth costs nothing and nothing is
dropped (lxml.html drops what lies deeper than 256 levels, and the text after it).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from synoptic.core.documents.article import Block, BlockKind, Run, RunKind
from synoptic.core.ingest.block_text import BlockText
from synoptic.core.ingest.reading import Layout
from synoptic.core.ingest.sanitise import SAFE_TARGET, clean
from synoptic.core.text.spans import Span

LINE_BREAK = "\u2028"  # a line end inside a block; "\n" only ever stands between blocks or in code
CELL = "| "

DEEPEST = 40  # level of an item or quotation; nobody nests as far, and each level takes room from the words
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    "pre": BlockKind.CODE,
    "tr": BlockKind.TABLE_ROW,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
} | dict.fromkeys(_HEADINGS, BlockKind.HEADING)
_RUNS = {
    "em": RunKind.EMPHASIS,
    "i": RunKind.EMPHASIS,
    "cite": RunKind.EMPHASIS,
    "strong": RunKind.STRONG,
    "b": RunKind.STRONG,
    "a": RunKind.LINK,
}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_TIGHT = frozenset((BlockKind.LIST_ITEM, BlockKind.TABLE_ROW))


def html_to_blocks(html: str) -> Layout:
    """The words of `html` as a settled text with blocks and runs in it; anything unsafe is left out."""
    builder = _Builder()
    builder.feed(clean(html))
    builder.close()
    return builder.layout()


@dataclass(slots=True)
class _Within:
    """An open element that decides what kind its blocks are."""

    tag: str
    kind: BlockKind
    level: int = 0
    lead: str = ""  # the number of a list item, which its first block begins with
    begun: bool = False  # it has its first block or cell


@dataclass(slots=True)
class _Counter:
    """An open list; `next` is the number of its next item, None where items are not numbered."""

    next: int | None


@dataclass(slots=True)
class _Parts:
    """The text so far, as pieces, with its blocks and runs."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    def add(self, text: str, inside: _Within, runs: list[Run]) -> None:
        if self.blocks:
            tight = inside.kind in _TIGHT and self.blocks[-1].kind in _TIGHT
            self._append("\n" if tight else "\n\n")
        start = self.length
        lead = "" if inside.begun else inside.lead
        self._append(lead + text)
        self.blocks.append(Block(Span(start, self.length), inside.kind, inside.level))
        self.runs += [Run(run.span.moved(start + len(lead)), run.kind, run.target) for run in runs]

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts = _Parts()
        self._block = BlockText()
        self._within: list[_Within] = []
        self._lists: list[_Counter] = []
        self._quotations = 0
        self._captions: list[str] = []

    def layout(self) -> Layout:
        """What was built."""
        self._finish_block()
        parts = self._parts
        return Layout("".join(parts.pieces), tuple(parts.blocks), tuple(parts.runs))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a run, or whatever the element stands for."""
        attributes = {name: value or "" for name, value in attrs}
        if tag in _RUNS:
            target = attributes.get("href", "")
            known = tag != "a" or bool(SAFE_TARGET.fullmatch(target))
            self._block.open(_RUNS[tag] if known else None, target)
        elif tag == "br":
            self._block.add(LINE_BREAK if not self._in(BlockKind.CODE) else "\n", keep=True)
        elif tag == "img":
            self._captions.append(" ".join(attributes.get("alt", "").split()))
        elif tag in ("sub", "sup"):
            self._block.raise_or_lower(tag)
        elif tag in ("td", "th") and self._in(BlockKind.TABLE_ROW):
            self._open_cell()
        else:
            self._open_block(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        """Close what the start tag opened."""
        if tag in _RUNS:
            self._block.close()
        elif tag in ("sub", "sup"):
            self._block.settle_raised()
        elif tag not in ("td", "th"):
            self._close_block(tag)

    def handle_data(self, data: str) -> None:
        """Words of the current block."""
        self._block.add(data, keep=self._in(BlockKind.CODE))

    def _in(self, kind: BlockKind) -> bool:
        return bool(self._within) and self._within[-1].kind is kind

    def _open_cell(self) -> None:
        row = self._within[-1]
        if row.begun:
            self._block.add(" ")
            self._block.add(CELL, counts=False)
        row.begun = True

    def _open_block(self, tag: str, attributes: dict[str, str]) -> None:
        if self._in(BlockKind.TABLE_ROW) and tag not in _KINDS:  # paragraphs inside a cell
            self._block.add(" ")
            return
        self._finish_block()
        if tag in _LISTS:
            start = attributes.get("start", "1")
            number = int(start) if start.isdecimal() and len(start) < 7 else 1
            self._lists.append(_Counter(number if tag == "ol" else None))
        self._quotations += tag == "blockquote"
        if tag in _KINDS:
            self._within.append(_Within(tag, _KINDS[tag], self._level(tag), self._number(tag)))

    def _number(self, tag: str) -> str:
        if tag != "li" or not self._lists or (number := self._lists[-1].next) is None:
            return ""
        self._lists[-1].next = number + 1
        return f"{number}. "

    def _level(self, tag: str) -> int:
        if tag == "li":
            return min(DEEPEST, max(1, len(self._lists)))
        return min(DEEPEST, self._quotations) if tag == "blockquote" else _HEADINGS.get(tag, 0)

    def _close_block(self, tag: str) -> None:
        if self._in(BlockKind.TABLE_ROW) and tag not in _KINDS:
            self._block.add(" ")
            return
        self._finish_block()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        self._quotations -= tag == "blockquote"
        if self._within and self._within[-1].tag == tag:
            self._within.pop()

    def _finish_block(self) -> None:
        text, runs = self._block.take()
        if text:
            inside = self._within[-1] if self._within else _Within("p", BlockKind.PARAGRAPH)
            again = inside.kind is BlockKind.LIST_ITEM and inside.begun
            if again:  # only its first block is drawn as an item
                inside = _Within("p", BlockKind.PARAGRAPH)
            self._parts.add(text, inside, runs)
            inside.begun = True
        for caption in filter(None, self._captions):
            self._parts.add(caption, _Within("img", BlockKind.CAPTION), [])
        self._captions.clear()
