"""What a report says in its own words: of sources, dates, decisions and silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Origin
from synoptic.core.documents.statement import Coverage, Relation, State, Tier
from synoptic.core.exchange.visible import one_line
from synoptic.core.text.phrases import MONTHS, counted, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article, Known
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.exchange.report.model import Answer, Line, Quotation, Section, Source

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")

SIGNS = {
    Relation.SHARED: "=",
    Relation.CONFLICTING: "≠",
    Relation.UNIQUE: "1",
    Relation.SUPERSEDED: "→",
}

DISPUTED = "Where they disagree, conflicts between most sources first:"

_ORIGINS = {
    Origin.FRONT_MATTER: "from the front matter",
    Origin.FIRST_LINE: "from the first line",
    Origin.DATELINE: "from the dateline",
    Origin.HEADING: "from the heading",
    Origin.TEXT: "from the text",
    Origin.FILE_NAME: "from the name of the file",
    Origin.FILE_TIME: "from the time of the file, which may be later",
    Origin.READER: "given by the reader",
}
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d\S*))?", re.ASCII)


def spelled(number: int) -> str:
    """A number at the head of a sentence, in words up to ten."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def one_title(name: str) -> str:
    """What to call a report: the name of its project on one line."""
    return one_line(name) or "Untitled project"


def subtitle(articles: int, day: str) -> str:
    """What the report is, and of what day."""
    return f"{spelled(articles)} account{'' if articles == 1 else 's'} compared · {date_words(day)}"


def date_words(day: str) -> str:
    """An ISO 8601 date, or date and time, for people; anything else as it is."""
    found = _ISO.fullmatch(day)
    if not found or not 1 <= int(found[2]) <= len(MONTHS):
        return day
    words = f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"
    return f"{words}, {found[4]}" if found[4] else words


def origin_of(known: Known) -> str:
    """Where something known was found, for people; empty when nothing is known."""
    return _ORIGINS[known.origin] if known and known.origin else ""


def verdict(statement: Statement) -> str:
    """How the sources of a statement stand to one another, and whether that is only proposed."""
    words = _relation_words(statement)
    return f"Suggested: {words.lower()}" if statement.state is State.SUGGESTED else words


def _relation_words(statement: Statement) -> str:
    match statement.relation:
        case Relation.CONFLICTING:
            return "Conflict" if statement.tier is Tier.CONFLICT else "Possible conflict"
        case Relation.SUPERSEDED:
            return "Superseded"
        case Relation.SHARED:
            return "Agreed"
        case Relation.UNIQUE:
            return "Single source" if statement.articles else "No source"


def source_words(statement: Statement, articles: Sequence[Article]) -> str:
    """How many sources speak of a statement and, where they share wording, how many origins that leaves."""
    speaking = [article for article in articles if article.id in statement.articles]
    if len(speaking) == 1:
        return f"only in {speaking[0].letter}"
    sources = counted(len(speaking), "source")
    if statement.origins >= len(speaking):
        return sources
    shared = [
        f"{listed(article.letter for article in speaking if article.id in group)} share their wording"
        for group in statement.shared_wordings()
    ]
    return f"{sources}, {counted(statement.origins, 'origin')}: {'; '.join(shared)}"


def coverage_words(statement: Statement, articles: Sequence[Article]) -> str:
    """Which articles are silent on a statement and which nobody has read for it; empty when all speak."""
    silent = [a.letter for a in articles if statement.coverage(a.id) is Coverage.SILENT]
    unread = [a.letter for a in articles if statement.coverage(a.id) is Coverage.UNREAD]
    sentences = [f"Silent: {listed(silent)}."] if silent else []
    return " ".join([*sentences, *([f"Not read for it: {listed(unread)}."] if unread else [])])


def marks_around(words: str) -> tuple[str, str]:
    """The quotation marks to set around exact words: double ones, or single where they hold double ones."""
    return ("‘", "’") if any(mark in words for mark in '“”„"') else ("“", "”")


def quoted(words: str) -> str:
    """Exact words in quotation marks."""
    return words.join(marks_around(words))


def attribution(passage: Passage) -> str:
    """Who says so inside the article and how it is hedged; empty when the article itself says it plainly."""
    said = f"said by {passage.speaker}" if passage.speaker else ""
    hedged = f"hedged: {quoted(passage.hedge)}" if passage.hedge else ""
    return "; ".join(filter(None, (said, hedged)))


def sides(line: Line) -> str:
    """The positions of a conflict side by side: "59 km/h (A and E) against about 50 km/h (C)"."""
    answers = [answer for answer in line.answers if answer.letters]
    words = " against ".join(f"{a.position.value or 'says so'} ({listed(a.letters)})" for a in answers)
    return one_line(f"{words}; possible conflict" if line.statement.tier is Tier.POSSIBLE else words)


def publisher_of(article: Article) -> str:
    """Who published an article, or that this is not known."""
    return one_line(str(article.publisher)) or "Publisher not known"


def title_of(article: Article) -> str:
    """What an article is called."""
    return one_line(str(article.title)) or "Untitled"


def facts_of(source: Source) -> str:
    """Publisher, author and date of an appended article, on one line."""
    article = source.article
    facts = (publisher_of(article), str(article.author), source.date or "no date given")
    return one_line(" · ".join(filter(None, facts)))


def no_place(quotation: Quotation) -> str:
    """Why a quotation leads nowhere: its words are of an earlier text, or not in this one any more."""
    if quotation.earlier:
        return "from an earlier text of the article"
    return "these words no longer stand in the appended text"


def passage_words(passage: Passage) -> str:
    """All that is to be said of a quoted passage besides its words."""
    note = f"note: {one_line(passage.note)}" if passage.note else ""
    return "; ".join(filter(None, (one_line(attribution(passage)), note)))


def remarks(line: Line) -> list[tuple[str, str]]:
    """Reason, note and tags of a line, each with its name; what is not there is left out."""
    statement = line.statement
    reason = statement.suggestion.reason if statement.suggestion else ""
    told = [("Why (engine)", reason), ("Note", statement.note), ("Tags", ", ".join(statement.tags))]
    return [(name, words.strip()) for name, words in told if words.strip()]


def last_words(line: Line) -> str:
    """Who is silent and who decided."""
    return " ".join(filter(None, (line.coverage, line.decided)))


def value_of(answer: Answer, label: str) -> str:
    """The value of a position, unless it only repeats the label of its statement."""
    value = one_line(answer.position.value)
    return "" if value == one_line(label) else value


def section_words(section: Section) -> str:
    """What a section says before its lines, and that there are none."""
    return section.words if section.lines or section.relation is None else f"{section.words} None."
