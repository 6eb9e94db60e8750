"""Plain text: the file's own characters, laid out by its blank lines and the look of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Block, BlockKind
from synoptic.core.ingest.captions import is_caption
from synoptic.core.ingest.front_matter import head_of
from synoptic.core.ingest.openings import first_line, opening_facts
from synoptic.core.ingest.reading import Layout, Reading, better
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.ingest.source import Source

NARROWEST, WIDEST = 40, 120  # columns that texts are wrapped at
SHORTEST = 40  # characters of a paragraph that makes the line above it a heading
OPENING_LINES = 2  # between a title and the first paragraph
TITLE_LENGTH, HEADING_LENGTH, HEADING_WORDS = 160, 90, 14

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_BULLET = re.compile(r"(?:[-*•‣◦]|\d{1,3}[.)])[ \t]+(?=\S)")
_NUMBER = re.compile(r"\d")
_RULE = re.compile(r"[-=_*~#\s]+")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*$")
_NO_HEADING = re.compile(
    r".*[.!?…:;,)\]|]['\"”’»]?$|[(\[]|[Bb]y\s+[A-Z]|.*\s\|\s|.*(?:https?:|www\.|@)", re.DOTALL
)


def read(source: Source) -> Reading:
    """The article of a plain text file: its text stays as it is, blocks are places in it."""
    head, facts, notices = head_of(source.text)
    start, dated = first_line(source.text, head)
    layout = Layout(source.text, lay_out(source.text, start), notices=notices)
    return Reading(layout, better(facts, dated, opening_facts(layout)))


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
    """Were lines broken where they were full? Then none is very long, and most do not end like a sentence."""
    lines = [line.of(text) for chunk in chunks for line in chunk]
    broken = [line.of(text) for chunk in chunks for line in chunk[:-1]]
    ended = sum(bool(_SENTENCE_END.search(line)) for line in broken)
    return 2 * ended <= len(broken) and all(len(line) <= WIDEST or " " not in line for line in lines)


def _joined(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines joined where one was only broken because the next word found no room in it."""
    joined: list[Span] = []
    column = max(len(line) for line in lines)
    previous = None
    for line in lines:
        if previous and _runs_on(text, joined[-1], previous, line, column):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        previous = line
    return joined


def _runs_on(text: str, paragraph: Span, line: Span, following: Span, column: int) -> bool:
    indented = text[line.end : following.start].split("\n")[-1] != ""
    if _BULLET.match(text, following.start):
        return False
    if indented:  # a hanging item, or a paragraph that begins
        return bool(_BULLET.match(text, paragraph.start))
    first_word = following.of(text).split(maxsplit=1)[0]
    return column >= NARROWEST and len(line) + 1 + len(first_word) > column


def _block(text: str, span: Span) -> Block:
    words = span.of(text)
    if bullet := _BULLET.match(words):
        marker = 0 if _NUMBER.match(words) else bullet.end()  # a number is worth reading, a dash is drawn
        return Block(Span(span.start + marker, span.end), BlockKind.LIST_ITEM, 1)
    if is_caption(words):
        return Block(span, BlockKind.CAPTION)
    return Block(span)


def _with_headings(text: str, blocks: Sequence[Block], alone: set[int]) -> Iterator[Block]:
    """A short line that ends like no sentence, with a paragraph after it, is a heading."""
    for index, block in enumerate(blocks):
        first = index == 0
        stands_out = block.span.start in alone and block.kind is BlockKind.PARAGRAPH
        below = blocks[index + 1 : index + 2 + OPENING_LINES * first]  # a byline may come between
        if stands_out and _reads_as_heading(block.span.of(text), below, first=first):
            yield block._replace(kind=BlockKind.HEADING, level=1 if first else 2)
        else:
            yield block


def _reads_as_heading(words: str, below: Sequence[Block], *, first: bool) -> bool:
    if len(words) > (TITLE_LENGTH if first else HEADING_LENGTH) or "\n" in words or _NO_HEADING.match(words):
        return False
    starts_high = not words[0].islower() and any(map(str.isalpha, words))
    short = first or len(words.split()) <= HEADING_WORDS
    return starts_high and short and any(len(block.span) > max(len(words), SHORTEST) for block in below)
