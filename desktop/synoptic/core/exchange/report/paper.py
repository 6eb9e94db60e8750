"""A report as paragraphs in order, for whoever sets it in type: plain words, each with its part to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.paragraphs import Look, Paragraph, Piece, Role
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.report.model import part_anchor
from synoptic.core.exchange.report.paper_article import appended
from synoptic.core.exchange.report.paper_pieces import SPACE, badge
from synoptic.core.exchange.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.documents.statement import Statement
    from synoptic.core.exchange.report.model import Answer, Line, Quotation, Report, Section, Source


LINE = 76  # characters of such a name, with which a line is not full
IN_LINES = 6  # articles at the head of a report that have a line each
BESIDE = "\u00a0\u00a0"  # so that a badge never begins a line by itself


def as_paragraphs(report: Report) -> Iterator[Paragraph]:
    """The whole report; nothing in it but tab and line feed acts on how it is set."""
    yield _words(Role.TITLE, report.title)
    yield _words(Role.NOTE, report.subtitle)
    if report.sources:
        yield _named(report.sources)
    yield _words(Role.SECTION, "In short", "in-short")
    yield from (_words(Role.TEXT, words) for words in report.summary)
    if report.conflicts:
        yield _words(Role.INTRO, wording.DISPUTED)
        yield from map(_conflict, report.conflicts)
    for section in report.sections:
        yield from _section(section)
    yield _words(Role.SECTION, "Sources", "sources")
    yield from map(_source, report.sources)
    yield _words(Role.SECTION, "Method", "method")
    yield from (_words(Role.TEXT, words) for words in report.method)
    yield _words(Role.SECTION, "Articles", "articles")
    yield _words(Role.INTRO, "The small numbers lead to the lines that cite the words before them.")
    for source in report.sources:
        yield from appended(source)


def _words(role: Role, words: str, anchor: str = "") -> Paragraph:
    return Paragraph(role, (Piece(visible(words)),), anchor)


def _named(sources: Sequence[Source]) -> Paragraph:
    """The articles in a few words each, so that letters can be read from the first line on."""
    named, others = wording.named_first(sources)
    apart, most = ("\n", LINE) if len(named) <= IN_LINES else ("   ", wording.SHORT_NAME)
    pieces: list[Piece] = []
    for number, source in enumerate(named):
        between = [Piece(apart)] if number else []
        name = Piece(visible(f"\u00a0{wording.short_name(source, most)}"))
        pieces += [*between, badge(source.letter), name]
    return Paragraph(Role.NOTE, (*pieces, Piece(f"{apart}{others}" if others else "")))


def _source(source: Source) -> Paragraph:
    title = Piece(visible(wording.whole_title_of(source)), Look.STRONG)
    address = one_line(str(source.article.address))
    where = f"\n{address}" if address else " · address not known"
    facts = Piece(visible(f"\n{wording.whereabouts(source)}{where}"), Look.MUTE)
    return Paragraph(Role.SOURCE, (badge(source.letter), SPACE, title, facts))


def _sign(line: Line) -> Piece:
    relation = line.statement.relation
    return Piece(wording.SIGNS[relation], Look.SIGN, relation=relation)


def _conflict(line: Line) -> Paragraph:
    label = Piece(visible(one_line(line.statement.label)), to=line.anchor)
    sides = Piece(visible(f"\n{wording.sides(line)}"), Look.MUTE)
    return Paragraph(Role.CONFLICT, (_sign(line), SPACE, label, sides))


def _section(section: Section) -> Iterator[Paragraph]:
    yield _words(Role.SECTION, section.title, section.anchor)
    yield _words(Role.INTRO if section.lines else Role.NOTE, wording.section_words(section))
    for line in section.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[Paragraph]:
    statement = line.statement
    label = Piece(visible(one_line(statement.label)))
    yield Paragraph(Role.LINE, (Piece(f"{line.number}", Look.MUTE), Piece("  "), label), line.anchor)
    facts = Piece(visible(wording.facts_words(line)), Look.MUTE)
    yield Paragraph(Role.FACTS, (_sign(line), SPACE, facts))
    for answer in line.answers:
        yield from _answer(answer, statement)
    for name, words in wording.remarks(line):
        yield Paragraph(Role.TEXT, (Piece(f"{name}: ", Look.STRONG), Piece(visible(words))))
    if last := wording.last_words(line):
        yield _words(Role.NOTE, last)


def _answer(answer: Answer, statement: Statement) -> Iterator[Paragraph]:
    value = visible(wording.value_of(answer, statement))
    shown = [Piece(value, Look.STRONG), SPACE] if value else []
    badges = [piece for letter in answer.letters for piece in (badge(letter), SPACE)]
    explained = visible(one_line(answer.explained_by))
    later = [Piece(f"→ explained by: {explained}", Look.MUTE)] if explained else []
    yield Paragraph(Role.ANSWER, (*shown, *badges, *later))
    yield from map(_quotation, answer.quotations)
    if not answer.quotations:
        yield _words(Role.NOTE, "No passage is attached to it.")


def _quotation(quotation: Quotation) -> Paragraph:
    words = visible(wording.passage_words(quotation.passage))
    said = [Piece(f" · {words}", Look.MUTE)] if words else []
    before, after = wording.marks_around(visible(quotation.sentence))
    start, answer, end = map(visible, quotation.pieces())
    exact = (Piece(f"{before}{start}"), Piece(answer, Look.STRONG), Piece(f"{end}{after}"))
    rest = (Piece(visible(quotation.before), Look.REST), Piece(visible(quotation.after), Look.REST))
    shown = (piece for piece in (rest[0], *exact, rest[1]) if piece.text)
    return Paragraph(Role.QUOTATION, (*shown, Piece(BESIDE), *_where(quotation), *said))


def _where(quotation: Quotation) -> tuple[Piece, ...]:
    place = quotation.place
    if place is None:
        return (badge(quotation.letter), SPACE, Piece(wording.no_place(quotation), Look.MUTE))
    to = part_anchor(quotation.letter, place.first)
    return (Piece(quotation.letter, Look.BADGE, to), Piece("\u00a0"), Piece(place.paragraphs, Look.MUTE, to))
