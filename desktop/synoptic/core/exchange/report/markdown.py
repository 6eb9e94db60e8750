"""A report as Markdown that CommonMark, GitHub and Python-Markdown read alike.

Anchors are empty `<a id>` elements at the lines and at the parts of the appended articles. Where a reader
drops HTML the numbers still lead there: "A ¶3" is the part so numbered in article A.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from synoptic.core.documents.article import BlockKind
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.report.markdown_text import link_target, plain, with_bold
from synoptic.core.exchange.report.markup import is_outward
from synoptic.core.exchange.report.model import part_anchor
from synoptic.core.exchange.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.documents.statement import Statement
    from synoptic.core.exchange.report.model import Answer, Line, Part, Quotation, Report, Section, Source

_PREFIXES = {BlockKind.LIST_ITEM: "- ", BlockKind.QUOTATION: "> "}


def as_markdown(report: Report) -> str:
    """The report as Markdown: headings, lists, one table, and links inside the document."""
    return "\n\n".join(_pieces(report)) + "\n"


def _pieces(report: Report) -> Iterator[str]:
    yield f"# {plain(report.title)}"
    yield plain(report.subtitle)
    if report.sources:
        yield _named(report.sources)
    yield "## In short"
    yield from map(plain, report.summary)
    if report.conflicts:
        yield wording.DISPUTED
        yield "\n".join(map(_conflict, report.conflicts))
    for section in report.sections:
        yield from _section(section)
    yield "## Sources"
    yield _sources(report.sources)
    yield "## Method"
    yield from map(plain, report.method)
    yield "## Articles"
    yield "The numbers in brackets at the end of a paragraph lead to the lines that cite it."
    for source in report.sources:
        yield from _article(source)


def _named(sources: Sequence[Source]) -> str:
    named, others = wording.named_first(sources)
    items = [f"{_to(source.letter, source.anchor)} {plain(wording.short_name(source))}" for source in named]
    return " · ".join([*items, *([others] if others else [])])


def _sources(sources: Sequence[Source]) -> str:
    rows = ["| | Publisher | Title | Date | Address |", "|---|---|---|---|---|"]
    return "\n".join([*rows, *map(_source_row, sources)])


def _source_row(source: Source) -> str:
    article = source.article
    dated = f"{source.date} ({source.date_from})" if source.date_from else source.date or "not given"
    author = f", by {one_line(str(article.author))}" if article.author else ""
    parked = " (parked)" if article.parked else ""
    cells = (
        _to(source.letter, source.anchor),
        plain(wording.publisher_of(article)),
        plain(f"{wording.whole_title_of(source)}{author}{parked}"),
        plain(one_line(dated)),
        _address(str(article.address)),
    )
    return f"| {' | '.join(cells)} |"


def _address(address: str) -> str:
    return f"<{link_target(address)}>" if is_outward(address) else plain(one_line(address)) or "not known"


def _to(words: str, anchor: str) -> str:
    return f"[{words}](#{anchor})"


def _here(anchor: str) -> str:
    return f'<a id="{anchor}"></a>'


def _conflict(line: Line) -> str:
    label = plain(one_line(line.statement.label))
    return f"- {_sign(line)} {_to(label, line.anchor)}: {plain(wording.sides(line))}"


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title}"
    yield plain(wording.section_words(section))
    for line in section.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    statement = line.statement
    yield f"### {_here(line.anchor)}{line.number}. {plain(one_line(statement.label))}"
    facts = wording.facts_words(line).removeprefix(line.verdict)
    yield f"{_sign(line)} **{line.verdict}** {plain(facts)}"
    if line.answers:
        yield "\n".join(row for answer in line.answers for row in _answer(answer, statement))
    for name, words in wording.remarks(line):
        yield f"{name}: {plain(words)}"
    if last := wording.last_words(line):
        yield plain(last)


def _sign(line: Line) -> str:
    return wording.SIGNS[line.statement.relation]


def _answer(answer: Answer, statement: Statement) -> Iterator[str]:
    value = plain(wording.value_of(answer, statement))
    letters = ", ".join(answer.letters)
    explained = f" → explained by: {plain(one_line(answer.explained_by))}" if answer.explained_by else ""
    yield f"- **{value}** ({letters}){explained}" if value else f"- {letters}{explained}"
    if not answer.quotations:
        yield "    - No passage is attached to it."
    for quotation in answer.quotations:
        yield f"    - {_quotation(quotation)}"


def _quotation(quotation: Quotation) -> str:
    words = plain(wording.passage_words(quotation.passage))
    left, right = wording.around(quotation)
    before, after = wording.marks_around(quotation.passage.exact)
    start, answer, end = quotation.pieces()
    said = with_bold(f"{before}{left}{start}", answer, f"{end}{right}{after}")
    return f"{said} {_where(quotation)}{f'; {words}' if words else ''}"


def _where(quotation: Quotation) -> str:
    if quotation.place is None:
        return f"{quotation.letter}: {wording.no_place(quotation)}"
    place = quotation.place
    return _to(f"{quotation.letter} {place.paragraphs}", part_anchor(quotation.letter, place.first))


def _article(source: Source) -> Iterator[str]:
    article = source.article
    yield f"### {_here(source.anchor)}{source.letter}. {plain(wording.title_of(article))}"
    yield f"{plain(wording.facts_of(source))}<br>SHA-256 of the text: `{article.sha256}`"
    for tight, parts in groupby(source.parts, lambda part: part.block.kind is BlockKind.LIST_ITEM):
        yield ("\n" if tight else "\n\n").join(_part(part, source) for part in parts)


def _part(part: Part, source: Source) -> str:
    words = plain(part.block.span.of(source.article.text))
    if part.block.kind is BlockKind.HEADING:
        words = f"**{words}**"
    cited = dict.fromkeys(m.line for m in source.marks if m.place.first <= part.number <= m.place.last)
    links = ", ".join(_to(str(number), f"line-{number}") for number in sorted(cited))
    start = f"{_PREFIXES.get(part.block.kind, '')}{_here(source.part_anchor(part.number))}**¶{part.number}** "
    return f"{start}{words} ({links})" if links else f"{start}{words}"
