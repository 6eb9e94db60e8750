"""Sets a report in type for pages: through a text cursor, never through HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from synoptic.core.documents.paragraphs import Look, Role
from synoptic.gui.theme import INTERFACE_FAMILY, READING_FAMILY, Line, load_theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintDevice, QPainter, QPdfWriter, QTextBlock

    from synoptic.core.documents.paragraphs import Paragraph, Piece
    from synoptic.gui.theme import Theme

RESOLUTION = 600  # dots per inch; places are rounded to these
DOTS = RESOLUTION / 96  # to a pixel, which is what Qt takes margins in
MARGIN = 88  # pixels around the text: 23 mm
FOOT = 48  # pixels from the lower edge of the page to the line with its number
LEADING = 130.0  # per cent of the height of the type
SMALL = 8.5  # points; of what is said in the interface's type
FEW = 3  # lines of a paragraph that is not worth breaking
UNBROKEN = 2_000  # characters without a space, from which Qt takes minutes to break them
PIECE = 70  # characters that such a run is cut into
THEME = "light"
JOINING = ("liga", "clig", "calt")  # glyphs that stand for no character: "ft" and "(A" could not be searched

# Qt would start a new block or an object at these, which only a line feed may ask for.
SPECIAL = str.maketrans({"\n": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"})
UNDERLINES = {
    Line.SOLID: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Line.WAVY: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Line.DOTTED: QTextCharFormat.UnderlineStyle.DotLine,
    Line.DASHED: QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: size in points, space before and after and indent in pixels."""

    size: float = 10.5
    before: int = 0
    after: int = 8
    indent: int = 0
    family: str = READING_FAMILY
    weight: QFont.Weight = QFont.Weight.Normal
    mute: bool = False
    kept: bool = False  # on one page with what follows
    whole: bool = False  # never broken between pages


BOLD = QFont.Weight.DemiBold
STYLES = {
    Role.TITLE: Style(22, after=4, weight=BOLD, kept=True),
    Role.NOTE: Style(SMALL, after=10, family=INTERFACE_FAMILY, mute=True),
    Role.SECTION: Style(15, before=26, after=8, weight=BOLD, kept=True),
    Role.INTRO: Style(SMALL, after=10, family=INTERFACE_FAMILY, mute=True, kept=True),
    Role.TEXT: Style(),
    Role.SOURCE: Style(after=10, whole=True),
    Role.CONFLICT: Style(after=8, whole=True),
    Role.LINE: Style(12, before=16, after=2, weight=BOLD, kept=True),
    Role.FACTS: Style(SMALL, after=6, family=INTERFACE_FAMILY, mute=True, kept=True),
    Role.ANSWER: Style(before=4, after=3, indent=20, kept=True),
    Role.QUOTATION: Style(10, after=5, indent=40),
    Role.ARTICLE: Style(13, before=26, after=3, weight=BOLD, kept=True),
    Role.PART_HEADING: Style(11, before=6, after=4, weight=BOLD, kept=True),
    Role.PART: Style(),
    Role.PART_ITEM: Style(after=4, indent=20),
    Role.PART_QUOTATION: Style(indent=28),
}


def set_in_type(paragraphs: Sequence[Paragraph], writer: QPdfWriter, theme: Theme) -> QTextDocument:
    """The document of a report, laid out for the pages of `writer`."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    wanted = {piece.to for paragraph in paragraphs for piece in paragraph.pieces}
    for number, paragraph in enumerate(paragraphs):
        style = STYLES[paragraph.role]
        letters = _letters(style, theme)
        if number:
            cursor.insertBlock(_block(style), letters)
        else:
            cursor.setBlockFormat(_block(style))
            cursor.setBlockCharFormat(letters)
        anchor = paragraph.anchor if paragraph.anchor in wanted else ""  # each slows Qt for all that follow
        _insert(cursor, paragraph.pieces, anchor, letters, theme)
    cursor.endEditBlock()
    _lay_out(document, [STYLES[paragraph.role] for paragraph in paragraphs], writer)
    return document


def _lay_out(document: QTextDocument, styles: Sequence[Style], writer: QPdfWriter) -> None:
    margins = document.rootFrame().frameFormat()
    margins.setMargin(MARGIN)
    document.rootFrame().setFrameFormat(margins)
    document.setTextWidth(writer.width())
    _begin_pages(document, styles, writer.height() - 2 * MARGIN * DOTS)
    document.setPageSize(QSizeF(writer.width(), writer.height()))


def _block(style: Style) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setTopMargin(style.before)
    block.setBottomMargin(style.after)
    block.setLeftMargin(style.indent * DOTS)  # which Qt scales for a page only above and below
    return block


def _letters(style: Style, theme: Theme) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(_font(style.family, style.size, style.weight))
    letters.setForeground(theme.mute if style.mute else theme.ink)
    return letters


def _font(family: str, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    font.setWeight(weight)
    for feature in JOINING:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _insert(
    cursor: QTextCursor, pieces: Sequence[Piece], anchor: str, letters: QTextCharFormat, theme: Theme
) -> None:
    for piece in pieces:
        looking = _looking(piece, letters, theme)
        if anchor and piece.text:
            looking.setAnchor(True)
            looking.setAnchorNames([anchor])
        if piece.to:
            looking.setAnchor(True)
            looking.setAnchorHref(f"#{piece.to}")
        anchor = "" if piece.text else anchor
        padded = f"\u00a0{piece.text}\u00a0" if piece.look in (Look.BADGE, Look.SIGN) else piece.text
        cursor.insertText(_breakable(padded).translate(SPECIAL), looking)


def _breakable(text: str) -> str:
    """The text with line feeds in runs without a space that are too long for Qt to break."""
    return re.sub(
        rf"\S{{{UNBROKEN},}}", lambda run: re.sub(rf"\S{{{PIECE}}}(?=\S)", r"\g<0>\n", run[0]), text
    )


def _looking(piece: Piece, letters: QTextCharFormat, theme: Theme) -> QTextCharFormat:
    looking = QTextCharFormat(letters)
    match piece.look:
        case Look.STRONG:
            looking.setFontWeight(BOLD)
        case Look.EMPHASIS:
            looking.setFontItalic(True)
        case Look.MUTE:
            looking.setFont(_font(INTERFACE_FAMILY, SMALL))
            looking.setForeground(theme.mute)
        case Look.REST:
            looking.setForeground(theme.mute)
        case Look.CITED:
            looking.setFont(_font(INTERFACE_FAMILY, STYLES[Role.PART].size))
            looking.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            looking.setForeground(theme.mute)
        case Look.BADGE:
            looking.setFont(_font(INTERFACE_FAMILY, SMALL, BOLD))
            looking.setForeground(theme.page)
            looking.setBackground(theme.ink)
        case Look.SIGN | Look.MARK | Look.OPEN_MARK:
            _colour(looking, piece, theme)
    return looking


def _colour(looking: QTextCharFormat, piece: Piece, theme: Theme) -> None:
    if piece.relation is None:
        return
    look = theme.look(piece.relation)
    if piece.look is not Look.OPEN_MARK:
        looking.setBackground(look.tint)
    if piece.look is Look.SIGN:
        looking.setFont(_font(INTERFACE_FAMILY, SMALL, BOLD))
        looking.setForeground(look.ink)
    else:
        looking.setUnderlineStyle(UNDERLINES[look.line])
        looking.setUnderlineColor(look.ink)


def _begin_pages(document: QTextDocument, styles: Sequence[Style], room: float) -> None:
    """Begin a page before what would be torn from its heading or from its other lines.

    What fits on a page is counted in one endless page, because Qt loses lines when the breaks of a document
    that is laid out in pages are moved.
    """
    document.size()  # lays all of it out, where otherwise the end is left for later
    cursor = QTextCursor(document)
    torn = list(_breaks(document, styles, room))
    cursor.beginEditBlock()  # or each break would set all that follows anew
    for block in torn:
        layout = block.blockFormat()
        layout.setTopMargin(0)
        layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(layout)
    cursor.endEditBlock()


def _breaks(document: QTextDocument, styles: Sequence[Style], room: float) -> Iterator[QTextBlock]:
    """The blocks that a page begins with of need; `room` is the height of the text on a page."""
    start = _lines(document.firstBlock())[0][0]  # under the margin of the first page
    for group in _groups(document, styles):
        lines = [line for block in group for line in _lines(block)]
        together = _together(group, styles[group[-1].blockNumber()])
        if together - start > room > together - lines[0][0] and group[0].blockNumber():
            yield group[0]
            start = lines[0][0]
        for top, bottom in lines:
            start = top if bottom - start > room else start


def _groups(document: QTextDocument, styles: Sequence[Style]) -> Iterator[list[QTextBlock]]:
    """The blocks in order, headings with what they stand over."""
    group = []
    for number, style in enumerate(styles):
        group.append(document.findBlockByNumber(number))
        if not style.kept or number + 1 == len(styles):
            yield group
            group = []


def _lines(block: QTextBlock) -> list[tuple[float, float]]:
    """Upper and lower edge of each line of a block."""
    layout = block.layout()
    rects = [layout.lineAt(number).rect() for number in range(layout.lineCount())]
    return [(layout.position().y() + rect.top(), layout.position().y() + rect.bottom()) for rect in rects]


def _together(group: Sequence[QTextBlock], style: Style) -> float:
    """The lower edge of what should be on the page where a group begins."""
    lines = _lines(group[-1])
    return lines[-1 if style.whole or len(lines) <= FEW else 1][1]


def paint_page(painter: QPainter, document: QTextDocument, number: int, title: str, count: str = "") -> None:
    """Paint one page of a document that was set in type, counted from 0, with its foot, at the origin.

    `count` is how many pages the foot speaks of where that is not how many the document has.
    """
    size = document.pageSize()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, load_theme(THEME).ink)
    context.clip = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -number * size.height())
    painter.setClipRect(context.clip, Qt.ClipOperation.IntersectClip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    device = document.documentLayout().paintDevice()
    _paint_foot(painter, device, size, title, f"{number + 1} / {count or document.pageCount()}")


def _paint_foot(painter: QPainter, device: QPaintDevice, size: QSizeF, title: str, number: str) -> None:
    """The title and the number of a page at its foot."""
    font = _font(INTERFACE_FAMILY, SMALL - 0.5)
    line = QRectF(0, size.height() - FOOT * DOTS, size.width(), FOOT * DOTS / 2)
    line.adjust(MARGIN * DOTS, 0, -MARGIN * DOTS, 0)
    font.setPixelSize(round(font.pointSizeF() / 72 * device.logicalDpiY()))  # whatever is painted on
    painter.setFont(font)
    painter.setPen(load_theme(THEME).mute)
    metrics = QFontMetricsF(font, device)
    room = line.width() - 2 * metrics.horizontalAdvance(number)
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, shown)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine, number)
