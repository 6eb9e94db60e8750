"""A report as one self-contained web page: no script, no network, no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Relation, State
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.report.html_article import appended_article, rings
from synoptic.core.exchange.report.markup import Markup, block, element, is_outward, joined, text
from synoptic.core.exchange.report.style import policy, style_sheet
from synoptic.core.exchange.visible import one_line

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement
    from synoptic.core.exchange.report.model import Answer, Line, Quotation, Report, Section, Source

COLUMNS = ("", "Publisher, title, address", "Date")


def as_html(report: Report) -> str:
    """The report as HTML in UTF-8, with a content security policy that loads nothing."""
    body = joined(
        block(
            "header",
            block("h1", element("bdi", report.title)),
            block("p", report.subtitle, class_="mute"),
            _named(report),
        ),
        block(
            "main",
            _contents(report),
            _summary(report),
            *(_section(section) for section in report.sections),
            _sources(report),
            _method(report),
            _articles(report),
        ),
    )
    page = block("html", Markup("\n"), _head(report), block("body", Markup("\n"), body), lang="en")
    return f"<!DOCTYPE html>\n{page}"


def _head(report: Report) -> Markup:
    style = f"{style_sheet()}{rings(report.sources)}"
    return block(
        "head",
        Markup("\n"),
        block("meta", charset="utf-8"),
        block("meta", http_equiv="Content-Security-Policy", content=policy(style)),
        block("meta", name="viewport", content="width=device-width, initial-scale=1"),
        block("meta", name="referrer", content="no-referrer"),
        block("meta", name="color-scheme", content="light dark"),
        block("title", one_line(report.title)),
        block("style", Markup(style)),
    )


def _named(report: Report) -> Markup:
    """The articles in a few words each, so that letters can be read from the first line on."""
    named, others = wording.named_first(report.sources)
    items = [
        element("span", _badge(one.letter), " ", element("bdi", wording.short_name(one))) for one in named
    ]
    return block("p", *(joined(item, "\n") for item in items), others, class_="mute named")


def _contents(report: Report) -> Markup:
    entries = [("in-short", "In short", 0)]
    entries += [(section.anchor, section.title, len(section.lines)) for section in report.sections]
    entries += [
        ("sources", "Sources", len(report.sources)),
        ("method", "Method", 0),
        ("articles", "Articles", 0),
    ]
    links = [
        element("a", title, *([" ", element("small", str(count))] if count else []), href=f"#{anchor}")
        for anchor, title, count in entries
    ]
    return block("nav", *(joined(link, "\n") for link in links), aria_label="Contents")


def _sources(report: Report) -> Markup:
    head = block("tr", *(element("th", name, scope="col") for name in COLUMNS))
    rows = [_source_row(source) for source in report.sources]
    table = block("table", block("thead", head), block("tbody", Markup("\n"), *rows))
    return _part("sources", "Sources", table)


def _source_row(source: Source) -> Markup:
    article = source.article
    author = (
        [element("p", "By ", element("bdi", str(article.author)), class_="mute")] if article.author else []
    )
    parked = [element("p", "Parked while reading.", class_="mute")] if article.parked else []
    dated = [element("p", source.date_from, class_="mute")] if source.date_from else []
    return block(
        "tr",
        element("td", _badge(source.letter)),
        element(
            "td",
            element("p", element("bdi", wording.publisher_of(article)), class_="mute"),
            element("p", element("bdi", wording.whole_title_of(source)), class_="title"),
            *author,
            element("p", _address(str(article.address)), class_="mute"),
            *parked,
        ),
        element("td", element("p", element("bdi", source.date or "not given"), class_="date"), *dated),
    )


def _address(address: str) -> Markup:
    if not address:
        return text("Address not known")
    if not is_outward(address):
        return element("bdi", address)
    return element("a", address, href=address, rel="noreferrer noopener nofollow")


def _summary(report: Report) -> Markup:
    conflicts = [
        element(
            "li",
            _sign(line),
            " ",
            element("a", one_line(line.statement.label), href=f"#{line.anchor}"),
            element("span", f" {wording.sides(line)}", class_="sides", dir="auto"),
        )
        for line in report.conflicts
    ]
    items = (
        [block("ul", *(joined(item, "\n") for item in conflicts), class_="conflicts")] if conflicts else []
    )
    return _part("in-short", "In short", *(block("p", words) for words in report.summary), *items)


def _section(section: Section) -> Markup:
    words = wording.section_words(section)
    return _part(section.anchor, section.title, block("p", words, class_="mute"), *map(_line, section.lines))


def _line(line: Line) -> Markup:
    statement = line.statement
    state = "open" if statement.state is State.SUGGESTED else ""
    return block(
        "article",
        Markup("\n"),
        block(
            "h3",
            element("a", str(line.number), href=f"#{line.anchor}", class_="number"),
            " ",
            element("bdi", one_line(statement.label)),
        ),
        block("p", _sign(line), " ", wording.facts_words(line), class_="facts"),
        block(
            "ul",
            Markup("\n"),
            *(_answer(answer, statement) for answer in line.answers),
            class_="answers",
        ),
        *_remarks(line),
        id=line.anchor,
        class_=f"line {statement.relation.value} {state}".strip(),
    )


def _answer(answer: Answer, statement: Statement) -> Markup:
    value = wording.value_of(answer, statement)
    shown = [element("bdi", value, class_="value")] if value else []
    explained = one_line(answer.explained_by)
    later = [element("span", f" → explained by: {explained}", class_="mute")] if explained else []
    badges = [element("span", *map(_badge, answer.letters), class_="badges")]
    quotes = [_quotation(quotation) for quotation in answer.quotations]
    none = [] if quotes else [element("p", "No passage is attached to it.", class_="mute")]
    return block("li", element("p", *shown, *badges, *later, class_="answer"), Markup("\n"), *quotes, *none)


def _quotation(quotation: Quotation) -> Markup:
    words = wording.passage_words(quotation.passage)
    return block(
        "blockquote",
        _said(quotation),
        " ",
        element("cite", _where(quotation), *([" · ", element("bdi", words)] if words else [])),
    )


def _said(quotation: Quotation) -> Markup:
    """The exact words in quotation marks, amid the rest of their sentence."""
    before, after = wording.marks_around(quotation.sentence)
    start, answer, end = quotation.pieces()
    exact = element("q", start, *([element("b", answer)] if answer else []), end, dir="auto")
    return element("span", _rest(quotation.before), before, exact, after, _rest(quotation.after), dir="auto")


def _rest(words: str) -> Markup:
    return element("span", words, class_="rest") if words else Markup("")


def _where(quotation: Quotation) -> Markup:
    if quotation.place is None:
        return text(f"{quotation.letter}: {wording.no_place(quotation)}")
    return element("a", f"{quotation.letter} {quotation.place.paragraphs}", href=f"#{quotation.place.anchor}")


def _remarks(line: Line) -> list[Markup]:
    remarks = [
        block("p", element("b", f"{name}: "), element("span", words, dir="auto"), class_="remark")
        for name, words in wording.remarks(line)
    ]
    last = wording.last_words(line)
    return [*remarks, block("p", last, class_="mute")] if last else remarks


def _sign(line: Line) -> Markup:
    relation = line.statement.relation
    return element("span", wording.SIGNS[relation], class_=f"sign {relation.value}", aria_hidden="true")


def _badge(letter: str) -> Markup:
    return element(
        "a", letter, href=f"#article-{letter.lower()}", class_="badge", aria_label=f"Article {letter}"
    )


def _method(report: Report) -> Markup:
    return _part("method", "Method", *(block("p", words) for words in report.method), class_="method")


def _articles(report: Report) -> Markup:
    signs = [
        joined(element("span", wording.SIGNS[relation], class_=f"sign {relation.value}"), f" {words}. ")
        for relation, words in (
            (Relation.SHARED, "agreed"),
            (Relation.CONFLICTING, "disputed"),
            (Relation.SUPERSEDED, "superseded"),
            (Relation.UNIQUE, "single-source"),
        )
    ]
    legend = block(
        "p", "The small numbers lead to the lines that cite the words before them. ", *signs, class_="mute"
    )
    return _part("articles", "Articles", legend, *map(appended_article, report.sources))


def _part(anchor: str, title: str, *content: str, class_: str = "") -> Markup:
    return block("section", Markup("\n"), block("h2", title), *content, id=anchor, class_=class_)
