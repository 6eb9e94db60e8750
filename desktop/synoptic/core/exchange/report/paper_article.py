"""An article appended to a report as paragraphs: its numbered parts, with the passages that lines cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.article import BlockKind, RunKind
from synoptic.core.documents.paragraphs import Look, Paragraph, Piece, Role
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.report.model import URGENCY
from synoptic.core.exchange.report.paper_pieces import SPACE, badge
from synoptic.core.exchange.segments import segments
from synoptic.core.exchange.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.exchange.report.model import Mark, Part, Source

_ROLES = {
    BlockKind.HEADING: Role.PART_HEADING,
    BlockKind.LIST_ITEM: Role.PART_ITEM,
    BlockKind.QUOTATION: Role.PART_QUOTATION,
}
_LOOKS = {RunKind.EMPHASIS: Look.EMPHASIS, RunKind.STRONG: Look.STRONG}


def appended(source: Source) -> Iterator[Paragraph]:
    """The title and facts of an article, and its whole text part by part."""
    title = Piece(visible(wording.title_of(source.article)))
    yield Paragraph(Role.ARTICLE, (badge(source.letter), SPACE, title), source.anchor)
    facts = f"{wording.facts_of(source)}\nSHA-256 of the text {source.article.sha256}"
    yield Paragraph(Role.INTRO, (Piece(visible(facts), Look.MUTE),))
    yield from (_part(part, source) for part in source.parts)


def _part(part: Part, source: Source) -> Paragraph:
    role = _ROLES.get(part.block.kind, Role.PART)
    number = Piece(f"¶{part.number}", Look.MUTE)
    return Paragraph(role, (number, SPACE, *_pieces(part, source)), source.part_anchor(part.number))


def _pieces(part: Part, source: Source) -> Iterator[Piece]:
    """The words of a part, cut where a passage or an emphasis begins or ends.

    After the last piece of a passage stands the number of its line.
    """
    marks = [mark for mark in source.marks if mark.place.first <= part.number <= mark.place.last]
    runs = [run for run in source.article.runs if run.kind in _LOOKS]
    spans = [*(mark.span for mark in marks), *(run.span for run in runs)]
    for piece in segments(part.block.span, spans):
        over = [marks[n] for n in piece.over if n < len(marks)]
        kinds = [runs[n - len(marks)].kind for n in piece.over if n >= len(marks)]
        words = visible(piece.span.of(source.article.text))
        yield _marked(words, over) if over else Piece(words, _LOOKS[kinds[0]] if kinds else Look.PLAIN)
        yield from _cited([mark.line for mark in over if mark.span.end == piece.span.end])


def _cited(lines: Sequence[int]) -> Iterator[Piece]:
    for number, line in enumerate(dict.fromkeys(lines)):
        if number:
            yield Piece(",\u2009", Look.CITED)  # or 10 and 20 would read as 1020
        yield Piece(str(line), Look.CITED, f"line-{line}")


def _marked(words: str, over: Sequence[Mark]) -> Piece:
    """A piece with the look of its most urgent relation, decided ones first."""
    decided = [mark for mark in over if not mark.open]
    relation = min((mark.relation for mark in decided or over), key=URGENCY.index)
    return Piece(words, Look.MARK if decided else Look.OPEN_MARK, relation=relation)
