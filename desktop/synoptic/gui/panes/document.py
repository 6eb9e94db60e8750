"""Sets an article as a Qt document: blocks and runs through a text cursor, never through HTML."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from synoptic.core.documents.article import Block, BlockKind, Run, RunKind
from synoptic.core.text.spans import Span
from synoptic.gui.panes.positions import Positions
from synoptic.gui.theme import LINE_HEIGHT, READING_PIXELS, UNIT, blended, reading_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme

MARGIN = 6 * UNIT  # beside the text; holds the signs of relations
INDENT = 5 * UNIT  # of a list item or quotation, per level
DEEPEST = 8  # level that is still set in further; a narrow pane must keep room for the words
UNBROKEN = 2_000  # a longer run of text without a space makes Qt look for a word's end for minutes
BLANK = 500  # spaces in a row that are set on one line; beyond 65,535 Qt never comes to the line's end
HEADING_SIZES = {1: 1.35, 2: 1.2, 3: 1.08}  # of the reading size
CAPTION_SIZE = 0.86
CODE_SIZE = 0.86
NUMBERED = re.compile(r"\d+[.)](?=\s|$)")  # as a list counts; "2,000 people" is no number of an item
RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION})

# Qt would start a new block or an object at these; each is replaced by one character of the same width.
SPECIAL = str.maketrans(
    {
        "\n": "\u2028",
        "\r": "\u2028",
        "\u2029": "\u2028",
        "\0": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
)
UNBREAKABLE = "\u00a0\u2007\u202f"  # white space, but no line ends there
BLANKS = re.compile(rf"[^\S\u2028]{{{BLANK}}}")
# In prose the source's own lines mean nothing; where a line really ends, the text has U+2028.
FLOWING = {**SPECIAL, ord("\n"): " "}


class Setting(NamedTuple):
    """An article set in type: the document, its blocks, and the way between places and positions."""

    document: QTextDocument
    blocks: tuple[Block, ...]
    positions: Positions
    decorated: bool  # is there anything but running text?
    numbered: frozenset[int]  # the blocks that begin with their number in a list
    unbroken: bool  # is there a run so long that its lines may end anywhere?


def set_in_type(article: Article, theme: Theme, zoom: float = 1.0) -> Setting:
    """Build the document of an article; `zoom` multiplies the size of the type."""
    blocks = blocks_of(article)
    pixels = max(6, round(READING_PIXELS * zoom))
    document = _empty_document(pixels)
    cursor = QTextCursor(document)
    runs = _runs_by_block(blocks, article.runs)
    cursor.setBlockFormat(_block_format(blocks or (Block(Span(0, 0)),), 0, pixels))
    starts = []
    for number, block in enumerate(blocks):
        layout = _block_format(blocks, number, pixels)
        letters = _char_format(block, theme, pixels)
        if number:
            cursor.insertBlock(layout, letters)
        else:
            cursor.setBlockCharFormat(letters)
        starts.append(cursor.position())
        _insert(cursor, article.text, block, runs[number], letters)
    positions = Positions(article.text, [block.span for block in blocks], starts)
    decorated = any(block.kind not in RUNNING for block in blocks)
    unbroken = longest_unbroken(article.text) > UNBROKEN
    return Setting(document, blocks, positions, decorated, _numbered(article.text, blocks), unbroken)


def blocks_of(article: Article) -> tuple[Block, ...]:
    """The blocks of an article; a text that came without any is taken line by line."""
    if article.blocks:
        return article.blocks
    return tuple(Block(Span(*match.span())) for match in re.finditer(r"[^\n]+", article.text))


def _numbered(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    return frozenset(
        number
        for number, block in enumerate(blocks)
        if block.kind is BlockKind.LIST_ITEM and NUMBERED.match(text, block.span.start, block.span.end)
    )


def longest_unbroken(text: str) -> int:
    """The length of the longest run without white space at which a line may end."""
    for space in UNBREAKABLE:
        text = text.replace(space, "x")
    return max((len(word) for word in text.split()), default=0)


def as_set(words: str, kind: BlockKind) -> str:
    """The words of a block as Qt gets them, each in its place; a waste of spaces goes over lines."""
    settled = words.translate(SPECIAL if kind is BlockKind.CODE else FLOWING)
    return BLANKS.sub(lambda found: f"{found[0][:-1]}\u2028", settled)


def text_width(pixels: float) -> int:
    """How wide a column of some 70 characters is, for type of this size."""
    return round(70 * 0.45 * pixels)


def line_pitch(pixels: float) -> int:
    """From one line of the text to the next, for type of this size."""
    return round(LINE_HEIGHT * pixels)


def _empty_document(pixels: int) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(reading_font(pixels))
    frame = document.rootFrame()
    margins = frame.frameFormat()
    margins.setLeftMargin(MARGIN)
    margins.setRightMargin(MARGIN - UNIT)
    margins.setTopMargin(4 * UNIT)
    margins.setBottomMargin(4 * UNIT)
    frame.setFrameFormat(margins)
    return document


def _size_of(block: Block, pixels: int) -> int:
    if block.kind is BlockKind.HEADING:
        return round(pixels * HEADING_SIZES.get(block.level, 1.0))
    if block.kind is BlockKind.CAPTION:
        return round(pixels * CAPTION_SIZE)
    return pixels


def _block_format(blocks: Sequence[Block], number: int, pixels: int) -> QTextBlockFormat:
    block = blocks[number]
    layout = QTextBlockFormat()
    heading = block.kind is BlockKind.HEADING
    pitch = round(1.3 * _size_of(block, pixels)) if heading else line_pitch(_size_of(block, pixels))
    layout.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if block.kind in (BlockKind.LIST_ITEM, BlockKind.QUOTATION):
        layout.setLeftMargin(INDENT * min(DEEPEST, max(1, block.level)))
    if heading and number:
        layout.setTopMargin(0.7 * pixels)
    layout.setBottomMargin(_space_after(blocks, number) * pixels)
    return layout


def _space_after(blocks: Sequence[Block], number: int) -> float:
    block = blocks[number]
    following = blocks[number + 1].kind if number + 1 < len(blocks) else None
    if block.kind is BlockKind.HEADING:
        return 0.3
    close = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE)
    return 0.2 if block.kind in close and following is block.kind else 0.72


def caption_ink(theme: Theme) -> QColor:
    """The colour of captions: quieter than the text, yet easy to read on the ground of any mark."""
    return blended(theme.ink, theme.mute, 0.5)


def _char_format(block: Block, theme: Theme, pixels: int) -> QTextCharFormat:
    font = reading_font(_size_of(block, pixels))
    letters = QTextCharFormat()
    if block.kind is BlockKind.HEADING:
        font.setWeight(QFont.Weight.DemiBold)
    elif block.kind is BlockKind.CODE:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(pixels * CODE_SIZE))
    elif block.kind is BlockKind.CAPTION:
        letters.setForeground(caption_ink(theme))
    letters.setFont(font)
    return letters


def _runs_by_block(blocks: Sequence[Block], runs: Sequence[Run]) -> list[list[Run]]:
    found: list[list[Run]] = [[] for _ in blocks]
    firsts = [block.span.start for block in blocks]
    for run in runs:
        number = bisect_right(firsts, run.span.start) - 1
        if number >= 0 and run.span.overlap(blocks[number].span):
            found[number].append(run)
    return found


def _insert(cursor: QTextCursor, text: str, block: Block, runs: list[Run], letters: QTextCharFormat) -> None:
    edges = {block.span.start, block.span.end}
    for run in runs:
        edges |= {max(run.span.start, block.span.start), min(run.span.end, block.span.end)}
    ordered = sorted(edges)
    first, words = block.span.start, as_set(block.span.of(text), block.kind)
    for start, end in pairwise(ordered):
        kinds = {run.kind for run in runs if run.span.start <= start and end <= run.span.end}
        cursor.insertText(words[start - first : end - first], _set_apart(letters, kinds))


def _set_apart(letters: QTextCharFormat, kinds: set[RunKind]) -> QTextCharFormat:
    # A link gets no underline: underlines mean relations here, and nothing in a pane leads out of it.
    if not kinds - {RunKind.LINK}:
        return letters
    changed = QTextCharFormat(letters)
    if RunKind.EMPHASIS in kinds:
        changed.setFontItalic(True)
    if RunKind.STRONG in kinds:
        changed.setFontWeight(QFont.Weight.DemiBold)
    return changed
