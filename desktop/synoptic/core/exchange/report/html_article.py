"""An article appended to a report as HTML, with an anchor at every passage that a line cites."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from synoptic.core.documents.article import BlockKind, RunKind
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.report.markup import Markup, block, element, joined, text
from synoptic.core.exchange.report.model import URGENCY
from synoptic.core.exchange.segments import segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.exchange.report.model import Mark, Part, Source
    from synoptic.core.text.spans import Span

_TAGS = {
    BlockKind.HEADING: "h4",
    BlockKind.LIST_ITEM: "li",
    BlockKind.QUOTATION: "blockquote",
    BlockKind.CODE: "pre",
}
RING = "outline: 2px solid var(--selection); outline-offset: 1px; border-radius: 2px;"
_SET_APART = {RunKind.EMPHASIS: "em", RunKind.STRONG: "strong"}


def appended_article(source: Source) -> Markup:
    """The whole text of an article in numbered parts, its passages marked."""
    article = source.article
    badge = element("span", source.letter, class_="badge")
    return block(
        "article",
        Markup("\n"),
        block("h3", badge, " ", element("bdi", wording.title_of(article))),
        block("p", element("bdi", wording.facts_of(source)), class_="mute"),
        block("p", "SHA-256 of the text ", element("code", article.sha256), class_="mute"),
        *_grouped(source),
        id=source.anchor,
        class_="appended",
        lang=_language(str(article.language)),
    )


def rings(sources: Iterable[Source]) -> str:
    """The style rule that rings all pieces of the passage that a link led to."""
    anchors = sorted(anchor for source in sources for anchor in _in_pieces(source))
    chosen = ",\n".join(f":root:has(#{anchor}:target) .{anchor}" for anchor in anchors)
    return f"{chosen} {{ {RING} }}\n" if anchors else ""


def _in_pieces(source: Source) -> frozenset[str]:
    """The anchors of passages that go over several parts or that another passage cuts."""
    edges = sorted(edge for mark in source.marks for edge in (mark.span.start, mark.span.end))
    return frozenset(
        mark.place.anchor
        for mark in source.marks
        if mark.place.first != mark.place.last
        or bisect_right(edges, mark.span.start) < bisect_left(edges, mark.span.end)
    )


def _language(code: str) -> str:
    return code if code.replace("-", "").isalnum() and code.isascii() else ""


def _grouped(source: Source) -> list[Markup]:
    """The parts in order, neighbouring list items in one list."""
    laid = []
    cut = _in_pieces(source)
    for is_list, parts in groupby(source.parts, lambda part: part.block.kind is BlockKind.LIST_ITEM):
        made = [_part(part, source, cut) for part in parts]
        laid.append(block("ul", Markup("\n"), *made) if is_list else joined(*made))
    return laid


def _part(part: Part, source: Source, cut: frozenset[str]) -> Markup:
    anchor = source.part_anchor(part.number)
    number = element(
        "a", f"¶{part.number}", href=f"#{anchor}", class_="part", aria_label=f"Part {part.number}"
    )
    tag = _TAGS.get(part.block.kind, "p")
    kind = part.block.kind.value.replace(" ", "-")
    return block(tag, number, *_marked(part, source, cut), id=anchor, class_=kind, dir="auto")


def _marked(part: Part, source: Source, cut: frozenset[str]) -> Iterator[Markup]:
    """The words of a part, cut where a mark begins or ends, so that nothing overlaps.

    Before the first piece of a passage stands its anchor, after the last one the number of its line.
    """
    marks = [mark for mark in source.marks if mark.place.first <= part.number <= mark.place.last]
    pieces = segments(part.block.span, [mark.span for mark in marks])
    over = [[marks[n] for n in piece.over] for piece in pieces]
    for piece, before, here, after in zip(pieces, [[], *over], over, [*over[1:], []], strict=False):
        yield from (_anchor(m) for m in here if m not in before and m.place.first == part.number)
        words = _set_apart(piece.span, source.article)
        yield element("mark", words, class_=_look(here, cut)) if here else words
        yield from (_cited(m) for m in here if m not in after and m.place.last == part.number)


def _set_apart(span: Span, article: Article) -> Markup:
    """Some words of an article with their emphasis."""
    runs = [run for run in article.runs if run.kind in _SET_APART]
    made = []
    for piece in segments(span, [run.span for run in runs]):
        words = text(piece.span.of(article.text))
        for kind in dict.fromkeys(runs[number].kind for number in piece.over):
            words = element(_SET_APART[kind], words)
        made.append(words)
    return joined(*made)


def _anchor(mark: Mark) -> Markup:
    return element("span", id=mark.place.anchor, class_="at")


def _cited(mark: Mark) -> Markup:
    return element("a", str(mark.line), href=f"#line-{mark.line}", class_="cited")


def _look(over: Sequence[Mark], cut: frozenset[str]) -> str:
    """The classes of a piece: its most urgent relation, decided ones first; the passages it is cut from."""
    decided = [mark for mark in over if not mark.open]
    relation = min((mark.relation for mark in decided or over), key=URGENCY.index)
    passages = [mark.place.anchor for mark in over if mark.place.anchor in cut]
    return " ".join([relation.value, *([] if decided else ["open"]), *passages])
