"""From a project to its report: a pure function, so that the same project gives the same report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from synoptic.core.documents.answers import answer_in
from synoptic.core.documents.statement import Relation, State, Tier
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.report.method import deeds, method, open_words, summary
from synoptic.core.exchange.report.model import URGENCY, Answer, Line, Quotation, Report, Section, Source
from synoptic.core.exchange.report.places import append
from synoptic.core.exchange.report.surroundings import Surroundings, whole_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.exchange.report.model import Edition, Place, Project
    from synoptic.core.exchange.report.places import Appended
    from synoptic.core.text.spans import Span

SECTIONS = (
    (
        Relation.CONFLICTING,
        "disputed",
        "Disputed",
        "Where sources cannot all be right. Possible conflicts come last: their words leave room for both.",
    ),
    (Relation.SHARED, "agreed", "Agreed", "What two or more sources say alike."),
    (
        Relation.SUPERSEDED,
        "superseded",
        "Superseded",
        "Where sources differ because a later article knew more.",
    ),
    (Relation.UNIQUE, "single-source", "Single-source", "What one source alone says."),
)
OPEN = ("open", "Open")


@dataclass(frozen=True, slots=True)
class _Known:
    """What building a line needs to know of the project."""

    articles: Mapping[str, Article]
    places: Mapping[str, Place]
    around: Mapping[str, Surroundings]
    deeds: Mapping[str, str]


def build(project: Project, edition: Edition) -> Report:
    """The report of what a reader accepted in a project, each line with the places of its passages."""
    accepted = [_shown(s) for s in project.statements if s.state is State.ACCEPTED]
    waiting = [_shown(s) for s in project.statements if s.state is State.SUGGESTED]
    numbered = _numbered(accepted, waiting if edition.everything else [], project.articles)
    appended = {article.id: append(article, numbered) for article in project.articles}
    known = _Known(
        {article.id: article for article in project.articles},
        {name: place for one in appended.values() for name, place in one.places.items()},
        {article.id: Surroundings(article, appended[article.id].parts) for article in project.articles},
        deeds(project),
    )
    lines = [_line(number, statement, known) for number, statement in numbered]
    return Report(
        title=wording.one_title(edition.title or project.name),
        subtitle=wording.subtitle(len(project.articles), edition.day, edition.by),
        sources=tuple(_source(article, appended[article.id]) for article in project.articles),
        summary=summary(accepted, waiting),
        sections=(*_sections(lines), _open_section(lines, waiting)),
        method=method(project, edition),
        conflicts=tuple(line for line in lines if _belongs(line.statement, Relation.CONFLICTING)),
    )


def _shown(statement: Statement) -> Statement:
    """The statement without the passages that were rejected or, once it is accepted, not decided on."""
    hidden = {State.REJECTED} if statement.state is State.SUGGESTED else {State.REJECTED, State.SUGGESTED}
    positions = [
        replace(position, passages=tuple(p for p in position.passages if p.state not in hidden))
        for position in statement.positions
    ]
    kept = [
        p
        for p, before in zip(positions, statement.positions, strict=True)
        if p.passages or not before.passages
    ]
    names = {position.id for position in kept}
    return replace(
        statement,
        positions=tuple(p if p.superseded_by in names else replace(p, superseded_by="") for p in kept),
    )


def _numbered(
    accepted: Sequence[Statement], waiting: Sequence[Statement], articles: Sequence[Article]
) -> list[tuple[int, Statement]]:
    """All statements that get a line, numbered from 1: by section, and then what is open by urgency."""
    order = {article.id: article.order for article in articles}
    relations = [relation for relation, *_ in SECTIONS]

    def rank(statement: Statement) -> tuple[object, ...]:
        suggested = statement.state is State.SUGGESTED
        sections = URGENCY if suggested else relations
        section = sections.index(statement.relation) if _placed(statement) else len(sections)
        possible = statement.relation is Relation.CONFLICTING and statement.tier is Tier.POSSIBLE
        return (suggested, section, possible, -len(statement.articles), *_first_place(statement, order))

    return list(enumerate(sorted([*accepted, *waiting], key=rank), start=1))


def _first_place(statement: Statement, order: Mapping[str, int]) -> tuple[int, int]:
    return min(((order[p.article], p.span.start) for p in statement.passages()), default=(len(order), 0))


def _placed(statement: Statement) -> bool:
    return bool(statement.articles)


def _belongs(statement: Statement, relation: Relation) -> bool:
    return statement.state is State.ACCEPTED and _placed(statement) and statement.relation is relation


def _sections(lines: Sequence[Line]) -> list[Section]:
    return [
        Section(
            anchor,
            title,
            words,
            tuple(line for line in lines if _belongs(line.statement, relation)),
            relation,
        )
        for relation, anchor, title, words in SECTIONS
    ]


def _open_section(lines: Sequence[Line], waiting: Sequence[Statement]) -> Section:
    """Suggestions that nobody decided on, and what was accepted without a passage to show for it."""
    unproved = [
        line for line in lines if line.statement.state is State.ACCEPTED and not _placed(line.statement)
    ]
    suggested = [line for line in lines if line.statement.state is State.SUGGESTED]
    return Section(*OPEN, open_words(waiting, len(unproved), listed=bool(suggested)), (*unproved, *suggested))


def _line(number: int, statement: Statement, known: _Known) -> Line:
    articles = tuple(known.articles.values())
    return Line(
        number=number,
        statement=statement,
        answers=tuple(_answer(position, statement, known) for position in statement.positions),
        verdict=wording.verdict(statement),
        sources=wording.source_words(statement, articles),
        coverage=wording.coverage_words(statement, articles),
        decided=known.deeds[statement.id],
    )


def _answer(position: Position, statement: Statement, known: _Known) -> Answer:
    explaining = {other.id: other.value for other in statement.positions}
    passages = sorted(position.passages, key=lambda p: _place_of(p, known.articles[p.article]))
    return Answer(
        position=position,
        letters=tuple(dict.fromkeys(known.articles[passage.article].letter for passage in passages)),
        quotations=tuple(
            _quotation(passage, known, answer_in(passage, position, statement)) for passage in passages
        ),
        explained_by=explaining.get(position.superseded_by, ""),
    )


def _place_of(passage: Passage, article: Article) -> tuple[object, ...]:
    """By article, and what is of an earlier text of it after what is of the appended one."""
    return (article.order, _is_earlier(passage, article), passage.span)


def _is_earlier(passage: Passage, article: Article) -> bool:
    return passage.revision != article.revision


def _quotation(passage: Passage, known: _Known, answer: Span | None) -> Quotation:
    article = known.articles[passage.article]
    place = known.places.get(passage.id)
    rest = known.around[article.id].around(passage.span, place.first, place.last) if place else ("", "")
    return Quotation(passage, article.letter, place, _is_earlier(passage, article), answer, *rest)


def _source(article: Article, appended: Appended) -> Source:
    return Source(
        article=article,
        title=whole_title(article),
        date=wording.date_words(article.dated),
        date_from=wording.origin_of(article.published) if article.dated else "",
        parts=appended.parts,
        marks=appended.marks,
    )
