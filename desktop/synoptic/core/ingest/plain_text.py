"""Plain text: the file's own characters, laid out by its blank lines and the look of its lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Block, BlockKind
from synoptic.core.ingest.openings import first_line, opening_facts
from synoptic.core.ingest.reading import Layout, Reading, better
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.ingest.source import Source

NARROWEST, WIDEST = 40, 120  # columns that texts are wrapped at
TITLE_LENGTH, HEADING_LENGTH, HEADING_WORDS = 160, 90, 14
CAPTION_LENGTH = 400

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_BULLET = re.compile(r"(?:[-*+•‣–]|\d{1,3}[.)])[ \t]+(?=\S)")
_NUMBER = re.compile(r"\d")
_RULE = re.compile(r"[-=_*~#\s]+")
_CREDIT = r"(?:file\s+)?(?:photo(?:graph)?s?|image|picture|foto|video)"
_CAPTION = re.compile(
    rf"\[.*\b{_CREDIT}\b.*\]$"
    rf"|.*\({_CREDIT}\s*:[^)]*\)\.?$"
    rf"|.*[.)\s]{_CREDIT}\s+(?:credits?|courtesy|by)\b\s*:?[^.]{{2,60}}\.?$"
    rf"|.*[.)]\s*{_CREDIT}\s*:[^.]{{2,60}}\.?$"
    rf"|{_CREDIT}\s*(?:credits?)?\s*:.{{2,}}$"
    r"|.*[.)]\s?Credit:?\s?[A-Z][^.]{2,60}$",
    re.IGNORECASE | re.DOTALL,
)
_NO_HEADING = re.compile(
    r".*[.!?…:;,)\]|]['\"”’»]?$|[(\[]|by\s+[A-Z]|.*\s\|\s|.*(?:https?:|www\.|@)", re.DOTALL
)


def read(source: Source) -> Reading:
    """The article of a plain text file: its text stays as it is, blocks are places in it."""
    start, stated = first_line(source.text)
    blocks = lay_out(source.text, start)
    layout = Layout(source.text, blocks)
    return Reading(layout, better(stated, opening_facts(layout)))


def lay_out(text: str, start: int = 0) -> tuple[Block, ...]:
    """The blocks of `text` from `start` on: paragraphs, headings, list items and captions."""
    lines = list(_chunks(text, start))
    wrapped = _is_wrapped(text, lines)
    chunks = [_joined(text, chunk) if wrapped else list(chunk) for chunk in lines]
    chunks = [[span for span in chunk if not _RULE.fullmatch(span.of(text))] for chunk in chunks]
    alone = {spans[0].start for spans in chunks if len(spans) == 1}
    spans = [span for chunk in chunks for span in chunk]
    if len(chunks) == 1:
        alone = {span.start for span in spans}
    blocks = [_block(text, span) for span in spans]
    return tuple(_with_headings(text, blocks, alone))


def _chunks(text: str, start: int) -> Iterator[list[Span]]:
    """The lines between blank lines, each without the white space around it."""
    lines: list[Span] = []
    end = start
    for match in _LINE.finditer(text, start):
        line = _trimmed(text, Span(*match.span()))
        if lines and text.count("\n", end, line.start) > 1:
            yield lines
            lines = []
        lines.append(line)
        end = line.end
    if lines:
        yield lines


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _is_wrapped(text: str, chunks: Sequence[Sequence[Span]]) -> bool:
    """Were lines broken where they were full? Not when a line of several words is longer than any width."""
    return all(len(line) <= WIDEST or " " not in line.of(text) for lines in chunks for line in lines)


def _joined(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines joined where one was only broken because the next word found no room in it."""
    joined: list[Span] = []
    column = max(len(line) for line in lines)
    previous = None
    for line in lines:
        if previous and column >= NARROWEST and _runs_on(text, previous, line, column):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        previous = line
    return joined


def _runs_on(text: str, line: Span, following: Span, column: int) -> bool:
    first_word = following.of(text).split(maxsplit=1)[0]
    indented = text[line.end : following.start].split("\n")[-1] != ""
    fresh = indented or bool(_BULLET.match(text, following.start))
    return not fresh and len(line) + 1 + len(first_word) > column


def _block(text: str, span: Span) -> Block:
    words = span.of(text)
    if bullet := _BULLET.match(words):
        marker = 0 if _NUMBER.match(words) else bullet.end()  # a number is worth reading, a dash is drawn
        return Block(Span(span.start + marker, span.end), BlockKind.LIST_ITEM, 1)
    if len(words) <= CAPTION_LENGTH and _CAPTION.match(words):
        return Block(span, BlockKind.CAPTION)
    return Block(span)


def _with_headings(text: str, blocks: Sequence[Block], alone: set[int]) -> Iterator[Block]:
    """A short line that ends like no sentence, with a paragraph after it, is a heading."""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        stands_out = block.span.start in alone and block.kind is BlockKind.PARAGRAPH
        if stands_out and following and _reads_as_heading(text, block, following, first=index == 0):
            yield replace(block, kind=BlockKind.HEADING, level=1 if index == 0 else 2)
        else:
            yield block


def _reads_as_heading(text: str, block: Block, following: Block, *, first: bool) -> bool:
    words = block.span.of(text)
    limit = TITLE_LENGTH if first else HEADING_LENGTH
    if len(words) > limit or "\n" in words or _NO_HEADING.match(words):
        return False
    starts_high = not words[0].islower() and any(map(str.isalpha, words))
    short = first or len(words.split()) <= HEADING_WORDS
    return (
        starts_high and short and following.kind is not BlockKind.HEADING and len(following.span) > len(words)
    )
